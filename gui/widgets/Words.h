#pragma once

#include <QList>
#include <QString>

class QWidget;

// The words of this program and of what it uses, each explained once: Help lists them all, and a tip says the same wherever one of them
// stands for the first time on a screen.

enum class Term {
    Machine,
    Group,
    Role,
    Place,
    Plan,
    Run,
    Lens,
    Finding,
    Orphan,
    Stale,
    Salt,
    Master,
    Minion,
    State,
    Highstate,
    Pillar,
    Grain,
    Service,
    Volume,
    Ssh,
    HostKey,
    Engine,
    Terraform,
    OpenStack,
    InfluxDb,
    Consul,
    Quorum,
};

/// A word and what it means here, in a sentence or two.
struct Word {
    Term term{};
    QString word{};
    QString meaning{};
};

/// All of them, what one meets first at the top.
QList<Word> allWords();
QString meaningOf(Term term);
/// The words alone, for who looks for one of them.
QString wordsInALine();
/// The word with what it means, or all of several, as a tip that breaks into lines.
QString tipOf(const QList<Term> &terms);
/// A label, a head or a button says what its word means where the pointer rests on it, and to screen readers.
void explainWords(QWidget &widget, const QList<Term> &terms);
