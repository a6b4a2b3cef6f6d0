#pragma once

#include "model/Result.h"
#include "services/runs/LogRows.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

/// Writes rows of a log into a text file, in slices that let the window breathe; the file appears when it is whole.
class LogExport final : public QObject
{
    Q_OBJECT

public:
    explicit LogExport(QObject *parent = nullptr);

    /// Writes rows [first, first + count) of `rows` to `path`. The log must live until finished().
    void start(const LogFile &log, const LogRows &rows, qint64 first, qint64 count, const QString &path);
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void finished(const QString &path);
    void failed(const Error &error);

private:
    void slice();
    QSaveFile m_file{};
    QTimer m_timer{};
    const LogFile *m_log = nullptr;
    std::vector<std::pair<qint64, qint64>> m_ranges{}; ///< lines that follow on each other: first and how many, last range first
};
