#include "gui/monitoring/ChartList.h"

#include "gui/theme/Icons.h"
#include "gui/theme/RoleChip.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/PageHead.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

enum { IdRole = Qt::UserRole, IconRole, CountRole };

class RoleRowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)
                                ? QPen(theme.accent, 2)
                                : QPen(Qt::NoPen));
            painter->setBrush(selected ? theme.accentTint : theme.hover);
            painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRectF chip = besideWords(rect.left() + 8, rect, 22);
        if (index.data(IdRole).toString().isEmpty())
            paintIcon(*painter, chip.adjusted(2, 2, -2, -2), index.data(IconRole).toString(), selected ? theme.accent : theme.text2);
        else
            paintRoleChip(*painter, chip, index.data(IdRole).toString(), index.data(IconRole).toString(), theme);
        const int left = 8 + scaledByFont(32);
        const QFont font = textFont(TextSize::Body, selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(theme.text);
        painter->drawText(rect.adjusted(left, 0, -left, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - 2 * left));
        painter->setFont(textFont(TextSize::Small));
        painter->setPen(theme.text2);
        painter->drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, QString::number(index.data(CountRole).toInt()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, std::max(controlHeight(34), scaledByFont(22) + 10)};
    }
};

} // namespace

ChartList::ChartList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 12);
    column->setSpacing(6);
    auto *head = new PageHead(tr("Charts"), PageHead::Kind::Panel);
    head->setContentsMargins(8, 0, 0, 0);
    column->addWidget(head);
    m_roles = new QListView;
    m_roles->setObjectName(QStringLiteral("chart-roles"));
    m_roles->setAccessibleName(tr("Whose charts"));
    m_roles->setFrameShape(QFrame::NoFrame);
    m_roles->setModel(&m_model);
    m_roles->setItemDelegate(new RoleRowDelegate(m_roles));
    m_roles->setMouseTracking(true);
    m_roles->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_roles, 1);
    m_busiest = new QWidget;
    auto *busiest = new QVBoxLayout(m_busiest);
    busiest->setContentsMargins(0, 0, 0, 0);
    busiest->setSpacing(6);
    busiest->addWidget(new Hairline);
    busiest->addSpacing(6);
    m_head.setContentsMargins(8, 0, 8, 0);
    busiest->addWidget(&m_head);
    busiest->addWidget(&m_loads);
    auto *help =
        (new Label(tr("Click one to draw its line in every chart. Ctrl-click for more."), TextSize::Small, QFont::Normal, Ink::Text2))
            ->wrapped();
    help->setContentsMargins(8, 4, 8, 4);
    busiest->addWidget(help);
    auto *picture = new Button(Button::Kind::Plain, tr("Show in the picture"), {}, QStringLiteral("show-in-picture"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 0, 0);
    row->addWidget(picture);
    row->addStretch();
    busiest->addLayout(row);
    m_busiest->hide();
    column->addWidget(m_busiest);
    column->addStretch(1);
    connect(picture, &QPushButton::clicked, this, &ChartList::pictureWanted);
    connect(m_roles->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChartList::roleChosen);
    setTime({}, {});
}

void ChartList::setDesign(const Cluster &design, const RoleCatalogue &roles)
{
    const QString chosen = role();
    const QList<Machine> machines = machinesOf(design);
    const QSignalBlocker silent(m_roles->selectionModel());
    m_model.clear();
    const auto add = [this](const QString &title, const QString &id, const QString &icon, qsizetype count) {
        auto *item = new QStandardItem(title);
        item->setData(id, IdRole);
        item->setData(icon, IconRole);
        item->setData(count, CountRole);
        m_model.appendRow(item);
    };
    add(tr("All machines"), {}, QStringLiteral("layers"), machines.size());
    for (const Role &one : roles.roles()) {
        const auto count =
            std::count_if(machines.begin(), machines.end(), [&one](const Machine &machine) { return machine.roles.contains(one.id); });
        if (count > 0)
            add(one.title, one.id, one.icon, count);
    }
    int row = 0;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.item(i)->data(IdRole).toString() == chosen)
            row = i;
    }
    m_roles->setCurrentIndex(m_model.index(row, 0));
    m_roles->setMinimumHeight(std::min(m_model.rowCount(), 8) * m_roles->sizeHintForRow(0) + 4);
}

QString ChartList::role() const
{
    return m_roles->currentIndex().data(IdRole).toString();
}

QString ChartList::title() const
{
    return m_roles->currentIndex().data().toString();
}

void ChartList::setLoads(const QList<LoadList::Entry> &entries, const QHash<QString, int> &named)
{
    m_loads.setPlaces(std::clamp(m_roles->currentIndex().data(CountRole).toInt(), 1, 6));
    m_loads.setEntries(entries, named);
    m_busiest->setVisible(!entries.isEmpty()); // who would be chosen?
}

void ChartList::setTime(const QString &time, const QString &age)
{
    m_head.setText(!time.isEmpty() ? tr("Highest load at %1").arg(time)
                   : age.isEmpty() ? tr("Highest load now")
                                   : tr("Highest load %1", "12 min ago").arg(age));
    m_loads.setOld(time.isEmpty() && !age.isEmpty());
}
