#include "gui/start/RecentClusters.h"

#include "model/cluster/TargetKind.h"
#include "model/runs/RunWords.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/runs/RunHistory.h"

#include <QFileInfo>
#include <QFont>
#include <QSettings>

namespace
{

constexpr qsizetype keptAtMost = 30;

QString key()
{
    return QStringLiteral("recent-clusters");
}

} // namespace

RecentClusters::RecentClusters(QObject *parent) : QAbstractTableModel(parent)
{
    refresh();
}

RecentClusters::Entry RecentClusters::read(const QString &folder, const QDateTime &opened)
{
    Entry entry;
    entry.folder = folder;
    entry.opened = opened;
    entry.name = QFileInfo(folder).fileName();
    const ClusterFolder paths(folder);
    if (const Result<ClusterFile> file = loadCluster(paths.designPath())) {
        entry.name = file->cluster.name;
        entry.machines = machinesOf(file->cluster).size();
        entry.where = targetKind(file->cluster.target.kind).title;
    } else {
        entry.state = State::Warning;
        entry.word = tr("Its design cannot be read");
        return entry;
    }
    entry.word = tr("Not built yet");
    const RunHistory history(paths.runsPath());
    for (const RunSummary &run : history.runs()) {
        if (run.verb == Verb::Plan || run.verb == Verb::Verify)
            continue;
        const QString when = whenWords(run.finished.isValid() ? run.finished : run.started, QDateTime::currentDateTime());
        const bool down = run.verb == Verb::Destroy;
        if (run.outcome == Outcome::Running) {
            entry.state = State::Running;
            entry.word = down ? tr("Being taken down") : tr("Building");
        } else if (run.outcome == Outcome::Succeeded) {
            entry.state = down ? State::Gone : State::Done;
            entry.word = down ? tr("Taken down %1").arg(when) : tr("Built %1").arg(when);
        } else {
            entry.state = run.outcome == Outcome::Failed ? State::Failed : State::Warning;
            entry.word = run.outcome == Outcome::Failed ? tr("Failed %1").arg(when) : tr("Stopped %1").arg(when);
        }
        break;
    }
    return entry;
}

void RecentClusters::refresh()
{
    beginResetModel();
    m_entries.clear();
    QSettings settings;
    const int count = settings.beginReadArray(key());
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const QString folder = settings.value(QStringLiteral("folder")).toString();
        if (QFileInfo::exists(ClusterFolder(folder).designPath()))
            m_entries << read(folder, settings.value(QStringLiteral("opened")).toDateTime());
    }
    endResetModel();
}

void RecentClusters::remember(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    QList<std::pair<QString, QDateTime>> kept{{path, QDateTime::currentDateTimeUtc()}};
    for (const Entry &entry : m_entries) {
        if (entry.folder != path && kept.size() < keptAtMost)
            kept << std::pair(entry.folder, entry.opened);
    }
    QSettings settings;
    settings.remove(key());
    settings.beginWriteArray(key());
    for (qsizetype i = 0; i < kept.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(QStringLiteral("folder"), kept[i].first);
        settings.setValue(QStringLiteral("opened"), kept[i].second);
    }
    settings.endArray();
    settings.sync();
    refresh();
}

void RecentClusters::forget(const QString &folder)
{
    m_entries.removeIf([&folder](const Entry &entry) { return entry.folder == folder; });
    QSettings settings;
    settings.remove(key());
    settings.beginWriteArray(key());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(QStringLiteral("folder"), m_entries[i].folder);
        settings.setValue(QStringLiteral("opened"), m_entries[i].opened);
    }
    settings.endArray();
    settings.sync();
    refresh();
}

QStringList RecentClusters::folders()
{
    QStringList folders;
    QSettings settings;
    const int count = settings.beginReadArray(key());
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        folders << settings.value(QStringLiteral("folder")).toString();
    }
    return folders;
}

int RecentClusters::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RecentClusters::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RecentClusters::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_entries[index.row()];
    if (role == StateRole)
        return int(entry.state);
    if (role == FolderRole || role == Qt::ToolTipRole)
        return entry.folder;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return entry.name;
    case StateColumn:
        return entry.word;
    case Where:
        return entry.where;
    case Machines:
        return QString::number(entry.machines);
    default:
        return whenWords(entry.opened, QDateTime::currentDateTime());
    }
}

QVariant RecentClusters::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
    const QStringList titles{tr("Cluster"), tr("State"), tr("Where"), tr("Machines"), tr("Last opened")};
    return titles.value(section);
}
