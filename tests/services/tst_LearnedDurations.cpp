#include "services/runs/LearnedDurations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// What runs took is kept for the next one.
class tst_LearnedDurations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
    }

    void whatARunTookIsThereForTheNext()
    {
        const StepCurve curve({0.1, 0.2, 0.25, 0.3, 0.3, 0.3, 0.4, 0.5, 0.6, 0.8, 0.95});
        const QList<Durations::Taken> taken{{QStringLiteral("plan"), m_shape, 1.5, {}}, {QStringLiteral("roles"), m_shape, 42, curve}};
        const QStringList steps{QStringLiteral("plan"), QStringLiteral("roles")};
        learnDurations(taken);
        const Estimate estimate = learnedDurations().of(steps, m_shape);
        for (const Durations::Taken &one : taken)
            QCOMPARE(estimate.seconds.value(one.step), one.seconds);
        QCOMPARE(estimate.curves.value(steps.last()).shares(), curve.shares());
        QCOMPARE(estimate.runs, 1);
        learnDurations(taken);
        QCOMPARE(learnedDurations().of(steps, m_shape).runs, 2);
    }

    void aFileThatIsBrokenTeachesNothingAndStopsNobody()
    {
        QVERIFY(QDir(m_data->path()).mkpath(QStringLiteral("butler-desktop")));
        QFile file(m_data->filePath(QStringLiteral("butler-desktop/durations.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"steps\": [{\"step\": \"roles\", \"seconds\": -5}, 7, {\"step\": ");
        file.close();
        QVERIFY(learnedDurations().known().isEmpty());
        learnDurations({{QStringLiteral("roles"), m_shape, 3, {}}});
        QCOMPARE(learnedDurations().known().size(), 1);
    }

    void aFolderThatCannotBeWrittenStopsNobody()
    {
        QFile inTheWay(m_data->filePath(QStringLiteral("butler-desktop")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        learnDurations({{QStringLiteral("roles"), m_shape, 3, {}}});
        QVERIFY(learnedDurations().known().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_data{};
    const RunShape m_shape{QStringLiteral("local"), 5, 5, QStringLiteral("salt-master,worker")};
};

QTEST_APPLESS_MAIN(tst_LearnedDurations)
#include "tst_LearnedDurations.moc"
