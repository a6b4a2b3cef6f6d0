#include "gui/runs/LogView.h"

#include "gui/runs/LogViewAccessible.h"
#include "services/runs/RunFollower.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace
{

constexpr qint64 CopyLimit = 20'000; // lines; more are saved, not copied: reading them would hold the window up

} // namespace

LogView::LogView(QWidget *parent) : QAbstractScrollArea(parent)
{
    makeLogViewsAccessible();
    setObjectName(QStringLiteral("log"));
    setAccessibleName(tr("Log"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_lines.measure();
    m_growTimer.setInterval(0);
    connect(&m_growTimer, &QTimer::timeout, this, &LogView::grow);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_scrolling)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
}

void LogView::setFollower(RunFollower *follower)
{
    if (m_follower)
        m_follower->disconnect(this);
    m_search.reset();
    m_follower = follower;
    if (follower) {
        m_search = std::make_unique<LogSearch>(follower->log(), m_rows);
        connect(m_search.get(), &LogSearch::changed, this, &LogView::searchGrown);
        connect(follower, &RunFollower::reset, this, &LogView::restart);
        connect(follower, &RunFollower::linesAdded, this, &LogView::grow);
    }
    restart();
}

void LogView::restart()
{
    const LogFilter filter = m_rows.filter();
    m_rows = LogRows(m_follower ? &m_follower->log() : nullptr);
    m_rows.setFilter(filter);
    m_cursor = m_anchor = m_hit = m_cacheFirst = -1;
    m_widest = 0;
    if (m_search)
        m_search->start({}, LogSearch::Mode::Text);
    setFollowing(true);
    grow();
}

void LogView::setFilter(const LogFilter &filter)
{
    if (filter == m_rows.filter())
        return;
    const qint64 top = m_rows.count() > 0 ? m_rows.lineAt(std::min(topRow(), m_rows.count() - 1)) : 0;
    m_rows.setFilter(filter);
    m_cursor = m_anchor = m_hit = m_cacheFirst = -1;
    grow();
    if (!m_following)
        scrollTo(m_rows.rowAt(top));
    if (m_search && m_search->isActive())
        m_search->restart();
}

void LogView::grow()
{
    if (m_rows.grow())
        m_growTimer.stop();
    else
        m_growTimer.start();
    m_cacheFirst = -1;
    if (m_follower)
        m_lines.setNames(m_follower->log().machines(), m_follower->log().sources());
    updateScrollBars();
    if (m_following)
        scrollTo(m_rows.count());
    if (m_search)
        m_search->goOn();
    viewport()->update();
    Q_EMIT rowsChanged();
}

int LogView::pageRows() const
{
    return std::max(viewport()->height() / m_lines.rowHeight(), 1);
}

qint64 LogView::topRow() const
{
    return verticalScrollBar()->value();
}

void LogView::updateScrollBars()
{
    const qint64 maximum = std::max<qint64>(m_rows.count() - pageRows(), 0);
    m_scrolling = true; // a range that shrinks moves the value: that is not the user's hand
    verticalScrollBar()->setPageStep(pageRows());
    verticalScrollBar()->setRange(0, static_cast<int>(std::min<qint64>(maximum, std::numeric_limits<int>::max())));
    m_scrolling = false;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_lines.charWidth() * 4);
    horizontalScrollBar()->setRange(0, std::max(m_widest - viewport()->width(), 0));
}

void LogView::scrollTo(qint64 row)
{
    m_scrolling = true;
    verticalScrollBar()->setValue(static_cast<int>(std::clamp<qint64>(row, 0, verticalScrollBar()->maximum())));
    m_scrolling = false;
}

void LogView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged();
}

void LogView::jumpToEnd()
{
    scrollTo(m_rows.count());
    setFollowing(true);
}

void LogView::showRow(qint64 row)
{
    if (row < topRow())
        scrollTo(row);
    else if (row >= topRow() + pageRows())
        scrollTo(row - pageRows() + 1);
    setFollowing(topRow() >= verticalScrollBar()->maximum() && row >= m_rows.count() - 1);
    viewport()->update();
}

void LogView::setCursor(qint64 row, Qt::KeyboardModifiers modifiers)
{
    if (m_rows.count() == 0)
        return;
    m_cursor = std::clamp<qint64>(row, 0, m_rows.count() - 1);
    if (!(modifiers & Qt::ShiftModifier) || m_anchor < 0)
        m_anchor = m_cursor;
    showRow(m_cursor);
    QAccessibleValueChangeEvent event(this, textOf(m_cursor));
    QAccessible::updateAccessibility(&event);
}

void LogView::showLine(qint64 line)
{
    const qint64 row = m_rows.rowAt(line);
    setCursor(row, {});
    scrollTo(std::max<qint64>(row - pageRows() / 2, 0));
    setFollowing(false);
}

std::pair<qint64, qint64> LogView::selection() const
{
    if (m_cursor < 0)
        return {0, m_rows.count()};
    return {std::min(m_cursor, m_anchor), std::abs(m_cursor - m_anchor) + 1};
}

void LogView::selectAll()
{
    m_anchor = 0;
    m_cursor = m_rows.count() - 1;
    viewport()->update();
}

QString LogView::textOf(qint64 row) const
{
    if (!m_follower || row < 0 || row >= m_rows.count())
        return {};
    const QList<LogLine> line = m_follower->log().lines(m_rows.lineAt(row), 1);
    return line.isEmpty() ? QString() : LogFile::plainText(line.first());
}

