#include "services/cluster/RoleStates.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace
{
const QString programs = QStringLiteral(":/salt/");
constexpr qint64 largestFile = 1024 * 1024;
constexpr qint64 largestWhole = 8 * 1024 * 1024; // they all go to the master in one message at every run that configures

/// Gives the sentences of this file their context.
struct RoleFile {
    Q_DECLARE_TR_FUNCTIONS(RoleFile)
};

/// The paths of all files below a folder, in order, those of hidden ones left out.
QStringList filesBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks); all.hasNext();)
        paths << all.next().mid(folder.size());
    paths.sort();
    return paths;
}

QString firstPart(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, 0);
}

QStringList filesFor(const QString &name)
{
    const QString path = QString(name).replace(QLatin1Char('.'), QLatin1Char('/'));
    return {path + QStringLiteral("/init.sls"), path + QStringLiteral(".sls")};
}
} // namespace

RoleStates::RoleStates(QString ownFolder) : m_ownFolder(std::move(ownFolder))
{
    readOwn();
}

QString RoleStates::ownRolesFolder()
{
    if (const QString told = qEnvironmentVariable("BUTLER_ROLES"); !told.isEmpty())
        return told;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop/roles");
}

RoleStates RoleStates::all()
{
    return RoleStates(ownRolesFolder() + QStringLiteral("/states"));
}

void RoleStates::complain(const QString &path, const QString &sentence)
{
    m_faults << Error{QStringLiteral("%1/%2:1:1: %3").arg(m_ownFolder, path, sentence), {}};
}

QString RoleStates::faultOf(const QString &path, const QByteArray &text) const
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z][a-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)+\\z"));
    if (QFile::exists(programs + firstPart(path)))
        return RoleFile::tr("“%1” is the name of states that the program brings, and yours would stand in their place. Give yours another "
                            "name.")
            .arg(firstPart(path));
    if (!plain.match(path).hasMatch())
        return RoleFile::tr(
            "States lie in a folder of their own, states/NAME/init.sls, and their names have letters, digits, dots, - and _ "
            "alone, the folder's small letters. Rename or move this file.");
    if (text.size() > largestFile)
        return RoleFile::tr("The file has more than 1 MB, which is too much to be sent with every run. Let the state fetch it.");
    if (text.contains('\0') || QString::fromUtf8(text).toUtf8() != text)
        return RoleFile::tr("This is no text in UTF-8. States can have no other files; let the state fetch it.");
    return {};
}

void RoleStates::readOwn()
{
    qint64 whole = 0;
    for (const QString &path : filesBelow(m_ownFolder + QLatin1Char('/'))) {
        QFile file(m_ownFolder + QLatin1Char('/') + path);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(path, RoleFile::tr("The file cannot be read."));
            continue;
        }
        const QByteArray text = file.read(largestFile + 1);
        whole += text.size();
        QString fault = faultOf(path, text);
        if (fault.isEmpty() && whole > largestWhole)
            fault = RoleFile::tr("The states have more than 8 MB together, which is too much to be sent with every run.");
        if (fault.isEmpty())
            m_own.insert(path, text);
        else
            complain(path, fault);
        if (whole > largestWhole)
            return;
    }
}

bool RoleStates::has(const QString &name) const
{
    const QStringList files = filesFor(name);
    return std::any_of(files.begin(), files.end(),
                       [this](const QString &file) { return m_own.contains(file) || QFile::exists(programs + file); });
}

QStringList RoleStates::names() const
{
    QStringList names;
    for (const QString &path : filesBelow(programs) + m_own.keys()) {
        if (path.endsWith(QLatin1String("/init.sls")))
            names << path.chopped(9).replace(QLatin1Char('/'), QLatin1Char('.'));
    }
    return names;
}

QString RoleStates::wantedFile(const QString &name) const
{
    return m_ownFolder + QLatin1Char('/') + filesFor(name).first();
}

QMap<QString, QByteArray> RoleStates::files() const
{
    QMap<QString, QByteArray> files = m_own;
    for (const QString &path : filesBelow(programs)) {
        QFile file(programs + path);
        if (file.open(QIODevice::ReadOnly))
            files.insert(path, file.readAll());
    }
    return files;
}
