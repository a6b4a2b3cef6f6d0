#pragma once

#include "gui/runs/LogTools.h"
#include "gui/runs/LogView.h"

#include <QStackedWidget>
#include <QWidget>

/// The bottom panel's Log tab: the log of the run that is shown. Its tools go to the right end of the tab row.
class LogPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    /// Shows this follower's log; null: none. It must outlive the panel or be taken away.
    void setFollower(RunFollower *follower);
    /// The tools; whoever places them becomes their parent. Without that they stand above the log.
    LogTools *tools() { return m_tools; }
    LogView *view() { return m_view; }

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const Error &error);

private:
    void showWhatThereIs();
    QStackedWidget *m_stack = nullptr;
    LogView *m_view = nullptr;
    LogTools *m_tools = nullptr;
};
