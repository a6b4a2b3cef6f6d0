#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/OutputBox.h"
#include "gui/widgets/StatePill.h"
#include "model/runs/Run.h"
#include "model/runs/StateWords.h"

#include <QFormLayout>
#include <QScrollArea>

/// What one Salt state came to on one machine: what happened, what to do, the facts, what it printed.
class StateInspector final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StateInspector(QWidget *parent = nullptr);

    /// `words` are what it is called; `machines` are all that stand behind the row; `failedOn` all on which this state failed.
    void show(const StateOutcome &outcome, const StateWords &words, const QStringList &machines, const QStringList &failedOn);
    /// Whether "Try on …" may be pressed: not while a run goes on.
    void setCanRun(bool can);
    /// What is shown as plain text, for a mail.
    QString supportText() const;

Q_SIGNALS:
    void againWanted(const QString &machine);
    void logWanted(const QString &machine);

private:
    void build();
    void showFacts(const QStringList &machines, const QStringList &failedOn);
    StateOutcome m_outcome{};
    GlyphWidget m_glyph{State::Failed, 24};
    Label m_title;
    Label m_where;
    Label m_sentence;
    Label m_remedy;
    Label m_step;
    Label m_kind;
    Label m_took;
    Label m_also;
    Label m_alsoHead;
    Label m_printedHead;
    OutputBox m_printed{QStringLiteral("printed")};
    Button *m_again = nullptr;
    bool m_canRun = true;
};
