#include "gui/cluster/PlanRoom.h"

#include "gui/widgets/FlowRow.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Strip.h"
#include "model/runs/CapacityWords.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// A colour of the bars, before its word.
class Swatch final : public QWidget
{
public:
    explicit Swatch(Ink ink) : m_ink(ink) { setFixedSize(8, 8); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::of(palette()).ink(m_ink));
        painter.drawRoundedRect(rect(), 2, 2);
    }

private:
    Ink m_ink;
};

/// Parts that stay side by side when the row is broken.
QWidget *together(const QList<QWidget *> &parts)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : parts)
        row->addWidget(part);
    return whole;
}

/// Cores that are shared have no end that a bar could show.
bool hasBar(const Quota &quota)
{
    return quota.hasLimit() && !(quota.id == QLatin1String("cores") && quota.grip == Quota::Grip::Shared);
}

} // namespace

bool isTooMuch(const Quota &quota)
{
    return quota.isOver() || (quota.id == QLatin1String("machines") && quota.added > 0 && quota.hasLimit() && quota.after() > quota.whole);
}

bool isWorthABar(const Quota &quota)
{
    static const QStringList always{QStringLiteral("machines"), QStringLiteral("cores"), QStringLiteral("memory"), QStringLiteral("disk")};
    return quota.isOver() || always.contains(quota.id);
}

PlanRoom::PlanRoom(const Capacity &capacity, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new FlowRow(24, 6);
    for (const Quota &quota : capacity.quotas) {
        if (isWorthABar(quota))
            addBar(*row, quota);
    }
    addLegend(*row, std::any_of(capacity.quotas.cbegin(), capacity.quotas.cend(), isTooMuch));
    if (capacity.verdict() == Capacity::Verdict::Fits && !roomSentence(capacity).isEmpty())
        row->addWidget(new Label(roomSentence(capacity), TextSize::Small, QFont::Normal, Ink::Text2));
    if (const QString cost = costSentence(capacity); !cost.isEmpty()) {
        auto *words = new Label(cost, TextSize::Small, QFont::Medium);
        words->setObjectName(QStringLiteral("cost"));
        row->addWidget(words);
    }
    column->addLayout(row);
    const QStringList refusal = refusalSentences(capacity).mid(1); // the first stands above
    if (refusal.isEmpty())
        return;
    auto *words = (new Label(refusal.join(u' '), TextSize::Small, QFont::Normal, Ink::Text2))->wrapped();
    words->setObjectName(QStringLiteral("room"));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard); // there may be a command in it
    column->addWidget(words);
}

void PlanRoom::addBar(QLayout &row, const Quota &quota)
{
    auto *words = new Label(quotaWords(quota), TextSize::Small, QFont::Medium, isTooMuch(quota) ? Ink::Failed : Ink::Text);
    words->setObjectName(QStringLiteral("quota-") + quota.id);
    QList<QWidget *> parts{words};
    if (hasBar(quota)) {
        auto *bar = new QuotaBar;
        bar->setValues(quota.used, quota.added, quota.whole);
        bar->setAccessibleName(words->text());
        parts << bar;
    }
    row.addWidget(together(parts));
}

void PlanRoom::addLegend(QLayout &row, bool tooMuch)
{
    const auto add = [&row](Ink ink, const QString &word) {
        row.addWidget(together({new Swatch(ink), new Label(word, TextSize::Small, QFont::Normal, Ink::Text2)}));
    };
    add(Ink::Edge, tr("used now"));
    add(Ink::Accent, tr("by this plan"));
    if (tooMuch)
        add(Ink::Failed, tr("too much"));
}
