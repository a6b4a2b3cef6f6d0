#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "model/cluster/State.h"

#include <QVBoxLayout>
#include <QWidget>

/// The steps of a connection test: what each saw, how long it took, and what to do where one failed.
class TestPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Step {
        State state = State::Waiting;
        QString title{};
        QString line{}; ///< what was seen
        QString todo{}; ///< what to do; also where it passed, and will not for long
        qint64 milliseconds = 0;
        QString copied{}; ///< a key or fingerprint that belongs to it, and what it is
        QString copiedTitle{};
        QString act{}; ///< what a person can say to it, on a button; empty: nothing

        /// Whether it is neither well nor wrong until a person says something.
        bool isAsked() const { return state == State::Warning && !act.isEmpty(); }
    };

    explicit TestPanel(QWidget *parent = nullptr);

    /// `verdict`: what follows from how it ended, below the steps.
    void show(const QList<Step> &steps, bool isGoing, const QString &verdict);
    /// How the test stands, in a line: "5 of 7 steps passed, 1 failed · 5.4 s".
    static QString summary(const QList<Step> &steps, bool isGoing);

    /// As narrow as its head is in two lines.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void testWanted();
    /// The button of a step was pressed.
    void actWanted(qsizetype step);

private:
    QWidget *makeRow(const Step &step, qsizetype place);
    QBoxLayout *m_head = nullptr;
    Label *m_title = nullptr;
    Label *m_summary = nullptr;
    QVBoxLayout *m_rows = nullptr;
    Label *m_verdict = nullptr;
    Button *m_again = nullptr;
};
