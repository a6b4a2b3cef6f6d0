#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/SearchField.h"
#include "services/runs/LogExport.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QWidget>

class LogView;

/// "Following", or "Jump to end" when the user scrolled up: a press goes to the end and follows again.
class FollowPill final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FollowPill(QWidget *parent = nullptr);
    void setFollowing(bool following);
    /// Where there is little room its icon and tip say it.
    void setWordShown(bool shown);
    int wholeWidth() const; ///< with its word
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_following = true;
    bool m_saysWord = true;
};

/// What one does with a log: follow, find, filter, copy, save. One row, for the right end of a tab row or the head of a page.
class LogTools final : public QWidget
{
    Q_OBJECT

public:
    /// The view must outlive the tools.
    explicit LogTools(LogView &view, QWidget *parent = nullptr);

    /// The cluster's name, for the name of the file that is saved.
    void setCluster(const QString &name) { m_cluster = name; }
    /// Puts the cursor into the find field (Ctrl+F).
    void startFind();
    /// Shows only what this machine said; empty: all.
    void showMachine(const QString &machine);
    QSize sizeHint() const override;

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void searchFor();
    void sayHits();
    void noteNames();
    void filter();
    void save();
    LogView &m_view;
    FollowPill m_follow{};
    SearchField m_find;
    Label m_hits;
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    Button *m_pattern = nullptr;
    QComboBox m_machines{};
    QComboBox m_sources{};
    QComboBox m_levels{};
    LogExport m_export{};
    QString m_wantedMachine{};
    QString m_cluster{};
};
