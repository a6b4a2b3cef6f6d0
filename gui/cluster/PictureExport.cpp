#include "gui/cluster/PictureExport.h"

#include "gui/cluster/canvas/ClusterScene.h"
#include "gui/cluster/canvas/Legend.h"
#include "gui/theme/Fonts.h"
#include "services/platform/Files.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace
{

constexpr int margin = 24;
constexpr int titleHeight = 56;
constexpr double mostPixels = 200e6;

/// Gives the sentences of this file their context.
struct PictureExportWords {
    Q_DECLARE_TR_FUNCTIONS(PictureExport)
};

void fill(ClusterScene &scene, const Picture &picture, const QSet<QString> &open)
{
    scene.look().setScale(1, 1);
    scene.look().setFonts(QApplication::font());
    scene.look().vector = true;
    scene.setPicture(picture);
    for (const PictureNode &node : picture.nodes) {
        if (scene.node(node.group)->form().canOpen() && scene.isOpen(node.group) != open.contains(node.group))
            scene.toggle(node.group);
    }
}

} // namespace

PictureExport::PictureExport(const Picture &picture, Heat heat, const PictureTitle &title, const QSet<QString> &open)
    : m_picture(picture), m_heat(heat), m_title(title), m_open(open)
{
    ClusterScene scene;
    fill(scene, picture, open);
    m_area = scene.contents().adjusted(-14, -14, 14, 22);
    if (scene.contents().isNull())
        m_area = QRectF(0, 0, 400, 100);
    Legend legend;
    legend.show(picture.lens, heat);
    m_legendHeight = legend.sizeHint().height() + 12;
    const int width = std::max(int(std::ceil(m_area.width())), legend.sizeHint().width());
    m_size = QSize(width + 2 * margin, int(std::ceil(m_area.height())) + titleHeight + m_legendHeight + 2 * margin);
}

void PictureExport::paintScene(QPainter &painter, const QRectF &target) const
{
    ClusterScene scene;
    fill(scene, m_picture, m_open);
    scene.render(&painter, target, m_area);
}

void PictureExport::paint(QPainter &painter) const
{
    const Theme &theme = Theme::lightTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({0, 0}, m_size), Qt::white);
    painter.setPen(theme.text);
    painter.setFont(textFont(TextSize::PageHead, QFont::DemiBold));
    painter.drawText(QRect(margin, margin, m_size.width() - 2 * margin, 26), Qt::AlignLeft | Qt::AlignVCenter, m_title.title);
    painter.setPen(theme.text2);
    painter.setFont(textFont(TextSize::Small));
    painter.drawText(QRect(margin, margin + 26, m_size.width() - 2 * margin, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(m_title.time, QLocale::LongFormat));
    paintScene(painter, QRectF(QPointF(margin, margin + titleHeight), m_area.size()));
    Legend legend;
    legend.setPalette(theme.palette());
    legend.show(m_picture.lens, m_heat);
    painter.save();
    painter.translate(margin, m_size.height() - margin - m_legendHeight + 12);
    legend.paintOn(painter);
    painter.restore();
}

QImage PictureExport::image(double factor) const
{
    const QSizeF pixels = QSizeF(m_size) * factor;
    if (pixels.width() * pixels.height() > mostPixels)
        return {};
    QImage image(pixels.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDotsPerMeterX(int(std::lround(96 * factor / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(factor, factor);
    paint(painter);
    return image;
}

Result<void> PictureExport::save(const QString &path, double factor) const
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setSize(m_size);
        svg.setViewBox(QRect({0, 0}, m_size));
        svg.setTitle(m_title.title);
        QPainter painter(&svg);
        paint(painter);
    } else if (kind == QLatin1String("pdf")) {
        QPdfWriter pdf(&bytes);
        pdf.setTitle(m_title.title);
        pdf.setCreator(QStringLiteral("Butler Desktop"));
        pdf.setResolution(96);
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(QSizeF(m_size) * 72.0 / 96, QPageSize::Point, {}, QPageSize::ExactMatch));
        QPainter painter(&pdf);
        paint(painter);
    } else {
        const QImage shown = image(factor);
        if (shown.isNull())
            return Error{PictureExportWords::tr("The picture is too large for a PNG of this size. Take a smaller one, SVG or PDF."), {}};
        shown.save(&bytes, "PNG");
    }
    return saveForUser(path, bytes.data());
}
