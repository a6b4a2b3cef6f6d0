#pragma once

#include "services/clouds/ShellWords.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

/// Follows what the statements of a shell's text do to variables, as far as that can be said without a shell: assignments, `export`,
/// `unset`, `read`, and `if` that asks whether a variable is empty. All else makes what it may set unknown.
class ShellVariables final
{
public:
    struct Value {
        enum class State { Unset, Known, Asked, NeedsShell };
        State state = State::Unset;
        QByteArray text{};
        qsizetype offset = 0; ///< of what decides it
        QString why{};        ///< of NeedsShell: a translated sentence
    };

    /// `home` is what $HOME stands for.
    explicit ShellVariables(QByteArray home) : m_home(std::move(home)) {}

    void follow(const QList<ShellStatement> &statements);
    const QHash<QByteArray, Value> &values() const { return m_values; }
    /// The first statement that reads another file or carries out a text, and so may set anything; -1: none.
    qsizetype otherFile() const { return m_otherFile; }

private:
    enum class Sure { Yes, No, Maybe };
    struct Block {
        enum class Kind { If, Other, Subshell, Group, Function };
        Kind kind = Kind::Other;
        Sure outer = Sure::Yes; ///< whether what stands around it runs
        Sure runs = Sure::Yes;
        Sure wasTaken = Sure::No; ///< If: whether one of its branches was
        bool isInCondition = false;
        QByteArray function{}; ///< whose body it is, or is a part of
    };
    using Words = QList<ShellWord>;

    bool beginsFunction(const QList<ShellStatement> &statements, qsizetype &at);
    void doStatement(const ShellStatement &statement);
    Words withoutKeywords(Words words);
    void push(Block block);
    void openBlock(const QByteArray &word);
    void nextBranch(bool isElse);
    void beginBranch();
    void closeBlock();
    Sure doCommand(Words words, Sure runs);
    Sure doBuiltin(const QByteArray &command, const Words &words, Sure runs);
    void doRead(const Words &words, Sure runs);
    Sure test(Words words, const QByteArray &command) const;
    Sure now() const;
    Sure gate() const;
    void assign(const ShellWord &word, Sure runs);
    void set(const QByteArray &name, const Value &value, Sure runs);
    static bool isAlone(const ShellWord &word, qsizetype part, qsizetype skip);
    Value expand(const ShellWord &word, qsizetype skip) const;
    static qsizetype nameLength(const ShellWord &word, bool &isAppended);

    QByteArray m_home{};
    QHash<QByteArray, Value> m_values{};
    QList<Block> m_blocks{};
    QHash<QByteArray, QSet<QByteArray>> m_functions{}; ///< what each may set
    Sure m_status = Sure::Yes;                         ///< whether the last statement succeeded
    ShellStatement::End m_before = ShellStatement::End::Line;
    bool m_isOver = false;
    qsizetype m_otherFile = -1;
};
