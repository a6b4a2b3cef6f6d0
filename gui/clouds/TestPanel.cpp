#include "gui/clouds/TestPanel.h"

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
    Trouble(State state, const QString &what, const QString &todo) : m_state(state)
    {
        setObjectName(QStringLiteral("trouble"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(14, 12, 14, 12);
        column->setSpacing(6);
        for (const auto &[text, weight] : {std::pair(what, QFont::DemiBold), std::pair(todo, QFont::Normal)}) {
            if (text.isEmpty())
                continue;
            auto *label = (new Label(text, TextSize::Body, weight))->wrapped();
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            column->addWidget(label);
        }
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
};

} // namespace

TestPanel::TestPanel(QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget((new Label(tr("Connection test"), TextSize::PageHead, QFont::DemiBold))->wrapped(), 1);
    m_again = new Button(Button::Kind::Plain, tr("Test"), QStringLiteral("refresh-cw"), QStringLiteral("testAgain"));
    connect(m_again, &QAbstractButton::clicked, this, &TestPanel::testWanted);
    head->addWidget(m_again, 0, Qt::AlignTop);
    column->addLayout(head);
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
    const auto failed = count(State::Failed);
    const auto passed = count(State::Done) + count(State::Warning);
    const QString time = durationWords(took);
    return failed == 0 ? tr("%1 of %2 steps passed · %3").arg(passed).arg(steps.size()).arg(time)
                       : tr("%1 of %2 steps passed, %3 failed · %4").arg(passed).arg(steps.size()).arg(failed).arg(time);
}

void TestPanel::show(const QList<Step> &steps, bool isGoing, const QString &verdict)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Step &step : steps)
        m_rows->addWidget(makeRow(step));
    m_summary->setText(summary(steps, isGoing));
    m_verdict->setText(verdict);
    m_again->setText(steps.isEmpty() ? tr("Test") : tr("Test again"));
    m_again->setEnabled(!isGoing);
}

QWidget *TestPanel::makeRow(const Step &step)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const bool failed = step.state == State::Failed;
    const Ink ink = failed ? Ink::Failed : step.state == State::Waiting ? Ink::Text2 : Ink::Text;
    grid->addWidget(new GlyphWidget(step.state, 20), 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget((new Label(step.title, TextSize::Body, QFont::Medium, ink))->wrapped(), 0, 1);
    if (!failed)
        grid->addWidget((new Label(step.line, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped(), 1, 1);
    constexpr qint64 seen = 50; // ms: what is less would be told as none
    if (step.milliseconds >= seen && step.state != State::Running)
        grid->addWidget(new Label(durationWords(step.milliseconds), TextSize::Caption, QFont::Normal, Ink::Text2), 0, 2, Qt::AlignTop);
    if (failed || !step.todo.isEmpty()) {
        grid->setVerticalSpacing(6);
        grid->addWidget(new Trouble(step.state, failed ? step.line : QString(), step.todo), 2, 1, 1, 2);
    }
    return row;
}
