#pragma once

#include <QWidget>

class CanvasView;

/// The whole picture, small, with a frame around what can be seen; a press or a drag goes there.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(CanvasView &view, QWidget *parent = nullptr);
    /// Whether there is more than can be seen, so that it is of use.
    bool isNeeded() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QTransform toMap() const;
    QRectF area() const;
    void go(const QPointF &place);
    CanvasView &m_view;
};
