#include "gui/cluster/PictureMaker.h"

#include "gui/cluster/MachineLooks.h"
#include "gui/cluster/PictureWords.h"
#include "gui/cluster/canvas/NodeShape.h"
#include "model/cluster/Links.h"
#include "model/runs/RunWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace
{

constexpr qsizetype fewTiles = 6;

QString words(const char *text)
{
    return QCoreApplication::translate("PictureMaker", text);
}

class Maker final
{
public:
    Maker(const PictureSources &sources, const QMap<QString, QPointF> &places) : m_sources(sources), m_looks(sources), m_places(places) {}

    Picture make()
    {
        m_picture.lens = m_sources.lens;
        for (const Group &group : m_sources.design.groups)
            m_picture.nodes.append(nodeOf(group));
        for (const QString &stranger : m_looks.strangers()) {
            if (!formerGroup(m_sources.design, stranger))
                m_picture.nodes.append(ghostOf(stranger));
        }
        for (const GroupLink &link : linksOf(m_sources.design, m_sources.roles))
            m_picture.links.append(
                {link.from, link.to, link.kind, portsInWords(link.ports, *m_sources.design.group(link.to), m_sources.roles)});
        return m_picture;
    }

private:
    PictureNode nodeOf(const Group &group);
    PictureNode ghostOf(const QString &machine);
    PictureTile tileOf(const QString &machine) const;
    void dressMachine(PictureNode &node, const QString &machine) const;
    void dressGroup(PictureNode &node, const Group &group) const;
    void dressPlannedGroup(PictureNode &node) const;
    void dressHealthyGroup(PictureNode &node) const;
    double freeTop() const;

    const PictureSources &m_sources;
    MachineLooks m_looks;
    const QMap<QString, QPointF> &m_places;
    Picture m_picture{};
};

double Maker::freeTop() const
{
    double bottom = 24;
    for (const PictureNode &node : m_picture.nodes)
        bottom = std::max(bottom, node.position.y() + NodeShape::of(node, true).size().height());
    return bottom + 36;
}

PictureNode Maker::nodeOf(const Group &group)
{
    PictureNode node;
    node.group = group.name;
    node.title = group.shownName();
    node.roles = rolesShown(group.roles, m_sources.roles);
    const QList<Machine> machines = machinesOf(group);
    node.tiles.reserve(machines.size());
    for (const Machine &machine : machines)
        node.tiles.append(tileOf(machine.name));
    for (const QString &stranger : m_looks.strangers()) {
        if (formerGroup(m_sources.design, stranger) == &group)
            node.tiles.append(tileOf(stranger));
    }
    node.isGroup = group.count && node.tiles.size() != 1;
    if (node.isGroup) {
        dressGroup(node, group);
    } else {
        node.detail = whatItIs(group, m_sources.design.target);
        if (!machines.isEmpty())
            dressMachine(node, machines.first().name);
    }
    const auto place = m_places.constFind(group.name);
    node.position = place != m_places.constEnd() ? place.value() : QPointF(16, freeTop());
    return node;
}

PictureNode Maker::ghostOf(const QString &machine)
{
    PictureNode node;
    node.group = machine;
    node.title = machine;
    node.ghost = true;
    node.tiles = {tileOf(machine)};
    const ObservedMachine *real = m_looks.observed(machine);
    if (real)
        node.roles = rolesShown(real->roles, m_sources.roles);
    if (m_sources.lens == Lens::Plan) {
        dressMachine(node, machine);
    } else if (m_sources.lens == Lens::Progress) {
        dressMachine(node, machine); // on its way out
    } else {
        node.glyph = State::Gone;
        node.detail = words(QT_TRANSLATE_NOOP("PictureMaker", "not in the design"));
    }
    const auto place = m_places.constFind(machine);
    // Ghosts stand in a row of their own under all others.
    qsizetype ghosts = 0;
    double top = 0;
    for (const PictureNode &other : std::as_const(m_picture.nodes)) {
        if (other.ghost) {
            ++ghosts;
            top = other.position.y();
        }
    }
    if (place != m_places.constEnd())
        node.position = place.value();
    else
        node.position = {16 + NodeShape::columnPitch * double(ghosts % 4), ghosts % 4 ? top : freeTop()};
    return node;
}

PictureTile Maker::tileOf(const QString &machine) const
{
    PictureTile tile{.machine = machine};
    if (m_sources.lens == Lens::Design || (m_sources.lens == Lens::Plan && !m_looks.isPlanned()))
        return tile;
    if (m_sources.lens == Lens::Health) {
        tile.finding = m_looks.hasFinding(machine);
        const std::optional<double> heat = m_looks.heat(machine);
        if (heat) {
            tile.kind = TileKind::Heat;
            tile.step = quint8(std::clamp(int(*heat * 7), 0, 6));
            return tile;
        }
        const ObservedMachine *real = m_looks.observed(machine);
        const ObservedMachine::Power power = real ? real->machine : ObservedMachine::Power::Unknown;
        const bool off = power == ObservedMachine::Power::Stopped || power == ObservedMachine::Power::Error;
        const MachineLook look = m_looks.look(machine);
        tile.kind = off                            ? TileKind::Failed
                    : look.state == State::Gone    ? TileKind::Gone
                    : look.state == State::Waiting ? TileKind::Waiting
                                                   : TileKind::Silent;
        tile.word = look.word;
        return tile;
    }
    const MachineLook look = m_looks.look(machine);
    switch (look.state) {
    case State::Running:
        tile.kind = TileKind::Ring;
        tile.step = quint8(std::clamp(int(std::lround(look.ring * 20)), 0, 19));
        tile.word = look.kind.isEmpty() ? look.word : look.kind; // as the cards of single machines say it
        break;
    case State::Done:
        tile.kind = m_sources.lens == Lens::Plan ? TileKind::Stays : TileKind::Done;
        break;
    case State::Waiting:
        tile.kind = TileKind::Waiting;
        break;
    case State::Failed:
        tile.kind = TileKind::Failed;
        break;
    case State::Warning:
        tile.kind = TileKind::Warning;
        break;
    case State::Gone:
        tile.kind = TileKind::Gone;
        break;
    case State::Add:
        tile.kind = TileKind::Add;
        break;
    case State::Change:
    case State::Changed:
    case State::TakeIn:
        tile.kind = TileKind::Change;
        break;
    case State::Replace:
        tile.kind = TileKind::Replace;
        break;
    case State::Destroy:
        tile.kind = TileKind::Destroy;
        break;
    case State::Unknown:
        tile.kind = TileKind::Unknown;
        break;
    }
    return tile;
}

void Maker::dressMachine(PictureNode &node, const QString &machine) const
{
    if (m_sources.lens == Lens::Design)
        return;
    const MachineLook look = m_looks.look(machine);
    node.ring = look.ring;
    if (m_sources.lens == Lens::Plan) {
        const ResourceAction action = m_looks.action(machine);
        if (action == ResourceAction::None || action == ResourceAction::Read) {
            node.faint = m_looks.isPlanned();
            if (node.faint)
                node.detail = look.word;
            return;
        }
        node.glyph = node.tone = node.detailTone = look.state;
        const char *text = action == ResourceAction::Create    ? QT_TRANSLATE_NOOP("PictureMaker", "will be made")
                           : action == ResourceAction::TakeIn  ? QT_TRANSLATE_NOOP("PictureMaker", "taken in as it stands")
                           : action == ResourceAction::Update  ? QT_TRANSLATE_NOOP("PictureMaker", "changes, stays the same machine")
                           : action == ResourceAction::Restart ? QT_TRANSLATE_NOOP("PictureMaker", "changes and restarts")
                           : action == ResourceAction::Replace ? QT_TRANSLATE_NOOP("PictureMaker", "made anew")
                                                               : QT_TRANSLATE_NOOP("PictureMaker", "will be destroyed");
        node.detail = words(text);
        return;
    }
    node.glyph = look.state;
    node.detail = look.word;
    if (look.state == State::Failed)
        node.tone = State::Failed;
    if (m_sources.lens == Lens::Progress) {
        node.faint = m_looks.stages().of(machine) == Stage::Untouched;
        if (look.state == State::Done && m_looks.spent(machine) > 0)
            node.detail = look.word + QStringLiteral(" · ") + durationWords(m_looks.spent(machine));
        node.detailTone = look.state;
        return;
    }
    const ObservedMachine *real = m_looks.observed(machine);
    if (look.state == State::Done && real)
        node.detail = real->address;
    else
        node.detailTone = look.state;
    if (look.state == State::Warning)
        node.detail = m_looks.findingOf(machine);
    if (real && !m_looks.isSilent(*real)) {
        node.value = heatWord(*real, m_sources.heat, m_sources.observed.time);
        node.spark = m_sources.history.value(machine).of(m_sources.heat);
    }
}

void Maker::dressGroup(PictureNode &node, const Group &group) const
{
    const qsizetype all = node.tiles.size();
    switch (m_sources.lens) {
    case Lens::Design:
        node.count = QStringLiteral("× %1").arg(all);
        node.detail = words(QT_TRANSLATE_NOOP("PictureMaker", "%1 each")).arg(whatItIs(group, m_sources.design.target));
        return;
    case Lens::Plan:
        dressPlannedGroup(node);
        return;
    case Lens::Progress: {
        QStringList machines;
        for (const PictureTile &tile : std::as_const(node.tiles))
            machines << tile.machine;
        const MachineStages::Part part = m_looks.stages().among(machines);
        node.count = words(QT_TRANSLATE_NOOP("PictureMaker", "%1 of %2")).arg(part.through).arg(part.all);
        node.detail = m_sources.run.verb == Verb::Destroy ? words(QT_TRANSLATE_NOOP("PictureMaker", "machines gone"))
                                                          : words(QT_TRANSLATE_NOOP("PictureMaker", "machines done"));
        return;
    }
    case Lens::Health:
        dressHealthyGroup(node);
    }
}

void Maker::dressPlannedGroup(PictureNode &node) const
{
    qsizetype added = 0;
    qsizetype removed = 0;
    qsizetype touched = 0;
    for (const PictureTile &tile : std::as_const(node.tiles)) {
        added += tile.kind == TileKind::Add;
        removed += tile.kind == TileKind::Destroy;
        touched += tile.kind == TileKind::Change || tile.kind == TileKind::Replace;
    }
    const qsizetype before = node.tiles.size() - added;
    const qsizetype after = node.tiles.size() - removed;
    node.countChanged = added + removed > 0 && m_looks.isPlanned();
    node.count = node.countChanged ? QStringLiteral("%1 → %2").arg(before).arg(after) : QStringLiteral("× %1").arg(after);
    node.faint = added + removed + touched == 0 && m_looks.isPlanned();
    node.detail = node.faint    ? words(QT_TRANSLATE_NOOP("PictureMaker", "stay as they are"))
                  : removed > 0 ? words(QT_TRANSLATE_NOOP("PictureMaker", "machines, %1 of them destroyed")).arg(removed)
                  : added > 0   ? words(QT_TRANSLATE_NOOP("PictureMaker", "machines"))
                  : touched > 0 ? words(QT_TRANSLATE_NOOP("PictureMaker", "%1 of them change")).arg(touched)
                                : QString();
    if (removed > 0)
        node.detailTone = State::Destroy;
}

void Maker::dressHealthyGroup(PictureNode &node) const
{
    QList<double> loads;
    qsizetype reporting = 0;
    for (const PictureTile &tile : std::as_const(node.tiles)) {
        const ObservedMachine *real = m_looks.observed(tile.machine);
        if (!real || tile.kind != TileKind::Heat)
            continue;
        ++reporting;
        if (real->values.load)
            loads.append(*real->values.load);
    }
    node.count = words(QT_TRANSLATE_NOOP("PictureMaker", "%1 of %2")).arg(reporting).arg(node.tiles.size());
    node.detail = words(QT_TRANSLATE_NOOP("PictureMaker", "report"));
    if (!loads.isEmpty()) {
        const auto middle = loads.begin() + loads.size() / 2;
        std::nth_element(loads.begin(), middle, loads.end());
        const QString load = QLocale().toString(*middle, 'f', 1);
        node.detail = node.tiles.size() <= fewTiles // a narrow node
                          ? words(QT_TRANSLATE_NOOP("PictureMaker", "median load %1")).arg(load)
                          : words(QT_TRANSLATE_NOOP("PictureMaker", "report · median load %1")).arg(load);
    }
}

} // namespace

const Group *formerGroup(const Cluster &design, const QString &machine)
{
    const qsizetype dash = machine.lastIndexOf(u'-');
    bool numbered = false;
    machine.mid(dash + 1).toInt(&numbered);
    return dash > 0 && numbered ? design.group(machine.left(dash)) : nullptr;
}

Picture makePicture(const PictureSources &sources, const QMap<QString, QPointF> &places)
{
    return Maker(sources, places).make();
}
