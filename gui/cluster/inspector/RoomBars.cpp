#include "gui/cluster/inspector/RoomBars.h"

#include "gui/cluster/PlanRoom.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Strip.h"
#include "model/runs/CapacityWords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

RoomBars::RoomBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("roomBars"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setSpacing(4);
    hide();
}

void RoomBars::show(const Capacity &room, const QDateTime &asked)
{
    setVisible(room.isKnown());
    if (room == m_room && asked == m_asked)
        return;
    m_room = room;
    m_asked = asked;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows->addWidget(new Label(tr("Your project at the cloud"), TextSize::Small, QFont::DemiBold, Ink::Text2));
    for (const Quota &quota : room.quotas) {
        if (isWorthABar(quota) && quota.hasLimit())
            addBar(quota);
    }
    m_rows->addWidget(
        (new Label(
             tr("With this design; as the cloud told it at %1.").arg(QLocale().toString(asked.toLocalTime().time(), QLocale::ShortFormat)),
             TextSize::Caption, QFont::Normal, Ink::Text2))
            ->wrapped());
}

void RoomBars::addBar(const Quota &quota)
{
    const double left = std::floor(quota.whole - quota.after());
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(8);
    auto *words = new Label(quotaWords(quota), TextSize::Small, QFont::Medium, isTooMuch(quota) ? Ink::Failed : Ink::Text);
    words->setObjectName(QStringLiteral("room-") + quota.id);
    row->addWidget(words->wrapped(), 1);
    row->addWidget(
        new Label(left < 0 ? tr("%1 too much").arg(QLocale().toString(-left, 'f', 0)) : tr("%1 left").arg(QLocale().toString(left, 'f', 0)),
                  TextSize::Caption, QFont::Normal, left < 0 ? Ink::Failed : Ink::Text2),
        0, Qt::AlignTop);
    m_rows->addWidget(line);
    auto *bar = new QuotaBar;
    bar->setValues(quota.used, quota.added, quota.whole);
    bar->setAccessibleName(words->text());
    m_rows->addWidget(bar);
}
