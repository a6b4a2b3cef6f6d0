#include "gui/runs/StepsView.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTextOption>

namespace
{

QFont titleFont(const QModelIndex &index)
{
    return textFont(TextSize::Body, index.parent().isValid() ? QFont::Normal : QFont::Medium);
}

/// How much room the title has in a row of this width.
int titleRoom(const QModelIndex &index, int width)
{
    const QString detail = index.data(StepTreeModel::DetailRole).toString();
    return width - 16 - scaledByFont(26) - QFontMetrics(textFont(TextSize::Small)).horizontalAdvance(detail) - 12;
}

/// A step's own title goes on in a second line where one is too short for it; a machine's name never does.
bool needsTwoLines(const QModelIndex &index, int width)
{
    const int room = titleRoom(index, width);
    return !index.parent().isValid() && room > 40 && QFontMetrics(titleFont(index)).horizontalAdvance(index.data().toString()) > room;
}

} // namespace

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto step = static_cast<StepState>(index.data(StepTreeModel::StateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.accentTint : theme.hover);
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    const QRect row = option.rect.adjusted(6, 0, -10, 0);
    paintGlyph(*painter, besideWords(row.left(), row, 16), stateOf(step), theme,
               std::max(index.data(StepTreeModel::FractionRole).toDouble(), 0.08));
    const QString detail = index.data(StepTreeModel::DetailRole).toString();
    const QFont small = textFont(TextSize::Small);
    painter->setFont(small);
    painter->setPen(theme.text2);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, detail);
    const QFont font = titleFont(index);
    const bool failed = step == StepState::Failed;
    painter->setFont(font);
    painter->setPen(failed ? theme.failed.color : stateOf(step) == State::Waiting ? theme.text2 : theme.text);
    const QString message = failed ? index.data(StepTreeModel::MessageRole).toString() : QString();
    const QString title = message.isEmpty() ? index.data().toString() : tr("%1: %2").arg(index.data().toString(), message);
    QRect words = row.adjusted(scaledByFont(26), 0, 0, 0);
    words.setWidth(titleRoom(index, option.rect.width()));
    const bool breaks = needsTwoLines(index, option.rect.width());
    QTextOption lines(Qt::AlignLeft | Qt::AlignVCenter);
    lines.setWrapMode(breaks ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    const int whole = breaks ? 2 * words.width() - 24 : words.width(); // of two lines the first is not used up
    painter->drawText(words, QFontMetrics(font).elidedText(title.simplified(), Qt::ElideRight, whole), lines);
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool breaks = tree && needsTwoLines(index, tree->viewport()->width() - tree->indentation());
    return {100, breaks ? 2 * QFontMetrics(titleFont(index)).height() + 10 : controlHeight(30)};
}

StepsView::StepsView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(20);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new StepDelegate(this));
    setModel(&m_steps);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const QString machine = index.data(StepTreeModel::MachineRole).toString();
        if (!machine.isEmpty())
            Q_EMIT machinePicked(machine);
    });
}

void StepsView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // a title may need two lines now, or one
}

void StepsView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_steps.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::of(palette()).text2);
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -8), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("No steps yet. A run that works shows them here, one by one."));
}
