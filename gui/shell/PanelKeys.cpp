#include "gui/shell/PanelKeys.h"

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

PanelKeys::PanelKeys(std::function<QList<QWidget *>()> panels, QWidget &page) : QObject(&page), m_panels(std::move(panels))
{
    for (const int step : {1, -1}) {
        auto *key = new QShortcut(QKeySequence(step > 0 ? Qt::Key_F6 : Qt::SHIFT | Qt::Key_F6), &page);
        connect(key, &QShortcut::activated, this, [this, step] { go(step); });
    }
}

void PanelKeys::go(int step)
{
    const QList<QWidget *> panels = m_panels();
    qsizetype now = step > 0 ? -1 : panels.size(); // from the bar or the rail into the first panel, or the last
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (panels.at(i)->isAncestorOf(QApplication::focusWidget()))
            now = i;
    }
    for (qsizetype tried = 0; tried < panels.size(); ++tried) {
        now = (now + step + panels.size()) % panels.size();
        if (QWidget *wanted = panels.at(now)->isVisible() ? focusOf(*panels.at(now)) : nullptr) {
            wanted->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}
