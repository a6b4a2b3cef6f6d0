#include "services/platform/DesktopColours.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#ifdef BUTLER_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

/// Stands in for the desktop's portal on a bus of the test's own.
class Portal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key) // NOLINT: the portal's own name
    {
        const bool known = space == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99U)));
    }
};

/// The desktop's wish for dark colours, and its changes.
class TestDesktopColours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theWishIsAskedAndFollowed();

private:
    QProcess m_bus{};
};

void TestDesktopColours::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("Not run: there is no dbus-daemon here.");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead(5000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void TestDesktopColours::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished(5000);
}

void TestDesktopColours::theWishIsAskedAndFollowed()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    Portal portal;
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    DesktopColours colours;
    QCOMPARE(colours.wish(), DesktopColours::Wish::Unknown);
    QTRY_COMPARE(colours.wish(), DesktopColours::Wish::Dark);
    const auto tell = [&bus](const QString &key, uint scheme) {
        QDBusMessage told = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                       QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
        told << QStringLiteral("org.freedesktop.appearance") << key << QVariant::fromValue(QDBusVariant(scheme));
        return bus.send(told);
    };
    int changes = 0;
    connect(&colours, &DesktopColours::changed, this, [&changes] { ++changes; });
    QVERIFY(tell(QStringLiteral("contrast"), 0));
    QVERIFY(tell(QStringLiteral("color-scheme"), 2));
    QTRY_COMPARE(colours.wish(), DesktopColours::Wish::Light);
    QCOMPARE(changes, 1);
}
#else
class TestDesktopColours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWishIsAskedAndFollowed() { QSKIP("Not run: built without D-Bus."); }
};
#endif

QTEST_GUILESS_MAIN(TestDesktopColours)
#include "tst_DesktopColours.moc"
