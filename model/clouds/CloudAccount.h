#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// An account at a cloud: how one signs in there, and the way to its machines. Never the secret itself, which services/clouds keeps.
struct CloudAccount {
    enum class Kind { Password, ApplicationCredential, Token };

    QString name{};    ///< as the user calls it; unique on this computer
    QString authUrl{}; ///< of Keystone, version 3, as `https://cloud.example.org:5000/v3`
    Kind kind = Kind::Password;
    QString user{};            ///< a name; of an application credential it may be empty
    QString userId{};          ///< where the file told it; wins over the name, and needs no domain
    QString userDomain{};      ///< a name
    QString userDomainId{};    ///< where the file told the id instead; one of both is set
    QString project{};         ///< a name; an application credential and a token bring their own
    QString projectId{};       ///< where the file told it; wins over the name
    QString projectDomain{};   ///< of the project's name; a name
    QString projectDomainId{}; ///< where the file told the id instead
    QString region{};          ///< empty: the catalogue's only one
    QString endpoints{};       ///< `public`, `internal` or `admin`; empty: public
    QString credentialId{};    ///< of an application credential
    QString credentialName{};  ///< of one that is told by its name and its user, instead of the id
    QDateTime expires{};       ///< of an application credential or token, UTC; not valid: never, or not known
    QString caFile{};          ///< certificates to trust besides the system's, PEM; absolute

    /// A host that leads to the machines, where there is one.
    struct Bastion {
        QString host{};
        int port = 22;
        QString user{};
        QString keyFile{}; ///< absolute; empty: the cluster's own key, or the agent's
        bool operator==(const Bastion &) const = default;
    };
    Bastion bastion{};
    QString keyFile{};        ///< the user's own SSH key for machines; empty: one is made for each cluster
    QString keyPair{};        ///< its name at the cloud
    QStringList publicKeys{}; ///< of others who may sign in at the machines, each `TYPE BASE64 COMMENT`

    bool operator==(const CloudAccount &) const = default;
};

/// `password`, `application_credential` or `token`: the words of files and verbs.
QString cloudKindWord(CloudAccount::Kind kind);
/// The environment's name of what is secret: OS_PASSWORD, OS_APPLICATION_CREDENTIAL_SECRET or OS_TOKEN.
QString cloudSecretName(CloudAccount::Kind kind);
/// All that decides what is seen at the cloud; neither the account's name here nor the secret.
QJsonObject signInOf(const CloudAccount &account);
