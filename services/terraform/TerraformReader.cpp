#include "services/terraform/TerraformReader.h"

#include "services/runs/EventWriter.h"
#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformPlan.h"

#include <QJsonDocument>

namespace
{

const QString source = QStringLiteral("terraform");

ResourceAction actionOf(const QString &word)
{
    if (word == QLatin1String("create"))
        return ResourceAction::Create;
    if (word == QLatin1String("delete"))
        return ResourceAction::Destroy;
    if (word == QLatin1String("update"))
        return ResourceAction::Update;
    if (word == QLatin1String("replace"))
        return ResourceAction::Replace;
    return ResourceAction::Read;
}

LogLevel levelOf(const QString &word)
{
    if (word == QLatin1String("error"))
        return LogLevel::Error;
    if (word == QLatin1String("warn"))
        return LogLevel::Warning;
    return word == QLatin1String("debug") ? LogLevel::Debug : LogLevel::Info;
}

/// The last line of a diagnostic's detail says what the tool below Terraform said.
QString essence(const QJsonObject &diagnostic)
{
    const QString detail = diagnostic.value(QLatin1String("detail")).toString().trimmed();
    const qsizetype output = detail.lastIndexOf(QLatin1String("Output: "));
    if (output >= 0)
        return detail.mid(output + 8).trimmed();
    const QString summary = diagnostic.value(QLatin1String("summary")).toString();
    return detail.isEmpty() ? summary : summary + QStringLiteral(": ") + detail;
}

} // namespace

void TerraformReader::takeLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.isEmpty()) {
        if (!line.trimmed().isEmpty()) // a crash, or a word of the command line's own
            m_events.log(source, LogLevel::Warning, QString::fromUtf8(line));
        return;
    }
    const QString type = object.value(QLatin1String("type")).toString();
    if (type == QLatin1String("diagnostic")) {
        takeDiagnostic(object.value(QLatin1String("diagnostic")).toObject());
        return;
    }
    const QJsonObject hook = object.value(QLatin1String("hook")).toObject();
    const QString address = hook.value(QLatin1String("resource")).toObject().value(QLatin1String("addr")).toString();
    const bool quiet = type == QLatin1String("provision_progress") || type.startsWith(QLatin1String("provision_")) ||
                       type.startsWith(QLatin1String("refresh_"));
    const LogLevel level = quiet ? LogLevel::Debug : levelOf(object.value(QLatin1String("@level")).toString());
    m_events.log(source, level, object.value(QLatin1String("@message")).toString(), machineOfAddress(address));
    if (!hook.isEmpty())
        takeHook(type, hook);
    else if (m_whenPlanned)
        takePlan(object);
}

void TerraformReader::takePlan(const QJsonObject &line)
{
    if (const std::optional<PlannedChange> change = plannedChange(line))
        m_plan << *change;
    else if (endsPlan(line))
        m_whenPlanned(m_plan);
}

void TerraformReader::takeHook(const QString &type, const QJsonObject &hook)
{
    const QString address = hook.value(QLatin1String("resource")).toObject().value(QLatin1String("addr")).toString();
    const QString machine = machineOfAddress(address);
    const ResourceAction action = actionOf(hook.value(QLatin1String("action")).toString());
    const QString step = action == ResourceAction::Destroy ? QStringLiteral("destroy") : QStringLiteral("machines");
    if (type == QLatin1String("provision_progress")) {
        if (const QString words = hook.value(QLatin1String("output")).toString(); !words.startsWith(QLatin1String("Executing: ")))
            m_lastWords.insert(address, words);
        return;
    }
    StepState state = StepState::Running;
    if (type == QLatin1String("apply_complete"))
        state = StepState::Done;
    else if (type == QLatin1String("apply_errored"))
        state = StepState::Failed;
    else if (type != QLatin1String("apply_start"))
        return;
    std::optional<double> seconds;
    if (state != StepState::Running)
        seconds = hook.value(QLatin1String("elapsed_seconds")).toDouble();
    const QString message = state == StepState::Failed ? m_lastWords.value(address) : QString();
    m_events.resource(address, action, state, machine, seconds, message);
    if (!machine.isEmpty())
        m_events.step(step, {}, state, machine, message);
    if (state == StepState::Failed && !machine.isEmpty())
        m_failed << machine;
    if (state == StepState::Done && m_total > 0)
        m_events.progress(++m_done, m_total);
}

void TerraformReader::takeDiagnostic(const QJsonObject &diagnostic)
{
    const bool error = diagnostic.value(QLatin1String("severity")).toString() == QLatin1String("error");
    const QString machine = machineOfAddress(diagnostic.value(QLatin1String("address")).toString());
    const QString words = essence(diagnostic);
    // Terraform warns of what is meant where volumes stay.
    static const QStringList meant{QStringLiteral("Resource targeting is in effect"), QStringLiteral("Applied changes may be incomplete")};
    const bool isMeant = meant.contains(diagnostic.value(QLatin1String("summary")).toString());
    m_events.log(source, error ? LogLevel::Error : isMeant ? LogLevel::Debug : LogLevel::Warning, words, machine);
    if (error)
        m_errors << (machine.isEmpty() ? words : machine + QStringLiteral(": ") + words);
}
