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
        const QMap<QString, double> taken{{QStringLiteral("plan"), 1.5}, {QStringLiteral("roles"), 42}};
        learnDurations(taken, m_shape);
        const Estimate estimate = learnedDurations().of(taken.keys(), m_shape);
        for (const QString &step : taken.keys())
            QCOMPARE(estimate.seconds.value(step), taken.value(step));
        QCOMPARE(estimate.runs, 1);
        learnDurations(taken, m_shape);
        QCOMPARE(learnedDurations().of(taken.keys(), m_shape).runs, 2);
    }

    void aFileThatIsBrokenTeachesNothingAndStopsNobody()
    {
        QVERIFY(QDir(m_data->path()).mkpath(QStringLiteral("butler-desktop")));
        QFile file(m_data->filePath(QStringLiteral("butler-desktop/durations.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"steps\": [{\"step\": \"roles\", \"seconds\": -5}, 7, {\"step\": ");
        file.close();
        QVERIFY(learnedDurations().known().isEmpty());
        learnDurations({{QStringLiteral("roles"), 3}}, m_shape);
        QCOMPARE(learnedDurations().known().size(), 1);
    }

    void aFolderThatCannotBeWrittenStopsNobody()
    {
        QFile inTheWay(m_data->filePath(QStringLiteral("butler-desktop")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        learnDurations({{QStringLiteral("roles"), 3}}, m_shape);
        QVERIFY(learnedDurations().known().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_data{};
    const RunShape m_shape{QStringLiteral("local"), 5, 5, QStringLiteral("salt-master,worker")};
};

QTEST_APPLESS_MAIN(tst_LearnedDurations)
#include "tst_LearnedDurations.moc"
