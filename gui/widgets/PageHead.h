#pragma once

#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QWidget>

/// A page's or panel's head: its name, a line beside or under it, and tools at the right end.
class PageHead final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Page, Panel };

    explicit PageHead(const QString &title, Kind kind = Kind::Page, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setLine(const QString &line);
    /// Adds a tool at the right end.
    void addTool(QWidget *tool);

private:
    Label m_title;
    Label m_line;
    QHBoxLayout *m_tools = nullptr;
};
