#pragma once

#include "gui/widgets/FlowRow.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QWidget>

/// A page's or panel's head: its name, a line beside it, and tools at the right end, or under the name where the width is short.
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
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Label m_title;
    Label m_line;
    QBoxLayout *m_row = nullptr;
    QHBoxLayout *m_words = nullptr;
    FlowRow *m_tools = nullptr;
    void arrange();
};
