// The part of DrawActs that copies, parts, joins and removes, and saves the picture.
#include "gui/cluster/DrawActs.h"

#include "gui/cluster/EditActs.h"
#include "gui/cluster/PictureExport.h"
#include "gui/cluster/canvas/Canvas.h"
#include "model/cluster/DesignEdits.h"
#include "services/cluster/ClusterFile.h"
#include "services/session/OpenCluster.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace
{

/// Names of up to three, or how many they are.
QString namesOf(const QStringList &names)
{
    return names.size() > 3 ? DrawActs::tr("%n machine(s)", nullptr, int(names.size())) : names.join(QStringLiteral(", "));
}

PictureExport exportOf(Canvas &canvas, const Cluster &design)
{
    QSet<QString> open;
    for (const NodeItem *node : canvas.scene().nodes()) {
        if (node->form().isOpen())
            open.insert(node->node().group);
    }
    return PictureExport(canvas.scene().picture(), canvas.heat(), {design.name, QDateTime::currentDateTime()}, open);
}

} // namespace

void DrawActs::takeEdit(PictureAct act)
{
    switch (act) {
    case PictureAct::Duplicate:
        return duplicate();
    case PictureAct::Cut:
        copy();
        return removeSelected();
    case PictureAct::Copy:
        return copy();
    case PictureAct::Paste:
        return paste();
    case PictureAct::Split:
        return takeOut(m_canvas.scene().selection().machines, std::nullopt);
    case PictureAct::Join:
        return joinSelected();
    case PictureAct::Remove:
        return removeSelected();
    case PictureAct::SavePicture:
        return savePicture();
    case PictureAct::CopyPicture:
        return copyPicture();
    default:
        return;
    }
}

void DrawActs::arrive(const QString &name, const Result<Arrival> &arrival)
{
    if (!arrival) {
        Q_EMIT refused(arrival.error().message, arrival.error().details);
        return;
    }
    edit(name, pinned(arrival->cluster));
    Q_EMIT shown({arrival->groups, {}});
}

void DrawActs::duplicate()
{
    const QStringList groups = selectedGroups();
    if (!groups.isEmpty())
        arrive(tr("duplicate %1").arg(namesOf(groups)), duplicated(pinned(m_cluster.design()), groups));
}

/// As a cluster.yaml with these groups only: it can be read, sent, and pasted into another cluster.
void DrawActs::copy()
{
    const QStringList groups = selectedGroups();
    Cluster part = pinned(m_cluster.design());
    part.groups.removeIf([&groups](const Group &group) { return !groups.contains(group.name); });
    part.layout.removeIf([&groups](const QMap<QString, QPointF>::iterator &place) { return !groups.contains(place.key()); });
    if (part.groups.isEmpty())
        return;
    if (const Result<QByteArray> text = clusterText({}, part))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(*text));
}

void DrawActs::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const Result<Cluster> part = text.trimmed().isEmpty() ? Result<Cluster>(Error{}) : readCluster(text.toUtf8(), tr("clipboard"));
    if (!part) {
        Q_EMIT refused(tr("What is on the clipboard is no machine."),
                       part.error().message.isEmpty() ? tr("Copy machines in a picture, or a cluster.yaml, first.") : part.error().message);
        return;
    }
    QStringList names;
    for (const Group &group : part->groups)
        names.append(group.name);
    arrive(tr("paste %1").arg(namesOf(names)), withGroups(pinned(m_cluster.design()), part->groups, part->layout));
}

/// Machines of an open group that are held over another group, or over an empty place.
DropVerdict DrawActs::judgeTaken(const QString &group, const QStringList &machines) const
{
    const Group *into = m_cluster.design().group(group);
    if (!into) {
        const Result<Arrival> apart = takenOut(m_cluster.design(), machines);
        return apart ? DropVerdict{} : DropVerdict{apart.error().message, apart.error().details};
    }
    const auto arrives = [into](const QString &machine) { return !numberOf(*into, machine); };
    const auto count = std::count_if(machines.cbegin(), machines.cend(), arrives);
    const std::optional<Error> fault = faultOfJoining(m_cluster.roles(), *into, int(count));
    return fault ? DropVerdict{fault->message, fault->details} : DropVerdict{};
}

DropLoss DrawActs::lossBy(const QString &group, const Dragged &what) const
{
    if (what.kind != Dragged::Kind::Taken || group.isEmpty())
        return {};
    const Result<Arrival> arrival = joined(m_cluster.design(), m_cluster.roles(), group, {}, what.machines);
    return arrival ? m_editor.lossBy(arrival->cluster) : DropLoss{};
}

