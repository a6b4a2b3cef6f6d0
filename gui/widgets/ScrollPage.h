#pragma once

#include <QScrollArea>

/// Scrolls what it holds where that has no room. Words that break into lines are reckoned at the width that they have; a scroll area alone
/// takes them at their narrowest, and shows a bar where all has room.
class ScrollPage final : public QScrollArea
{
    Q_OBJECT

public:
    /// `title` is what a screen reader calls it.
    ScrollPage(QWidget *content, const QString &name, const QString &title, QWidget *parent = nullptr);
};
