#pragma once

#include "model/clouds/CloudAccount.h"
#include "model/runs/Capacity.h"
#include "services/openstack/CloudSignIn.h"
#include "services/openstack/CloudStep.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// What a step of a connection test saw, and what to do about it, in words for a person.
struct CloudTestWords {
    QString message{};
    QString todo{};

    /// Keystone, and how far this computer's clock is from the cloud's.
    static CloudTestWords ofKeystone(const CloudAnswer &answer);
    /// Who is signed in, and until when.
    static CloudTestWords ofLogin(const CloudToken &token, CloudAccount::Kind kind, const QDateTime &expires);
    /// Nova, Neutron or Cinder.
    static CloudTestWords ofService(CloudStep::Id id);
    static CloudTestWords ofRefusedService(CloudStep::Id id);
    /// What is used; without a message where nothing is known.
    static CloudTestWords ofQuotas(const QList<Quota> &quotas);
};
