#pragma once

#include "gui/theme/Theme.h"
#include "services/runs/LogFile.h"
#include "services/runs/LogSearch.h"

#include <QFont>

class QPainter;

/// Paints one line of a log in columns: time, machine, source, level, text. Knows the font and how wide each column is.
class LogLinePainter final
{
public:
    enum class Mark { None, Selected, Current };

    /// Measures anew for the system's fixed font.
    void measure();
    /// Makes the machine's column as wide as the longest of these names, within bounds.
    void setNames(const QStringList &machines, const QStringList &sources);
    int rowHeight() const { return m_rowHeight; }
    int charWidth() const { return m_charWidth; }
    /// The width that a line needs, margins included.
    int widthOf(const LogLine &line) const;
    /// `row` begins left of what is scrolled away and is as wide as the viewport at least. `search` may be null.
    void paint(QPainter &painter, const QRect &row, const LogLine &line, Mark mark, const LogSearch *search, const Theme &theme) const;

private:
    int textLeft() const;
    void paintHits(QPainter &painter, const QRect &row, const QString &text, const LogSearch &search, const Theme &theme) const;
    QFont m_font{};
    int m_rowHeight = 20;
    int m_charWidth = 8;
    int m_machineChars = 6;
    int m_sourceChars = 6;
};
