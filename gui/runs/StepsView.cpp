#include "gui/runs/StepsView.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto step = static_cast<StepState>(index.data(StepTreeModel::StateRole).toInt());
    const bool top = !index.parent().isValid();
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
    const int room = row.width() - scaledByFont(26) - QFontMetrics(small).horizontalAdvance(detail) - 12;
    const QFont font = textFont(TextSize::Body, top ? QFont::Medium : QFont::Normal);
    const bool failed = step == StepState::Failed;
    painter->setFont(font);
    painter->setPen(failed ? theme.failed.color : stateOf(step) == State::Waiting ? theme.text2 : theme.text);
    const QString message = failed ? index.data(StepTreeModel::MessageRole).toString() : QString();
    const QString title = message.isEmpty() ? index.data().toString() : tr("%1: %2").arg(index.data().toString(), message);
    painter->drawText(row.adjusted(scaledByFont(26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(title.simplified(), Qt::ElideRight, room));
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, controlHeight(30)};
}

StepsView::StepsView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(20);
    setUniformRowHeights(true);
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
