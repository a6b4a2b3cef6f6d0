#pragma once

#include "model/runs/Run.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What becomes of one attribute of a resource by a plan. What is secret has no values.
struct PlannedAttribute {
    QString name{};   ///< as Terraform calls it: `network[0].port`
    QString before{}; ///< empty: it has none
    QString after{};  ///< empty: it has none any more, or it is not known yet
    bool isSecret = false;
    bool isLater = false;   ///< known only once the plan is carried out
    bool makesAnew = false; ///< its change forces the resource to be made anew
    bool operator==(const PlannedAttribute &) const = default;
};

/// The attributes of a resource that a plan sets, changes or takes away; those that stay are not told.
struct ChangeDetails {
    QString address{};
    QList<PlannedAttribute> attributes{};
    bool operator==(const ChangeDetails &) const = default;
};

/// What becomes of its value, in words: "germline → another".
QString valueWords(const PlannedAttribute &attribute);
/// The addresses of what a plan does to a machine: itself first, then its ports, volumes and the like.
QStringList addressesOf(const QList<PlannedChange> &plan, const QString &machine);
