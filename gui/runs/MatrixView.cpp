#include "gui/runs/MatrixView.h"

#include "gui/runs/MatrixHeaders.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "model/runs/StateMatrixModel.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace
{

// At the usual size of text, as it grows with that.
constexpr int PitchX = 26;
constexpr int PitchY = 27;
constexpr int GroupGap = 10;
constexpr int HeadMargin = 16;

/// The cell's square: at the right of its section, whose left may hold the gap between two state files.
QRect cellRect(const QRect &section)
{
    const int cell = scaledByFont(22);
    return {section.right() - cell - 1, section.top() + (section.height() - cell) / 2, cell, cell};
}

} // namespace

void paintStateResult(QPainter &painter, const QRect &cell, int result, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto ground = [&](const QColor &tint) {
        painter.setBrush(tint);
        painter.drawRoundedRect(cell, 4, 4);
    };
    const double edge = cell.width() * 3 / 22.0;
    const QRectF inner = QRectF(cell).adjusted(edge, edge, -edge, -edge);
    switch (result) {
    case static_cast<int>(StateResult::Clean):
        ground(theme.done.tint);
        paintTick(painter, inner, theme.done.color);
        break;
    case static_cast<int>(StateResult::Changed):
        ground(theme.changed.tint);
        paintGlyph(painter, inner, State::Changed, theme);
        break;
    case static_cast<int>(StateResult::Failed):
        ground(theme.failed.tint);
        paintGlyph(painter, inner, State::Failed, theme);
        break;
    case static_cast<int>(StateResult::Skipped): {
        painter.setPen(QPen(theme.controlEdge, 1));
        painter.setBrush(theme.sunken);
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const QPointF middle = QRectF(cell).center();
        painter.setPen(QPen(theme.text3, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle - QPointF(cell.width() * 4 / 22.0, 0), middle + QPointF(cell.width() * 4 / 22.0, 0));
        break;
    }
    default:
        painter.setBrush(theme.edge);
        painter.drawEllipse(QRectF(cell).center(), 1.2, 1.2);
    }
    painter.restore();
}

MatrixDelegate::MatrixDelegate(const StateMatrixModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    if (m_model.kind(index.row()) == StateMatrixModel::RowKind::Heading) {
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const int header = view ? view->verticalHeader()->width() : 0;
        paintMatrixHeading(*painter, option.rect, HeadMargin - header, m_model.title(index.row()), theme);
        return;
    }
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const QModelIndex current = table ? table->currentIndex() : QModelIndex();
    if (current.row() == index.row())
        painter->fillRect(option.rect, theme.accentTint);
    const QRect cell = cellRect(option.rect);
    paintStateResult(*painter, cell, index.data(StateMatrixModel::ResultRole).toInt(), theme);
    if (current == index) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(-1, -1, 1, 1), 5, 5);
    }
}

MatrixView::MatrixView(StateMatrixModel &model, QWidget *parent) : QTableView(parent), m_states(model)
{
    setObjectName(QStringLiteral("matrix"));
    setAccessibleName(tr("The result of each state on each machine"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new MatrixDelegate(model, this));
    setHorizontalHeader(new MatrixColumnHeader(model, this));
    setVerticalHeader(new MatrixRowHeader(model, this));
    setCornerButtonEnabled(false);
    m_corner = new QLabel(this);
    m_corner->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_corner->setContentsMargins(HeadMargin, 0, 0, 8);
    m_corner->setAutoFillBackground(true);
    m_corner->setBackgroundRole(QPalette::Base);
    m_corner->setForegroundRole(QPalette::WindowText); // the one that is coloured
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixView::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        layOut();
        returnToPlace();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { horizontalHeader()->viewport()->update(); });
    layOut();
}

void MatrixView::layOut()
{
    clearSpans();
    const int rowHeight = std::max(scaledByFont(PitchY), fontMetrics().height() + 8);
    for (int column = 0; column < m_states.columnCount(); ++column) {
        const bool first = column == 0 || m_states.column(column).sls != m_states.column(column - 1).sls;
        horizontalHeader()->resizeSection(column, scaledByFont(PitchX) + (first && column > 0 ? scaledByFont(GroupGap) : 0));
    }
    for (int row = 0; row < m_states.rowCount(); ++row) {
        const bool heading = m_states.kind(row) == StateMatrixModel::RowKind::Heading;
        verticalHeader()->resizeSection(row, heading ? rowHeight + 14 : rowHeight);
        if (heading && m_states.columnCount() > 1)
            setSpan(row, 0, 1, m_states.columnCount());
    }
    updateGeometries();
    const int failed = m_states.counts().machinesFailed;
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 0.93);
    bold.setWeight(QFont::DemiBold);
    m_corner->setFont(bold);
    QPalette palette = m_corner->palette();
    palette.setColor(QPalette::WindowText, Theme::of(palette).failed.color);
    m_corner->setPalette(palette);
    m_corner->setText(failed > 0 ? tr("%1 failed").arg(failed) : QString());
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
    m_corner->raise();
}

void MatrixView::keepPlace()
{
    const StateOutcome *outcome = m_states.outcome(currentIndex());
    m_keptMachine = outcome ? outcome->machine : QString();
    m_keptSls = outcome ? outcome->sls : QString();
    m_keptId = outcome ? outcome->id : QString();
}

void MatrixView::returnToPlace()
{
    const QModelIndex index = m_keptMachine.isEmpty() ? QModelIndex() : m_states.find(m_keptMachine, m_keptSls, m_keptId);
    if (index.isValid())
        setCurrentIndex(index);
    else
        Q_EMIT picked({});
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    verticalHeader()->viewport()->update();
    Q_EMIT picked(current);
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (m_corner && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange))
        layOut();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
}
