#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"
#include "model/cluster/Role.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Where the machines of a cluster get packages from, as its target says: by which proxy (`proxy`, `noProxy`), of which mirrors
/// (`aptMirror`, `pipMirror`). What is empty is as the image has it. A value.
struct PackageSources {
    QString proxy{};       ///< http or https, with its port
    QStringList noProxy{}; ///< hosts and domains that are asked without it
    QString aptMirror{};   ///< of the machines' distribution
    QString pipMirror{};   ///< an index of Python's packages

    static PackageSources of(const TargetChoice &target);
    bool operator==(const PackageSources &) const = default;
};

/// The port at which the Salt master passes on what the other machines ask of the web; 0: it does not, or a proxy is named that all ask.
int packagesPort(const Cluster &cluster, const RoleCatalogue &roles);
/// What of it is no address, or would put a password onto every machine, readable by all.
void checkPackageSources(const TargetChoice &target, QList<Problem> &problems);
