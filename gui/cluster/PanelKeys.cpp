#include "gui/cluster/PanelKeys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QGraphicsView>
#include <QShortcut>

namespace
{

/// What of a panel is for keys: its list, table or picture, or else the first that takes the focus.
QWidget *focusOf(const QWidget &panel)
{
    QWidget *first = nullptr;
    const QList<QWidget *> all = panel.findChildren<QWidget *>();
    for (QWidget *one : all) {
        if (!one->isVisibleTo(&panel) || !one->isEnabled() || !(one->focusPolicy() & Qt::TabFocus))
            continue;
        if (qobject_cast<QAbstractItemView *>(one) || qobject_cast<QGraphicsView *>(one))
            return one;
        if (!first)
            first = one;
    }
    return first;
}

} // namespace

PanelKeys::PanelKeys(const QList<QWidget *> &panels, QWidget &page) : QObject(&page), m_panels(panels)
{
    for (const int step : {1, -1}) {
        auto *key = new QShortcut(QKeySequence(step > 0 ? Qt::Key_F6 : Qt::SHIFT | Qt::Key_F6), &page);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, step] { go(step); });
    }
}

void PanelKeys::go(int step)
{
    qsizetype now = 0;
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        if (m_panels.at(i)->isAncestorOf(QApplication::focusWidget()))
            now = i;
    }
    for (qsizetype tried = 1; tried < m_panels.size(); ++tried) {
        now = (now + step + m_panels.size()) % m_panels.size();
        if (QWidget *wanted = focusOf(*m_panels.at(now))) {
            wanted->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}
