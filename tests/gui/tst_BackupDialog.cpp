#include "gui/shell/BackupDialog.h"
#include "services/cluster/RoleFile.h"
#include "tests/Places.h"
#include "tests/gui/TestWindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

/// A backup by the window: written from the menu, offered after the first build, and taken over on another computer.
class tst_BackupDialog final : public QObject
{
    Q_OBJECT

private:
    using T = TestCluster;
    QTemporaryDir m_settings{};
    QTemporaryDir m_data{};
    RoleCatalogue m_roles{};

    static QString said(const QWidget &where)
    {
        QStringList words;
        for (const QLabel *label : where.findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(QLatin1Char('\n'));
    }
    static void type(const QWidget &dialog, const char *field, const QString &text)
    {
        auto *line = dialog.findChild<QLineEdit *>(QLatin1String(field));
        QVERIFY(line && line->isVisible());
        line->setText(text);
    }
    static void press(const QWidget &where, const char *name)
    {
        auto *button = where.findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The program that the window starts is the one that was built, in the place of the stand-in.
    static TestWindow open(const RoleCatalogue &roles, const TestCluster &test)
    {
        return TestWindow::open(roles, test.folder(), builtFile("/butlerctl"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_BackupDialog"), m_settings.path());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.filePath(QStringLiteral("here"))));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain but the file
        m_roles = loadRoles().catalogue;
    }

    void isWrittenFromTheMenuAndTakenOverElsewhere()
    {
        TestCluster test(T::small());
        const QString file = m_data.filePath(QStringLiteral("small.butler-backup"));
        {
            TestWindow window = open(m_roles, test);
            window.window->findChild<QAction *>(QStringLiteral("act-backup"))->trigger();
            auto *dialog = window.window->findChild<BackupDialog *>();
            QVERIFY(dialog && dialog->isVisible());
            type(*dialog, "backup-file", file);
            type(*dialog, "backup-passphrase", QStringLiteral("correct horse battery"));
            type(*dialog, "backup-again", QStringLiteral("correct horse batter"));
            press(*dialog, "backup-act");
            QVERIFY2(said(*dialog).contains(QStringLiteral("two different passphrases")), qPrintable(said(*dialog)));
            QVERIFY(!QFile::exists(file));
            type(*dialog, "backup-again", QStringLiteral("correct horse battery"));
            (void)Pictures::settle(*dialog);
            dialog->grab().save(Pictures::folder() + QStringLiteral("/backup-dialog.png"));
            press(*dialog, "backup-act");
            QTRY_VERIFY2_WITH_TIMEOUT(said(*window.window).contains(QStringLiteral("small.butler-backup")),
                                      qPrintable(said(*window.window)), 60000);
            QVERIFY(QFile::exists(file));
        }
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.filePath(QStringLiteral("there")))); // another computer
        const QString folder = m_data.filePath(QStringLiteral("taken"));
        MainWindow window(m_roles, builtFile("/butlerctl"));
        window.show();
        window.findChild<QAction *>(QStringLiteral("act-take-over"))->trigger();
        auto *dialog = window.findChild<BackupDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        type(*dialog, "backup-file", file);
        type(*dialog, "backup-folder", folder);
        type(*dialog, "backup-passphrase", QStringLiteral("wrong horse battery"));
        press(*dialog, "backup-act");
        QTRY_VERIFY2_WITH_TIMEOUT(said(*dialog).contains(QStringLiteral("That is not the passphrase")), qPrintable(said(*dialog)), 60000);
        QVERIFY(!QFile::exists(folder));
        type(*dialog, "backup-passphrase", QStringLiteral("correct horse battery"));
        press(*dialog, "backup-act");
        QTRY_VERIFY_WITH_TIMEOUT(window.view(), 60000);
        QCOMPARE(window.view()->cluster().design().name, QStringLiteral("small"));
        QCOMPARE(window.view()->cluster().folder().path(), folder);
        QCOMPARE(*ClusterFolder(folder).id(), *ClusterFolder(test.folder()).id());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.filePath(QStringLiteral("here"))));
    }

    void isOfferedAfterTheFirstBuildAlone()
    {
        for (const int builds : {1, 2}) {
            TestCluster test(T::small());
            for (int build = 0; build < builds; ++build) {
                const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-120 + 60 * build);
                test.addRun(Verb::Up, {T::started(Verb::Up, when), T::finished(Outcome::Succeeded, {}, when.addSecs(5))}, when);
            }
            TestWindow window = open(m_roles, test);
            window.window->view()->setLens(Lens::Progress);
            QTRY_VERIFY(said(*window.window).contains(QStringLiteral("The cluster stands")));
            auto *offer = window.window->findChild<QAbstractButton *>(QStringLiteral("writeBackup"));
            QCOMPARE(offer && offer->isVisible(), builds == 1);
            if (builds > 1)
                continue;
            QTest::mouseClick(offer, Qt::LeftButton);
            QVERIFY(window.window->findChild<BackupDialog *>());
        }
    }
};

QTEST_MAIN(tst_BackupDialog)
#include "tst_BackupDialog.moc"
