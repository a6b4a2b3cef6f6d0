#pragma once

#include "gui/widgets/Card.h"
#include "model/cluster/State.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QWidget>

#include <optional>

/// The panel at the foot: tabs (Problems, Run, Log), their tools at the right end of the row, and the chevron that opens and closes it.
class BottomPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BottomPanel(QWidget *parent = nullptr);

    /// Adds a tab; `tools` (may be null) stands at the right end of the row while it is shown. Returns its index.
    int addTab(const QString &title, QWidget *content, QWidget *tools, const QString &name);
    void setTabTip(int index, const QString &tip);
    /// A count beside the title in a state's tint; empty: none.
    void setBadge(int index, const QString &text, std::optional<State> state);
    void setTabShown(int index, bool shown);
    void showTab(int index);   ///< opens the panel, too
    void preferTab(int index); ///< leaves a closed panel closed
    bool isOpen() const { return m_open; }
    void setOpen(bool open);

Q_SIGNALS:
    void openChanged(bool open);

private:
    /// Asks for no more than it needs and takes what is left: titles of tabs are cut last.
    class Tools final : public QStackedWidget
    {
    public:
        QSize sizeHint() const override { return minimumSizeHint(); }
    };

    void takeHeight();
    QTabBar *m_tabs = nullptr;
    QStackedWidget m_contents{};
    Tools m_tools{};
    class Button *m_chevron = nullptr;
    bool m_open = true;
};
