#include "gui/cluster/canvas/CanvasAccessible.h"

#include "gui/cluster/PictureWords.h"
#include "gui/cluster/canvas/CanvasView.h"
#include "gui/cluster/canvas/CanvasWalk.h"
#include "gui/cluster/canvas/NodeAccessible.h"

#include <QCoreApplication>

namespace
{

QString keyOf(const QString &group, int tile)
{
    return tile < 0 ? group : group + u'\n' + QString::number(tile);
}

QAccessibleInterface *interfaceFor(const QString &key, QObject *object)
{
    Q_UNUSED(key)
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(*view) : nullptr;
}

CanvasAccessible *accessibleOf(CanvasView &view)
{
    return dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(&view));
}

void tell(QAccessibleInterface *accessible, QAccessible::Event what)
{
    if (!accessible)
        return;
    QAccessibleEvent event(accessible, what);
    QAccessible::updateAccessibility(&event);
}

/// What came and went, in words, for the picture's description: of Qt's events on Linux a screen reader gets neither ObjectReorder (the
/// signal that Qt 6.4 sends for it does not fit AT-SPI and is dropped on its way) nor SelectionWithin.
QString comeAndGone(const QHash<QString, QString> &before, const QHash<QString, QString> &now)
{
    QStringList words;
    for (auto one = now.cbegin(); one != now.cend(); ++one) {
        if (!before.contains(one.key()))
            words << QCoreApplication::translate("CanvasAccessible", "Now there: %1.").arg(one.value());
    }
    for (auto one = before.cbegin(); one != before.cend(); ++one) {
        if (!now.contains(one.key()))
            words << QCoreApplication::translate("CanvasAccessible", "Gone: %1.").arg(one.key());
    }
    return words.join(u' ');
}

/// What has come, gone or is called otherwise since it was last told.
void tellPicture(CanvasView &view, QHash<QString, QString> &told)
{
    CanvasAccessible *canvas = accessibleOf(view);
    if (!canvas || !QAccessible::isActive())
        return;
    QHash<QString, QString> now;
    bool other = false;
    const Picture &picture = view.clusterScene().picture();
    for (const PictureNode &node : picture.nodes) {
        const QString sentence = sentenceOf(node, picture);
        now.insert(node.group, sentence);
        other = other || !told.contains(node.group);
        if (told.contains(node.group) && told.value(node.group) != sentence)
            tell(canvas->nodeFor(node.group), QAccessible::NameChanged);
    }
    other = other || now.size() != told.size();
    canvas->forgetTheGone();
    if (other) {
        tell(canvas, QAccessible::ObjectReorder);
        if (!told.isEmpty()) // else it was opened just now
            view.announce(comeAndGone(told, now));
    }
    told = now;
}

void tellSelection(CanvasView &view)
{
    CanvasAccessible *canvas = accessibleOf(view);
    if (!canvas || !QAccessible::isActive())
        return;
    QAccessibleInterface *chosen = canvas->focusChild();
    tell(chosen ? chosen : canvas, chosen ? QAccessible::Selection : QAccessible::SelectionWithin);
    if (view.hasFocus())
        tell(chosen, QAccessible::Focus);
}

} // namespace

CanvasAccessible::CanvasAccessible(CanvasView &view) : QAccessibleWidget(&view, QAccessible::Canvas)
{
}

CanvasAccessible::~CanvasAccessible()
{
    for (QAccessible::Id id : std::as_const(m_ids))
        QAccessible::deleteAccessibleInterface(id);
}

CanvasView &CanvasAccessible::view() const
{
    return *static_cast<CanvasView *>(widget());
}

QStringList CanvasAccessible::order() const
{
    QHash<QString, QRectF> rects;
    for (const NodeItem *node : view().clusterScene().nodes())
        rects.insert(node->node().group, node->sceneRect());
    return readingOrder(rects);
}

