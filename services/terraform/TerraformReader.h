#pragma once

#include "model/runs/RunEvent.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

class EventWriter;

/// Reads the lines of `terraform plan|apply -json` and tells them as events: machines as steps, all else as resources and log.
class TerraformReader final
{
public:
    explicit TerraformReader(EventWriter &events) : m_events(events) {}

    /// How many resources the plan touches: the whole of `progress`.
    void expect(int resources) { m_total = resources; }
    void takeLine(const QByteArray &line);

    /// What Terraform said was wrong, one text each.
    const QStringList &errors() const { return m_errors; }
    const QSet<QString> &failedMachines() const { return m_failed; }

private:
    void takeHook(const QString &type, const QJsonObject &hook);
    void takeDiagnostic(const QJsonObject &diagnostic);
    EventWriter &m_events;
    QHash<QString, QString> m_lastWords{}; ///< address → the last line of its provisioner
    QStringList m_errors{};
    QSet<QString> m_failed{};
    int m_done = 0;
    int m_total = 0;
};
