#include "gui/cluster/inspector/FactRows.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace
{

double unit()
{
    return std::max(1.0, scaledByFont(16) / 16.0);
}

QString cut(const QFont &font, const QString &text, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

} // namespace

FactRows::FactRows(Form form, QWidget *parent) : QWidget(parent), m_form(form)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactRows::setFacts(const QList<Fact> &facts)
{
    setVisible(!facts.isEmpty());
    if (facts == m_facts)
        return;
    const bool resized = facts.size() != m_facts.size();
    m_facts = facts;
    QStringList lines;
    for (const Fact &fact : facts)
        lines << fact.label + QStringLiteral(": ") +
                     (fact.glyph && fact.value.isEmpty() ? lookOf(*fact.glyph, Theme::current()).word : fact.value);
    setAccessibleDescription(lines.join(u'\n'));
    if (resized)
        updateGeometry();
    update();
}

int FactRows::rowHeight() const
{
    return m_form == Form::Values ? std::max(52, int(52 * unit())) : m_form == Form::Way ? controlHeight(32) : controlHeight(28);
}

QSize FactRows::sizeHint() const
{
    return {220, rowHeight() * int(m_facts.size())};
}

/// Each row has a tip of its own.
bool FactRows::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = m_facts.value(help->pos().y() / rowHeight()).tip;
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

void FactRows::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_facts.size(); ++i) {
        const QRectF row(0, i * rowHeight(), width(), rowHeight());
        if (m_form == Form::Way)
            paintWay(painter, row, m_facts.at(i), i + 1 == m_facts.size());
        else if (m_form == Form::Values)
            paintValue(painter, row, m_facts.at(i));
        else
            paintTable(painter, row, m_facts.at(i));
    }
}

void FactRows::paintWay(QPainter &painter, const QRectF &row, const Fact &fact, bool last) const
{
    const Theme &theme = Theme::of(palette());
    const double size = 16 * unit();
    const QRectF glyph(1, row.center().y() - size / 2, size, size);
    const State state = fact.glyph.value_or(State::Waiting);
    paintGlyph(painter, glyph, state, theme, fact.ring);
    if (!last) {
        painter.setPen(QPen(theme.border, 1.5));
        painter.drawLine(QPointF(glyph.center().x(), glyph.bottom() + 3),
                         QPointF(glyph.center().x(), row.bottom() + (row.height() - size) / 2 - 3));
    }
    const bool failed = state == State::Failed;
    const QFont small = textFont(TextSize::Small);
    const double right = QFontMetricsF(small).horizontalAdvance(fact.value) + 8;
    const QFont font = textFont(TextSize::Body, failed ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(failed ? theme.failed.color : theme.text);
    const double left = glyph.right() + 11;
    painter.drawText(row.adjusted(left, 0, -right, 0), Qt::AlignVCenter | Qt::AlignLeft, cut(font, fact.label, row.width() - left - right));
    painter.setFont(small);
    painter.setPen(theme.text2);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, fact.value);
}

void FactRows::paintTable(QPainter &painter, const QRectF &row, const Fact &fact) const
{
    const Theme &theme = Theme::of(palette());
    painter.setFont(textFont(TextSize::Small));
    painter.setPen(theme.text2);
    const double labels = 96 * unit();
    painter.drawText(QRectF(row.left(), row.top(), labels - 8, row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     cut(painter.font(), fact.label, labels - 8));
    double left = labels;
    QColor ink = theme.text;
    if (fact.glyph) {
        const double size = 14 * unit();
        paintGlyph(painter, QRectF(left, row.center().y() - size / 2, size, size), *fact.glyph, theme, fact.ring);
        left += size + 7;
        if (*fact.glyph != State::Done && *fact.glyph != State::Unknown && *fact.glyph != State::Waiting)
            ink = lookOf(*fact.glyph, theme).color;
    }
    const QFont font = textFont();
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(row.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, cut(font, fact.value, row.width() - left));
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(row.bottomLeft() - QPointF(0, 0.5), row.bottomRight() - QPointF(0, 0.5));
}

void FactRows::paintValue(QPainter &painter, const QRectF &row, const Fact &fact) const
{
    const Theme &theme = Theme::of(palette());
    const QFont label = textFont(TextSize::Small);
    const QFont value = textFont(TextSize::Body, QFont::DemiBold);
    const double labelHeight = QFontMetricsF(label).height();
    painter.setFont(label);
    painter.setPen(theme.text2);
    const double top = row.center().y() - (labelHeight + QFontMetricsF(value).height()) / 2;
    painter.drawText(QRectF(0, top, row.width(), labelHeight), Qt::AlignLeft, fact.label);
    painter.setFont(value);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, top + labelHeight, row.width(), QFontMetricsF(value).height()), Qt::AlignLeft, fact.value);
    if (fact.spark.size() < 2)
        return;
    const QRectF plot = row.adjusted(std::max(110.0 * unit(), QFontMetricsF(value).horizontalAdvance(fact.value) + 10), 6, 0, -8);
    const double high = std::max(*std::max_element(fact.spark.cbegin(), fact.spark.cend()) * 1.15, 1e-6);
    QPolygonF line;
    for (qsizetype i = 0; i < fact.spark.size(); ++i)
        line.append({plot.left() + plot.width() * double(i) / double(fact.spark.size() - 1),
                     plot.bottom() - plot.height() * std::max(0.0, fact.spark.at(i)) / high});
    QPolygonF ground = line;
    ground << plot.bottomRight() << plot.bottomLeft();
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.series.at(0), 0.16));
    painter.drawPolygon(ground);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.series.at(0), 1.25));
    painter.drawPolyline(line);
}
