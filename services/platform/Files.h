#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>

// What files are, on every system: private ones, room on the disk, a lock among processes of this computer.

/// Writes a file whole or not at all, readable by its owner only (0600). The error's details are the system's words.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);
/// Writes what a person asked for (a picture, a table) whole or not at all; what was there before stays until then. The error names the
/// disk and the room on it.
Result<void> saveForUser(const QString &path, const QByteArray &bytes);
/// The same error, for files that are written piece by piece; `why` is the system's.
Error notSaved(const QString &path, const QString &why);
/// writePrivateFile() without waiting for the disk: for files that need to survive the death of a process, not of the computer. False: not
/// written.
bool replacePrivateFile(const QString &path, const QByteArray &bytes);
/// The whole file; an error with a sentence when it cannot be read.
Result<QByteArray> readFile(const QString &path);
/// Bytes that are free where this path lies; -1: not known.
qint64 freeBytes(const QString &path);
/// This computer's name, as run.json and the lock have it.
QString hostName();

/// A lock among the processes of this computer on one file, for as long as the object lives; the system drops it when the process dies.
class FileLock final
{
public:
    /// Waits at most `milliseconds` for others.
    FileLock(const QString &path, int milliseconds);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    bool isHeld() const { return m_held; }
    /// Why it is not held: `busy`, where others have it; else what the file system of this place cannot do, or does not let us do.
    Error failure(const QString &busy) const;
    /// Lets `lock` stand in for the system's call on a file's handle (0: held, else an errno), for tests; nothing puts the true one back.
    static void setStandIn(std::function<int(int)> lock);

private:
    QString m_path{};
    qintptr m_handle = -1;
    bool m_held = false;
    int m_error = 0; ///< errno of the last attempt
};
