#pragma once

#include "model/runs/Capacity.h"
#include "services/openstack/CloudSession.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

/// What a project may use and uses, in the order of novaQuotas(), neutronQuotas(), cinderQuotas().
struct QuotaAnswer {
    QList<Quota> quotas{};
    QStringList gaps{}; ///< why a service did not tell
};

/// Asks the services of a session that is signed in, side by side. Silent when `context` or the session is gone.
void askQuotas(CloudSession &session, QObject *context, const std::function<void(const QuotaAnswer &)> &handler);
