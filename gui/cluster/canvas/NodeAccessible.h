#pragma once

#include <QAccessible>
#include <QPointer>
#include <QString>

class CanvasView;
class NodeItem;

/// A machine or a group of the picture, or one machine of a group, for screen readers. It holds names only: the picture may change.
class NodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    /// `tile` is the machine's place in its group, or -1 for the whole node.
    NodeAccessible(CanvasView &view, const QString &group, int tile);

    const QString &group() const { return m_group; }
    int tile() const { return m_tile; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    /// Whom it talks to controls it; who talks to it is controlled by it.
    QList<std::pair<QAccessibleInterface *, QAccessible::Relation>> relations(QAccessible::Relation match) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    const NodeItem *item() const;
    bool isSelected() const;
    QPointer<CanvasView> m_view{};
    QString m_group{};
    int m_tile = -1;
};
