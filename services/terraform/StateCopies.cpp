#include "services/terraform/StateCopies.h"

#include "services/platform/Files.h"
#include "services/platform/Privacy.h"
#include "services/runs/RunFolder.h"
#include "services/runs/RunLock.h"
#include "services/terraform/TerraformPlan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace
{

const QString timeForm = QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'");
const QString before = QStringLiteral("before-");
const QString ending = QStringLiteral(".tfstate");

/// Gives the sentences of this file their context.
struct StateCopiesWords {
    Q_DECLARE_TR_FUNCTIONS(StateCopies)
};

QString copyOf(const RunFolder &run)
{
    return run.artefactPath(QStringLiteral("terraform.tfstate"));
}

/// Newest first.
QStringList beforesIn(const QString &folder)
{
    return QDir(folder).entryList({before + QLatin1Char('*') + ending}, QDir::Files, QDir::Name | QDir::Reversed);
}

/// What it knows; nothing where it is none.
std::optional<StateCopy> readCopy(const QString &path, const QByteArray &present)
{
    const Result<QByteArray> text = readFile(path);
    const Result<QList<StateResource>> state = readState(path);
    if (!text || text->isEmpty() || !state)
        return std::nullopt;
    StateCopy copy{.resources = static_cast<int>(state->size()), .isPresent = *text == present, .path = path};
    for (const StateResource &resource : *state) {
        if (!resource.machine.isEmpty())
            copy.machines << resource.machine;
    }
    return copy;
}

} // namespace

QList<StateCopy> StateCopies::list() const
{
    const Result<QByteArray> now = QFile::exists(statePath()) ? readFile(statePath()) : Result<QByteArray>(QByteArray());
    const QByteArray present = now ? *now : QByteArray();
    QList<StateCopy> copies;
    for (const QString &id : RunFolder::idsIn(runsPath())) {
        const RunFolder run(runsPath() + QLatin1Char('/') + id);
        std::optional<StateCopy> copy = QFile::exists(copyOf(run)) ? readCopy(copyOf(run), present) : std::nullopt;
        if (!copy)
            continue;
        const Result<RunRecord> record = run.read();
        copy->id = id;
        copy->time = QFileInfo(copy->path).lastModified().toUTC();
        if (record)
            copy->verb = record->verb;
        copies << *copy;
    }
    for (const QString &name : beforesIn(beforePath())) {
        std::optional<StateCopy> copy = readCopy(beforePath() + QLatin1Char('/') + name, present);
        if (!copy)
            continue;
        copy->id = name.chopped(ending.size());
        copy->time = QDateTime::fromString(copy->id.mid(before.size()), timeForm);
        copy->time.setTimeZone(QTimeZone::utc());
        copies << *copy;
    }
    std::stable_sort(copies.begin(), copies.end(), [](const StateCopy &a, const StateCopy &b) { return a.time > b.time; });
    return copies;
}

void StateCopies::prune() const
{
    int kept = 0;
    for (const QString &id : RunFolder::idsIn(runsPath())) {
        const QString copy = copyOf(RunFolder(runsPath() + QLatin1Char('/') + id));
        if (QFile::exists(copy) && ++kept > Kept)
            QFile::remove(copy);
    }
    for (const QString &name : beforesIn(beforePath()).mid(Kept))
        QFile::remove(beforePath() + QLatin1Char('/') + name);
}

Result<StateCopy> StateCopies::find(const QString &which) const
{
    const QList<StateCopy> copies = list();
    if (copies.isEmpty())
        return Error{StateCopiesWords::tr("There is no copy of this cluster's state: no run has made anything yet."), {}};
    bool isNumber = false;
    const int number = which.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= copies.size())
        return copies[number - 1];
    for (const StateCopy &copy : copies) {
        if (copy.id == which)
            return copy;
    }
    return Error{StateCopiesWords::tr("There is no copy “%1” of the state. There are: %2 (1) to %3 (%4).")
                     .arg(which, copies.first().id, copies.last().id)
                     .arg(copies.size()),
                 {}};
}

Result<void> StateCopies::keepPresent() const
{
    const Result<QByteArray> text = QFile::exists(statePath()) ? readFile(statePath()) : Result<QByteArray>(QByteArray());
    if (!text)
        return text.error();
    if (text->isEmpty()) // none, or what a death left of it
        return {};
    QDir().mkpath(beforePath());
    makePrivate(beforePath());
    const QString name = before + QDateTime::currentDateTimeUtc().toString(timeForm) + ending;
    return writePrivateFile(beforePath() + QLatin1Char('/') + name, *text);
}

Result<void> StateCopies::put(const StateCopy &copy) const
{
    const Result<QByteArray> text = readFile(copy.path);
    if (!text)
        return text.error();
    if (const Result<void> kept = keepPresent(); !kept)
        return kept;
    QDir().mkpath(QFileInfo(statePath()).path());
    // What a run was making is half made beside the state that this run left. Beside an older one it is what nobody knows, at which a build
    // stops: it may have been at work since.
    QFile::remove(m_private + QStringLiteral("/terraform/making"));
    return writePrivateFile(statePath(), *text);
}

Result<StateCopy> StateCopies::restore(const QString &which) const
{
    const Result<StateCopy> copy = find(which);
    if (!copy)
        return copy;
    // Without what says of what it was made of, no run would do anything with it, nor let go of it.
    if (!QFile::exists(m_private + QStringLiteral("/target.json")))
        return Error{
            StateCopiesWords::tr("This cluster does not stand: it was taken down, or never built, so an earlier state knows only what "
                                 "is gone. Nothing was changed."),
            {}};
    if (copy->isPresent)
        return Error{StateCopiesWords::tr("The copy %1 is the present state. Nothing was changed.").arg(copy->id), {}};
    RunRecord record;
    record.id = QStringLiteral("state-restore");
    record.verb = Verb::Apply;
    record.started = QDateTime::currentDateTimeUtc();
    const RunLock lock(m_private);
    const Result<ProcessId> held = lock.take(record, [] { return Result<ProcessId>(ProcessId::current()); });
    if (!held)
        return held.error();
    Result<void> done =
        lock.leftTools(record.id).isEmpty()
            ? put(*copy)
            : Result<void>(Error{StateCopiesWords::tr("A tool of a run that was ended still works on the state. Nothing was "
                                                      "changed. Try again when it is done."),
                                 {}});
    lock.release(record.id);
    if (!done)
        return done.error();
    prune();
    return copy;
}
