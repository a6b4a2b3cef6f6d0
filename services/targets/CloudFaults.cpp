#include "services/targets/CloudFaults.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace
{

constexpr int MostFault = 400; // letters of what the cloud says
constexpr qsizetype MostFaults = 5;

/// Gives the sentences of this file their context, which is that of the place whose they are.
struct CloudFaults {
    Q_DECLARE_TR_FUNCTIONS(OpenStackTarget)
};

/// What services of the cloud said in their answers, each once; where there is none, all of the words.
QString ownWords(const QString &words)
{
    static const QRegularExpression message(QStringLiteral("\"message\": *\"([^\"]+)\""));
    QStringList said;
    for (auto found = message.globalMatch(words); found.hasNext();)
        said << found.next().captured(1);
    said.removeDuplicates();
    return said.isEmpty() ? words : said.join(QLatin1Char(' '));
}

/// Whose time was over, a line each; empty where anything else went wrong, too.
QStringList tooSlow(const QString &words)
{
    static const QRegularExpression late(QStringLiteral("^(?:(\\S+): )?Error waiting for (.*) to become ready: "
                                                        "(?:context deadline exceeded|timeout while waiting for state)"));
    QStringList names;
    for (const QString &line : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = late.match(line);
        if (!match.hasMatch())
            return {};
        names << (match.hasCaptured(1) ? match.captured(1) : match.captured(2));
    }
    names.sort();
    return names;
}

QString inWords(QStringList names, const QString &separator)
{
    if (const int more = static_cast<int>(names.size() - MostFaults); more > 0)
        names = names.mid(0, MostFaults) << CloudFaults::tr("and %n more machine(s)", nullptr, more);
    return names.join(separator);
}

} // namespace

QString explainFaults(const QList<CloudPart> &found, const QString &words)
{
    QStringList faults;
    for (const CloudPart &thing : found) {
        QString fault = thing.fault.simplified().left(MostFault);
        if (fault.endsWith(QLatin1Char('.'))) // a list goes on behind it
            fault.chop(1);
        if (fault.isEmpty() && words.contains(QLatin1String("'ERROR'"))) // its host died
            fault = CloudFaults::tr("the cloud does not say why");
        if (thing.kind == CloudPart::Kind::Server && thing.status == QLatin1String("ERROR") && !fault.isEmpty())
            faults << QStringLiteral("%1: %2").arg(thing.machine, fault);
    }
    const QString all = faults.join(QLatin1Char(' ')) + words;
    if (all.contains(QLatin1String("Quota exceeded"), Qt::CaseInsensitive) ||
        all.contains(QLatin1String("exceeds available"), Qt::CaseInsensitive) || all.contains(QLatin1String("VolumeLimitExceeded")) ||
        all.contains(QLatin1String("Maximum number of ports exceeded")))
        return CloudFaults::tr(
                   "The project's quota is used up, so not everything could be made. What is made stays. Free some of it, ask the "
                   "cloud's people for more, or make the design smaller; then build again, which makes only what is missing. The cloud "
                   "said: %1")
            .arg((faults.isEmpty() ? ownWords(words) : faults.join(QStringLiteral("; "))).simplified().left(MostFault));
    if (all.contains(QLatin1String("IpAddressGenerationFailure")) || all.contains(QLatin1String("No more IP addresses available")))
        return CloudFaults::tr(
            "A network of the cloud has no free address left; it is mostly the one that public addresses come from. What is made stays. "
            "Give back an address on the cloud's own page, take another network as “Way outside”, or ask the cloud's people for more; then "
            "build again, which makes only what is missing.");
    if (const QStringList slow = faults.isEmpty() ? tooSlow(words) : QStringList(); !slow.isEmpty())
        return CloudFaults::tr(
                   "The cloud needs longer than it may to make: %1. What is made stays, and may come up yet. Build again, which takes it "
                   "as it is then, and makes only what is missing; if the cloud is mostly so slow, allow more time by “machineMinutes” or "
                   "“volumeMinutes” in the design's target.")
            .arg(inWords(slow, QStringLiteral(", ")));
    if (faults.isEmpty())
        return {};
    return CloudFaults::tr(
               "The cloud could not make: %1. What is made stays. Build again, which makes only what is missing; if it stays so, ask the "
               "cloud's people.")
        .arg(inWords(faults, QStringLiteral("; ")));
}
