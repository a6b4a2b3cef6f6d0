#pragma once

#include "model/Result.h"

#include <QString>

/// Where one cluster's secrets are kept: a file in this login's data folder, or an entry of its keychain; and what the cluster's .butler
/// notes of that, so that another login, another keychain or a data folder that was moved is noticed. A value.
class SecretsPlace final
{
public:
    enum class Kind { Unknown, File, Keychain };

    SecretsPlace(QString clusterId, QString privatePath);

    static QString folder();
    QString filePath() const;
    /// Says in the data folder that they are in the keychain, so that keep() asks no other place.
    QString markPath() const;
    QString entry() const;

    /// What .butler notes; Unknown where nothing is noted, as versions before this one left it.
    Kind noted() const { return m_noted; }
    Result<void> note(Kind kind) const;
    void removeNote() const;
    /// The secrets are not where they were kept: where that was, and what to do.
    Error missing() const;
    /// The keychain that has them does not answer.
    Error silent() const;

private:
    QString notePath() const;
    QString m_id{};
    QString m_privatePath{};
    Kind m_noted = Kind::Unknown;
    QString m_place{}; ///< as it was noted
    QString m_login{};
};
