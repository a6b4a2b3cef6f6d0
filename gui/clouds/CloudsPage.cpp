#include "gui/clouds/CloudsPage.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyPage.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/StatePill.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>

namespace
{

enum { LineRole = Qt::UserRole + 1, StateRole };

/// Two lines with a glyph: a place where clusters run.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const QRect row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? theme.accentTint : theme.hover);
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
        }
        paintGlyph(*painter, QRectF(row.left() + 10, row.center().y() - 7.5, 16, 16), static_cast<State>(index.data(StateRole).toInt()),
                   theme);
        const QRect text = row.adjusted(36, 0, -6, 0);
        const int half = row.height() / 2;
        painter->setFont(textFont(TextSize::Body, QFont::Medium));
        painter->setPen(theme.text);
        painter->drawText(text.adjusted(0, 0, 0, -half + 2), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->setFont(textFont(TextSize::Caption));
        painter->setPen(theme.text2);
        painter->drawText(text.adjusted(0, half + 1, 0, 0), Qt::AlignLeft | Qt::AlignTop, index.data(LineRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, std::max(46, QFontMetrics(textFont()).height() * 2 + 10)};
    }
};

State stateOf(ProbeCheck::State state)
{
    switch (state) {
    case ProbeCheck::State::Waiting:
        return State::Waiting;
    case ProbeCheck::State::Running:
        return State::Running;
    case ProbeCheck::State::Passed:
        return State::Done;
    case ProbeCheck::State::Failed:
        break;
    }
    return State::Failed;
}

QString titleOf(ProbeCheck::Id id)
{
    switch (id) {
    case ProbeCheck::Id::Engine:
        return CloudsPage::tr("A container engine is here");
    case ProbeCheck::Id::EngineAnswers:
        return CloudsPage::tr("The container engine answers");
    case ProbeCheck::Id::Terraform:
        return CloudsPage::tr("Terraform is here");
    }
    return {};
}

QString remedyOf(const ProbeCheck &check)
{
    switch (check.id) {
    case ProbeCheck::Id::Engine:
        return CloudsPage::tr(
            "Neither podman nor docker was found. Install podman (on Debian and Ubuntu: the package podman), then test again.");
    case ProbeCheck::Id::EngineAnswers:
        return check.detail.isEmpty() ? CloudsPage::tr("There is no container engine to ask.")
                                      : CloudsPage::tr("The container engine said: %1").arg(check.detail);
    case ProbeCheck::Id::Terraform:
        return CloudsPage::tr("Neither terraform nor tofu was found. Install one of them, 1.5 or newer, then test again.");
    }
    return {};
}

} // namespace

CloudsPage::CloudsPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("cloudsPage"));
    auto *frame = new PageFrame;
    frame->addLeft(makeLeft());
    m_centre = new QStackedWidget;
    auto *scrolled = new QScrollArea; // long words in a small window
    scrolled->setObjectName(QStringLiteral("place-scroll"));
    scrolled->setAccessibleName(tr("This computer"));
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(makeComputer());
    m_centre->addWidget(scrolled);
    m_centre->addWidget(makeConnect());
    frame->setCentre(m_centre);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    connect(&m_probe, &LocalProbe::changed, this, &CloudsPage::take);
    m_probe.start();
}

QWidget *CloudsPage::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    auto *head = new PageHead(tr("Clouds"), PageHead::Kind::Panel);
    explainWords(*head, {Term::Place});
    head->layout()->setContentsMargins(8, 0, 0, 0);
    column->addWidget(head);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("clouds"));
    m_list->setAccessibleName(tr("Where clusters run"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PlaceDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->addItem(tr("This computer"));
    column->addWidget(m_list);
    auto *connectCloud = new Button(Button::Kind::Quiet, tr("Connect a cloud…"), QStringLiteral("plus"), QStringLiteral("connectCloud"));
    column->addWidget(connectCloud, 0, Qt::AlignLeft);
    column->addStretch();
    m_list->setFixedHeight(m_list->sizeHintForRow(0) + 8);
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row == 0)
            m_centre->setCurrentIndex(0);
    });
    connect(connectCloud, &QAbstractButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        m_centre->setCurrentIndex(1);
    });
    return left;
}

