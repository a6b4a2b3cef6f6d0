#include "gui/widgets/Chip.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/RoleChip.h"

#include <QPainter>

Chip::Chip(int size, QWidget *parent) : QWidget(parent), m_size(scaledByFont(size))
{
    setFixedSize(m_size, m_size);
}

void Chip::show(const QString &roleId, const QString &icon, const QString &title)
{
    m_role = roleId;
    m_icon = icon;
    setToolTip(title);
    setAccessibleName(title);
    update();
}

void Chip::setStacked(bool stacked)
{
    m_stacked = stacked;
    const int more = stacked ? 6 : 0;
    setFixedSize(m_size + more, m_size + more);
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_stacked) {
        for (const int offset : {6, 3}) {
            painter.setPen(QPen(theme.surface, 1));
            painter.setBrush(mixed(theme.role(m_role), theme.surface, offset == 6 ? 0.35 : 0.6));
            painter.drawRoundedRect(QRectF(offset, offset, m_size, m_size).adjusted(0.5, 0.5, -0.5, -0.5), m_size / 4.0, m_size / 4.0);
        }
    }
    paintRoleChip(painter, QRectF(0, 0, m_size, m_size), m_role, m_icon, theme);
}

IconWidget::IconWidget(QString icon, int size, Ink ink, QWidget *parent) : QWidget(parent), m_icon(std::move(icon)), m_ink(ink)
{
    setFixedSize(scaledByFont(size), scaledByFont(size));
}

void IconWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, Theme::of(palette()).ink(m_ink));
}
