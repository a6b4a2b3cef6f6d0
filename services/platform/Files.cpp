#include "services/platform/Files.h"

#include "services/platform/Privacy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return Error{QCoreApplication::translate("Files", "%1 could not be written: %2.").arg(path, file.errorString()),
                     file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) // commit() does not notice that the buffer found no room
        return failed();
#if defined(Q_OS_WIN)
    makePrivate(path); // until now it is as private as its folder; a disk that keeps no access lists is its owner's choice
#endif
    return {};
}

Error notSaved(const QString &path, const QString &why)
{
    QFileInfo place(QFileInfo(path).absolutePath());
    if (!place.isDir())
        return {QCoreApplication::translate("Files", "%1 could not be saved: there is no folder %2. Choose another one.")
                    .arg(path, place.filePath()),
                why};
    const QStorageInfo disk(place.absoluteFilePath());
    return {QCoreApplication::translate("Files",
                                        "%1 could not be saved: %2. On the disk %3, %4 are free. Nothing was written. Make room, or "
                                        "choose another folder.")
                .arg(path, why, disk.rootPath(), QLocale().formattedDataSize(std::max<qint64>(disk.bytesAvailable(), 0))),
            why};
}

Result<void> saveForUser(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    const QString why = file.errorString();
    file.cancelWriting();
    return notSaved(path, why);
}

namespace
{
bool replaceBy(const QString &fresh, const QString &path)
{
    const std::filesystem::path from(fresh.toStdU16String()), to(path.toStdU16String());
    std::error_code error;
    std::filesystem::rename(from, to, error);
#if defined(Q_OS_WIN)
    // A file that somebody reads in this moment cannot be replaced; nobody reads ours for long.
    for (int tries = 0; error && tries < 50; ++tries) {
        QThread::msleep(10);
        std::filesystem::rename(from, to, error);
    }
#endif
    return !error;
}
} // namespace

bool replacePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    QFile::remove(fresh); // of a process that died, or a link that somebody laid there
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
#if defined(Q_OS_WIN)
    makePrivate(fresh);
#endif
    if (file.write(bytes) != bytes.size())
        return false;
    file.close();
    return replaceBy(fresh, path);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("Files", "%1 could not be read: %2.").arg(path, file.errorString()), {}};
    return file.readAll();
}

qint64 freeBytes(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    const QStorageInfo storage(place.absoluteFilePath());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

QString hostName()
{
    return QSysInfo::machineHostName();
}

namespace
{
std::function<int(int)> lockStandIn;

#if defined(Q_OS_WIN)
/// Only what others have open is worth waiting for.
int lockErrno(DWORD error)
{
    switch (error) {
    case ERROR_SHARING_VIOLATION:
        return EWOULDBLOCK;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_FILE_NOT_FOUND:
        return ENOENT;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ENOSPC;
    case ERROR_WRITE_PROTECT:
        return EROFS;
    default:
        return EACCES;
    }
}
#else
/// 0, or the errno.
int lockNow(int handle)
{
    if (lockStandIn)
        return lockStandIn(handle);
    return flock(handle, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}
#endif
} // namespace

void FileLock::setStandIn(std::function<int(int)> lock)
{
    lockStandIn = std::move(lock);
}

FileLock::FileLock(const QString &path, int milliseconds) : m_path(path)
{
    QElapsedTimer timer;
    timer.start();
#if defined(Q_OS_WIN)
    do { // a file that nobody else may open is a lock that dies with us
        const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                          FILE_ATTRIBUTE_NORMAL, nullptr);
        m_held = handle != INVALID_HANDLE_VALUE;
        m_handle = reinterpret_cast<qintptr>(handle);
        m_error = m_held ? 0 : lockErrno(GetLastError());
        if (m_error == EWOULDBLOCK)
            QThread::msleep(5);
    } while (m_error == EWOULDBLOCK && timer.elapsed() < milliseconds);
#else
    m_handle = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    m_error = m_handle < 0 ? errno : EWOULDBLOCK;
    // Only a lock that others have is worth waiting for.
    while (m_handle >= 0 && (m_error == EWOULDBLOCK || m_error == EINTR)) {
        m_error = lockNow(static_cast<int>(m_handle));
        m_held = m_error == 0;
        if (m_held || timer.elapsed() >= milliseconds)
            break;
        QThread::msleep(5);
    }
#endif
}

Error FileLock::failure(const QString &busy) const
{
    const QString why = QString::fromLocal8Bit(std::strerror(m_error));
    const QString folder = QFileInfo(m_path).path();
    switch (m_error) {
    case 0:
    case EINTR:
    case EWOULDBLOCK:
        return {busy, m_path};
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOSPC:
    case ENOENT:
        return {QCoreApplication::translate("Files", "%1 could not be written: %2.").arg(m_path, why), {}};
    default:
        break;
    }
    return {QCoreApplication::translate(
                "Files", "The file system of %1 cannot lock files (%2), so nothing would keep two runs apart, and none is begun. Move the "
                         "cluster's folder to a disk of this computer, or have that file system mounted with locks (NFS: its lock service; "
                         "Lustre: the option flock).")
                .arg(folder, why),
            {}};
}

FileLock::~FileLock()
{
#if defined(Q_OS_WIN)
    if (m_held)
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
#else
    if (m_handle >= 0)
        close(static_cast<int>(m_handle));
#endif
}
