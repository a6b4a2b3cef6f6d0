#include "services/cluster/ClusterDocument.h"

#include "model/cluster/DesignMerge.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"

#include <QFile>

#include <algorithm>

namespace
{
constexpr qsizetype mostSteps = 100000; ///< a step holds only what differs; memory ends before this does
constexpr int seriesTime = 1500;        ///< ms
constexpr int draftEvery = 1000;        ///< ms; a large design that takes long to write is written less often
constexpr int draftAtMost = 3000;       ///< ms

/// What another hand's version of a design has changed in words: the groups.
QStringList changedGroups(const Cluster &before, const Cluster &after)
{
    QStringList names;
    for (const Cluster *side : {&after, &before}) {
        for (const Group &group : side->groups) {
            const Group *other = (side == &after ? before : after).group(group.name);
            if ((!other || *other != group) && !names.contains(group.name))
                names << group.name;
        }
    }
    return names;
}
} // namespace

ClusterDocument::ClusterDocument(QObject *parent) : QObject(parent)
{
    connect(&m_watch, &FileWatch::changed, this, &ClusterDocument::fileChanged);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftEvery);
    connect(&m_draftTimer, &QTimer::timeout, this, &ClusterDocument::writeDraft);
    connect(this, &ClusterDocument::changed, this, &ClusterDocument::draftLater);
}

ClusterDocument::~ClusterDocument()
{
    if (m_draftTimer.isActive())
        writeDraft();
}

Result<void> ClusterDocument::load(const QString &path)
{
    const Result<ClusterFile> file = loadCluster(path);
    if (!file)
        return file.error();
    m_path = path;
    m_fileText = file->text;
    m_text = file->text;
    m_torn.clear();
    m_cluster = file->cluster;
    m_saved = file->cluster;
    m_steps.clear();
    m_done = 0;
    m_conflicts.clear();
    m_theirs.reset();
    m_unreadable.clear();
    m_watch.watch(path);
    Q_EMIT changed();
    return {};
}

Result<void> ClusterDocument::save()
{
    if (m_refusal)
        return *m_refusal;
    fileChanged();
    if (!m_conflicts.isEmpty())
        return Error{tr("%1 was changed outside of this window, too: %2. Say first whose version counts.")
                         .arg(m_path, m_conflicts.join(QStringLiteral(", "))),
                     {}};
    if (!m_torn.isEmpty())
        return readCluster(m_torn, m_path).error();
    QFile file(m_path);
    if (file.exists() && (!file.open(QIODevice::ReadOnly) || file.readAll() != m_fileText))
        return Error{
            tr("%1 was changed outside of this window and cannot be read now. Mend it first; what you changed here stays.").arg(m_path),
            {}};
    const Result<QByteArray> text = clusterText(m_text, m_cluster);
    if (!text)
        return text.error();
    if (const Result<void> written = writeCluster(m_path, *text); !written)
        return written;
    m_fileText = *text;
    m_text = *text;
    m_saved = m_cluster;
    if (!m_found || m_foundIsAside)
        m_draft.remove();
    m_draftTimer.stop();
    Q_EMIT saved();
    return {};
}

void ClusterDocument::addStep(const QString &name, const QString &series, const Cluster &cluster, const QByteArray &text)
{
    const bool goesOn = !series.isEmpty() && m_done > 0 && m_done == m_steps.size() && m_steps.last().series == series &&
                        m_sinceStep.isValid() && m_sinceStep.elapsed() < seriesTime;
    m_steps.resize(m_done);
    Step step{name, series, DesignDelta(m_cluster, cluster), {}, {}};
    if (text != m_text) {
        step.textBefore = m_text;
        step.textAfter = text;
    }
    if (goesOn) {
        const Step last = m_steps.takeLast();
        step.delta = DesignDelta(last.delta.backward(m_cluster), cluster);
        if (last.textBefore) {
            step.textBefore = last.textBefore;
            step.textAfter = text;
        }
    }
    m_steps << step;
    if (m_steps.size() > mostSteps)
        m_steps.removeFirst();
    m_done = m_steps.size();
    m_sinceStep.start();
    m_cluster = cluster;
    m_text = text;
    m_torn.clear(); // it was taken over, or an edit elsewhere says that it is given up
}

/// Whether nothing can be edited. Fields that show the try already go back to the design.
bool ClusterDocument::refuse()
{
    if (!m_refusal)
        return false;
    Q_EMIT problem(*m_refusal);
    Q_EMIT changed();
    return true;
}

void ClusterDocument::edit(const QString &name, const Cluster &cluster, const QString &series)
{
    if (cluster == m_cluster || refuse())
        return;
    addStep(name, series, cluster, m_text);
    Q_EMIT changed();
}

void ClusterDocument::undo()
{
    if (!canUndo())
        return;
    const Step &step = m_steps.at(--m_done);
    m_cluster = step.delta.backward(m_cluster);
    m_text = step.textBefore.value_or(m_text);
    m_torn.clear();
    m_sinceStep.invalidate();
    Q_EMIT changed();
}

void ClusterDocument::redo()
{
    if (!canRedo())
        return;
    const Step &step = m_steps.at(m_done++);
    m_cluster = step.delta.forward(m_cluster);
    m_text = step.textAfter.value_or(m_text);
    m_torn.clear();
    m_sinceStep.invalidate();
    Q_EMIT changed();
}

Result<QByteArray> ClusterDocument::text() const
{
    return m_torn.isEmpty() ? clusterText(m_text, m_cluster) : Result<QByteArray>(m_torn);
}

