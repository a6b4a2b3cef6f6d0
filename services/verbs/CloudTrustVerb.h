#pragma once

#include "model/clouds/CloudAccount.h"
#include "services/verbs/Arguments.h"

/// `cloud trust NAME`: shows the key of the account's jump host, and trusts it when a person says yes. One that shows another key than the
/// one that is trusted is only taken where that was said, too.
int cloudTrust(const CloudAccount &account, const Arguments &arguments);
