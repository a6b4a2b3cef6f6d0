#include "services/ssh/Remote.h"

#include "services/tools/Told.h"

#include <QFile>
#include <QJsonDocument>

namespace
{
QByteArray resource(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it travels inside this program
    Q_UNUSED(opened)
    return file.readAll();
}
} // namespace

QByteArray programText(const QString &name, const QJsonObject &question, const QByteArray &mark)
{
    // The first word is empty: that it was let in, and how quickly.
    return "MARK = '" + mark + "'\nprint(MARK + '<>' + MARK, flush=True)\n" + resource(QStringLiteral(":/master/butler_tell.py")) +
           "\nimport base64, json; QUESTION = json.loads(base64.b64decode('" +
           QJsonDocument(question).toJson(QJsonDocument::Compact).toBase64() + "'))\n" + resource(QStringLiteral(":/master/") + name);
}

Command sshCommand(const Remote &remote, const QStringList &words)
{
    Command command;
    command.name = QStringLiteral("ssh");
    command.program = QStringLiteral("ssh");
    command.arguments = QStringList{QStringLiteral("-F"), remote.config, QStringLiteral("-T"), remote.machine};
    if (remote.user != QLatin1String("root"))
        command.arguments << QStringLiteral("sudo") << QStringLiteral("-n");
    command.arguments += words;
    return command;
}

namespace
{
QString pythonOf(Interpreter interpreter)
{
    return interpreter == Interpreter::Salt ? QStringLiteral("/opt/salt/bin/python") : QStringLiteral("/usr/bin/python3");
}
} // namespace

Command remoteProgram(const Remote &remote, Interpreter interpreter, const QString &name, const QJsonObject &question)
{
    Command command = sshCommand(remote, {pythonOf(interpreter), QStringLiteral("-")});
    command.mark = newMark();
    command.standardInput = programText(name, question, command.mark);
    return command;
}

Command remoteSession(const Remote &remote, Interpreter interpreter, const QString &name, const QJsonObject &question)
{
    // The program's length stands before it, so that it begins before its standard input ends. The quotes are for the login shell there.
    const QString begin = QStringLiteral("'import sys; exec(sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode())'");
    Command command = sshCommand(remote, {pythonOf(interpreter), QStringLiteral("-c"), begin});
    command.mark = newMark();
    const QByteArray text = programText(name, question, command.mark);
    command.standardInput = QByteArray::number(text.size()) + '\n' + text;
    return command;
}

Command remoteScript(const Remote &remote, const QByteArray &text)
{
    Command command = sshCommand(remote, {QStringLiteral("sh"), QStringLiteral("-s")});
    command.mark = newMark();
    command.standardInput = "butler_mark=" + command.mark +
                            "\nbutler_tell() { printf '%s<%s>%s\\n' \"$butler_mark\" \"$*\" \"$butler_mark\"; }\nbutler_tell\n" + text;
    return command;
}

QByteArray shellVariables(const QMap<QString, QString> &variables)
{
    QByteArray text;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        QString value = variable.value();
        value.replace(QLatin1Char('\''), QLatin1String("'\\''"));
        text += QStringLiteral("%1='%2'\n").arg(variable.key(), value).toUtf8();
    }
    return text;
}

QByteArray shellScript(const QString &name, const QMap<QString, QString> &variables)
{
    return shellVariables(variables) + resource(QStringLiteral(":/salt-bootstrap/") + name) + '\n';
}

QJsonObject answerOf(const QByteArray &told)
{
    const QList<QByteArray> lines = told.split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const QJsonObject answer = QJsonDocument::fromJson(*line).object(); !answer.isEmpty())
            return answer;
    }
    return {};
}

QMap<QString, QString> wordsTold(const QByteArray &told)
{
    QMap<QString, QString> words;
    for (const QString &line : QString::fromUtf8(told).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        words.insert(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1));
    return words;
}
