#include "services/cluster/ClusterDocument.h"

#include "services/cluster/ClusterFile.h"

#include <QCoreApplication>
#include <QFile>

namespace
{
constexpr qsizetype mostSnapshots = 500; // a Cluster shares what did not change, so they are cheap
}

ClusterDocument::ClusterDocument(QObject *parent) : QObject(parent)
{
}

Result<void> ClusterDocument::load(const QString &path)
{
    const Result<ClusterFile> file = loadCluster(path);
    if (!file)
        return file.error();
    m_path = path;
    m_text = file->text;
    m_cluster = file->cluster;
    m_saved = file->cluster;
    m_undo.clear();
    m_redo.clear();
    Q_EMIT changed();
    return {};
}

Result<void> ClusterDocument::save()
{
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() != m_text)
        return Error{
            tr("%1 was changed outside of this window. Open the cluster again to see that; what you changed here stays until you do.")
                .arg(m_path),
            {}};
    const Result<QByteArray> text = clusterText(m_text, m_cluster);
    if (!text)
        return text.error();
    if (const Result<void> written = writeCluster(m_path, *text); !written)
        return written;
    m_text = *text;
    m_saved = m_cluster;
    Q_EMIT saved();
    return {};
}

void ClusterDocument::edit(const QString &name, const Cluster &cluster)
{
    if (cluster == m_cluster)
        return;
    m_undo << Snapshot{name, m_cluster};
    if (m_undo.size() > mostSnapshots)
        m_undo.removeFirst();
    m_redo.clear();
    m_cluster = cluster;
    Q_EMIT changed();
}

void ClusterDocument::undo()
{
    if (m_undo.isEmpty())
        return;
    const Snapshot step = m_undo.takeLast();
    m_redo << Snapshot{step.name, m_cluster};
    m_cluster = step.cluster;
    Q_EMIT changed();
}

void ClusterDocument::redo()
{
    if (m_redo.isEmpty())
        return;
    const Snapshot step = m_redo.takeLast();
    m_undo << Snapshot{step.name, m_cluster};
    m_cluster = step.cluster;
    Q_EMIT changed();
}
