#pragma once

#include "model/Result.h"
#include "model/cluster/Observed.h"
#include "model/monitoring/Series.h"

#include <QHash>
#include <QList>
#include <QTemporaryDir>

#include <memory>

/// A cluster whose life was recorded, as it was at one moment of it: to be looked at before one has any. It lies inside the program; what
/// is read as files lies in a folder of the system's that goes with this object. Nothing of it can be changed or asked.
class SampleCluster final
{
public:
    enum class Moment { Planned, Built, Trouble, Mended };
    static constexpr int Moments = 4;

    /// Those of this program.
    static QStringList ids();
    /// Fails where there is none of this id, or its files cannot be laid down.
    static Result<std::unique_ptr<SampleCluster>> open(const QString &id, Moment moment);

    const QString &id() const { return m_id; }
    Moment moment() const { return m_moment; }
    QString folder() const { return m_folder.path(); }
    /// How it was at that moment, by the clock of then.
    const Observed &observed() const { return m_observed; }
    /// What was measured until then.
    const QHash<Metric, QList<Series>> &figures() const { return m_figures; }
    /// Why nothing of a sample can be changed or asked, and what to do.
    static Error refusal();

private:
    SampleCluster(const QString &id, Moment moment) : m_id(id), m_moment(moment) {}
    Result<void> layDown();
    Result<void> readObserved();
    Result<void> readFigures();
    QString path(const QString &name) const;
    QString m_id{};
    Moment m_moment;
    QTemporaryDir m_folder{};
    Observed m_observed{};
    QHash<Metric, QList<Series>> m_figures{};
};
