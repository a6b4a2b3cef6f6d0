#include "services/openstack/QuotaQuestion.h"

#include "services/openstack/Quotas.h"

#include <QPointer>

#include <array>
#include <memory>

namespace
{

using Service = CloudSession::Service;

struct Round {
    std::array<QList<Quota>, 3> parts{};
    QuotaAnswer answer{};
    size_t open = 3;
};

} // namespace

void askQuotas(CloudSession &session, QObject *context, const std::function<void(const QuotaAnswer &)> &handler)
{
    const auto round = std::make_shared<Round>();
    const auto ask = [&](size_t part, Service service, const QString &path, QList<Quota> (*read)(const QJsonObject &)) {
        session.get(service, path, context, [round, part, service, read, handler, session = QPointer(&session)](const CloudAnswer &answer) {
            if (answer.ok())
                round->parts[part] = read(answer.body);
            else if (session && session->has(service))
                round->answer.gaps << CloudSession::tr("How much of the project's quota is left of %1 cannot be read: %2")
                                          .arg(CloudSession::nameOf(service), session->errorOf(service, answer).message);
            if (--round->open > 0)
                return;
            for (const QList<Quota> &quotas : round->parts)
                round->answer.quotas << quotas;
            handler(round->answer);
        });
    };
    const QString project = session.token().projectId;
    ask(0, Service::Compute, QStringLiteral("/limits"), novaQuotas);
    ask(1, Service::Network, QStringLiteral("/quotas/%1/details.json").arg(project), neutronQuotas);
    ask(2, Service::Volume, QStringLiteral("/os-quota-sets/%1?usage=true").arg(project), cinderQuotas);
}
