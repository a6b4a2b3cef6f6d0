#pragma once

#include "gui/cluster/Picture.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

/// Everything that can be done to the picture, in the order of its menus.
enum class PictureAct {
    AddMachine,
    AddGroup,
    Rename,
    Duplicate,
    Cut,
    Copy,
    Paste,
    Split,
    Join,
    Remove,
    SelectAll,
    OpenGroup,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    TidyUp,
    ShowAll,
    ZoomToSelection,
    ZoomIn,
    ZoomOut,
    ZoomFull,
    Minimap,
    SavePicture,
    CopyPicture
};

/// The acts as actions with their words and keys: the same ones in menus, under keys, and where acts are found by name.
class PictureActs final : public QObject
{
    Q_OBJECT

public:
    /// Keys hold within `owner` and its children.
    explicit PictureActs(QWidget &owner);

    /// Keys that are plain letters hold in `view` only: elsewhere they are typed.
    void bindView(QWidget &view);
    QAction *of(PictureAct act) const { return m_acts.value(act); }
    /// All, in the order of the enumeration.
    const QList<QAction *> &all() const { return m_all; }
    /// Only what can be done now can be chosen.
    void update(Lens lens, const Selection &selection, bool isEmpty);

Q_SIGNALS:
    void wanted(PictureAct act);

private:
    void add(PictureAct act, const QString &text, const QList<QKeySequence> &keys, const QString &icon);
    void addEdits();
    void addPlaces();
    void addViews();
    QWidget &m_owner;
    QHash<PictureAct, QAction *> m_acts{};
    QList<QAction *> m_all{};
};
