#include "gui/clouds/FileField.h"

#include "gui/widgets/Button.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

FileField::FileField(const QString &name, const QString &title, const QString &placeholder, const QString &dialog, const QString &folder,
                     QWidget *parent)
    : QWidget(parent), m_dialog(dialog), m_folder(folder)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_line.setObjectName(name);
    m_line.setAccessibleName(title);
    m_line.setPlaceholderText(placeholder);
    connect(&m_line, &QLineEdit::textChanged, this, &FileField::changed);
    auto *choose = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("choose-") + name);
    choose->setAccessibleDescription(dialog);
    connect(choose, &QPushButton::clicked, this, &FileField::choose);
    row->addWidget(&m_line, 1);
    row->addWidget(choose);
    setFocusProxy(&m_line);
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, m_dialog, path().isEmpty() ? m_folder : QFileInfo(path()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden); // keys are in a hidden folder
    connect(dialog, &QFileDialog::fileSelected, &m_line, &QLineEdit::setText);
    dialog->open();
}
