#pragma once

#include <QList>
#include <QObject>

class QWidget;

/// F6 goes from panel to panel of a page: list, picture or table, inspector, problems; with Shift it goes back.
class PanelKeys final : public QObject
{
    Q_OBJECT

public:
    /// The keys hold within `page`, which is its parent.
    PanelKeys(const QList<QWidget *> &panels, QWidget &page);

private:
    void go(int step);
    QList<QWidget *> m_panels;
};
