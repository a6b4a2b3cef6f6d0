#include "gui/theme/Icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace
{

/// The icon's SVG with its one colour put in, and the finer stroke that large icons have.
QByteArray svgOf(const QString &name, const QColor &color, int size)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    if (size >= 18)
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

/// Draws an icon in the colours of the theme that holds now, so that nothing has to be made anew when it changes.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, colorFor(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, colorFor(mode, state), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return iconPixmap(m_name, colorFor(mode, state), int(std::lround(std::min(size.width(), size.height()) / scale)), scale);
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_ink); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme &theme = Theme::current();
        if (mode == QIcon::Disabled)
            return mixed(theme.text3, theme.surface, 0.55);
        return state == QIcon::On ? theme.accent : theme.ink(m_ink);
    }
    QString m_name{};
    Ink m_ink = Ink::Text2;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, double devicePixelRatio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(svgOf(name, color, size));
    if (!renderer.isValid())
        return {};
    const int pixels = int(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const double scale = std::max(std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12()), 0.1);
    const double ratio = painter.device()->devicePixelRatioF() * std::ceil(scale * 4) / 4; // quarters keep the cache small while zooming
    const int size = std::max(1, int(std::lround(std::min(rect.width(), rect.height()))));
    QRectF target(0, 0, size, size);
    target.moveCenter(rect.center());
    const QPaintEngine::Type engine = painter.paintEngine()->type();
    if (engine == QPaintEngine::SVG || engine == QPaintEngine::Pdf) {
        QSvgRenderer(svgOf(name, color, size)).render(&painter, target); // so that it stays sharp in any size
        return;
    }
    if (qFuzzyCompare(scale, 1.0))
        target.moveTopLeft(target.topLeft().toPoint()); // whole pixels stay sharp
    const QPixmap pixmap = iconPixmap(name, color, size, ratio);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

QIcon themedIcon(const QString &name, Ink ink)
{
    return QIcon(new ThemedIconEngine(name, ink));
}
