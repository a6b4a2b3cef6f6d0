#include "services/verbs/BackupVerbs.h"

#include "services/cluster/Backup.h"
#include "services/stages/RunEnd.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>

namespace
{

/// Gives the sentences of this file their context.
struct BackupVerbs {
    Q_DECLARE_TR_FUNCTIONS(BackupVerbs)
};

/// A line of standard input; of a person's typing nothing is shown.
QByteArray askPassphrase(const QString &prompt)
{
    if (!isTerminal(stdin))
        return readLine().toUtf8();
    std::fprintf(stderr, "%s ", prompt.toUtf8().constData());
    const HiddenTyping hidden;
    const QByteArray typed = readLine().toUtf8();
    std::fputc('\n', stderr);
    return typed;
}

int ended(const Result<void> &result, const QString &sentence)
{
    if (!result) {
        complain(result.error().message);
        return ExitCode::Failed;
    }
    say(sentence);
    return ExitCode::Done;
}

} // namespace

int backupVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    const QString file = arguments.rest.value(0);
    if (file.isEmpty()) {
        complain(BackupVerbs::tr("Say into which file: butlerctl backup FOLDER FILE. The passphrase is read from standard input."));
        return ExitCode::Wrong;
    }
    Result<void> fit = folder.check();
    if (fit)
        fit = folder.checkPlace();
    if (!fit) {
        complain(fit.error().message);
        return ExitCode::Wrong;
    }
    const QByteArray passphrase = askPassphrase(BackupVerbs::tr("A passphrase for the backup:"));
    if (isTerminal(stdin) && askPassphrase(BackupVerbs::tr("The same again:")) != passphrase) {
        complain(BackupVerbs::tr("These are two different passphrases. Nothing was written."));
        return ExitCode::Wrong;
    }
    return ended(Backup::write(folder, file, passphrase),
                 BackupVerbs::tr("%1 holds the cluster: its design, its state, its keys and its passwords. Whoever has the file and the "
                                 "passphrase has the machines. The account at a cloud and its secret are not in it.")
                     .arg(file));
}

int restoreVerb(const Arguments &arguments)
{
    const QString file = arguments.rest.value(0);
    const QString folder = arguments.rest.value(1);
    if (folder.isEmpty()) {
        complain(BackupVerbs::tr("Say from which file, and where to: butlerctl restore FILE FOLDER. The passphrase is read from standard "
                                 "input."));
        return ExitCode::Wrong;
    }
    const QByteArray passphrase = askPassphrase(BackupVerbs::tr("The backup's passphrase:"));
    return ended(
        Backup::restore(file, folder, passphrase),
        BackupVerbs::tr("The cluster is in %1, and is yours from here on: nobody should work with it from its first folder any more. "
                        "“status” says what is there.")
            .arg(folder));
}