void LogView::copy()
{
    const auto [first, count] = selection();
    QStringList lines;
    for (qint64 row = std::max(first, first + count - CopyLimit); row < first + count; ++row)
        lines << textOf(row);
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void LogView::find(const QString &text, LogSearch::Mode mode)
{
    if (!m_search)
        return;
    m_hit = -1;
    m_seekFrom = text.isEmpty() ? -1 : topRow();
    m_search->start(text, mode);
    viewport()->update();
}

void LogView::searchGrown()
{
    if (m_search->hits().empty())
        m_hit = -1;
    if (m_seekFrom >= 0 && !m_search->hits().empty() && (m_search->hits().back() >= m_seekFrom || m_search->isDone())) {
        const qint64 from = m_seekFrom;
        m_seekFrom = -1;
        showHit(m_search->hitFrom(from));
        return;
    }
    viewport()->update();
    Q_EMIT searchChanged();
}

void LogView::showHit(qsizetype hit)
{
    if (hit < 0)
        return;
    m_hit = hit;
    const qint64 row = m_search->hits()[static_cast<size_t>(hit)];
    m_cursor = m_anchor = row;
    if (row < topRow() || row >= topRow() + pageRows())
        scrollTo(row - pageRows() / 2);
    setFollowing(false);
    viewport()->update();
    Q_EMIT searchChanged();
}

void LogView::findNext()
{
    if (m_search)
        showHit(m_search->hitFrom(m_cursor < 0 ? topRow() : m_cursor + 1));
}

void LogView::findPrevious()
{
    if (m_search)
        showHit(m_search->hitBefore(m_cursor < 0 ? topRow() : m_cursor));
}

const QList<LogLine> &LogView::visibleLines()
{
    const qint64 first = topRow();
    if (first == m_cacheFirst)
        return m_cache;
    m_cache.clear();
    m_cacheFirst = first;
    const qint64 end = std::min<qint64>(m_rows.count(), first + viewport()->height() / m_lines.rowHeight() + 2);
    for (qint64 row = first; m_follower && row < end;) {
        qint64 run = 1; // neighbours in the log are read at once
        while (row + run < end && m_rows.lineAt(row + run) == m_rows.lineAt(row) + run)
            ++run;
        m_cache += m_follower->log().lines(m_rows.lineAt(row), run);
        row += run;
    }
    int widest = m_widest;
    for (const LogLine &line : m_cache)
        widest = std::max(widest, m_lines.widthOf(line));
    if (widest > m_widest) {
        m_widest = widest;
        QMetaObject::invokeMethod(this, &LogView::updateScrollBars, Qt::QueuedConnection); // not while painting
    }
    return m_cache;
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(palette());
    const QList<LogLine> &lines = visibleLines();
    const int left = -horizontalScrollBar()->value();
    const qint64 from = std::min(m_cursor, m_anchor);
    const qint64 to = std::max(m_cursor, m_anchor);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qint64 row = m_cacheFirst + i;
        const QRect rect(left, static_cast<int>(i) * m_lines.rowHeight(), std::max(viewport()->width() - left, m_widest),
                         m_lines.rowHeight());
        const bool selected = m_cursor >= 0 && row >= from && row <= to;
        const auto mark = !selected                       ? LogLinePainter::Mark::None
                          : row == m_cursor && hasFocus() ? LogLinePainter::Mark::Current
                                                          : LogLinePainter::Mark::Selected;
        m_lines.paint(painter, rect, lines[i], mark, m_search.get(), theme);
    }
}

void LogView::resizeEvent(QResizeEvent *)
{
    m_cacheFirst = -1;
    updateScrollBars();
    if (m_following)
        scrollTo(m_rows.count());
}

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_lines.measure();
        m_widest = 0;
        resizeEvent(nullptr);
    }
    QAbstractScrollArea::changeEvent(event);
}

void LogView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const qint64 cursor = m_cursor < 0 ? topRow() : m_cursor;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::FindNext)) {
        findNext();
    } else if (event->matches(QKeySequence::FindPrevious)) {
        findPrevious();
    } else {
        switch (event->key()) {
        case Qt::Key_Up:
            setCursor(cursor - 1, event->modifiers());
            break;
        case Qt::Key_Down:
            setCursor(cursor + 1, event->modifiers());
            break;
        case Qt::Key_PageUp:
            setCursor(cursor - pageRows(), event->modifiers());
            break;
        case Qt::Key_PageDown:
            setCursor(cursor + pageRows(), event->modifiers());
            break;
        case Qt::Key_Home:
            setCursor(0, event->modifiers());
            break;
        case Qt::Key_End:
            setCursor(m_rows.count() - 1, event->modifiers());
            break;
        default:
            QAbstractScrollArea::keyPressEvent(event);
        }
    }
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setCursor(topRow() + event->position().toPoint().y() / m_lines.rowHeight(), event->modifiers());
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    const int y = event->position().toPoint().y();
    if (event->buttons() & Qt::LeftButton)
        setCursor(topRow() + (y < 0 ? -1 : y / m_lines.rowHeight()), event->modifiers() | Qt::ShiftModifier);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &LogView::copy)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Select all"), this, &LogView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->addAction(tr("Jump to end"), this, &LogView::jumpToEnd);
    menu->popup(event->globalPos());
}
