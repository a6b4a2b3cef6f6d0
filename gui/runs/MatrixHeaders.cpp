#include "gui/runs/MatrixHeaders.h"

#include "gui/theme/Fonts.h"
#include "model/runs/RunWords.h"
#include "model/runs/StateMatrixModel.h"

#include <QPainter>
#include <QTableView>
#include <QtMath>

#include <algorithm>

namespace
{

constexpr double Turn = 55;
constexpr int BarHeight = 3;
constexpr int Margin = 8;
constexpr int LongestName = 190; // px of a turned name at the usual size of text; what is longer is cut and whole in its tip
constexpr int RowMargin = 16;

} // namespace

MatrixColumnHeader::MatrixColumnHeader(const StateMatrixModel &model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(4);
    setAccessibleName(tr("States"));
}

QFont MatrixColumnHeader::headFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.93);
    return small;
}

int MatrixColumnHeader::longestName() const
{
    const QFontMetrics metrics(headFont());
    int longest = 40;
    for (int column = 0; column < m_model.columnCount(); ++column)
        longest = std::max(longest, metrics.horizontalAdvance(m_model.column(column).words.name));
    return std::min(longest, scaledByFont(LongestName));
}

QSize MatrixColumnHeader::sizeHint() const
{
    const int turned = static_cast<int>(longestName() * qSin(qDegreesToRadians(Turn)));
    return {QHeaderView::sizeHint().width(), turned + 2 * fontMetrics().height() + BarHeight + 3 * Margin};
}

void MatrixColumnHeader::paintSection(QPainter *, const QRect &, int) const
{
}

void MatrixColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), Theme::of(palette()).surface);
    for (int column = 0; column < m_model.columnCount();) {
        int last = column;
        while (last + 1 < m_model.columnCount() && m_model.column(last + 1).sls == m_model.column(column).sls)
            ++last;
        for (int i = column; i <= last; ++i)
            paintName(painter, i);
        paintGroup(painter, column, last);
        column = last + 1;
    }
}

void MatrixColumnHeader::paintName(QPainter &painter, int section) const
{
    const StateMatrixModel::Column &head = m_model.column(section);
    const int right = sectionViewportPosition(section) + sectionSize(section);
    const Theme &theme = Theme::of(palette());
    painter.save();
    QFont small = headFont();
    small.setWeight(head.failed ? QFont::DemiBold : QFont::Normal);
    painter.setFont(small);
    painter.setPen(head.failed ? theme.failed.color : theme.text);
    painter.translate(right - scaledByFont(13), height() - fontMetrics().height() - BarHeight - 2 * Margin);
    painter.rotate(-Turn);
    const QFontMetrics metrics(small);
    painter.drawText(QPointF(0, metrics.ascent() / 2.0), metrics.elidedText(head.words.name, Qt::ElideRight, scaledByFont(LongestName)));
    painter.restore();
}

void MatrixColumnHeader::paintGroup(QPainter &painter, int first, int last) const
{
    const int left = sectionViewportPosition(first) + sectionSize(first) - scaledByFont(24);
    const int right = sectionViewportPosition(last) + sectionSize(last) - 2;
    const int top = height() - fontMetrics().height() - BarHeight - Margin;
    const Theme &theme = Theme::of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.edge);
    painter.drawRoundedRect(QRectF(left, top, right - left, BarHeight), 1.5, 1.5);
    QFont bold = headFont();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.text);
    // A short group's name may be wider than its bar: it may reach as far as half the gaps beside it.
    const QRect room(left - 5, top + BarHeight + 1, right - left + 10, fontMetrics().height() + 4);
    painter.drawText(room, Qt::AlignCenter, QFontMetrics(bold).elidedText(m_model.column(first).words.title, Qt::ElideRight, room.width()));
}

MatrixRowHeader::MatrixRowHeader(const StateMatrixModel &model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(4);
    setAccessibleName(tr("Machines"));
}

void MatrixRowHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::of(palette()).surface); // no lines of the style's
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QRect rect(0, sectionViewportPosition(row), width(), sectionSize(row));
        if (rect.intersects(viewport()->rect()))
            paintSection(&painter, rect, row);
    }
}

QSize MatrixRowHeader::sizeHint() const
{
    int longest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.kind(row) != StateMatrixModel::RowKind::Heading)
            longest = std::max(longest, fontMetrics().horizontalAdvance(m_model.title(row)));
    }
    const int count = fontMetrics().horizontalAdvance(tr("%1 alike").arg(9999));
    return {RowMargin + std::clamp(longest, fontMetrics().averageCharWidth() * 10, fontMetrics().averageCharWidth() * 26) + count + 8,
            QHeaderView::sizeHint().height()};
}

void MatrixRowHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const StateMatrixModel::RowKind kind = m_model.kind(section);
    const Theme &theme = Theme::of(palette());
    const auto *table = qobject_cast<const QTableView *>(parentWidget());
    const bool current = table && table->currentIndex().row() == section && kind != StateMatrixModel::RowKind::Heading;
    painter->fillRect(rect, current ? theme.accentTint : theme.surface);
    if (kind == StateMatrixModel::RowKind::Heading)
        return paintMatrixHeading(*painter, rect, rect.left() + RowMargin, m_model.title(section), theme);
    painter->setFont(font());
    painter->setPen(theme.text);
    const QRect room = rect.adjusted(RowMargin, 0, -8, 0);
    int right = room.right();
    if (kind == StateMatrixModel::RowKind::Folded) {
        const qsizetype alike = m_model.machines(section).size();
        const QString count = alike == 1 ? QString::number(1) : tr("%1 alike").arg(alike);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.93);
        painter->setFont(small);
        painter->setPen(theme.text2);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, count);
        right -= QFontMetrics(small).horizontalAdvance(count) + 8;
        painter->setFont(font());
        painter->setPen(theme.text);
    }
    const int width = right - room.left();
    painter->drawText(QRect(room.left(), room.top(), width, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      fontMetrics().elidedText(m_model.title(section), Qt::ElideMiddle, width));
}

void paintMatrixHeading(QPainter &painter, const QRect &row, int left, const QString &title, const Theme &theme)
{
    painter.save();
    painter.setClipRect(row);
    painter.setPen(theme.border);
    painter.drawLine(std::max(left, row.left()), row.top() + 9, row.right(), row.top() + 9);
    painter.setFont(textFont(TextSize::Small, QFont::DemiBold));
    painter.setPen(theme.text2);
    painter.drawText(QRect(left, row.top() + 14, painter.fontMetrics().horizontalAdvance(title) + 8, row.height() - 14),
                     Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.restore();
}
