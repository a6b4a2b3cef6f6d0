#pragma once

#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/cluster/State.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QList>

/// A bar 10 high whose parts are amounts by state, in the order given (done, running, waiting, failed last).
class StateBar final : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        State state = State::Waiting;
        double amount = 0;
    };
    explicit StateBar(QWidget *parent = nullptr);
    void setParts(const QList<Part> &parts);
    QSize sizeHint() const override { return {100, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts{};
};

/// What is used now and what a plan adds, of a whole; 8 high. Beyond the whole it is the failed colour.
class QuotaBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QuotaBar(QWidget *parent = nullptr);
    void setValues(double used, double added, double whole);
    QSize sizeHint() const override { return {90, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_used = 0;
    double m_added = 0;
    double m_whole = 1;
};

/// The strip under the top bar: a sentence at the left, the time at the right, under them a bar by state or a row of quotas.
class Strip final : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(const QString &name, QWidget *parent = nullptr);

    /// `head` stands out, `sentence` follows it, `rest` is small; each may be empty. `ink` is the head's.
    void setSentence(const QString &head, const QString &sentence, const QString &rest, Ink ink = Ink::Text);
    /// A glyph before the sentence, as the plan has it.
    void setGlyph(State state);
    void clearGlyph();
    void setTime(const QString &head, const QString &rest);
    /// Shows the bar by state.
    void setParts(const QList<StateBar::Part> &parts);
    /// The row under the sentence, for quotas and legends; the bar by state is hidden once something is in it.
    QHBoxLayout *secondRow() { return m_second; }
    /// Removes and deletes what is in the second row.
    void clearSecondRow();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GlyphWidget m_glyph{State::Unknown, 16};
    Label m_head;
    Label m_sentence;
    Label m_rest;
    Label m_time;
    Label m_timeRest;
    StateBar m_bar{};
    QHBoxLayout *m_second = nullptr;
};
