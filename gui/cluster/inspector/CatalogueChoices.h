#pragma once

#include "model/clouds/CloudCatalogue.h"
#include "model/cluster/Role.h"

#include <QComboBox>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// One line of a list of what a cloud has: what is shown, what the design then says, and why it cannot be taken.
struct CatalogueChoice {
    QString shown{};
    QString said{};
    QString why{}; ///< empty: it can
    bool operator==(const CatalogueChoice &) const = default;
};

/// The choices that fields of the inspector offer, and the boxes that hold them. What is meant is called by its name, or by its id where
/// several have that name.
namespace CatalogueChoices
{
/// For machines with these roles and this image, as far as it is known: those that fit first, the smaller first.
QList<CatalogueChoice> sizes(const CloudCatalogue &catalogue, const QStringList &roles, const RoleCatalogue &known,
                             const std::optional<CloudImage> &image);
/// Those that our roles are made for first.
QList<CatalogueChoice> images(const CloudCatalogue &catalogue);
enum class Networks { Inner, Outside };
QList<CatalogueChoice> networks(const CloudCatalogue &catalogue, Networks which);

/// The ways into a cluster.
QList<CatalogueChoice> entries();
/// Floating addresses of the project: the unused ones, and `said`, which the design has; of which network each is.
QList<CatalogueChoice> addresses(const CloudCatalogue &catalogue, const QString &said);

/// What is being typed stays. What cannot be taken is grey, and says why. False: nothing is changed, as somebody is choosing from it just
/// now.
bool offer(QComboBox &box, const QList<CatalogueChoice> &choices);
/// What the design says where this box shows that.
QString saidBy(const QComboBox &box);
/// Shows what the design says.
void show(QComboBox &box, const QString &said);
} // namespace CatalogueChoices
