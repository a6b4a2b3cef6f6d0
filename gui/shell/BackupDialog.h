#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/FittedDialog.h"
#include "gui/widgets/Label.h"
#include "services/session/BackupJob.h"

#include <QLineEdit>

class QVBoxLayout;

/// Writes the backup of a cluster into a file that a passphrase opens, or takes over the cluster that such a file holds. Open it by open().
class BackupDialog final : public FittedDialog
{
    Q_OBJECT

public:
    /// Of the cluster called `name` in `folder`.
    static BackupDialog *toWrite(const QString &name, const QString &folder, const QString &butlerctl, QWidget *parent);
    static BackupDialog *toTakeOver(const QString &butlerctl, QWidget *parent);

    /// Not while it works: what is half laid out would stay so.
    void reject() override;

Q_SIGNALS:
    void written(const QString &file, const QString &sentence);
    void takenOver(const QString &folder);

private:
    BackupDialog(const QString &title, const QString &what, const QString &act, const QString &butlerctl, QWidget *parent);
    /// A line to type into, under its name and with a button that chooses where there is one.
    void addField(QLineEdit &field, const QString &name, const QString &title, Button *choose = nullptr);
    void chooseFileToWrite();
    void chooseFileToRead();
    void chooseFolder();
    void refuse(const QString &sentence);
    void setBusy(bool busy);
    void act();
    bool m_writes = true;
    QString m_name{};
    QString m_folderOfCluster{};
    QString m_wanted{}; ///< what is written, or where to
    BackupJob m_job;
    QVBoxLayout *m_fields = nullptr;
    QLineEdit m_file{};
    QLineEdit m_folder{};
    QLineEdit m_passphrase{};
    QLineEdit m_again{};
    Label m_error{{}, TextSize::Body, QFont::Normal, Ink::Failed};
    Button *m_act = nullptr;
};
