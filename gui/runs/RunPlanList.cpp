#include "gui/runs/RunPlanList.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Card.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace
{

constexpr int ActionRole = Qt::UserRole + 1;
constexpr int RowsAtOnce = 9; // the others are scrolled to

/// A change: its glyph, its word, what it happens to and why.
class ChangeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const auto state = static_cast<State>(index.data(ActionRole).toInt());
        const StateLook look = lookOf(state, theme);
        const QRect row = option.rect.adjusted(6, 0, -10, 0);
        painter->save();
        paintGlyph(*painter, besideWords(row.left(), row, 16), state, theme);
        painter->setFont(textFont(TextSize::Body, QFont::Medium));
        painter->setPen(look.color);
        painter->drawText(row.adjusted(scaledByFont(26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, look.word);
        QFont name = textFont();
        name.setStrikeOut(state == State::Destroy);
        painter->setFont(name);
        painter->setPen(theme.text);
        const int left = scaledByFont(106);
        painter->drawText(row.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width() - left));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, controlHeight(28)}; }
};

} // namespace

RunPlanList::RunPlanList(QWidget *parent) : QWidget(parent)
{
    m_words.setObjectName(QStringLiteral("planWords"));
    m_list.setObjectName(QStringLiteral("plannedChanges"));
    m_list.setAccessibleName(tr("What the plan does"));
    m_list.setFrameShape(QFrame::NoFrame);
    m_list.setSelectionMode(QAbstractItemView::NoSelection);
    m_list.setItemDelegate(new ChangeDelegate(&m_list));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 8);
    column->setSpacing(8);
    column->addWidget(m_words.wrapped());
    column->addWidget(&m_list);
    column->addWidget(new Hairline);
}

void RunPlanList::take(const QList<PlannedChange> &plan)
{
    if (m_taken == plan.size())
        return;
    m_taken = plan.size();
    m_list.clear();
    m_words.setText(planWords(plan));
    for (const PlannedRow &row : plannedRows(plan)) {
        const std::optional<State> state = stateOf(row.change.action);
        if (!state)
            continue;
        auto *item = new QListWidgetItem(row.words, &m_list);
        item->setData(ActionRole, static_cast<int>(*state));
        item->setToolTip(row.change.reason.isEmpty() ? row.change.address : row.change.reason);
    }
    m_list.setFixedHeight(std::min(m_list.count(), RowsAtOnce) * controlHeight(28) + 2);
    setVisible(!plan.isEmpty());
}
