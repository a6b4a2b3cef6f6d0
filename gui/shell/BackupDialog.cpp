#include "gui/shell/BackupDialog.h"

#include "gui/shell/Remembered.h"
#include "gui/shell/SaveDialog.h"
#include "gui/theme/Fonts.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

BackupDialog::BackupDialog(const QString &title, const QString &what, const QString &act, const QString &butlerctl, QWidget *parent)
    : FittedDialog(parent), m_job(butlerctl)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("backup-dialog"));
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(12);
    column->addWidget(new Label(title, TextSize::PageHead, QFont::DemiBold));
    column->addWidget((new Label(what, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped());
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(12);
    column->addLayout(m_fields);
    column->addWidget(m_error.wrapped());
    m_error.hide();
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    auto *close = new Button(Button::Kind::Plain, tr("Cancel"), {}, QStringLiteral("backup-cancel"));
    m_act = new Button(Button::Kind::Primary, act, {}, QStringLiteral("backup-act"));
    m_act->setDefault(true);
    row->addWidget(close);
    row->addWidget(m_act);
    column->addLayout(row);
    setMinimumWidth(scaledByFont(520));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &BackupDialog::act);
    connect(&m_job, &BackupJob::failed, this, &BackupDialog::refuse);
    connect(&m_job, &BackupJob::done, this, [this](const QString &sentence) {
        if (m_writes)
            Q_EMIT written(m_wanted, sentence);
        else
            Q_EMIT takenOver(m_wanted);
        accept();
    });
    m_passphrase.setEchoMode(QLineEdit::Password);
    m_again.setEchoMode(QLineEdit::Password);
}

BackupDialog *BackupDialog::toWrite(const QString &name, const QString &folder, const QString &butlerctl, QWidget *parent)
{
    auto *dialog = new BackupDialog(
        tr("Write a backup"),
        tr("One file with all that this cluster is: its design, what is known of its machines, its keys and its passwords. Whoever has the "
           "file and the passphrase has the machines, from any computer. The account at a cloud and its secret are not in it."),
        tr("Write it"), butlerctl, parent);
    dialog->m_name = name;
    dialog->m_folderOfCluster = folder;
    auto *choose = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("backup-choose-file"));
    connect(choose, &QPushButton::clicked, dialog, &BackupDialog::chooseFileToWrite);
    dialog->addField(dialog->m_file, QStringLiteral("backup-file"), tr("File"), choose);
    const QString home = rememberedFolder().isEmpty() ? QDir::homePath() : rememberedFolder();
    dialog->m_file.setText(
        QDir(home).filePath(SaveDialog::nameFor(name, QStringLiteral("backup"), QDate::currentDate()) + QStringLiteral(".butler-backup")));
    dialog->addField(dialog->m_passphrase, QStringLiteral("backup-passphrase"), tr("Passphrase"));
    dialog->addField(dialog->m_again, QStringLiteral("backup-again"), tr("The same again"));
    dialog->m_passphrase.setFocus();
    return dialog;
}

BackupDialog *BackupDialog::toTakeOver(const QString &butlerctl, QWidget *parent)
{
    auto *dialog = new BackupDialog(
        tr("Take over a cluster"),
        tr("A backup holds a cluster: its design, what is known of its machines, its keys and its passwords. From here on it is yours, and "
           "nobody should work with it from its first folder any more. At a cloud you need an account that leads to the same project."),
        tr("Take over"), butlerctl, parent);
    dialog->m_writes = false;
    auto *file = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("backup-choose-file"));
    auto *folder = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("backup-choose-folder"));
    connect(file, &QPushButton::clicked, dialog, &BackupDialog::chooseFileToRead);
    connect(folder, &QPushButton::clicked, dialog, &BackupDialog::chooseFolder);
    dialog->addField(dialog->m_file, QStringLiteral("backup-file"), tr("Backup"), file);
    dialog->addField(dialog->m_folder, QStringLiteral("backup-folder"), tr("Folder for the cluster, which is empty or not there yet"),
                     folder);
    dialog->addField(dialog->m_passphrase, QStringLiteral("backup-passphrase"), tr("Passphrase"));
    dialog->m_file.setFocus();
    return dialog;
}

void BackupDialog::addField(QLineEdit &field, const QString &name, const QString &title, Button *choose)
{
    field.setObjectName(name);
    field.setAccessibleName(title);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *label = new Label(title, TextSize::Small, QFont::Medium, Ink::Text2);
    label->setBuddy(&field);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(&field, 1);
    if (choose) {
        choose->setAccessibleDescription(title);
        row->addWidget(choose);
    }
    column->addLayout(row);
    m_fields->addLayout(column);
    connect(&field, &QLineEdit::textChanged, &m_error, &QWidget::hide);
}

void BackupDialog::chooseFileToWrite()
{
    auto *dialog = new SaveDialog(tr("Write a backup"), SaveDialog::nameFor(m_name, QStringLiteral("backup"), QDate::currentDate()),
                                  {{tr("Backup of a cluster"), QStringLiteral("butler-backup")}}, this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) { m_file.setText(path); });
    dialog->open();
}

void BackupDialog::chooseFileToRead()
{
    auto *dialog = new QFileDialog(this, tr("Choose the backup"), rememberedFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_file, &QLineEdit::setText);
    dialog->open();
}

void BackupDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder that is empty"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_folder, &QLineEdit::setText);
    dialog->open();
}

void BackupDialog::refuse(const QString &sentence)
{
    m_error.setText(sentence);
    m_error.show();
    setBusy(false);
}

void BackupDialog::setBusy(bool busy)
{
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->setEnabled(!busy);
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        button->setEnabled(!busy);
}

void BackupDialog::reject()
{
    if (!m_job.isRunning())
        QDialog::reject();
}

void BackupDialog::act()
{
    const QString file = m_file.text().trimmed();
    const QString folder = m_folder.text().trimmed();
    if (file.isEmpty() || !QFileInfo(file).isAbsolute())
        return refuse(m_writes ? tr("Say into which file, with the folder that it is to lie in.") : tr("Choose the backup."));
    if (!m_writes && (folder.isEmpty() || !QFileInfo(folder).isAbsolute()))
        return refuse(tr("Say into which folder the cluster is to come."));
    if (m_writes && m_passphrase.text() != m_again.text())
        return refuse(tr("These are two different passphrases. Nothing was written."));
    m_error.hide();
    m_wanted = m_writes ? file : folder;
    setBusy(true); // until it is known
    if (m_writes)
        m_job.write(m_folderOfCluster, file, m_passphrase.text().toUtf8());
    else
        m_job.restore(file, folder, m_passphrase.text().toUtf8());
}
