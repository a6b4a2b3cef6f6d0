#include "services/verbs/StatusVerb.h"

#include "model/runs/Verbs.h"
#include "services/cluster/ClusterFolder.h"
#include "services/findings/ConfirmedLook.h"
#include "services/stages/RunEnd.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"
#include "services/status/ObservedJson.h"
#include "services/status/Question.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>

namespace
{

/// Gives the sentences of this file their context.
struct StatusVerb {
    Q_DECLARE_TR_FUNCTIONS(StatusVerb)
};

/// One line a machine, in the words of the document.
void sayMachines(const QJsonArray &machines)
{
    static const QStringList keys{QStringLiteral("name"),   QStringLiteral("machine"), QStringLiteral("ssh"),    QStringLiteral("salt"),
                                  QStringLiteral("minion"), QStringLiteral("consul"),  QStringLiteral("address")};
    QList<QStringList> rows{{StatusVerb::tr("MACHINE"), StatusVerb::tr("STATE"), StatusVerb::tr("SSH"), StatusVerb::tr("KEY"),
                             StatusVerb::tr("MINION"), StatusVerb::tr("CONSUL"), StatusVerb::tr("ADDRESS")}};
    for (const QJsonValue &machine : machines) {
        QStringList row;
        for (const QString &key : keys)
            row << machine.toObject().value(key).toString();
        rows << row;
    }
    QList<qsizetype> widths(keys.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        say(line.trimmed());
    }
}

} // namespace

namespace
{

/// Asks for the status of one cluster as often as it is told to, over one connection.
class Looker final
{
public:
    enum class Manner { Once, AgainAndAgain };
    Looker(const ClusterFolder &folder, Manner manner) : m_folder(folder), m_manner(manner) {}
    /// The cluster as it is now; nothing, and that is said, where its folder or design cannot be read.
    std::optional<Observed> look(Freshness freshness);

private:
    const ClusterFolder &m_folder;
    Manner m_manner;
    MasterSession m_session{};
    StatusQuestion m_question{};
    ConfirmedLook m_look{[this](Freshness freshness) { return askMaster(m_session, m_question, freshness); }, [] { QThread::sleep(2); }};
};

std::optional<Observed> Looker::look(Freshness freshness)
{
    const Result<void> cluster = m_folder.check();
    const Result<StatusQuestion> question = cluster ? statusQuestion(m_folder) : Result<StatusQuestion>(cluster.error());
    if (!question) {
        complain(question.error().message);
        return std::nullopt;
    }
    m_question = *question;
    m_question.isQuick = m_manner == Manner::Once && m_question.addresses.size() > MostAskedInFull;
    return m_look.look(m_question, freshness);
}

/// A document for each line that comes: “new” asks every machine anew, “close” does so as long as it costs little. Who asks sees by a line
/// of nothing that there is none.
int watch(const ClusterFolder &folder)
{
    Looker looker(folder, Looker::Manner::AgainAndAgain);
    std::string line;
    while (std::getline(std::cin, line)) {
        const std::optional<Observed> observed = looker.look(line == "new"     ? Freshness::New
                                                             : line == "close" ? Freshness::Close
                                                                               : Freshness::Recent);
        say(observed ? QJsonDocument(toJson(*observed)).toJson(QJsonDocument::Compact) : QByteArray());
    }
    return ExitCode::Done;
}

void sayInWords(const Observed &observed)
{
    const bool placeIsKnown = std::none_of(observed.findings.cbegin(), observed.findings.cend(),
                                           [](const Finding &finding) { return finding.id == QLatin1String("target-silent"); });
    if (!observed.built && placeIsKnown)
        say(StatusVerb::tr("Nothing of this cluster is built."));
    else if (observed.built)
        sayMachines(toJson(observed).value(QLatin1String("machines")).toArray());
    if (observed.run)
        say(StatusVerb::tr("A run is going on: %1").arg(observed.run->id));
    for (const Finding &finding : observed.findings)
        say(QStringLiteral("! %1%2").arg(finding.message,
                                         finding.fix.isEmpty() ? QString() : StatusVerb::tr(" Mended by: %1").arg(finding.fix)));
    if (observed.run && mayChange(observed.run->verb))
        say(StatusVerb::tr("What it changes is judged when it is done."));
    else if (observed.built && observed.findings.isEmpty())
        say(StatusVerb::tr("All is as designed."));
}

} // namespace

int statusVerb(const Arguments &arguments)
{
    const ClusterFolder folder(arguments.folder);
    if (arguments.watch)
        return watch(folder);
    const std::optional<Observed> observed = Looker(folder, Looker::Manner::Once).look(Freshness::New);
    if (!observed)
        return ExitCode::Wrong;
    if (arguments.json)
        say(QJsonDocument(toJson(*observed)).toJson().trimmed());
    else
        sayInWords(*observed);
    return ExitCode::Done;
}
