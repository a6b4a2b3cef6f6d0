#pragma once

#include "model/runs/RunEvent.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QStringList>

/// What a run is at, and since when: what its log says when nothing else has been said for a while. A value.
class RunPulse final
{
    Q_DECLARE_TR_FUNCTIONS(RunPulse)

public:
    static constexpr qint64 Silence = 8000; ///< ms without a line; readers begin to wonder at ten seconds

    void take(const RunEvent &event);
    /// The sentence that is due now; empty: something was said lately, or no step is under way.
    QString due(const QDateTime &now) const;

private:
    struct Part {
        QString id{};
        QString title{};
        QDateTime since{};
        QStringList machines{}; ///< that are in it
        qint64 done = 0;
        qint64 total = 0; ///< 0: it does not count
    };
    Part *part(const QString &id);
    QList<Part> m_parts{}; ///< steps that are under way, in the order in which they began
    QDateTime m_heard{};
};
