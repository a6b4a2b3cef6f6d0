#pragma once

#include "model/Result.h"
#include "services/targets/Target.h"

#include <memory>

/// Makes the Target of a kind; a row of the table of places.
using TargetMaker = std::unique_ptr<Target> (*)(const TargetWork &work);

/// The target of this kind; an error where this program has none.
Result<std::unique_ptr<Target>> makeTarget(const QString &kind, const TargetWork &work);
/// The kind of the place where a cluster was built, as its folder says; empty where nothing of it was ever decided.
QString builtTargetKind(const ClusterFolder &folder);
/// The kind of the place that keeps data volumes of a cluster which was taken down there; empty where none does.
QString keptTargetKind(const ClusterFolder &folder);
/// The Terraform module of a kind, a folder of the program's resources.
QString targetModule(const QString &kind);
/// A row of a program that brings a target of its own; its module is :/terraform/KIND.
void addTarget(const QString &kind, TargetMaker maker);
