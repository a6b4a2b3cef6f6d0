#pragma once

#include "gui/cluster/canvas/CanvasLook.h"

#include <QGraphicsItem>
#include <QString>

/// The name of one tile in a reversed bubble under it; the same size at every zoom.
class TipItem final : public QGraphicsItem
{
public:
    explicit TipItem(CanvasLook &look);
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    /// Points at `place` (scene); empty words hide it. `size` is how large one logical pixel of text is.
    void say(const QString &words, const QPointF &place, double size);
    const QString &words() const { return m_words; }

private:
    CanvasLook &m_look;
    QString m_words{};
    QFont m_font{};
    QRectF m_bounds{};
};

/// Why something cannot be dropped here, or what is destroyed by dropping it, and what to do, on a card under the machine.
class RefusalItem final : public QGraphicsItem
{
public:
    enum class Kind { Refusal, Loss };
    explicit RefusalItem(CanvasLook &look);
    QRectF boundingRect() const override { return m_rect.adjusted(-10, -14, 10, 12); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    /// `nodeRect` is the machine's rectangle in the scene, `visible` where the card must stay.
    void say(Kind kind, const QString &sentence, const QString &remedy, const QRectF &nodeRect, const QRectF &visible);
    QRectF sceneRect() const { return mapRectToScene(m_rect); }
    const QString &sentence() const { return m_sentence; }
    const QString &remedy() const { return m_remedy; }

private:
    CanvasLook &m_look;
    Kind m_kind = Kind::Refusal;
    QString m_sentence{};
    QString m_remedy{};
    QRectF m_rect{};
    double m_pointer = 0;
};

/// The dashed place that takes a drop as a new machine; also what an empty canvas shows.
class NewPlaceItem final : public QGraphicsItem
{
public:
    explicit NewPlaceItem(CanvasLook &look);
    QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    void showAt(const QRectF &rect, const QString &words);
    QRectF sceneRect() const { return m_rect; }
    void setBeneath(bool beneath);

private:
    CanvasLook &m_look;
    QString m_words{};
    QRectF m_rect{};
    bool m_beneath = false;
};
