#include "gui/cluster/PictureWords.h"

#include "gui/theme/StateLook.h"
#include "model/cluster/RoleMachines.h"
#include "model/cluster/TargetKind.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("PictureMaker", text);
}

/// Gives the sentences of this file their context.
struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
};

/// What a group talks to, each once; work first.
QStringList serversOf(const QString &group, const Picture &picture)
{
    QStringList servers;
    for (const bool work : {true, false}) {
        for (const PictureLink &link : picture.links) {
            if (link.from == group && (link.kind == RoleLink::Kind::Work) == work && !servers.contains(link.to))
                servers.append(link.to);
        }
    }
    return servers;
}

} // namespace

QList<PictureRole> rolesShown(const QStringList &roles, const RoleCatalogue &catalogue)
{
    QList<PictureRole> shown;
    bool consul = false;
    for (const QString &id : roles) {
        const Role *role = catalogue.find(id);
        shown.append({id, role ? role->icon : QStringLiteral("box"), false});
        consul = consul || RoleId::isConsul(id);
    }
    if (const Role *client = catalogue.find(RoleId::consulClient); client && !consul)
        shown.append({client->id, client->icon, true});
    return shown;
}

QString sizeOf(const Group &group, const TargetChoice &target)
{
    const QString ofAll = target.settings.value(QStringLiteral("size"));
    return !group.size.isEmpty() ? group.size : !ofAll.isEmpty() ? ofAll : targetKind(target.kind).machineWord;
}

QString whatItIs(const Group &group, const TargetChoice &target)
{
    QStringList parts{sizeOf(group, target)};
    for (const Volume &volume : group.volumes)
        parts << words(QT_TRANSLATE_NOOP("PictureMaker", "%1 GB volume")).arg(volume.size);
    if (!group.image.isEmpty())
        parts << group.image;
    return parts.join(QStringLiteral(" · "));
}

QList<PortWords> portsInWords(const QList<int> &ports, const Group &server, const RoleCatalogue &roles)
{
    QList<PortWords> found;
    for (int number : ports) {
        PortWords port{number, {}};
        for (const QString &id : server.roles) {
            const Role *role = roles.find(id);
            for (const RolePort &one : role ? role->ports : QList<RolePort>{}) {
                if (one.number == number && port.what.isEmpty())
                    port.what = one.what;
            }
        }
        found.append(port);
    }
    return found;
}

QString sentenceOf(const PictureNode &node, const Picture &picture)
{
    QStringList parts{node.title};
    if (node.isGroup)
        parts << PictureWords::tr("%n machine(s)", nullptr, int(node.tiles.size()));
    else
        parts << (node.ghost ? PictureWords::tr("not in the design") : PictureWords::tr("one machine"));
    QStringList roles;
    for (const PictureRole &role : node.roles) {
        if (!role.implied)
            roles.append(role.id);
    }
    const QLocale locale;
    if (roles.size() == 1)
        parts << PictureWords::tr("role %1").arg(roles.first());
    else if (!roles.isEmpty())
        parts << PictureWords::tr("roles %1").arg(locale.createSeparatedList(roles));
    else
        parts << PictureWords::tr("no role yet");
    if (const QStringList servers = serversOf(node.group, picture); !servers.isEmpty())
        parts << PictureWords::tr("talks to %1").arg(locale.createSeparatedList(servers));
    if (node.glyph && picture.lens != Lens::Design)
        parts << lookOf(*node.glyph, Theme::lightTheme()).word;
    if (picture.lens != Lens::Design && !node.detail.isEmpty())
        parts << (node.isGroup ? node.count + u' ' + node.detail : node.detail);
    return parts.join(QStringLiteral(", "));
}

QString sentenceOf(const PictureNode &node, int tile)
{
    const PictureTile &one = node.tiles.at(tile);
    QStringList parts{one.machine, PictureWords::tr("machine %1 of %2 in %3").arg(tile + 1).arg(node.tiles.size()).arg(node.title)};
    if (const QString word = wordOf(one); !word.isEmpty())
        parts << word;
    if (one.finding)
        parts << PictureWords::tr("has a finding");
    return parts.join(QStringLiteral(", "));
}

QString wordOf(const PictureTile &tile)
{
    if (!tile.word.isEmpty())
        return tile.word;
    const std::optional<State> state = stateOf(tile);
    return state ? lookOf(*state, Theme::lightTheme()).word : QString();
}

std::optional<State> stateOf(const PictureTile &tile)
{
    switch (tile.kind) {
    case TileKind::Waiting:
        return State::Waiting;
    case TileKind::Ring:
        return State::Running;
    case TileKind::Done:
        return State::Done;
    case TileKind::Failed:
        return State::Failed;
    case TileKind::Warning:
        return State::Warning;
    case TileKind::Silent:
    case TileKind::Unknown:
        return State::Unknown;
    case TileKind::Gone:
        return State::Gone;
    case TileKind::Add:
        return State::Add;
    case TileKind::Change:
        return State::Change;
    case TileKind::Replace:
        return State::Replace;
    case TileKind::Destroy:
        return State::Destroy;
    case TileKind::Neutral:
    case TileKind::Heat:
    case TileKind::Stays:
        break;
    }
    return std::nullopt;
}
