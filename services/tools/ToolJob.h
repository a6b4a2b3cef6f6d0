#pragma once

#include "services/platform/Patience.h"
#include "services/runs/RunFolder.h"
#include "services/tools/Command.h"
#include "services/tools/Runner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>

/// A file that grows, read in whole lines.
class Tail final
{
public:
    Tail(const QString &path, const std::function<void(const QByteArray &)> &handler) : m_file(path), m_handler(handler) {}

    /// Makes the file, private, before the tool opens it; what others wrote before stays.
    bool open();
    /// Takes in what is new; true when there was something.
    bool readOn();
    /// The same, and a last line without its line feed.
    void finish();
    const QByteArray &all() const { return m_all; }
    QString path() const { return m_file.fileName(); }

private:
    void tell(qsizetype end) const;
    QFile m_file;
    std::function<void(const QByteArray &)> m_handler;
    QByteArray m_all{};
    qsizetype m_told = 0;
};

/// One tool of a run while it works: its process, the files that take its output, its limits.
class ToolJob final
{
public:
    /// `base` is the path of its output, without an ending where that is not kept. `index`: its place among the commands of a batch.
    ToolJob(const Command &command, qsizetype index, const QString &base, const CommandHandlers &handlers);

    /// False when its output cannot be kept.
    bool open();
    void start(const RunFolder &folder);
    /// Hears what it says, and ends it when it is too silent, too slow, or says more than anything of use could be.
    void look();
    /// Interrupts it, once: a second Ctrl+C would make Terraform drop its state.
    void stop();
    /// Ends it and all that it started.
    void force();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Whether anything came on its standard output, and when.
    bool hasSpoken() const { return m_firstWord >= 0; }
    double secondsToFirstWord() const { return double(m_firstWord) / 1000; }
    /// Whether it ended because its machine had too many at its door.
    bool wasTurnedAway() const;
    double longestSilence() const { return std::max(m_longestSilence, m_silence.seconds()); } ///< s
    double seconds() const { return double(m_total.elapsed()) / 1000; }
    /// Another with the same work came to a good end, with so long a silence and in so many seconds.
    void neighbourTook(double silence, double total);
    /// Takes in its last words and what it came to; notes that in the run's folder.
    CommandResult finish(const RunFolder &folder);

    const Command &command() const { return m_command; }
    qsizetype index() const { return m_index; }
    /// Of the pace that let it begin.
    int number() const { return m_number; }
    void setNumber(int number) { m_number = number; }
    QProcess &process() { return m_process; }
    QString outputPath() const { return m_output.path(); }

private:
    void interruptOnce();
    void judgeLimits();
    void note(const RunFolder &folder) const;
    const Command &m_command;
    qsizetype m_index = 0;
    QProcess m_process{};
    Tail m_output;
    Tail m_errors;
    QElapsedTimer m_total{};
    Patience m_silence{m_command.silenceLimit};
    Patience m_limit{m_command.totalLimit};
    QElapsedTimer m_sinceInterrupt{};
    qint64 m_firstWord = -1; ///< ms after its start
    double m_longestSilence = 0;
    int m_number = 0;
    qint64 m_pid = 0;
    bool m_interrupted = false;
    QString m_refusal{}; ///< why it could not be started, or was ended by us
    CommandResult m_result{};
};
