#include "model/cluster/Layout.h"

#include "model/cluster/Links.h"
#include "model/cluster/RoleMachines.h"

#include <QRectF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace
{

constexpr QPointF origin{16, 60}; ///< below the floating controls
constexpr double rowGap = 36;
constexpr double columnGap = 36;
constexpr double columnPitch = 212;
constexpr double fullWidth = 812;
constexpr double furthest = 100'000;      ///< scene units from the origin
constexpr qsizetype mostOrdered = 24;     ///< names in one row that are put side by side with care
constexpr qsizetype mostNeighbours = 400; ///< beyond that nobody sees what is near what
constexpr qsizetype mostPlacedWell = 60;  ///< new groups that are put near their partners, the others follow in rows

/// Whether it has a role that all machines have to do with: it sets them up, or sends states to all of them.
bool runsTheCluster(const Group &group, const RoleCatalogue &roles)
{
    return std::any_of(group.roles.begin(), group.roles.end(), [&roles](const QString &id) {
        const Role *role = roles.find(id);
        return id == RoleId::saltMaster || (role && !role->everywhere.isEmpty());
    });
}

/// Whom each group asks for work, by name: over work links, and where a role needs another one.
QHash<QString, QStringList> askedBy(const Cluster &cluster, const RoleCatalogue &roles)
{
    QHash<QString, QStringList> groupsWith;
    for (const Group &group : cluster.groups) {
        for (const QString &role : group.roles)
            groupsWith[role].append(group.name);
    }
    QHash<QString, QStringList> asked;
    const auto add = [&](const Group &group, const QString &role) {
        for (const QString &server : groupsWith.value(role)) {
            if (server != group.name && !asked.value(group.name).contains(server))
                asked[group.name].append(server);
        }
    };
    for (const Group &group : cluster.groups) {
        for (const QString &id : group.roles) {
            const Role *role = roles.find(id);
            if (!role)
                continue;
            for (const RoleLink &link : role->talksTo) {
                if (link.kind == RoleLink::Kind::Work)
                    add(group, link.role);
            }
            for (const RoleNeed &need : role->needs) {
                if (need.role != RoleId::saltMaster && !RoleId::isConsul(need.role))
                    add(group, need.role);
            }
        }
    }
    return asked;
}

/// The longest way down from each name, with circles cut where they close.
class Depths final
{
public:
    explicit Depths(const QHash<QString, QStringList> &asked) : m_asked(asked) {}
    int of(const QString &name)
    {
        if (const auto known = m_known.constFind(name); known != m_known.constEnd())
            return known.value();
        if (m_open.contains(name))
            return -1;
        m_open.insert(name);
        int depth = 0;
        for (const QString &server : m_asked.value(name))
            depth = std::max(depth, of(server) + 1);
        m_open.remove(name);
        m_known.insert(name, depth);
        return depth;
    }

private:
    const QHash<QString, QStringList> &m_asked;
    QHash<QString, int> m_known{};
    QSet<QString> m_open{};
};

using Pairs = QHash<QString, QStringList>;

int lengthOfLinks(const QStringList &order, const Pairs &asked)
{
    int length = 0;
    for (qsizetype from = 0; from < order.size(); ++from) {
        for (const QString &server : asked.value(order.at(from))) {
            if (const qsizetype to = order.indexOf(server); to >= 0)
                length += int(std::abs(from - to));
        }
    }
    return length;
}

/// Names in an order that keeps linked ones side by side; each is put where the links stay shortest, later where it is all one.
QStringList besideTheirPartners(const QStringList &names, const Pairs &asked)
{
    if (names.size() > mostOrdered)
        return names;
    QStringList order;
    for (const QString &name : names) {
        qsizetype best = order.size();
        int bestLength = -1;
        for (qsizetype place = order.size(); place >= (order.isEmpty() ? 0 : 1); --place) {
            QStringList candidate = order;
            candidate.insert(place, name);
            const int length = lengthOfLinks(candidate, asked);
            if (bestLength < 0 || length < bestLength) {
                bestLength = length;
                best = place;
            }
        }
        order.insert(best, name);
    }
    return order;
}

/// The work of one layOut(): what stands where, and what is still to be placed.
class LayOut final
{
public:
    LayOut(const Cluster &cluster, const RoleCatalogue &roles, const SizeOfGroup &sizeOf)
        : m_cluster(cluster), m_roles(roles), m_sizeOf(sizeOf)
    {
        for (const Group &group : cluster.groups) {
            const auto known = cluster.layout.constFind(group.name);
            if (known != cluster.layout.constEnd() && isPlace(known.value()))
                take(group.name, known.value());
            else
                m_left.append(group.name);
        }
        if (m_left.isEmpty())
            return;
        m_asked = askedBy(cluster, roles);
        m_layers = layersOf(cluster, roles);
    }

    QMap<QString, QPointF> run()
    {
        if (m_left.isEmpty())
            return m_places;
        if (m_places.isEmpty()) {
            layRows();
            return m_places;
        }
        for (const QString &name : std::as_const(m_left)) {
            for (const QString &server : m_asked.value(name))
                m_askers[server].append(name);
        }
        for (const Group &group : m_cluster.groups) {
            for (const QString &server : m_asked.value(group.name))
                m_askers[server].append(group.name);
        }
        const QStringList left = m_left;
        const qsizetype well = m_taken.size() > mostNeighbours ? 0 : mostPlacedWell;
        for (const QString &name : left.mid(0, well))
            placeWell(name);
        m_left = left.mid(well);
        layRows();
        return m_places;
    }

private:
    void take(const QString &name, const QPointF &place)
    {
        m_places.insert(name, place);
        m_taken.insert(name, QRectF(place, sizeOf(name)));
        m_bottom = std::max(m_bottom, m_taken.value(name).bottom() + rowGap);
    }
    QSizeF sizeOf(const QString &name) const { return m_sizeOf(*m_cluster.group(name)); }
    bool isSingle(const QString &name) const { return sizeOf(name).width() < columnPitch; }

    QList<QStringList> rows() const;
    QStringList underTheirServers(QStringList names) const;
    void layRows();
    void placeWell(const QString &name);
    double cost(const QString &name, const QRectF &rect) const;
    bool isFree(const QRectF &rect) const;

    const Cluster &m_cluster;
    const RoleCatalogue &m_roles;
    Pairs m_asked{};
    Pairs m_askers{};
    QHash<QString, int> m_layers{};
    const SizeOfGroup &m_sizeOf;
    QStringList m_left{};
    QMap<QString, QPointF> m_places{};
    QHash<QString, QRectF> m_taken{};
    double m_bottom = origin.y();
};

/// Layers from the top; one of single machines takes the next one in as long as both fit side by side.
QList<QStringList> LayOut::rows() const
{
    QMap<int, QStringList> layers;
    for (const QString &name : m_left)
        layers[m_layers.value(name)].append(name);
    QList<QStringList> rows;
    bool single = false;
    for (const QStringList &layer : std::as_const(layers)) {
        const bool singles = std::all_of(layer.cbegin(), layer.cend(), [this](const QString &name) { return isSingle(name); });
        if (singles && single && double(rows.last().size() + layer.size()) * columnPitch <= fullWidth + columnGap + 1) {
            rows.last().append(layer);
            continue;
        }
        rows.append(layer);
        single = singles;
    }
    for (QStringList &row : rows) { // as they stand in the design, the master first
        QStringList sorted;
        for (const Group &group : m_cluster.groups) {
            if (row.size() <= mostOrdered && row.contains(group.name))
                group.roles.contains(RoleId::saltMaster) ? sorted.prepend(group.name) : sorted.append(group.name);
        }
        if (!sorted.isEmpty())
            row = sorted;
    }
    return rows;
}

/// In the order of the middles of those whom they ask; who asks nobody stays where it is.
QStringList LayOut::underTheirServers(QStringList names) const
{
    QHash<QString, double> wish;
    for (qsizetype i = 0; i < names.size(); ++i) {
        double sum = 0;
        int count = 0;
        for (const QString &server : m_asked.value(names.at(i))) {
            if (const auto rect = m_taken.constFind(server); rect != m_taken.constEnd()) {
                sum += rect->center().x();
                ++count;
            }
        }
        wish.insert(names.at(i), count ? sum / count : origin.x() + double(i) * columnPitch);
    }
    std::stable_sort(names.begin(), names.end(), [&wish](const QString &a, const QString &b) { return wish.value(a) < wish.value(b); });
    return names;
}

void LayOut::layRows()
{
    double top = m_bottom;
    bool first = true;
    for (const QStringList &row : rows()) {
        const QStringList names = first ? besideTheirPartners(row, m_asked) : underTheirServers(row);
        first = false;
        double x = origin.x();
        double height = 0;
        for (const QString &name : names) {
            const QSizeF size = sizeOf(name);
            if (x > origin.x() && x + size.width() > origin.x() + fullWidth + 1) {
                x = origin.x();
                top += height + rowGap;
                height = 0;
            }
            take(name, {x, top});
            x += size.width() + columnGap;
            height = std::max(height, size.height());
        }
        top += height + rowGap;
    }
}

bool LayOut::isFree(const QRectF &rect) const
{
    const QRectF room = rect.adjusted(-8, -8, 8, 8);
    return std::none_of(m_taken.cbegin(), m_taken.cend(), [&room](const QRectF &other) { return room.intersects(other); });
}

/// How far from its partners, with a place above whom it asks or below who asks it as the worst.
double LayOut::cost(const QString &name, const QRectF &rect) const
{
    constexpr double wrongSide = 3000;
    double sum = rect.top() / 100 + rect.left() / 1000; // else the first free place in the order of reading
    bool alone = true;
    const auto add = [&](const QString &partner, double wrong) {
        const auto other = m_taken.constFind(partner);
        if (other == m_taken.constEnd())
            return;
        alone = false;
        const QPointF way = rect.center() - other->center();
        sum += std::abs(way.x()) + std::abs(way.y()) + (wrong > 0 ? wrongSide : 0);
    };
    for (const QString &server : m_asked.value(name))
        add(server, m_taken.value(server).bottom() > rect.top() && m_taken.value(server).top() != rect.top() ? 1 : 0);
    for (const QString &asker : m_askers.value(name))
        add(asker, m_taken.value(asker).top() < rect.bottom() && m_taken.value(asker).top() != rect.top() ? 1 : 0);
    return alone && !runsTheCluster(*m_cluster.group(name), m_roles) ? sum + std::abs(rect.top() - m_bottom) : sum;
}

void LayOut::placeWell(const QString &name)
{
    const QSizeF size = sizeOf(name);
    QSet<double> tops{m_bottom, origin.y()};
    double right = origin.x() + fullWidth;
    for (const QRectF &other : std::as_const(m_taken)) {
        tops << other.top() << other.bottom() + rowGap;
        right = std::min(std::max(right, other.right()), origin.x() + 4 * fullWidth);
    }
    QPointF best(origin.x(), m_bottom);
    double bestCost = 1e12;
    for (double top : std::as_const(tops)) {
        for (double x = origin.x(); x + size.width() <= right + 1; x += columnPitch) {
            const QRectF rect({x, top}, size);
            const double price = cost(name, rect);
            if ((price < bestCost || (price == bestCost && top < best.y())) && isFree(rect)) {
                bestCost = price;
                best = rect.topLeft();
            }
        }
    }
    take(name, best);
}

} // namespace

bool isPlace(const QPointF &place)
{
    return std::isfinite(place.x()) && std::isfinite(place.y()) && std::abs(place.x()) <= furthest && std::abs(place.y()) <= furthest;
}

QHash<QString, int> layersOf(const Cluster &cluster, const RoleCatalogue &roles)
{
    const Pairs asked = askedBy(cluster, roles);
    QSet<QString> servers;
    for (const QStringList &names : asked)
        servers.unite(QSet<QString>(names.cbegin(), names.cend()));
    Depths depths(asked);
    QHash<QString, int> layers;
    int last = 1;
    for (const Group &group : cluster.groups) {
        layers.insert(group.name, std::max(0, depths.of(group.name)));
        last = std::max(last, layers.value(group.name));
    }
    for (const Group &group : cluster.groups) {
        if (asked.value(group.name).isEmpty() && !servers.contains(group.name) && !runsTheCluster(group, roles))
            layers.insert(group.name, last);
    }
    return layers;
}

QMap<QString, QPointF> layOut(const Cluster &cluster, const RoleCatalogue &roles, const SizeOfGroup &sizeOf)
{
    return LayOut(cluster, roles, sizeOf).run();
}
