#include "gui/cluster/PictureExport.h"
#include "gui/monitoring/ChartExport.h"
#include "services/cluster/RoleFile.h"
#include "tests/Fullness.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/Pictures.h"

#include <QLabel>
#include <QTemporaryDir>

using namespace CanvasTest;

/// What the window saves for its user: whole, or not at all and said so.
class tst_SavedFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Pictures::setFont(1); }

    void aFullDiskLeavesNoHalfFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("charts");
        for (const char *ending : {"svg", "pdf", "png"})
            QTest::addRow("picture.%s", ending) << QStringLiteral("picture.") + QLatin1String(ending) << false;
        for (const char *ending : {"svg", "png"})
            QTest::addRow("charts.%s", ending) << QStringLiteral("charts.") + QLatin1String(ending) << true;
    }

    void aFullDiskLeavesNoHalfFile()
    {
        QFETCH(QString, name);
        QFETCH(bool, charts);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const PictureExport picture(pictureOf(germline(20), loadRoles().catalogue), Heat::Load,
                                    {QStringLiteral("germline"), QDateTime::currentDateTime()}, {});
        QWidget page;
        page.resize(900, 700);
        for (int i = 0; i < 60; ++i) {
            auto *label = new QLabel(QStringLiteral("Some words on the page %1").arg(i), &page);
            label->move((i * 97) % 700, (i * 53) % 650);
        }
        const auto save = [&] { return charts ? exportCharts(page, {}, path) : picture.save(path, 1); };
        QVERIFY(save());
        QVERIFY(QFileInfo(path).size() > 600);
        QFile::remove(path);
        Result<void> saved{};
        {
            const Fullness full(500);
            saved = save();
        }
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(name) && saved.error().message.contains(QStringLiteral("the disk ")),
                 qPrintable(saved.error().message));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void whatWasThereStaysWhereTheNewOneFindsNoRoom()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("charts.svg"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        QWidget page;
        page.resize(300, 300);
        {
            const Fullness full(100);
            QVERIFY(!exportCharts(page, {}, path));
        }
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
    }
};

QTEST_MAIN(tst_SavedFiles)
#include "tst_SavedFiles.moc"
