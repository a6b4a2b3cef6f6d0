#include "gui/cluster/GatheredFindings.h"

#include "model/runs/PlanWords.h"

#include <QCoreApplication>
#include <QHash>

namespace
{

QString kindOf(const Finding &finding)
{
    return finding.machine.isEmpty() ? QString() : finding.id.section(u':', 0, 0);
}

/// What several of a kind are called; null: they are not gathered.
const char *wordsFor(const QString &kind)
{
    static const QHash<QString, const char *> known = {
        {QStringLiteral("machine-not-built"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are not built")},
        {QStringLiteral("machine-half-made"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are made only half-way")},
        {QStringLiteral("machine-gone"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are gone, and will be made anew")},
        {QStringLiteral("machine-stopped"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are stopped")},
        {QStringLiteral("machine-error"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are in an error state")},
        {QStringLiteral("ssh-unreachable"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines run but do not answer SSH")},
        {QStringLiteral("key-stale"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 stale Salt keys")},
        {QStringLiteral("key-pending"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 Salt keys wait to be accepted")},
        {QStringLiteral("key-absent"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are not joined to Salt")},
        {QStringLiteral("minion-silent"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 Salt minions are silent")},
        {QStringLiteral("consul-failed"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are lost to Consul")},
        {QStringLiteral("consul-left"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines have left Consul")},
        {QStringLiteral("consul-absent"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are not known to Consul")},
        {QStringLiteral("metric-old"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines send no new figures")},
        {QStringLiteral("metric-refused"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines send figures that InfluxDB refuses")},
        {QStringLiteral("machine-overloaded"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines are overloaded")},
        {QStringLiteral("restart-needed"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines need a restart for security updates")},
        {QStringLiteral("roles-differ"), QT_TRANSLATE_NOOP("GatheredFindings", "%1 machines have other roles than designed")},
    };
    return known.value(kind);
}

} // namespace

QList<GatheredFinding> gathered(const QList<Finding> &findings)
{
    QList<GatheredFinding> rows;
    QHash<QString, qsizetype> places; // of a kind and what mends it
    for (const Finding &finding : findings) {
        const QString kind = kindOf(finding);
        const QString alike = kind + u' ' + finding.fix;
        if (wordsFor(kind) && places.contains(alike)) {
            rows[places.value(alike)].machines << finding.machine;
            continue;
        }
        places.insert(alike, rows.size());
        rows << GatheredFinding{.id = finding.id,
                                .sentence = finding.message,
                                .machines = finding.machine.isEmpty() ? QStringList() : QStringList{finding.machine},
                                .fix = finding.fix,
                                .isBad = kind.startsWith(QLatin1String("machine-")) || kind.startsWith(QLatin1String("minion-"))};
    }
    for (GatheredFinding &row : rows) {
        if (row.machines.size() < 2)
            continue;
        row.sentence = QCoreApplication::translate("GatheredFindings", wordsFor(row.id.section(u':', 0, 0))).arg(row.machines.size());
        row.which = namesInWords(row.machines);
    }
    return rows;
}
