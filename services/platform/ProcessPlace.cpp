#include "services/platform/ProcessPlace.h"

#include "services/platform/Files.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace
{

/// A container's image may carry the word "uninitialized", or nothing.
QString machineId()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    return id.size() < 16 ? QString() : QString::fromLatin1(id);
}

QString worldOfNumbers()
{
#if defined(Q_OS_LINUX)
    return QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(QLatin1Char('/'), -1); // pid:[4026531836]
#else
    return {};
#endif
}

} // namespace

const ProcessPlace &ProcessPlace::here()
{
    static const ProcessPlace place{hostName(), machineId(), QString::fromLatin1(QSysInfo::bootUniqueId()), worldOfNumbers()};
    return place;
}

ProcessPlace::Distance ProcessPlace::distance() const
{
    const ProcessPlace &we = here();
    const bool isOld = machine.isEmpty() && boot.isEmpty(); // as versions before this one noted it, or a system that has neither
    if (isOld)
        return host == we.host ? Distance::Here : Distance::AnotherComputer;
    // Two containers of one computer may have different ids, or one id from their image: the start of the kernel is one for all of them.
    if (!boot.isEmpty() && boot == we.boot)
        return world == we.world ? Distance::Here : Distance::AnotherWorld;
    if (machine.isEmpty() || machine != we.machine)
        return Distance::AnotherComputer;
    return boot.isEmpty() || we.boot.isEmpty() ? Distance::Here : Distance::BeforeRestart;
}

bool ProcessPlace::isHere() const
{
    return distance() == Distance::Here;
}

ProcessPlace::Life ProcessPlace::lifeOf(const ProcessId &process) const
{
    switch (distance()) {
    case Distance::Here:
        return process.isAlive() ? Life::Alive : Life::Dead;
    case Distance::BeforeRestart:
        return Life::Dead;
    case Distance::AnotherWorld:
        return Life::InAnotherWorld;
    case Distance::AnotherComputer:
        break;
    }
    return Life::OnAnotherComputer;
}

void ProcessPlace::into(QJsonObject &object) const
{
    object.insert(QStringLiteral("host"), host);
    object.insert(QStringLiteral("machine"), machine);
    object.insert(QStringLiteral("boot"), boot);
    object.insert(QStringLiteral("world"), world);
}

ProcessPlace ProcessPlace::fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    return {text("host"), text("machine"), text("boot"), text("world")};
}
