#pragma once

#include "model/Result.h"
#include "services/terraform/TerraformPlan.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

/// .butler/terraform of a cluster: the module, what it is told, the state, and the list of machines that are being made.
class TerraformFolder final
{
public:
    explicit TerraformFolder(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }
    QString statePath() const { return file("terraform.tfstate"); }

    /// Removes all but the state and what belongs to it, so that no other configuration, override, variable or provider is ever read, and
    /// writes `module` (a folder of resources) anew.
    Result<void> writeModule(const QString &module) const;
    /// Whether the module takes providers that have to be fetched before anything else: those that were fetched for this very module serve
    /// again.
    bool needsProviders() const;
    void noteProviders() const;
    /// Whether a provider of this version may serve from now on: not where a newer one did before, whose state an older one cannot read.
    /// Where it may, Terraform's note of another, or of another build of the same, is forgotten.
    bool takesProvider(const QString &version) const;
    /// Forgets Terraform's note of providers that came from a folder, such as a package's: it holds for that build alone, and they come
    /// from elsewhere now.
    void forgetFolderProviders() const;
    /// Whether the providers in there are none but those that were fetched for this login: only then Terraform may be started there.
    bool hasOnlyOwnProviders() const;
    /// Whether it says what is to be made: it was told, and may have to be told otherwise by now.
    bool isDescribed() const;
    Result<void> writeVariables(const QJsonObject &variables) const;
    /// Lets the next plan take in what is there already: address → the place's id. Until writeModule() comes again.
    Result<void> writeImports(const QMap<QString, QString> &imports) const;

    Result<QList<StateResource>> readState() const;
    /// Terraform writes its state in place: killed at that moment it leaves half a file. The state from before is whole, and what was being
    /// made meanwhile is on the list. Puts it back where that is so; true then.
    bool mendState() const;
    /// Copies the state to `path`, for its owner alone; nothing where there is none.
    void copyState(const QString &path) const;

    /// The machines that an apply which did not end well was making.
    QStringList making() const;
    /// Whether there was such an apply: it may have been making other things, too, or those alone.
    bool isMaking() const;
    /// What an earlier death left stays on the list until an apply ends well. Keeps the state as it is before.
    void noteMaking(const QStringList &machines) const;
    void noteMade() const;

    /// Checksums of all that a plan is made of.
    QMap<QString, QString> checksums() const;

private:
    QByteArray providersSum() const;
    QString file(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }
    QString m_path{};
};
