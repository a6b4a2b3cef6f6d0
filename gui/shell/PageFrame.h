#pragma once

#include "gui/widgets/Card.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/Strip.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QWidget>

class BottomPanel;

/// The places of a page: strip, left panel, message bar over the centre, inspector, bottom panel. A page fills those it needs; the others
/// take no room. Sizes are the same on every page.
class PageFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit PageFrame(QWidget *parent = nullptr);

    /// Adds a content of the left panel; returns its index. The lens or page picks by showLeft().
    int addLeft(QWidget *content);
    void showLeft(int index);
    QWidget &left() { return m_left; }
    void setCentre(QWidget *content);
    void setInspector(QWidget *content);
    /// The strip under the top bar; hidden until it is shown.
    Strip &strip() { return m_strip; }
    MessageBar &messages() { return m_messages; }
    /// The bottom panel; made by the first call.
    BottomPanel &bottom();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void footFolded(bool open);
    Strip m_strip{QStringLiteral("strip")};
    MessageBar m_messages{QStringLiteral("message-bar")};
    QStackedWidget m_left{};
    QWidget *m_middle = nullptr;
    QSplitter *m_upDown = nullptr;
    int m_footHeight = 0; ///< of the open bottom panel while it is folded
    QSplitter *m_columns = nullptr;
    BottomPanel *m_bottom = nullptr;
};
