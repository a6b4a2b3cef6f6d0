#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

/// Tells that a file may hold other bytes than before: by the system's notice, and by looking at it every two seconds, because network
/// file systems give none.
class FileWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);
    void watch(const QString &path);
Q_SIGNALS:
    void changed();

private:
    void look();
    void note();
    QString m_path{};
    QDateTime m_time{};
    QDateTime m_touched{};
    qint64 m_size = -1;
    bool m_told = false; ///< by the system, since it was looked at
    QFileSystemWatcher m_watcher{};
    QTimer m_soon{}; ///< a file that is being written is looked at when it rests
    QTimer m_regularly{};
};
