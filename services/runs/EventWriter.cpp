#include "services/runs/EventWriter.h"

#include "model/runs/Verbs.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace
{

constexpr qint64 Reserve = 64 * 1024;
constexpr qsizetype ShortestSecret = 6; ///< shorter texts would blot words that are none

QString reservePath(const QFile &file)
{
    return file.fileName() + QStringLiteral(".reserve");
}

} // namespace

Result<void> EventWriter::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        return Error{QCoreApplication::translate("EventWriter", "%1 could not be written: %2.").arg(path, m_file.errorString()), {}};
    }
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QFile reserve(reservePath(m_file));
    if (reserve.open(QIODevice::WriteOnly))
        reserve.write(QByteArray(Reserve, ' '));
    return {};
}

void EventWriter::hide(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        for (const QString &line : secret.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString text = line.trimmed();
            if (text.size() >= ShortestSecret && !text.startsWith(QLatin1String("-----")) && !m_secrets.contains(text))
                m_secrets << text;
        }
    }
}

void EventWriter::started(Verb verb, const QStringList &machines)
{
    m_work.begin(rowOf(verb).steps);
    write(RunEvent{.kind = RunEvent::Kind::RunStarted, .verb = verb, .machines = machines});
}

void EventWriter::step(const QString &id, const QString &title, StepState state, const QString &machine, const QString &message)
{
    RunEvent event{.kind = RunEvent::Kind::Step};
    event.id = id;
    event.title = title;
    event.stepState = state;
    event.machine = machine;
    event.message = message;
    write(event);
}

void EventWriter::log(const QString &source, LogLevel level, const QString &text, const QString &machine)
{
    RunEvent event{.kind = RunEvent::Kind::Log};
    event.source = source;
    event.level = level;
    event.text = text;
    event.machine = machine;
    write(event);
}

void EventWriter::resource(const QString &address, ResourceAction action, StepState state, const QString &machine,
                           std::optional<double> seconds, const QString &reason)
{
    RunEvent event{.kind = RunEvent::Kind::Resource};
    event.address = address;
    event.action = action;
    event.resourceState = state;
    event.machine = machine;
    event.seconds = seconds;
    event.message = reason;
    write(event);
}

void EventWriter::estimate(const Estimate &estimate)
{
    RunEvent event{.kind = RunEvent::Kind::Estimate};
    event.expected = estimate.seconds;
    for (auto curve = estimate.curves.cbegin(); curve != estimate.curves.cend(); ++curve)
        event.curves.insert(curve.key(), curve->shares());
    write(event);
}

void EventWriter::progress(qint64 done, qint64 total, const QString &machine)
{
    RunEvent event{.kind = RunEvent::Kind::Progress};
    event.done = done;
    event.total = total;
    event.machine = machine;
    write(event);
}

void EventWriter::finding(const QString &id, const QString &message, const QString &fix, const QString &machine)
{
    RunEvent event{.kind = RunEvent::Kind::Finding};
    event.id = id;
    event.message = message;
    event.fix = fix;
    event.machine = machine;
    write(event);
}

void EventWriter::finished(Outcome outcome, const QString &message)
{
    QFile::remove(reservePath(m_file));                   // its room is for these lines
    if (outcome == Outcome::Failed && !message.isEmpty()) // who opens the log finds there why
        log(QStringLiteral("butler"), LogLevel::Error, message);
    RunEvent event{.kind = RunEvent::Kind::RunFinished};
    event.outcome = outcome;
    event.message = message;
    write(event);
}

void EventWriter::breathe()
{
    const QDateTime time = now();
    if (const QString sentence = m_pulse.due(time); !sentence.isEmpty())
        log(QStringLiteral("butler"), LogLevel::Info, sentence);
    if (const double share = m_work.shareAt(time); std::floor(share * 100) > m_work.percent()) {
        RunEvent event{.kind = RunEvent::Kind::Work};
        event.share = share;
        write(event);
    }
}

/// A clock that is set while the run goes on changes none of its times: what took a minute took a minute.
QDateTime EventWriter::now() const
{
    return m_begun.isValid() ? m_begun.addMSecs(m_clocks.steadyNow() - m_begunAt) : m_clocks.dayNow();
}

void EventWriter::blot(QString &text) const
{
    for (const QString &secret : m_secrets) {
        if (text.contains(secret))
            text.replace(secret, QStringLiteral("•••"));
    }
}

void EventWriter::write(RunEvent event)
{
    if (hasFailed() && event.kind != RunEvent::Kind::RunFinished)
        return; // the story ends at the line that could not be written, but for its last sentence
    if (!m_begun.isValid()) {
        m_begun = m_clocks.dayNow();
        m_begunAt = m_clocks.steadyNow();
    }
    if (!event.time.isValid())
        event.time = now();
    for (QString *text : {&event.title, &event.text, &event.comment, &event.changes, &event.message, &event.stateId})
        blot(*text);
    m_pulse.take(event);
    m_work.take(event);
    if (!append(QJsonDocument(event.toJson()).toJson(QJsonDocument::Compact) + '\n'))
        fail();
}

bool EventWriter::append(const QByteArray &line)
{
    const qint64 before = m_file.size();
    if (m_file.write(line) == line.size())
        return true;
    m_file.resize(before); // half a line would spoil the next one
    return false;
}

void EventWriter::fail()
{
    if (hasFailed())
        return;
    m_failure = {QCoreApplication::translate("EventWriter",
                                             "The run's story could not be written on: %1. Make room on the disk, then start "
                                             "the run again; it goes on where this one stopped.")
                     .arg(m_file.errorString()),
                 m_file.fileName()};
}
