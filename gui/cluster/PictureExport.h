#pragma once

#include "gui/cluster/Heat.h"
#include "gui/cluster/Picture.h"
#include "model/Result.h"

#include <QDateTime>
#include <QImage>
#include <QSet>

class QPainter;

/// What goes onto an exported picture besides the machines.
struct PictureTitle {
    QString title{};
    QDateTime time{};
};

/// The picture as a drawing for papers and talks: in the light colours, all of it, with its title, date and legend. It has a scene of its
/// own, so that what is on screen does not change.
class PictureExport final
{
public:
    /// `open` are the groups that are shown open.
    PictureExport(const Picture &picture, Heat heat, const PictureTitle &title, const QSet<QString> &open);

    /// Pixels at 1x.
    QSize size() const { return m_size; }
    /// `factor` pixels for one unit; refused (a null image) where no memory can hold it.
    QImage image(double factor) const;
    /// By the file's ending: .png (as large as `factor` says), .svg or .pdf.
    Result<void> save(const QString &path, double factor) const;
    void paint(QPainter &painter) const;

private:
    void paintScene(QPainter &painter, const QRectF &target) const;
    Picture m_picture{};
    Heat m_heat = Heat::Load;
    PictureTitle m_title{};
    QSet<QString> m_open{};
    QRectF m_area{}; ///< of the scene
    QSize m_size{};
    int m_legendHeight = 0;
};
