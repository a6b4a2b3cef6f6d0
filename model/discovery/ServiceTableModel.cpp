#include "model/discovery/ServiceTableModel.h"

#include <QMap>

#include <algorithm>

namespace
{

/// The role that registers a service of this name, or null.
const Role *roleOf(const QString &service, const RoleCatalogue &roles)
{
    const Role *found = nullptr;
    for (const Role &role : roles.roles()) {
        for (const RoleService &offered : role.services) {
            // Of several the one that is named after it: consul-server stands for consul, its first one does not.
            if (offered.name == service && (!found || role.id == service + QStringLiteral("-server")))
                found = &role;
        }
    }
    return found;
}

/// What people call a service: its own name with a capital, or what it is written like.
QString titleOf(const QString &name)
{
    static const QMap<QString, QString> known{{QStringLiteral("influxdb"), QStringLiteral("InfluxDB")},
                                              {QStringLiteral("postgresql"), QStringLiteral("PostgreSQL")},
                                              {QStringLiteral("rabbitmq"), QStringLiteral("RabbitMQ")},
                                              {QStringLiteral("collectd"), QStringLiteral("collectd")},
                                              {QStringLiteral("dnsmasq"), QStringLiteral("dnsmasq")}};
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return found.value();
    QString title = name;
    title.replace(u'-', u' ');
    return title.left(1).toUpper() + title.mid(1);
}

int badness(ObservedService::State state)
{
    switch (state) {
    case ObservedService::State::Passing:
        return 0;
    case ObservedService::State::Unknown:
        return 1;
    case ObservedService::State::Warning:
        return 2;
    case ObservedService::State::Critical:
        break;
    }
    return 3;
}

} // namespace

bool ServiceRow::operator==(const ServiceRow &other) const
{
    const auto same = [](const ObservedService &a, const ObservedService &b) {
        return a.machine == b.machine && a.state == b.state && a.output == b.output && a.port == b.port && a.address == b.address &&
               a.milliseconds == b.milliseconds;
    };
    return name == other.name && role == other.role && instances.size() == other.instances.size() &&
           std::equal(instances.begin(), instances.end(), other.instances.begin(), same);
}

void ServiceTableModel::take(const Observed &observed, const RoleCatalogue &roles)
{
    QMap<QString, ServiceRow> rows; // by title, as people look for it
    for (const ObservedService &service : observed.services) {
        const QString title = titleOf(service.name);
        ServiceRow &row = rows[title.toLower()];
        row.instances << service;
        if (!row.name.isEmpty())
            continue;
        row.name = service.name;
        row.title = title;
        row.port = service.port;
        if (const ::Role *role = roleOf(service.name, roles)) {
            row.role = role->id;
            row.icon = role->icon;
            row.description = role->description;
            row.webPort = role->webPort;
            row.webPath = role->webPath;
            row.webAccount = role->webAccount;
            row.webSecret = role->webSecret;
        }
    }
    m_all = rows.values();
    for (ServiceRow &row : m_all)
        std::stable_sort(row.instances.begin(), row.instances.end(),
                         [](const ObservedService &a, const ObservedService &b) { return badness(a.state) > badness(b.state); });
    show();
}

void ServiceTableModel::setFilter(ServiceFilter filter)
{
    m_filter = filter;
    show();
}

void ServiceTableModel::show()
{
    QList<ServiceRow> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown), [this](const ServiceRow &row) { return passes(row, m_filter); });
    if (shown == m_shown)
        return;
    const bool sameRows = std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                     [](const ServiceRow &a, const ServiceRow &b) { return a.name == b.name; });
    if (sameRows) {
        m_shown = std::move(shown);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

bool ServiceTableModel::passes(const ServiceRow &row, ServiceFilter filter)
{
    switch (filter) {
    case ServiceFilter::All:
        return true;
    case ServiceFilter::NotWell:
        return worstOf(row).first != ObservedService::State::Passing;
    case ServiceFilter::WithWebPage:
        return row.webPort != 0;
    case ServiceFilter::OnOneMachine:
        return row.instances.size() == 1;
    }
    return true;
}

int ServiceTableModel::count(ServiceFilter filter) const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [filter](const ServiceRow &row) { return passes(row, filter); }));
}

int ServiceTableModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown[row].name == name)
            return row;
    }
    return -1;
}

std::pair<ObservedService::State, int> ServiceTableModel::worstOf(const ServiceRow &row)
{
    if (row.instances.isEmpty())
        return {ObservedService::State::Unknown, 0};
    const ObservedService::State worst = row.instances.first().state; // they stand worst first
    const auto count =
        std::count_if(row.instances.begin(), row.instances.end(), [worst](const ObservedService &one) { return one.state == worst; });
    return {worst, static_cast<int>(count)};
}

QString ServiceTableModel::healthWords(const ServiceRow &row)
{
    const auto [worst, count] = worstOf(row);
    const bool one = row.instances.size() == 1;
    switch (worst) {
    case ObservedService::State::Passing:
        return tr("Well");
    case ObservedService::State::Warning:
        return one ? tr("Warning") : tr("%1 of %2 warn").arg(count).arg(row.instances.size());
    case ObservedService::State::Critical:
        return one ? tr("Not well") : tr("%1 of %2 not well").arg(count).arg(row.instances.size());
    case ObservedService::State::Unknown:
        break;
    }
    return one ? tr("Unknown") : tr("%1 of %2 unknown").arg(count).arg(row.instances.size());
}

QString ServiceTableModel::answerWords(double milliseconds)
{
    return milliseconds < 1 ? tr("less than 1 ms") : tr("%1 ms").arg(qRound(milliseconds));
}

/// Of a service that is well, how quickly it answers; of another, what is wrong.
QString ServiceTableModel::says(const ServiceRow &row)
{
    std::optional<double> slowest;
    for (const ObservedService &one : row.instances) {
        if (one.milliseconds)
            slowest = std::max(slowest.value_or(0), *one.milliseconds);
    }
    if (slowest && worstOf(row).first == ObservedService::State::Passing)
        return row.instances.size() == 1 ? tr("answers in %1").arg(answerWords(*slowest))
                                         : tr("the slowest answers in %1").arg(answerWords(*slowest));
    const ObservedService &worst = row.instances.first();
    const QString output = worst.output.simplified();
    const bool many = row.instances.size() > 1 && worst.state != ObservedService::State::Passing;
    return many && !output.isEmpty() ? tr("%1: %2").arg(worst.machine, output) : output;
}

int ServiceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ServiceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ServiceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ServiceRow &row = m_shown.at(index.row());
    if (role == StateRole)
        return static_cast<int>(worstOf(row).first);
    if (role == Qt::ToolTipRole)
        return index.column() == Name ? row.description : index.column() == Says ? says(row) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.title;
    case Where:
        return row.instances.size() == 1 ? row.instances.first().machine : tr("%1 machines").arg(row.instances.size());
    case Health:
        return healthWords(row);
    case Says:
        return says(row);
    case Web:
        return row.webPort == 0 ? QString() : tr("Open");
    default:
        return {};
    }
}

QVariant ServiceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Service");
    case Where:
        return tr("Where it runs");
    case Health:
        return tr("Health");
    case Says:
        return tr("What the check says");
    case Web:
        return tr("Web page");
    default:
        return {};
    }
}
