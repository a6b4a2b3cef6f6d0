#pragma once

#include "model/Result.h"
#include "services/openstack/CloudSession.h"
#include "services/targets/CloudRecord.h"

/// A cluster stands in one project, and its volumes stay there: an error where the account leads to another by now. `kept` says where
/// volumes stayed when the cluster was taken down.
Result<void> checkProject(const CloudRecord &record, const CloudRecord &kept, const CloudToken &token);
