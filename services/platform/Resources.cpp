#include "services/platform/Resources.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

Result<void> copyResource(const QString &resource, const QString &folder)
{
    const QDir source(resource);
    if (!source.exists())
        return Error{QCoreApplication::translate("Resources", "The program lacks its part %1. Install it again.").arg(resource), {}};
    for (QDirIterator i(resource, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); i.hasNext();) {
        const QString path = i.next();
        const QString target = folder + QLatin1Char('/') + source.relativeFilePath(path);
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        if (const Result<QByteArray> there = QFile::exists(target) ? readFile(target) : Result<QByteArray>(Error());
            there && *there == *bytes)
            continue;
        QDir().mkpath(QFileInfo(target).path());
        if (!replacePrivateFile(target, *bytes))
            return Error{QCoreApplication::translate("Resources", "%1 could not be written. See whether the disk is full.").arg(target),
                         {}};
    }
    return {};
}
