#include "gui/cluster/lenses/RolePalette.h"

#include "gui/cluster/RoleDrag.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/PanelDelegate.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/Words.h"

#include <QDrag>
#include <QHash>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace
{

QPixmap dragPicture(const QModelIndex &index, const Theme &theme, double ratio)
{
    QPixmap picture(QSize(42, 42) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(2.5, 2.5, 37, 37), 9, 9);
    paintRoleChip(painter, QRectF(9, 9, 24, 24), index.data(PanelRole::ChipId).toString(), index.data(PanelRole::ChipIcon).toString(),
                  theme);
    return picture;
}

/// Rows that are no role carry one of these as their id.
constexpr QLatin1String newMachine("new/machine");
constexpr QLatin1String newGroup("new/group");

Dragged draggedAt(const QModelIndex &index)
{
    const QString id = index.data(PanelRole::Id).toString();
    if (id == newMachine || id == newGroup)
        return {id == newGroup ? Dragged::Kind::Group : Dragged::Kind::Machine, {}};
    return {Dragged::Kind::Role, id};
}

} // namespace

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    return indexes.isEmpty() ? new QMimeData : mimeDataOf(draggedAt(indexes.first()));
}

QStringList PaletteModel::mimeTypes() const
{
    return {roleMimeType(), machineMimeType()};
}

PaletteView::PaletteView(QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("rolePalette"));
    setAccessibleName(tr("Roles"));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PanelDelegate(this));
}

void PaletteView::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    if (index.data(PanelRole::Id).toString().isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    drag->setPixmap(dragPicture(index, Theme::of(palette()), devicePixelRatioF()));
    drag->setHotSpot({12, 8});
    drag->exec(actions, Qt::CopyAction);
}

void PaletteView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT enterPressed();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    QListView::keyPressEvent(event);
}

RolePalette::RolePalette(const RoleCatalogue &roles, QWidget *parent) : QWidget(parent), m_roles(roles)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(8);
    auto *head = new PageHead(tr("Roles"), PageHead::Kind::Panel);
    explainWords(*head, {Term::Role});
    head->setContentsMargins(8, 0, 0, 0);
    column->addWidget(head);
    auto *search = new SearchField(tr("Find a role"), QStringLiteral("findRole"));
    connect(search, &QLineEdit::textChanged, this, &RolePalette::filter);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0);
    row->addWidget(search);
    column->addLayout(row);
    column->addWidget(&m_view, 1);
    m_view.setModel(&m_model);
    m_view.setToolTip(tr("Drag a machine or a role into the picture, or select machines and press Enter on a role."));
    const auto want = [this] {
        if (m_view.currentIndex().data(PanelRole::Id).toString().isEmpty())
            return;
        const Dragged dragged = draggedAt(m_view.currentIndex());
        dragged.kind == Dragged::Kind::Role ? Q_EMIT roleWanted(dragged.role) : Q_EMIT machineWanted(dragged);
    };
    connect(&m_view, &PaletteView::enterPressed, this, want);
    connect(&m_view, &QListView::doubleClicked, this, want);
    connect(&m_view, &PaletteView::escapePressed, this, &RolePalette::nothingWanted);
    addRows();
}

void RolePalette::addRow(const QString &text, const QString &id, const QString &icon, const QString &tip)
{
    auto *item = new QStandardItem(text);
    item->setData(id, PanelRole::Id);
    item->setData(id, PanelRole::ChipId);
    item->setData(icon, PanelRole::ChipIcon);
    item->setToolTip(tip);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    m_model.appendRow(item);
}

void RolePalette::addHead(const QString &title)
{
    auto *section = new QStandardItem(title);
    section->setData(true, PanelRole::Head);
    section->setFlags(Qt::ItemIsEnabled);
    m_model.appendRow(section);
}

void RolePalette::addRows()
{
    addHead(tr("Machines"));
    addRow(tr("Machine"), newMachine, QStringLiteral("server"), tr("One machine, without a role yet."));
    addRow(tr("Group of machines"), newGroup, QStringLiteral("blocks"),
           tr("Machines that are alike: one name, numbered, one place in the picture."));
    const QList<std::pair<Role::Family, QString>> families{
        {Role::Family::Control, tr("Control")}, {Role::Family::Analysis, tr("Analysis")}, {Role::Family::Data, tr("Data")}};
    for (const auto &[family, title] : families) {
        addHead(title);
        for (const Role &role : m_roles.roles()) {
            if (role.family == family)
                addRow(role.title, role.id, role.icon, role.description);
        }
    }
}

void RolePalette::setDesign(const Cluster &cluster)
{
    QHash<QString, int> counts;
    for (const Group &group : cluster.groups) {
        const int machines = int(machinesOf(group).size());
        for (const QString &role : group.roles)
            counts[role] += machines;
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStandardItem *item = m_model.item(row);
        const int count = counts.value(item->data(PanelRole::Id).toString());
        item->setData(count > 0 ? QString::number(count) : QString(), PanelRole::Right);
        if (!item->data(PanelRole::Head).toBool())
            item->setData(count > 0 ? tr("%1, on %n machine(s)", nullptr, count).arg(item->text()) : item->text(), Qt::AccessibleTextRole);
    }
}

void RolePalette::chooseRole(const QString &role)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row)->data(PanelRole::Id).toString() == role)
            m_view.setCurrentIndex(m_model.index(row, 0));
    }
}

void RolePalette::filter(const QString &text)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QStandardItem *item = m_model.item(row);
        const bool head = item->data(PanelRole::Head).toBool();
        const bool hit = item->text().contains(text, Qt::CaseInsensitive) || item->toolTip().contains(text, Qt::CaseInsensitive);
        m_view.setRowHidden(row, !text.isEmpty() && (head || !hit));
    }
}
