#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "model/clouds/CloudCatalogue.h"

#include <QString>

#include <functional>
#include <optional>

/// How a catalogue is asked for.
struct CatalogueWish {
    bool asJson = false;
    bool refresh = false; ///< asked of the cloud now, however new the kept one is
};

/// `cloud catalogue NAME`: what the cloud has to choose from and what is free of the quota: the kept one while it is new, else asked; where
/// that does not work the kept one, and from when it is. `secret` is only called when the cloud is asked.
int cloudCatalogue(const CloudAccount &account, const std::function<Result<std::optional<QString>>()> &secret, const CatalogueWish &wish);
/// The kept one while it is new, else what the cloud says now. An error where it could not be asked.
Result<CloudCatalogue> catalogueOf(const CloudAccount &account, const std::function<Result<std::optional<QString>>()> &secret);
