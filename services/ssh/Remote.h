#pragma once

#include "services/tools/Command.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

/// Where a program of ours is to run, by SSH.
struct Remote {
    QString config{};  ///< path of .butler/ssh/config
    QString machine{}; ///< host in it
    QString user{};    ///< who logs in; anyone but root asks sudo
};

/// Which Python carries out a program: the system's, or the one that has Salt.
enum class Interpreter { System, Salt };

/// The text of resources/master/NAME with its question before it, so that one standard input carries both and no argument shows either.
/// All that it prints goes out between `mark`s.
QByteArray programText(const QString &name, const QJsonObject &question, const QByteArray &mark);
/// `ssh MACHINE WORDS…` without a terminal.
Command sshCommand(const Remote &remote, const QStringList &words);
/// Carries out resources/master/NAME there; its answer is one line of JSON on standard output, told between the command's marks.
Command remoteProgram(const Remote &remote, Interpreter interpreter, const QString &name, const QJsonObject &question);
/// The same of a program that takes further questions, each a line of JSON on its standard input, and answers each; what is on the
/// command's standard input begins it.
Command remoteSession(const Remote &remote, Interpreter interpreter, const QString &name, const QJsonObject &question);
/// Carries out shell scripts there as root, one after another; a script that fails ends all. `text` comes from shellScript. What they say
/// by `butler_tell NAME TEXT` is told between the command's marks.
Command remoteScript(const Remote &remote, const QByteArray &text);
/// Assignments, one a line, each value in single quotes.
QByteArray shellVariables(const QMap<QString, QString> &variables);
/// The text of resources/salt-bootstrap/NAME with its variables set before it.
QByteArray shellScript(const QString &name, const QMap<QString, QString> &variables);
/// What a program of ours answered: of the lines that it told the last one that is a JSON object; empty where there is none.
QJsonObject answerOf(const QByteArray &told);
/// What scripts told by `butler_tell NAME TEXT`, the last text of each name.
QMap<QString, QString> wordsTold(const QByteArray &told);
