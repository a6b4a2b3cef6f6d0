#pragma once

#include <QPaintDevice>
#include <QPainter>

/// While it lives one unit of the painter is one pixel of its device: images are copied to there and never scaled.
class DevicePixels final
{
public:
    explicit DevicePixels(QPainter &painter) : m_painter(painter), m_before(painter.worldTransform())
    {
        const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
        // Not deviceTransform(): where the view stands in its window is added by the painter again.
        m_fromBefore = m_before * QTransform::fromScale(ratio, ratio);
        painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    }
    ~DevicePixels() { m_painter.setWorldTransform(m_before); }
    DevicePixels(const DevicePixels &) = delete;
    DevicePixels &operator=(const DevicePixels &) = delete;

    /// From the units of before to pixels.
    const QTransform &fromBefore() const { return m_fromBefore; }

private:
    QPainter &m_painter;
    QTransform m_before{};
    QTransform m_fromBefore{};
};
