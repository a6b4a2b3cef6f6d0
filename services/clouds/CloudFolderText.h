#pragma once

#include "model/Result.h"
#include "services/clouds/CloudVariables.h"
#include "services/cluster/YamlNode.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// The two texts in which a login's accounts are kept, clouds.yaml and secure.yaml, and what is changed in them. A value, without a disk.
struct CloudFolderText {
    QString file{};
    QString secureFile{};
    QByteArray text{};
    QByteArray secure{};

    /// All accounts, with the secrets that stand in the texts; `refused` takes those that cannot be read, as of readCloudsYaml().
    Result<QList<ImportedCloud>> clouds(QList<RefusedCloud> *refused = nullptr) const;
    /// One account; the error says what there is.
    Result<ImportedCloud> cloud(const QString &name) const;
    /// The keychain's entry that has its secret; empty: none.
    QString entryOf(const QString &name) const;
    /// A keychain's entry that no account has.
    QString freeEntry(const QString &name) const;

    /// Puts an account, in the place of `before` where there is one, and says where its secret is: in `entry` of the keychain, or here.
    Result<void> put(const QString &before, const CloudAccount &account, const QString &entry, const std::optional<QString> &secret);
    Result<void> remove(const QString &name);
};
