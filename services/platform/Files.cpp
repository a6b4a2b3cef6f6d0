#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

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
        return Error{QCoreApplication::translate("Files", "%1 could not be written: %2.").arg(path, file.errorString()), {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) // commit() does not notice that the buffer found no room
        return failed();
    return {};
}

bool replacePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size())
        return false;
    file.close();
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(fresh.toStdU16String()), std::filesystem::path(path.toStdU16String()), error);
    return !error;
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

FileLock::FileLock(const QString &path, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
#if defined(Q_OS_WIN)
    do { // a file that nobody else may open is a lock that dies with us
        const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                          FILE_ATTRIBUTE_NORMAL, nullptr);
        m_held = handle != INVALID_HANDLE_VALUE;
        m_handle = reinterpret_cast<qintptr>(handle);
        if (!m_held)
            QThread::msleep(5);
    } while (!m_held && timer.elapsed() < milliseconds);
#else
    m_handle = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    while (m_handle >= 0 && !(m_held = flock(static_cast<int>(m_handle), LOCK_EX | LOCK_NB) == 0) && timer.elapsed() < milliseconds)
        QThread::msleep(5);
#endif
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
