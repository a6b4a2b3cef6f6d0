#pragma once

#include "gui/runs/LogLinePainter.h"
#include "services/runs/LogRows.h"
#include "services/runs/LogSearch.h"

#include <QAbstractScrollArea>

#include <memory>

class RunFollower;

/// The log of a run. Paints the lines that are visible, asked by number, so that a million cost no more than a screenful.
/// It follows the end until the user scrolls up, and again when he comes back to the end.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    /// Shows the log of this follower, which must outlive the view; null: none.
    void setFollower(RunFollower *follower);
    RunFollower *follower() const { return m_follower; }
    void setFilter(const LogFilter &filter);
    const LogRows &rows() const { return m_rows; }
    bool isFollowing() const { return m_following; }
    void jumpToEnd();
    /// Shows this line of the log in the middle, with the cursor on it.
    void showLine(qint64 line);

    void find(const QString &text, LogSearch::Mode mode);
    const LogSearch *search() const { return m_search.get(); }
    void findNext();
    void findPrevious();
    /// The place of the match that is shown among search()->hits(), or -1.
    qsizetype currentHit() const { return m_hit; }

    /// The rows that are marked: first and how many; none: all rows.
    std::pair<qint64, qint64> selection() const;
    void selectAll();
    void copy();
    qint64 currentRow() const { return m_cursor; }
    qint64 topRow() const;
    /// What a row says, in one line.
    QString textOf(qint64 row) const;

Q_SIGNALS:
    void followingChanged();
    void searchChanged(); ///< more matches, or another one is shown
    void rowsChanged();   ///< another number of rows, or another log

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void restart();
    void grow();
    void updateScrollBars();
    void scrollTo(qint64 row);
    void setFollowing(bool following);
    void setCursor(qint64 row, Qt::KeyboardModifiers modifiers);
    void showRow(qint64 row);
    void showHit(qsizetype hit);
    void searchGrown();
    int pageRows() const;
    const QList<LogLine> &visibleLines();

    LogLinePainter m_lines;
    RunFollower *m_follower = nullptr;
    LogRows m_rows{};
    std::unique_ptr<LogSearch> m_search{};
    QTimer m_growTimer{};
    int m_widest = 0; ///< pixels of the longest line seen so far
    bool m_following = true;
    bool m_scrolling = false; ///< we move the bar, not the user
    qint64 m_cursor = -1;
    qint64 m_anchor = -1;
    qsizetype m_hit = -1;
    qint64 m_seekFrom = -1; ///< the row from which the first match is wanted; -1: it is shown
    qint64 m_cacheFirst = -1;
    QList<LogLine> m_cache{};
};
