#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

/// Writes the backup of a cluster, or takes one over, while the window goes on: by the verb that does it in the terminal, which may have to
/// wait for a keychain. The passphrase goes by standard input.
class BackupJob final : public QObject
{
    Q_OBJECT

public:
    explicit BackupJob(QString butlerctl, QObject *parent = nullptr);
    /// Ends what still goes on.
    ~BackupJob() override;

    void write(const QString &folder, const QString &file, const QByteArray &passphrase);
    void restore(const QString &file, const QString &folder, const QByteArray &passphrase);
    bool isRunning() const { return m_process->state() != QProcess::NotRunning; }

Q_SIGNALS:
    /// A sentence on what is so now.
    void done(const QString &sentence);
    /// A sentence on why not, and what to do.
    void failed(const QString &sentence);

private:
    void start(const QStringList &words, const QByteArray &passphrase);
    void ended();
    QString m_butlerctl{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
};
