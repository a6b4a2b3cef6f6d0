#include "gui/clouds/TestPanel.h"

#include "gui/clouds/CopiedText.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/StatePill.h"
#include "model/runs/RunWords.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace
{

/// What went wrong and what to do, on the tint of its state.
class Trouble final : public QFrame
{
public:
    Trouble(State state, const QString &what, const QString &todo) : m_state(state), m_column(new QVBoxLayout(this))
    {
        setObjectName(QStringLiteral("trouble"));
        m_column->setContentsMargins(14, 12, 14, 12);
        m_column->setSpacing(6);
        for (const auto &[text, weight] : {std::pair(what, QFont::DemiBold), std::pair(todo, QFont::Normal)}) {
            if (text.isEmpty())
                continue;
            auto *label = (new Label(text, TextSize::Body, weight))->wrapped();
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_column->addWidget(label);
        }
    }
    void add(QWidget *widget) { m_column->addWidget(widget); }
    Button *addAct(const QString &text)
    {
        auto *button = new Button(Button::Kind::Plain, text, {}, QStringLiteral("step-act"));
        button->setDeafAtFirst(); // it comes up where the pointer may be, and what it does is meant
        m_column->addSpacing(2);
        m_column->addWidget(button, 0, Qt::AlignLeft);
        return button;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const StateLook look = lookOf(m_state, Theme::of(palette()));
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(look.color);
        painter.setBrush(look.tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }

private:
    State m_state;
    QVBoxLayout *m_column = nullptr;
};

} // namespace

TestPanel::TestPanel(QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(6);
    m_head = new QHBoxLayout;
    m_title = (new Label(tr("Connection test"), TextSize::PageHead, QFont::DemiBold))->wrapped();
    m_head->addWidget(m_title, 1);
    m_again = new Button(Button::Kind::Plain, tr("Test"), QStringLiteral("refresh-cw"), QStringLiteral("testAgain"));
    connect(m_again, &QAbstractButton::clicked, this, &TestPanel::testWanted);
    m_head->addWidget(m_again, 0, Qt::AlignTop | Qt::AlignLeft);
    column->addLayout(m_head);
    m_summary = new Label({}, TextSize::Body, QFont::Normal, Ink::Text2);
    m_summary->setObjectName(QStringLiteral("testSummary"));
    column->addWidget(m_summary->wrapped());
    column->addSpacing(10);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(14);
    column->addLayout(m_rows);
    column->addStretch();
    m_verdict = new Label({}, TextSize::Body, QFont::Normal, Ink::Text2);
    column->addWidget(m_verdict->wrapped());
}

QSize TestPanel::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int inner = std::max({m_rows->minimumSize().width(), m_title->minimumSizeHint().width(), m_again->minimumSizeHint().width(),
                                m_summary->minimumSizeHint().width(), m_verdict->minimumSizeHint().width()});
    return {inner + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

/// The button goes below the words where both have no room in a line.
void TestPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int needed = m_title->fontMetrics().horizontalAdvance(m_title->text()) + m_head->spacing() + m_again->sizeHint().width();
    const bool isBelow = needed > width() - margins.left() - margins.right();
    m_head->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setStretch(0, isBelow ? 0 : 1); // of the width, and never of the height
}

QString TestPanel::summary(const QList<Step> &steps, bool isGoing)
{
    if (steps.isEmpty())
        return tr("Not tested yet.");
    if (isGoing)
        return tr("Looking…");
    const auto count = [&steps](State state) {
        return std::count_if(steps.begin(), steps.end(), [state](const Step &step) { return step.state == state; });
    };
    qint64 took = 0;
    for (const Step &step : steps)
        took += step.milliseconds;
    const auto waiting = std::count_if(steps.begin(), steps.end(), [](const Step &step) { return step.isAsked(); });
    const auto failed = count(State::Failed);
    const auto passed = count(State::Done) + count(State::Warning) - waiting;
    const QString time = durationWords(took);
    if (failed == 0 && waiting > 0)
        return tr("%1 of %2 steps passed, %3 waits for your word · %4").arg(passed).arg(steps.size()).arg(waiting).arg(time);
    return failed == 0 ? tr("%1 of %2 steps passed · %3").arg(passed).arg(steps.size()).arg(time)
                       : tr("%1 of %2 steps passed, %3 failed · %4").arg(passed).arg(steps.size()).arg(failed).arg(time);
}

void TestPanel::show(const QList<Step> &steps, bool isGoing, const QString &verdict)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype place = 0; place < steps.size(); ++place)
        m_rows->addWidget(makeRow(steps[place], place));
    m_summary->setText(summary(steps, isGoing));
    m_verdict->setText(verdict);
    m_again->setText(steps.isEmpty() ? tr("Test") : tr("Test again"));
    m_again->setEnabled(!isGoing);
}

QWidget *TestPanel::makeRow(const Step &step, qsizetype place)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const bool failed = step.state == State::Failed;
    const bool isTold = failed || !step.act.isEmpty(); // in the box, not below the title
    const Ink ink = failed ? Ink::Failed : step.state == State::Waiting ? Ink::Text2 : Ink::Text;
    grid->addWidget(new GlyphWidget(step.state, 20), 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget((new Label(step.title, TextSize::Body, QFont::Medium, ink))->wrapped(), 0, 1);
    if (!isTold)
        grid->addWidget((new Label(step.line, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped(), 1, 1);
    constexpr qint64 seen = 50; // ms: what is less would be told as none
    if (step.milliseconds >= seen && step.state != State::Running)
        grid->addWidget(new Label(durationWords(step.milliseconds), TextSize::Caption, QFont::Normal, Ink::Text2), 0, 2, Qt::AlignTop);
    if (isTold || !step.todo.isEmpty()) {
        grid->setVerticalSpacing(6);
        auto *trouble = new Trouble(step.state, isTold ? step.line : QString(), step.todo);
        if (!step.copied.isEmpty())
            trouble->add(new CopiedText(step.copied, step.copiedTitle));
        if (!step.act.isEmpty())
            connect(trouble->addAct(step.act), &QAbstractButton::clicked, this, [this, place] { Q_EMIT actWanted(place); });
        grid->addWidget(trouble, 2, 1, 1, 2);
    }
    return row;
}
