#include "gui/cluster/canvas/NodePen.h"

#include "gui/theme/RoleChip.h"
#include "gui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

double NodePen::line(QPointF place, const QString &text, const QFont &font, const QColor &color, double width) const
{
    const QFontMetricsF metrics(font);
    const QString shown = elided(text, font, width);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(QPointF(place.x(), place.y() + metrics.ascent()), shown);
    return metrics.horizontalAdvance(shown);
}

QString NodePen::elided(const QString &text, const QFont &font, double width) const
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

void NodePen::chips(const QList<PictureRole> &roles, QPointF place, Qt::Alignment alignment) const
{
    const qsizetype most = alignment == Qt::AlignRight ? 6 : 5;
    const qsizetype shown = roles.size() > most + 1 ? most : roles.size();
    if (alignment == Qt::AlignRight)
        place.rx() -= double(shown) * 27 - 5;
    for (qsizetype i = 0; i < shown; ++i) {
        const PictureRole &role = roles.at(i);
        const QRectF rect(place + QPointF(27 * double(i), 0), QSizeF(22, 22));
        const double before = m_painter.opacity();
        if (role.implied)
            m_painter.setOpacity(before * 0.38);
        paintRoleChip(m_painter, rect, role.id, role.icon, m_theme);
        m_painter.setOpacity(before);
    }
    if (shown < roles.size()) {
        m_painter.setFont(m_look.secondStrong);
        m_painter.setPen(m_theme.text2);
        m_painter.drawText(QRectF(place + QPointF(27 * double(shown), 0), QSizeF(26, 22)), Qt::AlignVCenter | Qt::AlignLeft,
                           QStringLiteral("+%1").arg(roles.size() - shown));
    }
}
