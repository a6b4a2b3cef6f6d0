#include "gui/widgets/Button.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"

#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

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

/// A key that leads away from a button, or to the window, is none that presses it.
bool isOfPressing(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return true;
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Select;
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
    const int side = scaledByFont(text().isEmpty() ? 18 : 16);
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

void Button::deafen()
{
    if (QApplication::doubleClickInterval() <= 0)
        return; // a computer without double clicks
    m_hearing = Hearing::DeafUntilPainted;
    update();
}

bool Button::isDeaf()
{
    if (m_hearing == Hearing::DeafForAMoment && m_hears.hasExpired())
        m_hearing = Hearing::Good;
    return m_hearing != Hearing::Good;
}

bool Button::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (m_deafAtFirst)
            deafen();
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->isAutoRepeat() && isOfPressing(*event))
            return true; // a key that is held down is one press
        [[fallthrough]];
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (!isDeaf() || !isOfPressing(*event))
            break;
        if (m_hearing == Hearing::DeafForAMoment) // somebody who hammers on it goes on hammering
            m_hears = std::max(m_hears, QDeadlineTimer(QApplication::doubleClickInterval()));
        event->accept();
        return true;
    default:
        break;
    }
    return QPushButton::event(event);
}

void Button::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_hearing != Hearing::DeafUntilPainted)
        return;
    // The clock starts when the new word can be read, however long the window took to show it. It is as long as the slowest double click
    // of this computer's setting and a reader's reaction: a second, where the setting is the usual one.
    m_hearing = Hearing::DeafForAMoment;
    m_hears.setRemainingTime(QApplication::doubleClickInterval() * 5 / 2);
}
