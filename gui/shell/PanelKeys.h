#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

/// F6 leads from panel to panel of a page, Shift+F6 back, wherever the focus is in the window: list, picture, inspector, foot.
class PanelKeys final : public QObject
{
    Q_OBJECT

public:
    /// `panels` gives those that are there now, in the order of the keys; the keys are heard while the page is seen.
    PanelKeys(std::function<QList<QWidget *>()> panels, QWidget &page);

private:
    void go(int step);
    std::function<QList<QWidget *>()> m_panels{};
};
