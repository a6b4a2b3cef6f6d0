#include "services/cluster/FileWatch.h"

#include <QFileInfo>

#include <utility>

namespace
{
constexpr int restTime = 150;   ///< ms
constexpr int lookEvery = 2000; ///< ms
} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(restTime);
    m_regularly.setInterval(lookEvery);
    const auto later = [this] {
        m_told = true;
        m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_regularly, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString &path)
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_path = path;
    note();
    m_watcher.addPaths({path, QFileInfo(path).path()}); // an editor that saves by renaming makes another file of that name
    m_regularly.start();
}

void FileWatch::note()
{
    const QFileInfo info(m_path);
    m_time = info.lastModified();
    m_touched = info.metadataChangeTime();
    m_size = info.exists() ? info.size() : -1;
}

void FileWatch::look()
{
    const QFileInfo info(m_path);
    if (info.exists() && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    const qint64 size = info.exists() ? info.size() : -1;
    // Size and times alone would miss other bytes of the same size and the same tick of the clock. What keeps its age, as a copy that keeps
    // times, is told by when it was touched last, which nothing can set.
    if (!std::exchange(m_told, false) && size == m_size && info.lastModified() == m_time && info.metadataChangeTime() == m_touched)
        return;
    note();
    Q_EMIT changed();
}
