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
    using Loss = std::function<DropLoss(const QString &group, const Dragged &what)>;

    explicit DropShow(ClusterScene &scene);

    /// `judge` is asked of every group when something is taken up, and of the empty place as "". `loss` says what would be destroyed
    /// by letting go where that is allowed, and is asked of the place under the pointer only.
    void setJudge(Judge judge, Loss loss = {});
    /// Where machines would stand that are let go at `place`: on the grid, in rows about it.
    static QList<QPointF> placesAt(const QPointF &place, int machines);
    /// `home` is the group that what is taken comes from: nothing happens there.
    void begin(const Dragged &what, const QString &home = {});
    /// `place` is where the pointer is, `visible` what of the scene can be seen: nothing is dropped outside of it.
    void move(const QPointF &place, const QRectF &visible);
    void end();
    bool isActive() const { return m_what.has_value(); }
    /// The group under the pointer; empty: a new machine would be made.
    const QString &group() const { return m_group; }
    const std::optional<Dragged> &what() const { return m_what; }
    /// The machines that are taken: the name of one, or how many.
    QString taken() const;
    /// Letting go changes nothing: the pointer is where what is taken comes from, or out of sight.
    bool isIdle() const { return isActive() && m_idle; }
    bool canDrop() const { return isActive() && !m_refused && !m_idle; }
    QString refusal() const { return m_refused ? m_refusal.sentence() : QString(); }
    QRectF refusalRect() const { return m_refusal.sceneRect(); }
    QString remedy() const { return m_refused ? m_refusal.remedy() : QString(); }
    /// What letting go would destroy; empty: nothing.
    QString loss() const { return m_refused || !m_refusal.isVisible() ? QString() : m_refusal.sentence(); }
    /// What letting go would do, in words.
    QString offer() const;
    /// The dashed place of a picture that has no machine yet.
    void showEmpty(bool empty); // NOLINT: a setter

private:
    QString wordsFor(const NodeItem &node) const;
    const DropVerdict &verdictOf(const NodeItem &node);
    void showBand();
    void showLanding(const QPointF &place);
    void say(const DropVerdict &verdict, const QRectF &where, const QRectF &visible);
    ClusterScene &m_scene;
    Judge m_judge{};
    Loss m_loss{};
    NewPlaceItem m_newPlace;
    NewPlaceItem m_landing; ///< where a new machine would stand
    RefusalItem m_refusal;
    std::optional<Dragged> m_what{};
    QHash<QString, DropVerdict> m_verdicts{};
    QHash<QString, DropLoss> m_losses{}; ///< of the places that were under the pointer
    QString m_group{};
    QString m_home{};
    bool m_refused = false;
    bool m_idle = false;
};
