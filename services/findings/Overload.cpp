#include "services/findings/Overload.h"

#include "model/Harmless.h"
#include "model/cluster/TargetKind.h"
#include "services/status/AskStatus.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// Takes back what says no more than that an answer did not come in time, and tells of whom.
QStringList takeSilences(QList<Finding> &findings, const QString &master)
{
    static const QStringList silences{"master-unreachable", "consul-silent", "consul-no-leader",
                                      "metrics-silent",     "salt-silent",   "metric-old"};
    QStringList names;
    findings.removeIf([&names, &master](const Finding &finding) {
        const bool isSilence = silences.contains(finding.id.section(QLatin1Char(':'), 0, 0));
        if (isSilence)
            names << (finding.machine.isEmpty() ? master : finding.machine);
        return isSilence;
    });
    return names;
}

void findOverloadedComputer(QList<Finding> &findings, const StatusQuestion &question, const QStringList &late)
{
    QStringList names = question.isOverloaded() ? late + takeSilences(findings, question.entryMachine) : QStringList();
    names.removeDuplicates();
    if (names.isEmpty() && question.lastingLoad <= StatusQuestion::LastingOverload)
        return;
    QString message = Words::tr("This computer is overloaded: for each of its cores there is the work of %1, and all machines share them. "
                                "Everything takes longer.")
                          .arg(QLocale().toString(std::max(question.load, question.lastingLoad), 'f', 0));
    if (!names.isEmpty())
        message += QLatin1Char(' ') + Words::tr("These did not answer in time, which need not mean that something is wrong with them: %1.")
                                          .arg(names.join(QStringLiteral(", ")));
    findings << Finding{QStringLiteral("computer-overloaded"), {}, harmless(message), {}};
}

void findOverloadedMachine(QList<Finding> &findings, const ObservedMachine &machine)
{
    const double cores = machine.values.cores.value_or(0);
    if (cores <= 0 || machine.values.load.value_or(0) <= StatusQuestion::Overload * cores)
        return;
    const QString message =
        Words::tr("%1 is overloaded: its load is %2 with %n core(s). What runs there takes longer.", nullptr, static_cast<int>(cores))
            .arg(machine.name, QLocale().toString(*machine.values.load, 'f', 0));
    findings << Finding{QStringLiteral("machine-overloaded:") + machine.name, machine.name, harmless(message), {}};
}

} // namespace

void findOverload(QList<Finding> &findings, const Observed &observed, const StatusQuestion &question, const QStringList &late)
{
    if (question.isLeftToRun())
        return;
    if (targetKind(question.design.target.kind).isOfComputer) {
        findOverloadedComputer(findings, question, late);
        return;
    }
    for (const ObservedMachine &machine : observed.machines)
        findOverloadedMachine(findings, machine);
}
