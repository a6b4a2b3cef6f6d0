#include "services/session/BackupJob.h"

#include "services/platform/Processes.h"

#include <utility>

BackupJob::BackupJob(QString butlerctl, QObject *parent) : QObject(parent), m_butlerctl(std::move(butlerctl))
{
    connect(m_process.get(), &QProcess::finished, this, &BackupJob::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(tr("The program butlerctl does not start. Install Butler Desktop again."));
    });
}

BackupJob::~BackupJob()
{
    letGo(std::move(m_process));
}

void BackupJob::write(const QString &folder, const QString &file, const QByteArray &passphrase)
{
    start({QStringLiteral("backup"), folder, file}, passphrase);
}

void BackupJob::restore(const QString &file, const QString &folder, const QByteArray &passphrase)
{
    start({QStringLiteral("restore"), file, folder}, passphrase);
}

void BackupJob::start(const QStringList &words, const QByteArray &passphrase)
{
    if (isRunning())
        return;
    m_process->start(m_butlerctl, words);
    m_process->write(passphrase + '\n');
    m_process->closeWriteChannel();
}

void BackupJob::ended()
{
    const QString said = QString::fromUtf8(m_process->readAllStandardOutput()).trimmed();
    const QString why = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    if (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
        Q_EMIT done(said);
    else
        Q_EMIT failed(why.isEmpty() ? tr("The program butlerctl was ended from outside. Try again.") : why);
}
