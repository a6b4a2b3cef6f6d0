#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterFolder.h"
#include "services/cluster/RoleFile.h"
#include "services/session/OpenCluster.h"
#include "services/session/SampleCluster.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

using Moment = SampleCluster::Moment;
Q_DECLARE_METATYPE(SampleCluster::Moment)

/// Recorded clusters: each moment of their life can be looked at, and nothing of them can be changed or asked.
class tst_SampleCluster final : public QObject
{
    Q_OBJECT

    RoleCatalogue m_roles = loadRoles().catalogue;
    static std::unique_ptr<SampleCluster> sample(Moment moment)
    {
        Result<std::unique_ptr<SampleCluster>> opened = SampleCluster::open(QStringLiteral("tutorial"), moment);
        if (!opened)
            qWarning("%s", qPrintable(opened.error().message));
        return opened ? std::move(*opened) : nullptr;
    }
    std::unique_ptr<OpenCluster> opened(Moment moment) const
    {
        Result<std::unique_ptr<OpenCluster>> cluster = OpenCluster::openSample(sample(moment), m_roles);
        if (!cluster)
            qWarning("%s", qPrintable(cluster.error().message));
        return cluster ? std::move(*cluster) : nullptr;
    }

private Q_SLOTS:
    void eachMomentIsAsItWas_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<int>("runs");
        QTest::addColumn<bool>("built");
        QTest::addColumn<int>("findings");
        QTest::newRow("planned") << Moment::Planned << 1 << false << 0;
        QTest::newRow("built") << Moment::Built << 2 << true << 0;
        QTest::newRow("trouble") << Moment::Trouble << 2 << true << 1;
        QTest::newRow("mended") << Moment::Mended << 3 << true << 0;
    }
    void eachMomentIsAsItWas()
    {
        QFETCH(Moment, moment);
        const std::unique_ptr<OpenCluster> cluster = opened(moment);
        QVERIFY(cluster);
        QVERIFY(cluster->problems().isEmpty());
        QTEST(int(cluster->history().runs().size()), "runs");
        QTEST(cluster->observed().built, "built");
        QTEST(int(cluster->observed().findings.size()), "findings");
        for (const RunSummary &run : cluster->history().runs()) {
            QCOMPARE(int(run.outcome), int(Outcome::Succeeded));
            QVERIFY(run.finished <= cluster->observed().time);
        }
        const QList<Machine> machines = machinesOf(cluster->design());
        QCOMPARE(machines.size(), 5);
        for (const Machine &machine : machines)
            QCOMPARE(cluster->observed().machine(machine.name) != nullptr, cluster->observed().built);
        QCOMPARE(cluster->clusterTime(), cluster->observed().time.toMSecsSinceEpoch()); // it stands still
    }

    void whatWasFoundIsSaidInTheReadersLanguage()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/butler-desktop_de.qm")));
        QCoreApplication::installTranslator(&german);
        const auto trouble = sample(Moment::Trouble);
        QCoreApplication::removeTranslator(&german);
        QVERIFY(trouble);
        QCOMPARE(trouble->observed().findings.first().message, QStringLiteral("worker-1 ist angehalten."));
        QCOMPARE(sample(Moment::Trouble)->observed().findings.first().message, QStringLiteral("worker-1 is stopped."));
    }

    void whatWasMeasuredEndsWithTheMoment()
    {
        const auto atTrouble = sample(Moment::Trouble);
        const auto atEnd = sample(Moment::Mended);
        QVERIFY(atTrouble && atEnd);
        QCOMPARE(atEnd->figures().size(), 8); // all that charts show
        const auto of = [](const SampleCluster &from, const QString &machine) {
            for (const Series &series : from.figures().value(Metric::Load)) {
                if (series.machine == machine)
                    return series;
            }
            return Series();
        };
        QVERIFY(!of(*atTrouble, QStringLiteral("worker-0")).samples.isEmpty());
        QVERIFY(of(*atTrouble, QStringLiteral("worker-0")).newest.time <= atTrouble->observed().time.toMSecsSinceEpoch());
        QVERIFY(of(*atTrouble, QStringLiteral("worker-1")).samples.size() < of(*atTrouble, QStringLiteral("worker-0")).samples.size());
        QVERIFY(of(*atEnd, QStringLiteral("worker-1")).newest.time > of(*atTrouble, QStringLiteral("worker-1")).newest.time);
    }

    void chartsAreAnsweredOutOfTheRecording()
    {
        const std::unique_ptr<OpenCluster> cluster = opened(Moment::Mended);
        QVERIFY(cluster && cluster->hasMetrics());
        QObject context;
        std::optional<Result<QList<Series>>> answer;
        const QDateTime end = cluster->observed().time;
        cluster->metrics().ask({Metric::Memory, end.addSecs(-120), end, 60}, &context, [&answer](const auto &series) { answer = series; });
        QVERIFY(!answer); // later, as a server would
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        QCOMPARE((*answer)->size(), 5);
        for (const Series &series : **answer) {
            QVERIFY(!series.samples.isEmpty());
            QVERIFY(series.samples.first().time >= end.addSecs(-120).toMSecsSinceEpoch());
            QVERIFY(series.whole > 0);
        }
    }

    void beforeItIsBuiltNobodyIsAskedForChartsEither()
    {
        const std::unique_ptr<OpenCluster> cluster = opened(Moment::Planned);
        QVERIFY(cluster);
        QObject context;
        std::optional<Result<QList<Series>>> answer;
        const QDateTime end = cluster->observed().time;
        cluster->metrics().ask({Metric::Load, end.addSecs(-120), end, 60}, &context, [&answer](const auto &series) { answer = series; });
        QTRY_VERIFY(answer);
        QVERIFY2(*answer, "it was sent to somebody, who is not there");
        QVERIFY((*answer)->isEmpty());
    }

    void nothingIsChangedAndNobodyIsAsked()
    {
        const std::unique_ptr<OpenCluster> cluster = opened(Moment::Trouble);
        QVERIFY(cluster);
        QVERIFY(cluster->butlerctl().isEmpty()); // there is no program that could act
        QSignalSpy failed(cluster.get(), &OpenCluster::failed);
        cluster->start(Verb::Up, {});
        cluster->askNow();
        QCOMPARE(failed.size(), 2);
        for (const QList<QVariant> &one : failed)
            QCOMPARE(one.first().value<Error>().message, SampleCluster::refusal().message);
        QVERIFY(!cluster->isRunning());
        QVERIFY(!cluster->ownWay());
        QSignalSpy problem(&cluster->document(), &ClusterDocument::problem);
        const Cluster before = cluster->design();
        Cluster other = before;
        other.name = QStringLiteral("mine");
        cluster->document().edit(QStringLiteral("rename"), other);
        QCOMPARE(problem.size(), 1);
        QVERIFY(cluster->design() == before);
        QVERIFY(!cluster->document().canUndo() && !cluster->document().isModified());
        QVERIFY(!cluster->document().editText("name: x\n"));
        QVERIFY(!cluster->document().save());
        cluster->status().askNow();
        cluster->status().lookClosely(true);
        QCoreApplication::processEvents();
        QCOMPARE(cluster->observed().findings.size(), 1);
    }

    void nothingIsLeftOfIt()
    {
        const QDir clusters(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/butler-desktop"));
        const QStringList before = clusters.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        QString folder;
        {
            const std::unique_ptr<OpenCluster> cluster = opened(Moment::Mended);
            QVERIFY(cluster);
            folder = cluster->folder().path();
            QVERIFY(QFileInfo::exists(folder));
        }
        QVERIFY(!QFileInfo::exists(folder));
        QCOMPARE(clusters.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }

    void oneThatIsNotThereIsASentence()
    {
        const Result<std::unique_ptr<SampleCluster>> none = SampleCluster::open(QStringLiteral("nothing"), Moment::Built);
        QVERIFY(!none);
        QVERIFY2(none.error().message.contains(QStringLiteral("nothing")), qPrintable(none.error().message));
    }

    void samplesAreSmallAndTellNothingOfWhereTheyWereMade()
    {
        QCOMPARE(SampleCluster::ids(), QStringList{QStringLiteral("tutorial")});
        qint64 bytes = 0;
        for (QDirIterator i(QStringLiteral(":/samples"), QDir::Files, QDirIterator::Subdirectories); i.hasNext();) {
            QFile file(i.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            bytes += text.size();
            for (const char *word : {"/tmp/", "/root", "/home/", "BEGIN ", "my-cluster"})
                QVERIFY2(!text.contains(word), qPrintable(file.fileName() + QStringLiteral(": ") + QLatin1String(word)));
        }
        QVERIFY2(bytes > 100'000 && bytes < 300'000, qPrintable(QString::number(bytes)));
    }
};

QTEST_GUILESS_MAIN(tst_SampleCluster)
#include "tst_SampleCluster.moc"
