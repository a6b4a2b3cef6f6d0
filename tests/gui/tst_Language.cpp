#include "gui/Language.h"
#include "services/cluster/RoleFile.h"
#include "tests/Places.h"
#include "tests/gui/TestWindow.h"

#include <QApplication>
#include <QLocale>
#include <QProcess>
#include <QTest>

/// Which language the window speaks, and from which side it is read.
class tst_Language final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void theWindowIsReadAsItsSentencesAre_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("Hebrew") << QStringLiteral("he_IL") << QStringLiteral("en");
        QTest::newRow("Arabic") << QStringLiteral("ar_EG") << QStringLiteral("en");
        QTest::newRow("Persian") << QStringLiteral("fa_IR") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("de");
        QTest::newRow("French") << QStringLiteral("fr_FR") << QStringLiteral("fr");
    }

    void theWindowIsReadAsItsSentencesAre()
    {
        QFETCH(QString, system);
        QFETCH(QString, numbers);
        const QLocale locale(system);
        QLocale::setDefault(locale);
        QApplication::setLayoutDirection(locale.textDirection());
        const Language language(locale);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QLocale().name().left(2), numbers);
        QVERIFY(QApplication::translate("QGuiApplication", "QT_LAYOUT_DIRECTION") != QLatin1String("RTL"));
    }

    void whatIsChosenIsSpokenWhateverTheSystemSpeaks_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("close");
        QTest::addColumn<QString>("number");
        QTest::newRow("German on an English system") << "en_US"
                                                     << "de"
                                                     << "Schließen"
                                                     << "0,4";
        QTest::newRow("German on a Hebrew system") << "he_IL"
                                                   << "de"
                                                   << "Schließen"
                                                   << "0,4";
        QTest::newRow("English on a German system") << "de_DE"
                                                    << "en"
                                                    << "Close"
                                                    << "0.4";
        QTest::newRow("the German system's") << "de_AT"
                                             << ""
                                             << "Schließen"
                                             << "0,4";
        QTest::newRow("one that is not there") << "de_DE"
                                               << "tlh"
                                               << "Schließen"
                                               << "0,4";
    }

    void whatIsChosenIsSpokenWhateverTheSystemSpeaks()
    {
        QFETCH(QString, system);
        QFETCH(QString, chosen);
        const QLocale locale(system);
        QLocale::setDefault(locale);
        const Language language(locale, chosen);
        QTEST(QApplication::translate("ClusterMessages", "Close"), "close");
        QTEST(QLocale().toString(0.4, 'f', 1), "number");
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

    /// What runs, and what looks how a cluster is, are programs of their own.
    void whatWorksForTheWindowSpeaksItsLanguage()
    {
        for (const auto &[chosen, word] : {std::pair(QStringLiteral("de"), "Ordner"), std::pair(QStringLiteral("en"), "folder")}) {
            const Language language(QLocale(QStringLiteral("fr_FR")), chosen);
            QProcess butlerctl;
            butlerctl.start(builtFile("/butlerctl"), {QStringLiteral("check"), QStringLiteral("/nowhere")});
            QVERIFY(butlerctl.waitForFinished());
            const QByteArray said = butlerctl.readAllStandardError();
            QVERIFY2(said.contains(word), said.constData());
        }
    }

    void theMenuHasTheSystemsAndAllThatWeSpeak()
    {
        QStringList names;
        for (const Language::Choice &one : Language::choices())
            names << one.code + u' ' + one.name;
        QCOMPARE(names, QStringList({QStringLiteral(" As the system"), QStringLiteral("de Deutsch"), QStringLiteral("en English")}));
    }

    void theChoiceIsKeptForTheNextStartAndSaidSo()
    {
        const QTemporaryDir folder;
        TestWindow::prepare(QStringLiteral("tst_Language"), folder.filePath(QStringLiteral("settings")));
        const LoadedRoles roles = loadRoles();
        const TestCluster test(TestCluster::small());
        for (const bool open : {false, true}) {
            QSettings().clear();
            MainWindow window(roles.catalogue, test.butlerctl());
            if (open)
                window.openCluster(test.folder());
            window.show();
            const auto bar = [&] {
                for (const MessageBar *one : window.findChildren<MessageBar *>()) {
                    if (one->isVisible())
                        return one->sentence();
                }
                return QString();
            };
            QVERIFY(window.findChild<QAction *>(QStringLiteral("act-language-system"))->isChecked());
            window.findChild<QAction *>(QStringLiteral("act-language-de"))->trigger();
            QCOMPARE(Language::kept(), QStringLiteral("de"));
            QTRY_COMPARE(bar(), QStringLiteral("The window speaks Deutsch when it is opened next."));
            window.findChild<QAction *>(QStringLiteral("act-language-system"))->trigger();
            QCOMPARE(Language::kept(), QString());
            QTRY_COMPARE(bar(), QStringLiteral("The window speaks the system’s language when it is opened next."));
            window.findChild<QAction *>(QStringLiteral("act-language-en"))->trigger();
            const MainWindow next(roles.catalogue, test.butlerctl());
            QVERIFY(next.findChild<QAction *>(QStringLiteral("act-language-en"))->isChecked());
        }
    }
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
