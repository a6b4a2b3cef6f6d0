#include "services/ssh/Remote.h"
#include "services/tools/Told.h"

#include <QJsonArray>
#include <QProcess>
#include <QtTest>

namespace
{

/// What a login shell may do before and around the program that SSH asks for.
const QString noise = QStringLiteral("printf '\\033]0;title\\007'; echo hello; echo '{\"own\":true}'; printf 'host-key no '; ");

QByteArray carriedOut(const QString &program, const QByteArray &standardInput)
{
    QProcess process;
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), noise + program + QStringLiteral("; printf bye")});
    process.write(standardInput);
    process.closeWriteChannel();
    return process.waitForFinished(20'000) ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Questions to a machine, carried out here by the same programs behind a shell that says things of its own.
class tst_Remote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAScriptTellsIsFoundBehindAnyShell()
    {
        const Command command = remoteScript(
            {}, "echo aside\nbutler_tell own yes\nbutler_tell host-key \"ssh-ed25519 AAAA it's 'me' <a>\"\nbutler_tell leader\n");
        const QByteArray output = carriedOut(QStringLiteral("sh -s"), command.standardInput);
        const QMap<QString, QString> words = wordsTold(toldBy(command.mark, output).lines);
        QCOMPARE(words, (QMap<QString, QString>{{QStringLiteral("own"), QStringLiteral("yes")},
                                                {QStringLiteral("host-key"), QStringLiteral("ssh-ed25519 AAAA it's 'me' <a>")},
                                                {QStringLiteral("leader"), QString()}}));
    }

    void whatAProgramTellsIsFoundBehindAnyShell()
    {
        const QJsonObject question{{"text", "it's\n\"größe\""}};
        const Command command = remoteProgram({}, Interpreter::System, QStringLiteral("butler_accept.py"), question);
        // All that stands before the program itself, and a program that answers with its question.
        const qsizetype asked = command.standardInput.indexOf('\n', command.standardInput.indexOf("QUESTION = ")) + 1;
        const QByteArray text =
            command.standardInput.left(asked) +
            "import os\nos.write(1, b'a tool of its own\\n')\nprint(json.dumps(QUESTION))\nprint('one\\ntwo', end='')\nprint()\n";
        const QByteArray output = carriedOut(QStringLiteral("python3 -"), text);
        const Told told = toldBy(command.mark, output);
        QCOMPARE(told.lines.split('\n').mid(2), (QList<QByteArray>{"one", "two", ""}));
        QCOMPARE(answerOf(told.lines), question);
        QVERIFY(told.besides.contains("a tool of its own") && told.besides.contains("bye"));
    }

    /// How quickly a machine lets somebody in is heard before it does anything.
    void itsFirstWordComesAtOnceAndSaysNothing()
    {
        const Command script = remoteScript({}, "butler_tell own yes\n");
        QCOMPARE(toldBy(script.mark, carriedOut(QStringLiteral("sh -s"), script.standardInput)).lines, QByteArray("\nown yes\n"));
        const Command program = remoteProgram({}, Interpreter::System, QStringLiteral("butler_accept.py"), {});
        const QByteArray begin =
            program.standardInput.left(program.standardInput.indexOf('\n', program.standardInput.indexOf('\n') + 1) + 1);
        QCOMPARE(toldBy(program.mark, carriedOut(QStringLiteral("python3 -"), begin)).lines, QByteArray("\n"));
    }

    void whatALoginShellReadsIsOneLineThatEveryShellUnderstands()
    {
        const Remote remote{QStringLiteral("config"), QStringLiteral("worker-0"), QStringLiteral("butler")};
        const QString name = QStringLiteral("butler_accept.py");
        for (const Command &command :
             {remoteScript(remote, "echo 'a'\n"), remoteProgram(remote, Interpreter::System, name, {{"a", "it's\n!"}}),
              remoteSession(remote, Interpreter::Salt, name, {{"a", "it's\n!"}})}) {
            const QString words = command.arguments.mid(4).join(QLatin1Char(' ')); // behind the machine
            for (const char letter : {'\n', '!', '$', '`', '\\'}) // csh's end of a word, its history, and what any shell puts in
                QVERIFY2(!words.contains(QLatin1Char(letter)), qPrintable(words));
            QVERIFY(words.count(QLatin1Char('\'')) % 2 == 0);
        }
    }

    void eachQuestionHasItsOwnMark()
    {
        QVERIFY(remoteScript({}, {}).mark != remoteScript({}, {}).mark);
        const Command command = remoteProgram({}, Interpreter::System, QStringLiteral("butler_accept.py"), {});
        QVERIFY(
            !command.arguments.join(QLatin1Char(' ')).contains(QString::fromLatin1(command.mark))); // nobody sees it in a list of processes
    }
};

QTEST_GUILESS_MAIN(tst_Remote)
#include "tst_Remote.moc"
