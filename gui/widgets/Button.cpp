#include "gui/widgets/Button.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"

#include <QFontMetrics>
#include <QMenu>

namespace
{

Ink inkOf(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return Ink::OnAccent;
    case Button::Kind::Danger:
        return Ink::Surface;
    default:
        return Ink::Text2;
    }
}

} // namespace

Button::Button(Kind kind, const QString &text, const QString &icon, const QString &name, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setObjectName(name);
    setFont(textFont(TextSize::Body, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setIconName(icon);
}

Button *Button::tool(const QString &icon, const QString &tip, const QString &name, QWidget *parent)
{
    auto *button = new Button(Kind::Quiet, {}, icon, name, parent);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setIconName(m_iconName);
    update();
}

void Button::setIconName(const QString &icon)
{
    m_iconName = icon;
    setIcon(icon.isEmpty() ? QIcon() : themedIcon(icon, inkOf(m_kind)));
    const int side = text().isEmpty() ? 18 : 16;
    setIconSize({side, side});
    updateGeometry();
}

QSize Button::sizeHint() const
{
    const int height = controlHeight();
    if (text().isEmpty())
        return {height, height};
    QFont heavy = font();
    if (m_kind == Kind::Primary)
        heavy.setWeight(QFont::DemiBold);
    int width = QFontMetrics(heavy).size(Qt::TextShowMnemonic, text()).width() + 2 * 14;
    if (!m_iconName.isEmpty())
        width += iconSize().width() + 8;
    if (menu())
        width += 22;
    return {width, height};
}
