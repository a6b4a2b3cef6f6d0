#include "gui/monitoring/LoadList.h"

#include "gui/monitoring/MetricWords.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace
{

enum { ValueRole = Qt::UserRole, ShareRole, ColourRole, OldRole };

class LoadDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect rect = option.rect;
        if (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.hover);
            painter->drawRoundedRect(rect, 6, 6);
        }
        const int colour = index.data(ColourRole).toInt();
        const bool named = colour >= 0;
        const QColor ink = named ? theme.series[size_t(colour) % theme.series.size()] : theme.edge;
        const double middle = rect.center().y() + 0.5;
        painter->setPen(QPen(ink, named ? 3 : 1.5));
        painter->setBrush(Qt::NoBrush);
        if (named)
            painter->drawLine(QPointF(rect.left() + 9, middle), QPointF(rect.left() + 19, middle));
        else
            painter->drawEllipse(QPointF(rect.left() + 13.5, middle), 3.5, 3.5);
        const QFont font = textFont(TextSize::Body, named ? QFont::DemiBold : QFont::Normal);
        const QString value = metricValue(Metric::Load, index.data(ValueRole).toDouble());
        const int valueWidth = QFontMetrics(font).horizontalAdvance(QStringLiteral("00.0"));
        // The bar gives way to a name, down to a third of its length.
        const int wanted = QFontMetrics(font).horizontalAdvance(index.data().toString());
        const int length = std::clamp(rect.width() - 30 - wanted - 6 - 16 - valueWidth - 1, 20, 60);
        const QRect bar(rect.right() - 8 - valueWidth - 8 - length, int(middle) - 3, length, 6);
        painter->setFont(font);
        const bool isOld = index.data(OldRole).toBool();
        painter->setPen(named && !isOld ? theme.text : theme.text2);
        const QRect name(rect.left() + 30, rect.top(), bar.left() - rect.left() - 36, rect.height());
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
        painter->drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, value);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.hover);
        painter->drawRoundedRect(bar, 3, 3);
        painter->setBrush(isOld ? theme.edge : ink);
        painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(6.0, bar.width() * index.data(ShareRole).toDouble()), 6)), 3, 3);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, controlHeight(29)}; }
};

} // namespace

LoadList::LoadList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("highest-load"));
    setAccessibleName(tr("Machines with the highest load"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new LoadDelegate(this));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT chosen(item->text(), QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void LoadList::setEntries(const QList<Entry> &entries, const QHash<QString, int> &named)
{
    const int row = currentRow();
    while (count() > entries.size())
        delete takeItem(count() - 1);
    while (count() < entries.size())
        addItem(new QListWidgetItem);
    const double highest = entries.isEmpty() ? 1 : std::max(entries.first().value, 0.001);
    for (int i = 0; i < count(); ++i) {
        QListWidgetItem *one = item(i);
        one->setText(entries[i].machine);
        one->setData(ValueRole, entries[i].value);
        one->setData(ShareRole, entries[i].value / highest);
        one->setData(ColourRole, named.value(entries[i].machine, -1));
        one->setData(OldRole, m_isOld);
        one->setToolTip(entries[i].machine);
    }
    setCurrentRow(std::min(row, count() - 1));
}

void LoadList::setOld(bool isOld)
{
    m_isOld = isOld;
    for (int i = 0; i < count(); ++i)
        item(i)->setData(OldRole, isOld);
}

void LoadList::setPlaces(int places)
{
    if (m_places == places)
        return;
    m_places = places;
    updateGeometry();
}

QSize LoadList::sizeHint() const
{
    return {120, m_places * controlHeight(29) + 2};
}
