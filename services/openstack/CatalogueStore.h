#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "model/clouds/CloudCatalogue.h"

#include <QString>

#include <optional>

/// What clouds had to choose from when they were last asked: a file for each sign-in in this login's cache, without secrets, for when there
/// is no network, and so that nobody waits. A value; each call looks at what is there now.
class CatalogueStore final
{
public:
    explicit CatalogueStore(QString folder = ownFolder());
    static QString ownFolder();

    /// What is kept of exactly this sign-in at this place: user, project, region. Nothing where none is kept, or it may be of another
    /// project: one that only names a token has any.
    std::optional<CloudCatalogue> kept(const CloudAccount &account) const;
    Result<void> keep(const CloudAccount &account, const CloudCatalogue &catalogue) const;
    void forget(const CloudAccount &account) const;
    /// Where it is kept, or would be.
    QString pathOf(const CloudAccount &account) const;

private:
    QString m_folder;
};