/// Whether the text says more than the file and what was drawn: comments, or an order of one's own.
bool ClusterDocument::isTextTyped() const
{
    if (m_text == m_fileText)
        return false;
    const Result<QByteArray> mine = clusterText(m_text, m_cluster);
    const Result<QByteArray> drawn = clusterText(m_fileText, m_cluster);
    return !mine || !drawn || *mine != *drawn;
}

Result<void> ClusterDocument::editText(const QByteArray &text)
{
    if (m_refusal)
        return *m_refusal;
    const Result<Cluster> read = readCluster(text, QStringLiteral("cluster.yaml"));
    if (!read) {
        m_torn = text;
        draftLater();
        return read.error();
    }
    if (*read == m_cluster && text == m_text && m_torn.isEmpty())
        return {};
    addStep(tr("change the text"), QStringLiteral("text"), *read, text);
    Q_EMIT changed();
    return {};
}

/// Nothing is asked any more about a text that is gone, or has been taken over.
void ClusterDocument::settle()
{
    m_conflicts.clear();
    m_theirs.reset();
    m_unreadable.clear();
    Q_EMIT outsideSettled();
}

void ClusterDocument::fileChanged()
{
    QFile raw(m_path);
    if (!raw.exists())
        return settle(); // gone: the next save makes it again
    if (!raw.open(QIODevice::ReadOnly))
        return; // it may be read again, and is not written over until then
    const QByteArray bytes = raw.readAll();
    if ((m_theirs && m_theirs->text == bytes) || (!m_unreadable.isEmpty() && m_unreadable == bytes))
        return; // it was said, and waits
    if (bytes == m_fileText)
        return settle(); // as it was: what another hand did it has taken back
    const Result<Cluster> theirs = readCluster(bytes, m_path);
    if (!theirs) {
        settle();
        m_unreadable = bytes;
        Q_EMIT outsideUnreadable(theirs.error());
        return;
    }
    merge(*theirs, bytes);
}

void ClusterDocument::merge(const Cluster &theirs, const QByteArray &bytes)
{
    const Result<QByteArray> mine = text();
    const bool same = mine && *mine == bytes;                         // another hand came to just what is here
    const bool typed = !same && (!m_torn.isEmpty() || isTextTyped()); // comments of both cannot be put together
    DesignMerge merge = mergeDesigns(m_saved, m_cluster, theirs);
    if (typed && merge.conflicts.isEmpty())
        merge.conflicts << tr("the text");
    if (!merge.conflicts.isEmpty()) {
        settle();
        m_conflicts = merge.conflicts;
        m_theirs = ClusterFile{theirs, bytes};
        Q_EMIT outsideConflict(m_conflicts);
        return;
    }
    const QStringList groups = changedGroups(m_saved, theirs);
    if (!same)
        addStep(tr("take over what was changed outside"), {}, merge.cluster, bytes);
    takeFile(theirs, bytes);
    Q_EMIT outsideMerged(groups);
}

/// From now on the file is known to hold this.
void ClusterDocument::takeFile(const Cluster &design, const QByteArray &bytes)
{
    m_fileText = bytes;
    m_saved = design;
    settle();
    Q_EMIT changed();
}

/// Whether what was asked about is in the file still; else it is asked anew, or there is nothing to ask.
bool ClusterDocument::isStillAsked()
{
    const QByteArray asked = m_theirs ? m_theirs->text : QByteArray();
    fileChanged();
    return m_theirs && m_theirs->text == asked;
}

void ClusterDocument::takeTheirs()
{
    if (!isStillAsked())
        return;
    const ClusterFile theirs = *m_theirs;
    addStep(tr("take over what was changed outside"), {}, theirs.cluster, theirs.text);
    takeFile(theirs.cluster, theirs.text);
}

void ClusterDocument::keepMine()
{
    if (!isStillAsked())
        return;
    const ClusterFile theirs = *m_theirs;
    // What they changed besides is taken over; comments are ours where we wrote some.
    const Cluster merged =
        m_conflicts == QStringList{tr("the text")} ? m_cluster : mergeDesigns(m_saved, m_cluster, theirs.cluster).cluster;
    addStep(tr("keep this window's version"), {}, merged, isTextTyped() ? m_text : theirs.text);
    takeFile(theirs.cluster, theirs.text);
}

void ClusterDocument::keepDraft(const DraftFile &draft)
{
    m_draft = draft;
    m_found = draft.read();
    if (m_found)
        Q_EMIT draftChanged();
}

void ClusterDocument::takeDraft()
{
    if (!m_found)
        return;
    const QByteArray text = m_found->text;
    m_found.reset();
    if (const Result<void> read = editText(text); !read)
        Q_EMIT problem(read.error());
    Q_EMIT changed();
    Q_EMIT draftChanged();
}

void ClusterDocument::dropDraft()
{
    m_found.reset();
    m_draft.remove();
    m_draft.removeAside();
    draftLater();
    Q_EMIT draftChanged();
}

void ClusterDocument::draftLater()
{
    if (m_draft.isSet() && !m_draftTimer.isActive())
        m_draftTimer.start();
}

void ClusterDocument::writeDraft()
{
    const bool waits = m_found && !m_foundIsAside; // for its answer: not written over
    if (!isModified()) {
        if (!waits)
            m_draft.remove();
        return;
    }
    if (waits) {
        m_draft.putAside();
        m_foundIsAside = true;
    }
    QElapsedTimer clock;
    clock.start();
    const Result<QByteArray> bytes = text();
    const Result<void> written = bytes ? m_draft.write(*bytes) : Result<void>(bytes.error());
    m_draftTimer.setInterval(std::clamp(int(clock.elapsed()) * 20, draftEvery, draftAtMost));
    if (!written)
        Q_EMIT problem(written.error());
}
