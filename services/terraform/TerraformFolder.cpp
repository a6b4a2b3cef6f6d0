#include "services/terraform/TerraformFolder.h"

#include "services/platform/Files.h"
#include "services/platform/Resources.h"
#include "services/terraform/InsideTools.h"
#include "services/terraform/Terraform.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

namespace
{

const QString providersNote = QStringLiteral("made-for"); // in .terraform: for which module it was fetched

/// Gives the sentences of this file their context.
struct TerraformFolderWords {
    Q_DECLARE_TR_FUNCTIONS(TerraformFolder)
};

/// Where providers come from that are run: what is kept for this login, and what came with the program.
QStringList ownProviders()
{
    QStringList folders{Terraform::providersPath(), InsideTools().providers()};
    folders.removeAll(QString());
    return folders;
}

bool isSameFile(const QString &one, const QString &other)
{
    QFile a(one), b(other);
    if (QFileInfo(other).isSymLink() || a.size() != b.size() || !a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly))
        return false;
    while (!a.atEnd()) {
        if (const QByteArray part = a.read(1 << 20); part.isEmpty() || part != b.read(part.size()))
            return false;
    }
    return true;
}

/// Whether in there is nothing but links to what is ours, or copies of it where the system has no links: whoever brought the folder, no
/// program of theirs is run. `within`: where in the folder of providers this is, with a slash at its end.
bool isOnlyOurs(const QString &providers, const QString &within = {})
{
    const QStringList own = ownProviders();
    for (const QFileInfo &entry : QDir(providers).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const QString name = within + entry.fileName();
        const bool isOurs = std::any_of(own.begin(), own.end(), [&entry, &name](const QString &folder) {
            return entry.isSymLink() ? entry.exists() && QDir::cleanPath(entry.symLinkTarget()).startsWith(folder + u'/')
                                     : entry.isFile() && isSameFile(entry.filePath(), folder + u'/' + name);
        });
        if (!isOurs && (entry.isSymLink() || !entry.isDir() || !isOnlyOurs(entry.filePath(), name + u'/')))
            return false;
    }
    return true;
}

/// The programs of a package that are linked to from in there, by size and time: another package may have another build of the same version
/// in their place. Empty where there is no such link.
QString packagedIn(const QString &providers)
{
    const QString package = InsideTools().providers();
    QStringList programs;
    if (package.isEmpty())
        return {};
    for (QDirIterator entry(providers, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         entry.hasNext();) {
        const QFileInfo link(entry.next());
        if (!link.isSymLink() || !QDir::cleanPath(link.symLinkTarget()).startsWith(package + u'/'))
            continue;
        for (const QFileInfo &program : QDir(link.symLinkTarget()).entryInfoList(QDir::Files, QDir::Name))
            programs
                << QStringLiteral("%1 %2 %3").arg(program.filePath()).arg(program.size()).arg(program.lastModified().toSecsSinceEpoch());
    }
    return programs.join(u' ');
}

/// .terraform as an init of ours left it.
bool isFetched(const QFileInfo &folder)
{
    const QStringList holds =
        QDir(folder.filePath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    const QFileInfo providers(folder.filePath() + QStringLiteral("/providers"));
    return folder.fileName() == QLatin1String(".terraform") && holds == QStringList{providersNote, providers.fileName()} &&
           providers.isDir() && !providers.isSymLink() && isOnlyOurs(providers.filePath());
}

Result<void> clear(const QString &path, const QDir &module)
{
    static const QStringList kept{QStringLiteral("terraform.tfstate"),        QStringLiteral("terraform.tfstate.backup"),
                                  QStringLiteral("terraform.tfstate.before"), QStringLiteral(".terraform.tfstate.lock.info"),
                                  QStringLiteral(".terraform.lock.hcl"),      QStringLiteral("making"),
                                  QStringLiteral("machines.auto.tfvars.json")};
    for (const QFileInfo &entry : QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const bool isFile = entry.isFile() && !entry.isSymLink();
        if (isFile && (kept.contains(entry.fileName()) || module.exists(entry.fileName())))
            continue;
        const bool isFolder = entry.isDir() && !entry.isSymLink();
        if (isFolder && isFetched(entry))
            continue;
        if (!(isFolder ? QDir(entry.filePath()).removeRecursively() : QFile::remove(entry.filePath())))
            return Error{TerraformFolderWords::tr("%1 does not belong there and cannot be removed. Remove it, then start the run again.")
                             .arg(entry.filePath()),
                         {}};
    }
    return {};
}

QString hashOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) : QString();
}

} // namespace

Result<void> TerraformFolder::writeModule(const QString &module) const
{
    if (const Result<void> cleared = clear(m_path, QDir(module)); !cleared)
        return cleared;
    return copyResource(module, m_path);
}

bool TerraformFolder::needsProviders() const
{
    const Result<QByteArray> note = readFile(m_path + QStringLiteral("/.terraform/") + providersNote);
    if (note && !note->isEmpty() && *note == providersSum())
        return false;
    for (const QFileInfo &entry : QDir(m_path).entryInfoList({QStringLiteral("*.tf")}, QDir::Files)) {
        const Result<QByteArray> text = readFile(entry.filePath());
        if (text && text->contains("required_providers"))
            return true;
    }
    return false;
}

