#include "gui/cluster/table/MachineTable.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

void MachineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const double unit = std::max(1.0, scaledByFont(16) / 16.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentTint);
    QRectF cell = QRectF(option.rect).adjusted(6, 0, -6, 0);
    const QStringList chips = index.data(MachineTableModel::ChipsRole).toStringList();
    for (qsizetype i = 0; i + 1 < chips.size() && cell.width() > 20; i += 2) {
        const double size = 20 * unit;
        paintRoleChip(*painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), chips.at(i), chips.at(i + 1), theme);
        cell.setLeft(cell.left() + size + 4);
    }
    QColor ink = theme.text;
    const QVariant glyph = index.data(MachineTableModel::GlyphRole);
    if (glyph.isValid()) {
        const double size = 16 * unit;
        paintGlyph(*painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), State(glyph.toInt()), theme,
                   index.data(MachineTableModel::RingRole).toDouble());
        cell.setLeft(cell.left() + size + 8);
        const State state = State(glyph.toInt());
        if (state == State::Failed || state == State::Warning || state == State::Destroy || state == State::Replace)
            ink = lookOf(state, theme).color;
    }
    const QVariant share = index.data(MachineTableModel::ShareRole);
    if (share.isValid() && cell.width() > 70 * unit) {
        const QRectF groove(cell.left(), cell.center().y() - 3, 42 * unit, 6);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.hover);
        painter->drawRoundedRect(groove, 3, 3);
        painter->setBrush(index.column() == MachineTableModel::Load ? theme.series.at(0) : theme.edge);
        painter->drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max(6.0, groove.width() * share.toDouble()), 6)), 3, 3);
    }
    const bool name = index.column() == MachineTableModel::Name;
    const QFont font =
        textFont(TextSize::Body, name ? (index.model()->rowCount(index) > 0 ? QFont::DemiBold : QFont::Medium) : QFont::Normal);
    painter->setFont(font);
    painter->setPen(name || glyph.isValid() || share.isValid() ? ink : theme.text2);
    painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt(),
                      QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    painter->restore();
}

QSize MachineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int chips = int(index.data(MachineTableModel::ChipsRole).toStringList().size()) / 2;
    return {std::max(60, chips * scaledByFont(24)), controlHeight(30)};
}

MachineTable::MachineTable(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("machineTable"));
    setAccessibleName(tr("Machines"));
    setModel(&m_model);
    setItemDelegate(new MachineDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    const QList<int> widths{150, 120, 96, 84, 88, 88, 104, 60};
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, scaledByFont(widths.at(i)));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MachineTable::tell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
}

void MachineTable::tell()
{
    if (m_quiet)
        return;
    Selection chosen;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        const QString id = index.data(MachineTableModel::IdRole).toString();
        (index.data(MachineTableModel::GroupRole).toBool() ? chosen.groups : chosen.machines).append(id);
    }
    Q_EMIT selectionWanted(chosen);
}

void MachineTable::setSelection(const Selection &selection)
{
    m_quiet = true;
    QItemSelection rows;
    QModelIndex first;
    const auto add = [&](const QString &id, bool group) {
        const QModelIndex index = m_model.indexOf(id, group);
        if (!index.isValid())
            return;
        rows.select(index, index.siblingAtColumn(MachineTableModel::ColumnCount - 1));
        if (!first.isValid())
            first = index;
    };
    for (const QString &group : selection.groups)
        add(group, true);
    for (const QString &machine : selection.machines)
        add(machine, false);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        scrollTo(first);
    }
    m_quiet = false;
}

void MachineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeWanted();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void MachineTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(QPen(Theme::of(palette()).border, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}
