#include "gui/MainWindow.h"
#include "gui/shell/AboutBox.h"
#include "gui/start/UpdateNotice.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/Pictures.h"
#include "tests/gui/TestWindow.h"
#include "tests/services/SignedNews.h"
#include "tests/services/SlowServer.h"

#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

class tst_UpdateNotice final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings{};
    LoadedRoles m_roles{};
    SignedNews m_news{};
    SlowServer m_server{};
    UpdateSource m_source{};

    std::unique_ptr<MainWindow> open() const
    {
        auto window = std::make_unique<MainWindow>(m_roles.catalogue, QString(), m_source);
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
        return window;
    }
    static MessageBar *bar(const MainWindow &window) { return window.findChild<MessageBar *>(QStringLiteral("update-notice")); }
    static void press(const MainWindow &window, const QString &button)
    {
        auto *found = window.findChild<QPushButton *>(button);
        QVERIFY2(found && found->isVisible(), qPrintable(button));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    QByteArray news() const
    {
        const QJsonObject words{{QStringLiteral("headline"), QStringLiteral("Twice as quick, and a guide")},
                                {QStringLiteral("changes"),
                                 QJsonArray{QStringLiteral("<b>Charts</b> are quicker"), QStringLiteral("A guide in English and German")}}};
        return m_news.document(QStringLiteral("ours"), {{QStringLiteral("version"), QStringLiteral("7.0.0")},
                                                        {QStringLiteral("page"), QStringLiteral("https://butler.example/")},
                                                        {QStringLiteral("en"), words}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_UpdateNotice"), m_settings.path());
        m_roles = loadRoles();
        m_source = {QUrl(QStringLiteral("http://127.0.0.1:%1/updates.json").arg(m_server.serverPort())),
                    m_news.key(QStringLiteral("ours"))};
    }
    void cleanup()
    {
        QSettings().clear();
        m_server.asked.clear();
    }

    void nobodyIsAskedBeforeThereIsACluster()
    {
        const auto window = open();
        QVERIFY(bar(*window));
        QVERIFY(!bar(*window)->isVisible());
        const TestCluster cluster(TestCluster::small());
        window->openCluster(cluster.folder());
        window->closeCluster();
        QTRY_VERIFY(bar(*window)->isVisible());
        QCOMPARE(bar(*window)->sentence(), QStringLiteral("May Butler Desktop look once a day whether there is a newer version?"));
        QVERIFY(!QTest::qWaitFor([this] { return !m_server.asked.isEmpty(); }, 100));
        press(*window, QStringLiteral("updates-no"));
        QVERIFY(!bar(*window)->isVisible());
        QVERIFY(!open()->findChild<MessageBar *>(QStringLiteral("update-notice"))->isVisible()); // asked once
        QCOMPARE(m_server.asked.size(), 0);
    }

    void aNewerVersionIsSaidAndPutAway()
    {
        const auto window = open();
        auto *look = window->findChild<QAction *>(QStringLiteral("act-updates"));
        QVERIFY(look && !look->isChecked());
        look->trigger(); // who was never asked, or changed their mind
        QTRY_COMPARE(m_server.asked.size(), 1);
        QVERIFY(look->isChecked());
        m_server.answer(0, news());
        QTRY_VERIFY(bar(*window)->isVisible());
        QCOMPARE(bar(*window)->sentence(), QStringLiteral("Butler Desktop 7.0.0 is there."));
        press(*window, QStringLiteral("updates-what"));
        auto *box = window->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(
            box->informativeText().contains(QStringLiteral("• <b>Charts</b> are quicker"))); // as it was written, not as it asks to look
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->close();
        press(*window, QStringLiteral("updates-away"));
        QVERIFY(!bar(*window)->isVisible());
        look->trigger();
        QCOMPARE(QSettings().value(QStringLiteral("updates/leave")).toBool(), false);
    }

    void itFits_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("light") << QStringLiteral("light") << 1.0 << 1440;
        QTest::newRow("dark") << QStringLiteral("dark") << 1.0 << 1024;
        QTest::newRow("light-200") << QStringLiteral("light") << 2.0 << 1920;
    }
    void itFits()
    {
        QFETCH(QString, theme);
        QFETCH(double, text);
        QFETCH(int, width);
        Pictures::setFont(text);
        applyTheme(theme);
        const TestCluster cluster(TestCluster::small());
        const auto window = open();
        window->resize(width, 900);
        const auto look = [&window](const QString &what) {
            QVERIFY(Pictures::settle(*window));
            window->grab().save(Pictures::folder() +
                                QStringLiteral("/updates-%1-%2.png").arg(what, QLatin1String(QTest::currentDataTag())));
            const QStringList faults = Pictures::faults(*window);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        };
        window->openCluster(cluster.folder());
        window->closeCluster();
        look(QStringLiteral("asked"));
        press(*window, QStringLiteral("updates-yes"));
        QTRY_COMPARE(m_server.asked.size(), 1);
        m_server.answer(0, news());
        QTRY_COMPARE(bar(*window)->sentence(), QStringLiteral("Butler Desktop 7.0.0 is there."));
        look(QStringLiteral("news"));
        QCOMPARE(window->width(), width);
    }

    void aBuildWithoutAPlaceSaysNothingOfIt()
    {
        MainWindow window(m_roles.catalogue, {});
        QVERIFY(!bar(window));
        QVERIFY(!window.findChild<QAction *>(QStringLiteral("act-updates")));
    }
};

QTEST_MAIN(tst_UpdateNotice)
#include "tst_UpdateNotice.moc"
