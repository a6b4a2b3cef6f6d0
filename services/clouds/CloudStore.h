#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

struct CloudFolderText;
struct KeychainAnswer;

/// This login's accounts at clouds: a clouds.yaml in its configuration folder, for the window and the terminal alike, without secrets.
/// Those are in the keychain where one answers, else in the secure.yaml beside it (0600). A value; each call looks at what is there now.
class CloudStore final
{
public:
    enum class SecretPlace { None, Keychain, File };
    enum class IfThere { Refuse, Replace };
    /// An account, and where its secret is; no keychain was asked for that.
    struct Kept {
        CloudAccount account{};
        SecretPlace secret = SecretPlace::None;
    };
    using SecretHandler = std::function<void(const Result<std::optional<QString>> &)>;

    explicit CloudStore(QString folder = ownFolder());
    static QString ownFolder();
    QString filePath() const;
    QString secureFilePath() const;
    /// Of the host keys of jump hosts that are trusted.
    QString knownHostsPath() const;

    /// In the order of the file. The error is `FILE:LINE:COLUMN: sentence` where somebody has written into the file what cannot be read;
    /// `refused` takes what is wrong with some, and the others are given.
    Result<QList<Kept>> clouds(QList<RefusedCloud> *refused = nullptr) const;
    Result<Kept> cloud(const QString &name) const;
    /// Keeps an account under its name; false, and nothing done, where there is one that is not to be replaced. The secret of one that is
    /// replaced stays when the new one signs in as the same user at the same place, and is else forgotten.
    Result<bool> save(const CloudAccount &account, IfThere ifThere) const;
    Result<void> rename(const QString &name, const QString &newName) const;

    /// Keeps the secret of an account and says where. Blocks while the keychain is asked (at most a minute): for verbs and runs.
    Result<SecretPlace> setSecret(const QString &name, const QString &secret) const;
    /// Nothing where none is kept, or the keychain has lost it. Blocks as setSecret() does.
    Result<std::optional<QString>> secret(const QString &name) const;
    /// Forgets an account and its secret. Blocks as setSecret() does.
    Result<void> remove(const QString &name) const;

    /// The same without blocking, for the window; `handler` is not called when `context` is gone.
    void setSecret(const QString &name, const QString &secret, QObject *context,
                   std::function<void(const Result<SecretPlace> &)> handler) const;
    void askSecret(const QString &name, QObject *context, SecretHandler handler) const;
    void remove(const QString &name, QObject *context, std::function<void(const Result<void> &)> handler) const;

private:
    /// What a secret needs to be kept: the keychain's entry, and whether it has one already.
    struct Entry {
        QString name{};
        bool isInKeychain = false;
    };
    Result<Entry> entryOf(const QString &name) const;
    Result<void> change(const std::function<Result<void>(CloudFolderText &)> &act) const;
    Result<Entry> beforeSecret(const QString &name, const QString &secret) const;
    Result<SecretPlace> afterWrite(const QString &name, const QString &secret, const Entry &entry, const KeychainAnswer &answer) const;
    Result<void> forget(const QString &name) const;

    QString m_folder{};
};
