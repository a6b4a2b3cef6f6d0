#pragma once

#include "gui/cluster/PictureSources.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

class OpenCluster;

/// Each machine's last values, for spark lines: the last hour out of InfluxDB where the way there is open, else what was heard since the
/// window opened.
class LastHour final : public QObject
{
    Q_OBJECT

public:
    /// The cluster must outlive it.
    explicit LastHour(OpenCluster &cluster, QObject *parent = nullptr);

    const QHash<QString, MachineHistory> &histories() const { return m_histories; }
    /// Reality was asked anew.
    void take();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void listen(const Observed &observed);
    OpenCluster &m_cluster;
    QHash<QString, MachineHistory> m_histories{};
    QDateTime m_heard{};
    QElapsedTimer m_asked{};
    std::array<QObject, 4> m_questions; ///< one each for what MachineHistory keeps
    std::array<bool, 4> m_answered{};
};
