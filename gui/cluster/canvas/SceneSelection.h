#pragma once

#include "gui/cluster/Picture.h"

/// What is chosen in the picture, and what a press with Ctrl or Shift makes of it.
class SceneSelection final
{
public:
    const Selection &now() const { return m_now; }
    /// Whether it is another one than before.
    bool set(const Selection &selection);
    /// By pressing one of a group's machines: it alone; with Ctrl or Shift it too, or no more; with Shift all from the one pressed last.
    Selection byMachine(const QString &machine, const QList<PictureTile> &group, Qt::KeyboardModifiers modifiers);
    /// By pressing a group: it alone, or where it is added it too, or no more.
    Selection byGroup(const QString &group, bool add) const;

private:
    Selection m_now{};
    QString m_lastMachine{}; ///< from where Shift chooses
};
