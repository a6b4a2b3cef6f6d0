#include "gui/start/TemplateDialog.h"

#include "gui/theme/Fonts.h"
#include "services/cluster/Templates.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

TemplateDialog::TemplateDialog(const QString &title, const QByteArray &text, QWidget *parent) : QDialog(parent), m_text(text)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("template-dialog"));
    setWindowTitle(tr("Save as template"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Save as template"), TextSize::PageHead, QFont::DemiBold));
    column->addWidget((new Label(tr("New clusters can begin with this design. It holds no machine that runs and no password."),
                                 TextSize::Body, QFont::Normal, Ink::Text2))
                          ->wrapped());
    column->addSpacing(6);
    const auto add = [column](const QString &words, QLineEdit &line, const QString &name) {
        auto *label = new Label(words, TextSize::Small, QFont::Medium, Ink::Text2);
        label->setBuddy(&line);
        line.setAccessibleName(words);
        line.setObjectName(name);
        column->addWidget(label);
        column->addWidget(&line);
        column->addSpacing(4);
    };
    add(tr("Name"), m_title, QStringLiteral("template-title"));
    add(tr("When to take it, in one sentence"), m_when, QStringLiteral("template-when"));
    m_title.setText(title);
    m_when.setPlaceholderText(tr("Take it for …"));
    column->addWidget(m_error.wrapped());
    m_error.hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    auto *cancel = new Button(Button::Kind::Quiet, tr("Cancel"), {}, QStringLiteral("template-cancel"));
    auto *save = new Button(Button::Kind::Primary, tr("Save"), {}, QStringLiteral("template-save"));
    save->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);
    setMinimumWidth(scaledByFont(460));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &TemplateDialog::keep);
    m_title.selectAll();
    m_title.setFocus();
}

void TemplateDialog::keep()
{
    const Result<QString> id = saveAsTemplate(m_title.text(), m_when.text(), m_text);
    if (!id) {
        m_error.setText(id.error().message);
        m_error.show();
        return;
    }
    Q_EMIT kept(m_title.text().trimmed());
    accept();
}
