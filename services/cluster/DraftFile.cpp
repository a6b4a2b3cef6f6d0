#include "services/cluster/DraftFile.h"

#include "services/platform/Files.h"
#include "services/platform/Privacy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

std::optional<Draft> DraftFile::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    Draft draft{file.readAll(), QFileInfo(m_path).lastModified(), false};
    QFile design(m_designPath);
    if (draft.text.isEmpty() || (design.open(QIODevice::ReadOnly) && design.readAll() == draft.text))
        return {};
    draft.olderThanFile = QFileInfo(m_designPath).lastModified() > draft.when;
    return draft;
}

Result<void> DraftFile::write(const QByteArray &text) const
{
    const QDir folder = QFileInfo(m_path).dir();
    if (!folder.exists()) {
        QDir().mkpath(folder.path());
        makePrivate(folder.path());
    }
    const QString ignore = folder.filePath(QStringLiteral(".gitignore"));
    if (!QFileInfo::exists(ignore))
        replacePrivateFile(ignore, "*\n");
    if (replacePrivateFile(m_path, text))
        return {};
    return Error{
        QCoreApplication::translate("DraftFile", "What is not saved cannot be kept in %1. Save the design, or make room on the disk.")
            .arg(m_path),
        {}};
}

void DraftFile::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

QString DraftFile::asidePath() const
{
    return QFileInfo(m_path).dir().filePath(QStringLiteral("draft-before.yaml"));
}

void DraftFile::putAside() const
{
    QFile::remove(asidePath());
    QFile::rename(m_path, asidePath());
}

void DraftFile::removeAside() const
{
    if (!m_path.isEmpty())
        QFile::remove(asidePath());
}
