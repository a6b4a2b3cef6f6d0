#pragma once

#include "model/Result.h"

#include <QObject>

class Canvas;
class OpenCluster;
class PictureExport;

/// Saves the picture as it is shown to a file that is asked for, or puts it on the clipboard.
class PictureSaver final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PictureSaver(OpenCluster &cluster, Canvas &canvas) : m_cluster(cluster), m_canvas(canvas) {}

    void save();
    void copy();

Q_SIGNALS:
    void said(const QString &sentence);
    void refused(const QString &sentence, const QString &remedy);
    void saved(const QString &path);
    void notSaved(const Error &error);

private:
    PictureExport exported() const;
    OpenCluster &m_cluster;
    Canvas &m_canvas;
};