bool TerraformFolder::takesProvider(const QString &version) const
{
    static const QRegularExpression line(QStringLiteral("^\\s*version\\s*=\\s*\"([0-9.]+)"), QRegularExpression::MultilineOption);
    const QString note = file(".terraform.lock.hcl");
    const Result<QByteArray> text = readFile(note);
    const QRegularExpressionMatch taken = line.match(text ? QString::fromUtf8(*text) : QString());
    if (taken.hasMatch() && QVersionNumber::fromString(taken.captured(1)) > QVersionNumber::fromString(version))
        return false;
    return !QFile::exists(note) || QFile::remove(note);
}

void TerraformFolder::forgetFolderProviders() const
{
    const QString note = file(".terraform.lock.hcl");
    const Result<QByteArray> text = readFile(note);
    if (text && !text->isEmpty() && !text->contains("\"zh:")) // the registry's have one of each archive
        QFile::remove(note);
}

void TerraformFolder::noteProviders() const
{
    QFile::remove(m_path + QStringLiteral("/.terraform/plugin_path")); // from which mirror, which is asked anew
    (void)replacePrivateFile(m_path + QStringLiteral("/.terraform/") + providersNote, providersSum());
}

bool TerraformFolder::hasOnlyOwnProviders() const
{
    const QFileInfo fetched(file(".terraform"));
    return (!fetched.exists() && !fetched.isSymLink()) || (fetched.isDir() && !fetched.isSymLink() && isFetched(fetched));
}

/// What they were fetched for: the module, which says which are wanted, and Terraform's note of those that it took.
QByteArray TerraformFolder::providersSum() const
{
    const QString packaged = packagedIn(file(".terraform/providers"));
    return (hashOf(file("main.tf")) + QLatin1Char(' ') + hashOf(file(".terraform.lock.hcl")) +
            (packaged.isEmpty() ? packaged : u' ' + packaged))
        .toUtf8();
}

bool TerraformFolder::isDescribed() const
{
    return QFile::exists(file("machines.auto.tfvars.json"));
}

Result<void> TerraformFolder::writeVariables(const QJsonObject &variables) const
{
    if (replacePrivateFile(file("machines.auto.tfvars.json"), QJsonDocument(variables).toJson()))
        return {};
    return Error{TerraformFolderWords::tr("%1 could not be written. See whether the disk is full.").arg(m_path), {}};
}

Result<void> TerraformFolder::writeImports(const QMap<QString, QString> &imports) const
{
    if (imports.isEmpty()) {
        QFile::remove(file("imports.tf.json"));
        return {};
    }
    QJsonArray blocks;
    for (auto one = imports.begin(); one != imports.end(); ++one)
        blocks << QJsonObject{{QStringLiteral("to"), one.key()}, {QStringLiteral("id"), *one}};
    if (replacePrivateFile(file("imports.tf.json"), QJsonDocument(QJsonObject{{QStringLiteral("import"), blocks}}).toJson()))
        return {};
    return Error{TerraformFolderWords::tr("%1 could not be written. See whether the disk is full.").arg(m_path), {}};
}

Result<QList<StateResource>> TerraformFolder::readState() const
{
    return ::readState(statePath());
}

bool TerraformFolder::mendState() const
{
    const QString state = statePath();
    const bool torn = QFile::exists(state) && (QFileInfo(state).size() == 0 || !::readState(state));
    if (!torn || !isMaking())
        return false;
    const QString before = file("terraform.tfstate.before");
    const Result<QByteArray> text = QFile::exists(before) ? readFile(before) : Result<QByteArray>(QByteArray());
    QFile::remove(state);
    if (text && !text->isEmpty())
        (void)writePrivateFile(state, *text);
    return true;
}

void TerraformFolder::copyState(const QString &path) const
{
    if (!QFile::exists(statePath()))
        return;
    QFile::remove(path);
    QFile::copy(statePath(), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

QStringList TerraformFolder::making() const
{
    const Result<QByteArray> text = isMaking() ? readFile(file("making")) : Result<QByteArray>(QByteArray());
    return text ? QJsonDocument::fromJson(*text).toVariant().toStringList() : QStringList();
}

bool TerraformFolder::isMaking() const
{
    return QFile::exists(file("making"));
}

void TerraformFolder::noteMaking(const QStringList &machines) const
{
    QStringList list = making() + machines;
    list.removeDuplicates();
    replacePrivateFile(file("making"), QJsonDocument(QJsonArray::fromStringList(list)).toJson());
    const QString before = file("terraform.tfstate.before");
    QFile::remove(before);
    QFile::copy(statePath(), before);
}

void TerraformFolder::noteMade() const
{
    QFile::remove(file("making"));
}

QMap<QString, QString> TerraformFolder::checksums() const
{
    QMap<QString, QString> sums{{QStringLiteral("input"), hashOf(file("machines.auto.tfvars.json"))},
                                {QStringLiteral("module"), hashOf(file("main.tf"))},
                                {QStringLiteral("state"), hashOf(statePath())}};
    if (QFile::exists(file("imports.tf.json")))
        sums.insert(QStringLiteral("imports"), hashOf(file("imports.tf.json")));
    return sums;
}
