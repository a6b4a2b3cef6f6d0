#pragma once

#include "gui/cluster/RoleDrag.h"
#include "gui/cluster/canvas/CanvasNotes.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>

class ClusterScene;
class NodeItem;

/// What is dragged over the picture: lights up where it may be let go, and says why not where it may not, while it is still held.
class DropShow final
{
    Q_DECLARE_TR_FUNCTIONS(DropShow)

public:
    using Judge = std::function<DropVerdict(const QString &group, const Dragged &what)>;

    explicit DropShow(ClusterScene &scene);

    void setJudge(Judge judge) { m_judge = std::move(judge); }
    void begin(const Dragged &what);
    /// `place` is where the pointer is, `visible` what of the scene can be seen.
    void move(const QPointF &place, const QRectF &visible);
    void end();
    bool isActive() const { return m_what.has_value(); }
    /// The group under the pointer; empty: a new machine would be made.
    const QString &group() const { return m_group; }
    bool canDrop() const { return isActive() && !m_refused; }
    QString refusal() const { return m_refused ? m_refusal.sentence() : QString(); }
    QString remedy() const { return m_refused ? m_refusal.remedy() : QString(); }
    /// What letting go would do, in words.
    QString offer() const;
    /// The dashed place of a picture that has no machine yet.
    void showEmpty(bool empty); // NOLINT: a setter

private:
    QString wordsFor(const NodeItem &node) const;
    ClusterScene &m_scene;
    Judge m_judge{};
    NewPlaceItem m_newPlace;
    NewPlaceItem m_landing; ///< where a new machine would stand
    RefusalItem m_refusal;
    std::optional<Dragged> m_what{};
    QHash<QString, DropVerdict> m_verdicts{};
    QString m_group{};
    bool m_refused = false;
};
