#include "gui/widgets/FieldLabel.h"

#include "gui/theme/Fonts.h"

#include <QHBoxLayout>
#include <QToolTip>

FieldLabel::FieldLabel(const QString &text, const QString &help, const QString &name, QWidget *parent)
    : QWidget(parent), m_label(text, TextSize::Caption, QFont::Medium, Ink::Text2)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(&m_label);
    m_code.hide();
    m_code.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_code.setMinimumWidth(m_code.fontMetrics().averageCharWidth()); // it is whole as the tip
    m_code.setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(&m_code);
    m_help = Button::tool(QStringLiteral("circle-help"), help, name);
    m_help->setIconSize(QSize(scaledByFont(14), scaledByFont(14)));
    m_help->setFixedSize(scaledByFont(20), scaledByFont(20));
    connect(m_help, &QPushButton::clicked, this,
            [this] { QToolTip::showText(m_help->mapToGlobal(QPoint(0, m_help->height())), m_help->toolTip(), m_help); });
    row->addWidget(m_help);
    row->addStretch();
    setHelp(help);
}

void FieldLabel::setCode(const QString &code)
{
    m_code.setText(QLatin1Char(' ') + code);
    QFont font = fixedFont();
    font.setPointSizeF(textFont(TextSize::Caption).pointSizeF());
    m_code.setFont(font);
    m_code.setVisible(!code.isEmpty());
}

void FieldLabel::setHelp(const QString &help)
{
    m_help->setToolTip(help);
    m_help->setAccessibleName(tr("What is “%1”?").arg(m_label.text()));
    m_help->setAccessibleDescription(help);
}

void FieldLabel::setBuddy(QWidget *field)
{
    m_label.setBuddy(field);
}