QWidget *CloudsPage::makeComputer()
{
    auto *panel = new Panel({});
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *about = new QWidget;
    auto *column = new QVBoxLayout(about);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(10);
    column->addWidget(new Label(tr("This computer"), TextSize::PageHead, QFont::DemiBold));
    column->addWidget(
        (new Label(tr("Clusters are built out of containers that start like real machines: same Terraform, same Salt, same services. "
                      "It needs no account and costs nothing, so it is the place to learn and to rehearse."),
                   TextSize::Body, QFont::Normal, Ink::Text2))
            ->wrapped());
    column->addSpacing(8);
    column->addWidget(new Label(tr("Container engine"), TextSize::Small, QFont::Medium));
    m_engine = new Label;
    m_engine->setObjectName(QStringLiteral("engine"));
    column->addWidget(m_engine->wrapped());
    column->addSpacing(8);
    column->addWidget(new Label(tr("The way in"), TextSize::Small, QFont::Medium));
    column->addWidget(
        (new Label(tr("One port on this computer leads to the Salt master, and from there to the others. Nobody else can reach it."),
                   TextSize::Body, QFont::Normal, Ink::Text))
            ->wrapped());
    column->addStretch();
    row->addWidget(about, 1);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(makeTest(), 1);
    return panel;
}

QWidget *CloudsPage::makeTest()
{
    auto *test = new QWidget;
    test->setAutoFillBackground(true);
    test->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(test);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget((new Label(tr("Connection test"), TextSize::PageHead, QFont::DemiBold))->wrapped(), 1);
    m_again = new Button(Button::Kind::Plain, tr("Test again"), QStringLiteral("refresh-cw"), QStringLiteral("testAgain"));
    connect(m_again, &QAbstractButton::clicked, &m_probe, &LocalProbe::start);
    head->addWidget(m_again);
    column->addLayout(head);
    m_summary = new Label({}, TextSize::Body, QFont::Normal, Ink::Text2);
    m_summary->setObjectName(QStringLiteral("testSummary"));
    column->addWidget(m_summary);
    column->addSpacing(10);
    m_checks = new QVBoxLayout;
    m_checks->setSpacing(14);
    column->addLayout(m_checks);
    column->addStretch();
    m_verdict = new Label({}, TextSize::Body, QFont::Normal, Ink::Text2);
    column->addWidget(m_verdict->wrapped());
    return test;
}

QWidget *CloudsPage::makeConnect()
{
    auto *panel = new Panel({});
    auto *column = new QVBoxLayout(panel);
    column->addWidget(new EmptyPage(QStringLiteral("cloud-cog"), tr("Connecting a cloud comes with a later release."),
                                    tr("Clusters are built on this computer for now. What you draw here will run on OpenStack "
                                       "unchanged but for its target: nothing has to be drawn again."),
                                    {}, QStringLiteral("clouds-later")));
    return panel;
}

void CloudsPage::take()
{
    while (QLayoutItem *item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int passed = 0;
    qint64 took = 0;
    for (const ProbeCheck &check : m_probe.checks()) {
        auto *row = new QWidget;
        auto *grid = new QGridLayout(row);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(14);
        grid->setVerticalSpacing(0);
        grid->setColumnStretch(1, 1);
        const bool failed = check.state == ProbeCheck::State::Failed;
        grid->addWidget(new GlyphWidget(stateOf(check.state), 20), 0, 0, 2, 1, Qt::AlignTop);
        grid->addWidget((new Label(titleOf(check.id), TextSize::Body, QFont::Medium, failed ? Ink::Failed : Ink::Text))->wrapped(), 0, 1);
        grid->addWidget((new Label(failed ? remedyOf(check) : check.detail, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped(), 1, 1);
        if (check.state == ProbeCheck::State::Passed)
            grid->addWidget(new Label(durationWords(check.milliseconds), TextSize::Caption, QFont::Normal, Ink::Text2), 0, 2);
        m_checks->addWidget(row);
        passed += check.state == ProbeCheck::State::Passed ? 1 : 0;
        took += check.milliseconds;
    }
    const auto all = m_probe.checks().size();
    const bool failed = m_probe.hasFailed();
    m_summary->setText(m_probe.isDone() ? tr("%1 of %2 steps passed · %3").arg(passed).arg(all).arg(durationWords(took)) : tr("Looking…"));
    m_engine->setText(!m_probe.engine().isEmpty() ? m_probe.engine() : m_probe.isDone() ? tr("none that answers") : tr("Looking…"));
    m_verdict->setText(failed ? tr("Until this passes you can draw, but not plan or build.") : QString());
    m_again->setEnabled(m_probe.isDone());
    QListWidgetItem *here = m_list->item(0);
    here->setData(LineRole, !m_probe.isDone() ? tr("looking…")
                            : failed          ? tr("%1 of %2 steps failed").arg(all - passed).arg(all)
                                              : tr("works, %1").arg(m_probe.engine()));
    here->setData(StateRole, static_cast<int>(!m_probe.isDone() ? State::Running : failed ? State::Failed : State::Done));
}
