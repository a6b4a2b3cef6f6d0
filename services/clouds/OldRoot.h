#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QString>
#include <QStringList>

/// What of a cluster that Butler's own Terraform of old made can be taken over: a design that is proposed, and in sentences what is in it
/// and what is not. Nothing of the old cluster is touched, and no password is read.
struct OldRoot {
    Cluster design{};
    QStringList taken{};
    QStringList left{};

    /// Whether a file is such a state: of Terraform before 0.12.
    static bool isState(const QString &path);
    /// `path` is a terraform.tfstate, a *.tfvars, or the folder of both, where a set-up of several keeps one for each kind of machine in
    /// folders of its own. `masterAddress` is what TF_VAR_salt_master_ip says; empty: nothing.
    static Result<OldRoot> read(const QString &path, const RoleCatalogue &roles, const QString &masterAddress);
};
