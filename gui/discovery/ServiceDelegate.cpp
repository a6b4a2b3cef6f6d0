#include "gui/discovery/ServiceDelegate.h"

#include "gui/discovery/ServiceInspector.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"
#include "model/discovery/ServiceTableModel.h"

#include <QPainter>

void ServiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const ServiceRow &service = m_model.service(index.row());
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(row.adjusted(0, 0, 0, -1), option.state & QStyle::State_Selected ? theme.accentTint : theme.hover);
    painter->setPen(theme.border);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    QFont font = textFont(TextSize::Body, index.column() == ServiceTableModel::Name ? QFont::DemiBold : QFont::Normal);
    QColor ink = index.column() == ServiceTableModel::Name ? theme.text : theme.text2;
    int left = row.left() + 8;
    const auto glyph = [&](int size) {
        const int side = scaledByFont(size);
        return QRectF(left, row.center().y() - side / 2.0 + 0.5, side, side);
    };
    if (index.column() == ServiceTableModel::Name) {
        if (!service.role.isEmpty())
            paintRoleChip(*painter, glyph(20), service.role, service.icon, theme);
        left += scaledByFont(30);
    } else if (index.column() == ServiceTableModel::Health) {
        const auto state = static_cast<ObservedService::State>(index.data(ServiceTableModel::StateRole).toInt());
        paintGlyph(*painter, glyph(16), stateOf(state), theme);
        if (state != ObservedService::State::Passing)
            font = textFont(TextSize::Body, QFont::Medium);
        ink = state == ObservedService::State::Passing ? theme.text : lookOf(stateOf(state), theme).color;
        left += scaledByFont(24);
    } else if (index.column() == ServiceTableModel::Web && service.webPort != 0) {
        paintIcon(*painter, glyph(16), QStringLiteral("external-link"), theme.accent);
        font = textFont(TextSize::Body, QFont::Medium);
        ink = theme.accent;
        left += scaledByFont(24);
    }
    painter->setFont(font);
    painter->setPen(ink);
    const int width = row.right() - left - 6;
    painter->drawText(QRect(left, row.top(), width, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->restore();
}
