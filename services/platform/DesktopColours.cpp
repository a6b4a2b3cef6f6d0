#include "services/platform/DesktopColours.h"

#ifdef BUTLER_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif
#ifdef Q_OS_WIN
#include <QSettings>
#endif

#ifdef BUTLER_HAS_DBUS
namespace
{

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString scheme = QStringLiteral("color-scheme");
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString object = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");

/// A bus that must first be started would be started by asking for it: only one that is there is asked.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

/// The portal's numbers: 0 as ever, which is light, 1 dark, 2 light. Read() wraps its answer in a second variant.
DesktopColours::Wish wishOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1 ? DesktopColours::Wish::Dark : DesktopColours::Wish::Light;
}

/// Hears what the portal tells of changes. QtDBus knows receivers by name only, and so needs an object with a slot.
class PortalEar final : public QObject
{
    Q_OBJECT

public:
    explicit PortalEar(QObject *parent) : QObject(parent) {}

Q_SIGNALS:
    void heard(DesktopColours::Wish wish);

public Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
    {
        if (space == appearance && key == scheme)
            Q_EMIT heard(wishOf(value.variant()));
    }
};

} // namespace
#endif

DesktopColours::DesktopColours(QObject *parent) : QObject(parent)
{
#ifdef BUTLER_HAS_DBUS
    if (hasBus()) {
        qRegisterMetaType<QDBusVariant>(); // else the slot's third argument is not known by its name
        auto *ear = new PortalEar(this);
        connect(ear, &PortalEar::heard, this, &DesktopColours::take);
        QDBusConnection::sessionBus().connect(service, object, settings, QStringLiteral("SettingChanged"), ear,
                                              SLOT(settingChanged(QString, QString, QDBusVariant)));
    }
#endif
    look();
}

void DesktopColours::look()
{
#ifdef BUTLER_HAS_DBUS
    if (!hasBus())
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, settings, QStringLiteral("Read"));
    question << appearance << scheme;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 5000), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(wishOf(QVariant::fromValue(reply.value())));
    });
#elif defined(Q_OS_WIN)
    const QSettings themes(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
                           QSettings::NativeFormat);
    const QVariant light = themes.value(QStringLiteral("AppsUseLightTheme"));
    take(!light.isValid() ? Wish::Unknown : light.toInt() == 0 ? Wish::Dark : Wish::Light);
#endif
}

void DesktopColours::take(Wish wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    Q_EMIT changed();
}

#ifdef BUTLER_HAS_DBUS
#include "DesktopColours.moc"
#endif