int CanvasAccessible::childCount() const
{
    return int(view().clusterScene().nodes().size());
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    return nodeFor(order().value(index));
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const NodeAccessible *>(child);
    return node && node->tile() < 0 ? int(order().indexOf(node->group())) : -1;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    const QPoint place = view().viewport()->mapFromGlobal(QPoint(x, y));
    const NodeItem *node = view().clusterScene().nodeAt(view().mapToScene(place));
    return node ? nodeFor(node->node().group) : nullptr;
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    const Selection &now = view().clusterScene().selection();
    if (!now.machines.isEmpty()) {
        const auto [node, tile] = view().clusterScene().tileOf(now.machines.last());
        return node ? (node->node().isGroup ? tileFor(node->node().group, tile) : nodeFor(node->node().group)) : nullptr;
    }
    return now.groups.isEmpty() ? nullptr : nodeFor(now.groups.last());
}

QAccessibleInterface *CanvasAccessible::nodeFor(const QString &group) const
{
    if (!view().clusterScene().node(group))
        return nullptr;
    if (const auto known = m_ids.constFind(keyOf(group, -1)); known != m_ids.constEnd())
        return QAccessible::accessibleInterface(known.value());
    return made(keyOf(group, -1), new NodeAccessible(view(), group, -1));
}

QAccessibleInterface *CanvasAccessible::tileFor(const QString &group, int tile) const
{
    const NodeItem *node = view().clusterScene().node(group);
    if (!node || !node->node().isGroup || tile < 0 || tile >= node->node().tiles.size())
        return nullptr;
    if (const auto known = m_ids.constFind(keyOf(group, tile)); known != m_ids.constEnd())
        return QAccessible::accessibleInterface(known.value());
    return made(keyOf(group, tile), new NodeAccessible(view(), group, tile));
}

QAccessibleInterface *CanvasAccessible::made(const QString &key, QAccessibleInterface *made) const
{
    m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void CanvasAccessible::forgetTheGone()
{
    for (auto id = m_ids.begin(); id != m_ids.end();) {
        QAccessibleInterface *accessible = QAccessible::accessibleInterface(id.value());
        if (accessible && accessible->isValid()) {
            ++id;
            continue;
        }
        tell(accessible, QAccessible::ObjectDestroyed);
        QAccessible::deleteAccessibleInterface(id.value());
        id = m_ids.erase(id);
    }
}

void tellFocus(CanvasView &view)
{
    if (CanvasAccessible *canvas = QAccessible::isActive() ? accessibleOf(view) : nullptr)
        tell(canvas->focusChild(), QAccessible::Focus);
}

void makeAccessible(CanvasView &view)
{
    static const bool installed = [] {
        QAccessible::installFactory(interfaceFor);
        return true;
    }();
    Q_UNUSED(installed)
    ClusterScene &scene = view.clusterScene();
    QObject::connect(&scene, &ClusterScene::pictureChanged, &view,
                     [&view, told = QHash<QString, QString>()]() mutable { tellPicture(view, told); });
    QObject::connect(&scene, &ClusterScene::selectionShown, &view, [&view] { tellSelection(view); });
    QObject::connect(&scene, &ClusterScene::toggled, &view, [&view](const QString &group) {
        CanvasAccessible *canvas = accessibleOf(view);
        if (!canvas || !QAccessible::isActive())
            return;
        QAccessible::State state;
        state.expanded = true;
        state.collapsed = true;
        QAccessibleInterface *node = canvas->nodeFor(group);
        if (!node)
            return;
        QAccessibleStateChangeEvent event(node, state);
        QAccessible::updateAccessibility(&event);
        // On Linux Qt passes that on only for checked, active, disabled and focused.
        const QString sentence = view.clusterScene().isOpen(group) ? QCoreApplication::translate("CanvasAccessible", "%1 is open.")
                                                                   : QCoreApplication::translate("CanvasAccessible", "%1 is closed.");
        view.announce(sentence.arg(view.clusterScene().node(group)->node().title));
    });
}
