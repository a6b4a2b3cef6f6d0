#include "gui/cluster/inspector/AttributeRows.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <QToolTip>

#include <algorithm>

namespace
{

constexpr int MostLines = 4;    ///< of a value; its tip and Terraform's own words have more
constexpr int LongestTip = 600; ///< characters

QFont headFont()
{
    return textFont(TextSize::Small, QFont::DemiBold);
}

QFont nameFont()
{
    return textFont(TextSize::Small);
}

/// The text in lines of this width; a word that has no room is broken.
QStringList linesOf(QString text, const QFont &font, int width)
{
    text.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(40, width));
        const bool isLast = lines.size() + 1 == MostLines;
        const QString words = text.mid(line.textStart(), isLast ? -1 : line.textLength()).remove(QChar::LineSeparator);
        lines << (isLast ? QFontMetrics(font).elidedText(words, Qt::ElideRight, std::max(40, width)) : words);
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

AttributeRows::AttributeRows(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AttributeRows::setRows(const QList<Row> &rows)
{
    setVisible(!rows.isEmpty());
    if (rows == m_rows)
        return;
    m_rows = rows;
    QStringList lines;
    for (const Row &row : rows)
        lines << (row.value.isEmpty() ? row.name : QStringLiteral("%1: %2").arg(row.name, row.value)) +
                     (row.makesAnew ? QStringLiteral(", ") + tr("makes it anew") : QString());
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

QList<AttributeRows::Laid> AttributeRows::layOut(int width) const
{
    QList<Laid> all;
    const int name = QFontMetrics(nameFont()).height();
    const int line = QFontMetrics(textFont()).height();
    int top = 0;
    for (const Row &row : m_rows) {
        Laid laid{top, 0, row.value.isEmpty() ? QStringList() : linesOf(row.value, textFont(), width)};
        laid.height = row.value.isEmpty() ? name + (all.isEmpty() ? 6 : 16) : name + line * int(laid.lines.size()) + 12;
        top += laid.height;
        all << laid;
    }
    return all;
}

int AttributeRows::heightForWidth(int width) const
{
    const QList<Laid> all = layOut(width);
    return all.isEmpty() ? 0 : all.last().top + all.last().height;
}

QSize AttributeRows::sizeHint() const
{
    const int wide = std::max(220, width());
    return {wide, heightForWidth(wide)};
}

void AttributeRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // lines break elsewhere
}

/// Each row has a tip of its own.
bool AttributeRows::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QList<Laid> all = layOut(width());
    QString tip;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (help->pos().y() >= all[i].top && help->pos().y() < all[i].top + all[i].height && !m_rows[i].value.isEmpty())
            tip = QStringLiteral("%1\n%2").arg(m_rows[i].name, m_rows[i].value.left(LongestTip));
    }
    QToolTip::showText(help->globalPos(), tip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
    return true;
}

void AttributeRows::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Laid> all = layOut(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (event->rect().intersects(QRect(0, all[i].top, width(), all[i].height)))
            paintRow(painter, m_rows[i], all[i]);
    }
}

void AttributeRows::paintRow(QPainter &painter, const Row &row, const Laid &laid) const
{
    const Theme &theme = Theme::of(palette());
    const bool isHead = row.value.isEmpty();
    const QFont font = isHead ? headFont() : nameFont();
    const int name = QFontMetrics(font).height();
    int y = isHead ? laid.top + laid.height - name - 2 : laid.top + 5;
    int right = 0;
    if (row.makesAnew) {
        const QFont strong = headFont();
        const QString words = tr("makes it anew");
        right = QFontMetrics(strong).horizontalAdvance(words) + 8;
        painter.setFont(strong);
        painter.setPen(theme.replace.color);
        painter.drawText(QRect(0, y, width(), name), Qt::AlignRight | Qt::AlignVCenter, words);
        const int glyph = scaledByFont(12);
        paintGlyph(painter, QRectF(width() - right - glyph + 2, y + (name - glyph) / 2.0, glyph, glyph), State::Replace, theme);
        right += glyph + 6;
    }
    painter.setFont(font);
    painter.setPen(theme.text2);
    painter.drawText(QRect(0, y, width() - right, name), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(row.name, Qt::ElideMiddle, width() - right));
    y += name;
    painter.setFont(textFont());
    painter.setPen(row.makesAnew ? theme.replace.color : theme.text);
    const int line = QFontMetrics(textFont()).height();
    for (const QString &words : laid.lines) {
        painter.drawText(QRect(0, y, width(), line), Qt::AlignLeft | Qt::AlignVCenter, words);
        y += line;
    }
    if (isHead)
        return;
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(0, laid.top + laid.height - 0.5), QPointF(width(), laid.top + laid.height - 0.5));
}
