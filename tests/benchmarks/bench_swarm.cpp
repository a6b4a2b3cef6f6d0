// A swarm of minions and one real master: how long they take to join, one highstate through us beside the same typed by hand on the same
// master, status, and what the master's processes take. BUTLER_SWARM says how many; 184 unless it does, or as many as there is memory for.
#include "services/platform/Patience.h"
#include "services/stages/ConfigureRoles.h"
#include "services/stages/JoinSalt.h"
#include "services/stages/ReachMachines.h"
#include "services/status/AskStatus.h"
#include "services/status/MasterAnswer.h"
#include "services/status/MasterSession.h"
#include "tests/benchmarks/Figure.h"
#include "tests/integration/Swarm.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace
{

constexpr int Large = 100; ///< minions; a round with more takes minutes, and is one alone

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer since;
    since.start();
    work();
    return static_cast<double>(since.elapsed()) / 1000;
}

/// One that fails has no figure.
void carryOut(Swarm &swarm, Result<void> (*stage)(RunContext &))
{
    const Result<void> done = stage(swarm.context());
    if (!done || !swarm.context().failures.isEmpty())
        qFatal("%s %s", qPrintable(done ? QString() : done.error().message),
               qPrintable(QStringList(swarm.context().failures.values()).join(QLatin1Char('\n'))));
}

/// Who asks: a person, who is answered after two seconds where there are many, or a window, which waits for all.
enum class Asker { Person, Window };

/// How many minions answered.
qsizetype askStatus(Swarm &swarm, Asker asker)
{
    StatusQuestion question = swarm.statusQuestion();
    question.isQuick = asker == Asker::Person && machineNames(question.design).size() > MostAskedInFull;
    MasterSession session;
    const MasterAnswer answer = askMaster(session, question, Freshness::New);
    if (!answer.known)
        qFatal("%s", qPrintable(answer.problem));
    return answer.minionUp.values().count(true);
}

/// `status` three times.
void measureStatus(Swarm &swarm, Asker asker, const QString &of, const QJsonValue &goal = {})
{
    QList<double> asked, answered;
    for (int round = 0; round < 3; ++round)
        asked << seconds([&] { answered << static_cast<double>(askStatus(swarm, asker)); });
    figure(of, median(asked), "s", goal);
    figure(of + QStringLiteral(": machines that answered in time"), median(answered), "");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int wanted = qEnvironmentVariable("BUTLER_SWARM", QStringLiteral("184")).toInt();
    const int count = Swarm::fitting(wanted);
    if (count < wanted)
        std::fprintf(stderr, "  Of %d minions %d are made: this computer has %d MB left.\n", wanted, count, Swarm::memoryLeft());
    const int rounds = count > Large ? 1 : 3;
    Swarm swarm(count);
    for (const auto step : {&Swarm::begin, &Swarm::make}) {
        if (const QString wrong = (swarm.*step)(); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
    }
    const QString of = QStringLiteral("swarm of %1: ").arg(count);
    figure(of + QStringLiteral("all reached by SSH"), seconds([&swarm] { carryOut(swarm, reachMachines); }), "s");
    const int before = Swarm::memoryLeft();
    figure(of + QStringLiteral("all joined"), seconds([&swarm] { carryOut(swarm, joinSalt); }), "s");
    figure(of + QStringLiteral("memory of a minion"), static_cast<double>(before - Swarm::memoryLeft()) / count, "MB");
    measureStatus(swarm, Asker::Person, of + QStringLiteral("status right after they joined"), 4);
    for (int waited = 0; loadOfEachCore() > 1 && waited < 300; ++waited) // who has just begun has no time to answer
        QThread::sleep(1);
    measureStatus(swarm, Asker::Person, of + QStringLiteral("status at rest"), 4);
    measureStatus(swarm, Asker::Window, of + QStringLiteral("status of all, as the window asks"));
    figure(of + QStringLiteral("first highstate"), seconds([&swarm] { carryOut(swarm, configureRoles); }), "s");
    QList<double> ours, theirs, ratios;
    for (int round = 0; round < rounds; ++round) {
        ours << seconds([&swarm] { carryOut(swarm, configureRoles); });
        theirs << seconds([&swarm] {
            if (const CommandResult done = swarm.onMaster("salt -t 900 '*' state.highstate --out=quiet\n"); !done.ok())
                qFatal("%s", done.errorOutput.constData());
        });
        ratios << ours.last() / theirs.last();
    }
    figure(of + QStringLiteral("one highstate"), median(ours), "s", QStringLiteral("x1.1"),
           {"salt '*' state.highstate by hand", median(theirs), median(ratios)});
    figure(of + QStringLiteral("memory of the master's processes"), swarm.masterMemory("[s]alt-master"), "MB");
    return 0;
}
