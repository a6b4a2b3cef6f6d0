#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QString>

#include <optional>

/// What mends a problem of a design without a question: the button's word, the name of the step of undo, and the mended design.
struct DesignFix {
    QString word{};
    QString name{};
    Cluster cluster{};
};

/// The fix of a problem that checkDesign() found in `cluster`; absent where the user must choose, where the problem is gone, and where it
/// would unmake a machine of `built` (the design that was last applied).
std::optional<DesignFix> fixFor(const Problem &problem, const Cluster &cluster, const RoleCatalogue &roles,
                                const std::optional<Cluster> &built = {});
