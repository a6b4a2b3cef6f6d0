#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

class CanvasView;
class NodeItem;

/// The picture for screen readers: a child for each machine and group in the order of reading, and in groups one for each machine.
class CanvasAccessible final : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView &view);
    ~CanvasAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    /// The object of a group, or of one machine of it; made when it is first asked for. Null: there is none in the picture.
    QAccessibleInterface *nodeFor(const QString &group) const;
    QAccessibleInterface *tileFor(const QString &group, int tile) const;
    /// Forgets the objects of groups that have left the picture.
    void forgetTheGone();
    CanvasView &view() const;

private:
    QStringList order() const;
    QAccessibleInterface *made(const QString &key, QAccessibleInterface *made) const;
    mutable QHash<QString, QAccessible::Id> m_ids{};
};

/// Lets Qt make CanvasAccessible for every canvas view, and tells screen readers what changes in it. Call it once for each view.
void makeAccessible(CanvasView &view);
/// The view has the focus now: what is chosen in it has it, as the current item of a list.
void tellFocus(CanvasView &view);
