#include "gui/runs/LogLinePainter.h"

#include "gui/theme/Fonts.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <tuple>

namespace
{

constexpr int Margin = 16;
constexpr int Bar = 3;        // left of an error
constexpr int TimeChars = 10; // 12:14:51 and a gap
constexpr int LevelChars = 9;
constexpr qsizetype LongestDrawn = 4000; // characters of one line; what is longer is cut on screen, never in a copy

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QCoreApplication::translate("LogView", "debug");
    case LogLevel::Info:
        return QCoreApplication::translate("LogView", "info");
    case LogLevel::Warning:
        return QCoreApplication::translate("LogView", "warning");
    case LogLevel::Error:
        return QCoreApplication::translate("LogView", "error");
    }
    return {};
}

int longest(const QStringList &names, int least, int most)
{
    qsizetype chars = least;
    for (const QString &name : names)
        chars = std::max(chars, name.size() + 2);
    return static_cast<int>(std::min<qsizetype>(chars, most));
}

} // namespace

void LogLinePainter::measure()
{
    m_font = fixedFont();
    const QFontMetrics metrics(m_font);
    m_rowHeight = std::max(20, metrics.height() + 4);
    m_charWidth = metrics.horizontalAdvance(u'0');
}

void LogLinePainter::setNames(const QStringList &machines, const QStringList &sources)
{
    m_machineChars = longest(machines, 8, 26);
    m_sourceChars = longest(sources, 8, 14);
}

int LogLinePainter::textLeft() const
{
    return Margin + (TimeChars + m_machineChars + m_sourceChars + LevelChars) * m_charWidth;
}

int LogLinePainter::widthOf(const LogLine &line) const
{
    return textLeft() + QFontMetrics(m_font).horizontalAdvance(line.text.left(LongestDrawn)) + Margin;
}

void LogLinePainter::paint(QPainter &painter, const QRect &row, const LogLine &line, Mark mark, const LogSearch *search,
                           const Theme &theme) const
{
    const bool error = line.level == LogLevel::Error;
    if (error)
        painter.fillRect(row, theme.failed.tint);
    if (mark != Mark::None)
        painter.fillRect(row, theme.accentTint);
    if (error)
        painter.fillRect(QRect(0, row.top(), Bar, row.height()), theme.failed.color); // stays at the left of what is seen
    const QString text = line.text.left(LongestDrawn);
    if (search && search->isActive())
        paintHits(painter, row, text, *search, theme);
    const QColor tone = error ? theme.failed.color : line.level == LogLevel::Warning ? theme.warning.color : theme.text2;
    painter.setFont(m_font);
    int x = row.left() + Margin;
    const auto column = [&](const QString &words, int chars, const QColor &colour) {
        painter.setPen(colour);
        const QRect cell(x, row.top(), chars * m_charWidth, row.height());
        const QString fitting = words.size() >= chars ? words.left(chars - 2) + QChar(0x2026) : words;
        painter.drawText(cell, Qt::AlignVCenter | Qt::TextSingleLine, fitting);
        x += cell.width();
    };
    column(line.time.toLocalTime().toString(QStringLiteral("HH:mm:ss")), TimeChars, theme.text2);
    column(line.machine, m_machineChars, theme.text);
    column(line.source, m_sourceChars, theme.text2);
    column(levelWord(line.level), LevelChars, tone);
    painter.setPen(error ? theme.failed.color : line.level == LogLevel::Debug ? theme.text2 : theme.text);
    painter.drawText(QRect(x, row.top(), row.right() - x + 1, row.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (mark == Mark::Current) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(QRect(0, row.top(), row.right(), row.height()).adjusted(0, 0, -1, -1));
    }
}

void LogLinePainter::paintHits(QPainter &painter, const QRect &row, const QString &text, const LogSearch &search, const Theme &theme) const
{
    const QFontMetrics metrics(m_font);
    const int left = row.left() + textLeft();
    for (auto [start, length] = search.within(text, 0); start >= 0; std::tie(start, length) = search.within(text, start + length)) {
        if (length == 0)
            break;
        const int x = left + metrics.horizontalAdvance(text.left(start));
        const QRect hit(x, row.top() + 1, metrics.horizontalAdvance(text.mid(start, length)), row.height() - 2);
        painter.fillRect(hit, theme.warning.tint);
        painter.fillRect(QRect(hit.left(), hit.bottom() - 1, hit.width(), 2), theme.warning.color);
    }
}