void DrawActs::takeOut(const QStringList &machines, std::optional<QPointF> at)
{
    Result<Arrival> arrival = takenOut(pinned(m_cluster.design()), machines);
    if (arrival && at) {
        const QList<QPointF> places = DropShow::placesAt(*at, int(machines.size()));
        for (qsizetype i = 0; i < machines.size(); ++i)
            arrival->cluster.layout.insert(machines.at(i), places.at(i));
    }
    arrive(tr("take %1 out of its group").arg(namesOf(machines)), arrival);
}

/// Into the first that is a group with a number of machines, or else the first selected.
void DrawActs::joinSelected()
{
    QStringList groups = selectedGroups();
    if (groups.isEmpty())
        return;
    qsizetype into = 0;
    for (qsizetype i = groups.size() - 1; i >= 0; --i) {
        if (m_cluster.design().group(groups.at(i))->count)
            into = i;
    }
    const QString name = groups.takeAt(into);
    join(name, groups, m_canvas.scene().selection().machines);
}

void DrawActs::join(const QString &into, const QStringList &groups, const QStringList &machines)
{
    arrive(tr("join %1 to %2").arg(namesOf(groups + machines), into),
           joined(pinned(m_cluster.design()), m_cluster.roles(), into, groups, machines));
}

/// At once where nothing is lost by it; else what depends on it, or runs already, is said first.
void DrawActs::removeSelected()
{
    const Selection selection = m_canvas.scene().selection();
    const QStringList names = selection.groups + selection.machines;
    if (names.isEmpty())
        return;
    const Cluster pinnedNow = pinned(m_cluster.design());
    const Cluster next = withoutMachines(withoutGroups(pinnedNow, selection.groups), selection.machines);
    const QString name = tr("remove %1").arg(namesOf(names));
    QStringList running;
    if (m_cluster.observed().built)
        running = unmadeMachines(pinnedNow, next);
    running.removeIf([this](const QString &machine) {
        const auto isIt = [&machine](const ObservedMachine &one) { return one.name == machine; };
        return std::none_of(m_cluster.observed().machines.cbegin(), m_cluster.observed().machines.cend(), isIt);
    });
    const QStringList leaning = dependents(pinnedNow, m_cluster.roles(), selection.groups, selection.machines);
    if (running.isEmpty() && leaning.isEmpty()) {
        edit(name, next);
        Q_EMIT shown({});
        return;
    }
    m_asked = [this, next, name] {
        m_cluster.document().edit(name, next); // it was asked already
        Q_EMIT shown({});
    };
    QStringList detail = leaning;
    if (!running.isEmpty())
        detail.prepend(tr("%1: built already; applying the changes destroys it with what is on it.").arg(namesOf(running)));
    Q_EMIT asked(running.isEmpty() ? State::Warning : State::Failed, tr("Remove %1 from the design?").arg(namesOf(names)),
                 detail.join(u' '), tr("Remove"));
}

void DrawActs::confirm()
{
    if (const std::function<void()> act = std::exchange(m_asked, {}))
        act();
}

void DrawActs::savePicture()
{
    auto *dialog = new QFileDialog(&m_canvas, tr("Save the picture"));
    dialog->setObjectName(QStringLiteral("savePicture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList kinds{tr("PNG, for screens, 2× (*.png)"), tr("PNG, small, 1× (*.png)"), tr("PNG, for print, 4× (*.png)"),
                            tr("SVG, can be scaled and changed (*.svg)"), tr("PDF, for papers (*.pdf)")};
    dialog->setNameFilters(kinds);
    dialog->selectFile(m_cluster.design().name + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, kinds](const QString &path) {
        const qsizetype kind = kinds.indexOf(dialog->selectedNameFilter());
        const QString ending = kind == 3 ? QStringLiteral("svg") : kind == 4 ? QStringLiteral("pdf") : QStringLiteral("png");
        const QFileInfo file(path);
        const QString named = file.suffix().toLower() == ending ? path : file.path() + u'/' + file.completeBaseName() + u'.' + ending;
        const Result<void> saved = exportOf(m_canvas, m_cluster.design()).save(named, kind == 1 ? 1 : kind == 2 ? 4 : 2);
        saved ? Q_EMIT said(tr("The picture is saved as %1.").arg(named)) : Q_EMIT refused(saved.error().message, saved.error().details);
    });
    dialog->open();
}

void DrawActs::copyPicture()
{
    const QImage image = exportOf(m_canvas, m_cluster.design()).image(2);
    if (image.isNull()) {
        Q_EMIT refused(tr("The picture is too large for the clipboard."), tr("Save it as SVG or PDF."));
        return;
    }
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT said(tr("The picture is on the clipboard."));
}
