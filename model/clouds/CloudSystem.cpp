#include "model/clouds/CloudSystem.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace
{

struct Distribution {
    QString name{};
    QStringList words{}; ///< in names of images and in os_distro
    QString login{};
    bool hasMinor = false; ///< its versions have two parts that count: 24.04
    QList<std::pair<QString, QString>> codenames{};
};

const QList<Distribution> &distributions()
{
    static const QList<Distribution> rows{{QStringLiteral("debian"),
                                           {QStringLiteral("debian")},
                                           QStringLiteral("debian"),
                                           false,
                                           {{QStringLiteral("buster"), QStringLiteral("10")},
                                            {QStringLiteral("bullseye"), QStringLiteral("11")},
                                            {QStringLiteral("bookworm"), QStringLiteral("12")},
                                            {QStringLiteral("trixie"), QStringLiteral("13")}}},
                                          {QStringLiteral("ubuntu"),
                                           {QStringLiteral("ubuntu")},
                                           QStringLiteral("ubuntu"),
                                           true,
                                           {{QStringLiteral("focal"), QStringLiteral("20.04")},
                                            {QStringLiteral("jammy"), QStringLiteral("22.04")},
                                            {QStringLiteral("noble"), QStringLiteral("24.04")}}},
                                          {QStringLiteral("rocky"), {QStringLiteral("rocky")}, QStringLiteral("rocky"), false, {}},
                                          {QStringLiteral("almalinux"), {QStringLiteral("alma")}, QStringLiteral("almalinux"), false, {}},
                                          {QStringLiteral("centos"), {QStringLiteral("centos")}, QStringLiteral("centos"), false, {}},
                                          {QStringLiteral("rhel"),
                                           {QStringLiteral("rhel"), QStringLiteral("red hat"), QStringLiteral("redhat")},
                                           QStringLiteral("cloud-user"),
                                           false,
                                           {}},
                                          {QStringLiteral("fedora"), {QStringLiteral("fedora")}, QStringLiteral("fedora"), false, {}},
                                          {QStringLiteral("opensuse"), {QStringLiteral("suse")}, QStringLiteral("opensuse"), true, {}},
                                          {QStringLiteral("windows"), {QStringLiteral("windows")}, QStringLiteral("Admin"), false, {}},
                                          {QStringLiteral("cirros"), {QStringLiteral("cirros")}, QStringLiteral("cirros"), true, {}}};
    return rows;
}

/// The version that the text says behind what comes before it; empty: none.
QString versionIn(const QString &text, const Distribution &distribution)
{
    for (const auto &[codename, version] : distribution.codenames) {
        if (text.contains(codename))
            return version;
    }
    static const QRegularExpression two(QStringLiteral("(?<![\\d.])(\\d\\d?)[._-]?(\\d\\d)(?!\\d)"));
    static const QRegularExpression one(QStringLiteral("(?<![\\d.])(\\d\\d?)(?!\\d)"));
    if (distribution.hasMinor) {
        const QRegularExpressionMatch match = two.match(text);
        return match.hasMatch() ? match.captured(1) + QLatin1Char('.') + match.captured(2) : one.match(text).captured(1);
    }
    return one.match(text).captured(1);
}

} // namespace

QString cloudSystem(const QString &distribution, const QString &version, const QString &imageName)
{
    const QString name = imageName.left(200).toLower();
    const QString said = distribution.left(200).toLower();
    for (const QString &text : {said, name}) {
        for (const Distribution &one : distributions()) {
            for (const QString &word : one.words) {
                const qsizetype at = text.indexOf(word);
                if (at < 0)
                    continue;
                QString number = versionIn(version.left(200).toLower(), one);
                if (number.isEmpty()) // behind the word, where a name says it: “Server 3 with Debian 12”
                    number = versionIn(name.mid(std::max<qsizetype>(0, name.indexOf(word)) + (name.contains(word) ? word.size() : 0)), one);
                return number.isEmpty() ? one.name : one.name + QLatin1Char(' ') + number;
            }
        }
    }
    for (const Distribution &one : distributions()) { // names such as “bookworm-cloud”
        for (const auto &[codename, number] : one.codenames) {
            if (name.contains(codename))
                return one.name + QLatin1Char(' ') + number;
        }
    }
    return {};
}

const QStringList &supportedSystems()
{
    static const QStringList systems{QStringLiteral("debian 12"), QStringLiteral("ubuntu 22.04"), QStringLiteral("ubuntu 24.04"),
                                     QStringLiteral("rocky 9")};
    return systems;
}

QString loginOfSystem(const QString &system)
{
    for (const Distribution &one : distributions()) {
        if (system.section(QLatin1Char(' '), 0, 0) == one.name)
            return one.login;
    }
    return {};
}
