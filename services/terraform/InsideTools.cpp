#include "services/terraform/InsideTools.h"

#include "services/platform/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVersionNumber>

namespace
{

/// The newest of the folders that are called as a version is; empty: none.
QString newestIn(const QString &folder)
{
    QString newest;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        if (newest.isEmpty() || QVersionNumber::fromString(name) > QVersionNumber::fromString(newest))
            newest = name;
    }
    return newest;
}

QString ofOpenStack(const QString &providers)
{
    return providers + QStringLiteral("/registry.terraform.io/terraform-provider-openstack/openstack");
}

} // namespace

InsideTools::InsideTools(const QString &programFolder)
{
    for (const char *place : {"/terraform", "/../libexec/butler-desktop/terraform"}) {
        const QFileInfo folder(programFolder + QLatin1String(place));
        if (folder.isDir()) {
            m_folder = folder.canonicalFilePath();
            return;
        }
    }
}

QString InsideTools::terraformVersion() const
{
    return m_folder.isEmpty() ? QString() : newestIn(m_folder);
}

QString InsideTools::terraform() const
{
    const QString version = terraformVersion();
    return version.isEmpty() ? QString() : QStandardPaths::findExecutable(QStringLiteral("terraform"), {m_folder + u'/' + version});
}

QString InsideTools::providers() const
{
    return providerVersion().isEmpty() ? QString() : m_folder + QStringLiteral("/providers");
}

QString InsideTools::providerVersion() const
{
    return m_folder.isEmpty() ? QString() : newestIn(ofOpenStack(m_folder + QStringLiteral("/providers")));
}

bool InsideTools::isOverruled()
{
    if (QFileInfo(qEnvironmentVariable("TF_CLI_CONFIG_FILE")).isFile())
        return true;
#if defined(Q_OS_WIN)
    const QString home = qEnvironmentVariable("APPDATA");
    const QStringList files{QStringLiteral("/terraform.rc"), QStringLiteral("/tofu.rc")};
    const QString plugins = home + QStringLiteral("/terraform.d/plugins");
#else
    const QString home = QDir::homePath();
    const QStringList files{QStringLiteral("/.terraformrc"), QStringLiteral("/.tofurc")};
    const QString plugins = home + QStringLiteral("/.terraform.d/plugins");
#endif
    // Such a file may hold nothing but a login of theirs. A cache that it names would get ours.
    for (const QString &file : files) {
        const Result<QByteArray> text = readFile(home + file);
        if (text && (text->contains("provider_installation") || text->contains("plugin_cache_dir")))
            return true;
    }
    return QFileInfo(plugins).isDir();
}
