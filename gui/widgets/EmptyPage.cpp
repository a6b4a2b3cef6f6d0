#include "gui/widgets/EmptyPage.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

EmptyPage::EmptyPage(const QString &icon, const QString &sentence, const QString &help, const QString &button, const QString &name,
                     QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *outer = new QVBoxLayout(this);
    auto *inner = new QWidget;
    inner->setMaximumWidth(scaledByFont(420));
    auto *column = new QVBoxLayout(inner);
    column->setSpacing(10);
    column->addWidget(new IconWidget(icon, 32, Ink::Text3), 0, Qt::AlignHCenter);
    Label *title = (new Label(sentence, TextSize::Title, QFont::DemiBold))->wrapped();
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    m_line = (new Label(help, TextSize::Body, QFont::Normal, Ink::Text2))->wrapped();
    m_line->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_line);
    if (!button.isEmpty()) {
        m_act = new Button(Button::Kind::Plain, button, {}, name + QStringLiteral("-button"));
        connect(m_act, &QPushButton::clicked, this, &EmptyPage::pressed);
        column->addSpacing(4);
        column->addWidget(m_act, 0, Qt::AlignHCenter);
    }
    outer->addStretch(2);
    auto *middle = new QHBoxLayout; // no alignment: only so do wrapped lines get the height they need
    middle->addStretch(1);
    middle->addWidget(inner, 1000);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    setAccessibleName(sentence);
}

void EmptyPage::setHelp(const QString &help)
{
    m_line->setText(help);
}

void EmptyPage::setButton(const QString &text)
{
    m_act->setText(text);
    m_act->updateGeometry();
}
