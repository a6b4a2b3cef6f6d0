#pragma once

#include "model/runs/Run.h"
#include "model/runs/RunEvent.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

class EventWriter;

/// Reads the lines of `terraform plan|apply -json` and tells them as events: machines as steps, all else as resources and log.
class TerraformReader final
{
public:
    explicit TerraformReader(EventWriter &events) : m_events(events) {}

    /// How many resources the plan touches: the whole of `progress`.
    void expect(int resources) { m_total = resources; }
    void takeLine(const QByteArray &line);
    /// Hears the plan of an apply without a plan file, before anything of it is done.
    void whenPlanned(const std::function<void(const QList<PlannedChange> &)> &handler) { m_whenPlanned = handler; }

    /// What Terraform said was wrong, one text each.
    const QStringList &errors() const { return m_errors; }
    const QSet<QString> &failedMachines() const { return m_failed; }

private:
    void takeHook(const QString &type, const QJsonObject &hook);
    void takeDiagnostic(const QJsonObject &diagnostic);
    void takePlan(const QJsonObject &line);
    EventWriter &m_events;
    QHash<QString, QString> m_lastWords{}; ///< address → the last line of its provisioner
    QStringList m_errors{};
    QSet<QString> m_failed{};
    QList<PlannedChange> m_plan{};
    std::function<void(const QList<PlannedChange> &)> m_whenPlanned{};
    int m_done = 0;
    int m_total = 0;
};
