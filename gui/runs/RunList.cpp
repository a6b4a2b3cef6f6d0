#include "gui/runs/RunList.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Words.h"
#include "services/runs/RunHistory.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace
{

constexpr int TickEvery = 1000; // ms: a running one's time, and midnight

} // namespace

void RunListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(option.state & QStyle::State_HasFocus && selected ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(selected ? theme.accentTint : theme.hover);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
    }
    const auto outcome = static_cast<Outcome>(index.data(RunListModel::OutcomeRole).toInt());
    paintGlyph(*painter, besideWords(row.left() + 10, row, 16), stateOf(outcome), theme);
    const int left = row.left() + 10 + scaledByFont(26);
    const QFont title = textFont(TextSize::Body, QFont::Medium);
    const QFont small = textFont(TextSize::Caption);
    const int top = row.top() + (row.height() - QFontMetrics(title).height() - QFontMetrics(small).height()) / 2;
    const int width = row.right() - left - 6;
    painter->setFont(title);
    painter->setPen(theme.text);
    painter->drawText(QRect(left, top, width, QFontMetrics(title).height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(small);
    painter->setPen(theme.text2);
    painter->drawText(QRect(left, top + QFontMetrics(title).height(), width, QFontMetrics(small).height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(index.data(RunListModel::SecondLineRole).toString(), Qt::ElideRight, width));
    painter->restore();
}

QSize RunListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(textFont()).height() + QFontMetrics(textFont(TextSize::Caption)).height();
    return {100, std::max(46, text + 14)};
}

RunList::RunList(RunHistory &history, QWidget *parent) : QWidget(parent), m_history(history), m_head(tr("Runs"), PageHead::Kind::Panel)
{
    Button *filter = Button::tool(QStringLiteral("filter"), tr("Which runs are listed"), QStringLiteral("filterRuns"));
    auto *menu = new QMenu(filter);
    auto *group = new QActionGroup(menu);
    const std::pair<QString, Show> choices[] = {{tr("All runs"), Show::All},
                                                {tr("Failed or stopped runs only"), Show::Failed},
                                                {tr("Runs that change something only"), Show::Changing}};
    for (const auto &[text, show] : choices) {
        QAction *action = menu->addAction(text, this, [this, what = show] { setShow(what); });
        action->setCheckable(true);
        action->setChecked(show == m_show);
        group->addAction(action);
    }
    connect(filter, &QAbstractButton::clicked, menu, [menu, filter] { menu->popup(filter->mapToGlobal(QPoint(0, filter->height()))); });
    m_head.addTool(filter);
    explainWords(m_head, {Term::Run});

    m_view.setObjectName(QStringLiteral("runs"));
    m_view.setAccessibleName(tr("Runs"));
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setModel(&m_model);
    m_view.setItemDelegate(new RunListDelegate(&m_view));
    m_view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    m_head.layout()->setContentsMargins(8, 0, 0, 0);
    column->addWidget(&m_head);
    column->addWidget(&m_view, 1);

    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT chosen(current()); });
    connect(&m_history, &RunHistory::changed, this, &RunList::takeRuns);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_model.setRuns(shown()); });
    m_tick.start(TickEvery);
    takeRuns();
}

QString RunList::current() const
{
    return m_view.currentIndex().data(RunListModel::IdRole).toString();
}

void RunList::setCurrent(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_view.setCurrentIndex(m_model.index(row));
}

void RunList::setShow(Show show)
{
    m_show = show;
    takeRuns();
}

QList<RunSummary> RunList::shown() const
{
    QList<RunSummary> runs;
    for (const RunSummary &run : m_history.runs()) {
        const bool failed = run.outcome == Outcome::Failed || run.outcome == Outcome::Lost;
        const bool changing = run.verb != Verb::Plan && run.verb != Verb::Verify;
        if (m_show == Show::All || (m_show == Show::Failed ? failed : changing))
            runs << run;
    }
    return runs;
}

void RunList::takeRuns()
{
    const QList<RunSummary> runs = shown();
    const QString kept = current();
    m_model.setRuns(runs);
    if (m_model.rowOf(kept) >= 0)
        setCurrent(kept);
    else if (!runs.isEmpty())
        m_view.setCurrentIndex(m_model.index(0));
    else
        Q_EMIT chosen({});
}
