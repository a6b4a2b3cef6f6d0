#pragma once

#include "services/runs/Command.h"

#include <QJsonObject>
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
QByteArray programText(const QString &name, const QJsonObject &question);
/// `ssh MACHINE WORDS…` without a terminal.
Command sshCommand(const Remote &remote, const QStringList &words);
/// Carries out resources/master/NAME there; its answer is one line of JSON on standard output.
Command remoteProgram(const Remote &remote, Interpreter interpreter, const QString &name, const QJsonObject &question);
/// Carries out shell scripts there as root, one after another; a script that fails ends all. `text` comes from shellScript.
Command remoteScript(const Remote &remote, const QByteArray &text);
/// The text of resources/salt-bootstrap/NAME with its variables set before it.
QByteArray shellScript(const QString &name, const QMap<QString, QString> &variables);
/// The last line that is a JSON object; empty where there is none.
QJsonObject answerOf(const QByteArray &output);
