#include "model/cluster/GroupCheck.h"

#include "model/cluster/MachineNames.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace
{
constexpr int longestName = 63; // RFC 1123, a label
constexpr int most = 100000;

void error(QList<Problem> &problems, const char *rule, const Group &group, const QString &sentence, const QString &remedy)
{
    problems << Problem{Problem::Severity::Error, QString::fromLatin1(rule), group.name, sentence, remedy};
}

/// Letters of "-174".
qsizetype lettersForNumber(const Group &group)
{
    return group.count ? QString::number(std::max(0, *group.count - 1)).size() + 1 : 0;
}

void checkCount(const Group &group, QList<Problem> &problems)
{
    if (group.count && (*group.count < 1 || *group.count > most)) {
        error(problems, "count", group,
              QCoreApplication::translate("DesignCheck", "%1 shall have %2 machines.").arg(group.name).arg(*group.count),
              QCoreApplication::translate("DesignCheck", "Write 1 or more, or remove the group."));
        return;
    }
    if (group.bare && !group.count)
        problems << Problem{
            Problem::Severity::Warning, QStringLiteral("bare"), group.name,
            QCoreApplication::translate("DesignCheck", "%1 is said to be bare, which only means something with a count.").arg(group.name),
            QCoreApplication::translate("DesignCheck", "Remove “bare: true”.")};
    for (const int hole : group.without) {
        if (group.count && hole >= 0 && hole < *group.count)
            continue;
        error(problems, "without", group,
              QCoreApplication::translate("DesignCheck", "%1 leaves out number %2, which it does not have.").arg(group.name).arg(hole),
              group.count ? QCoreApplication::translate("DesignCheck", "Its numbers are 0 to %1.").arg(*group.count - 1)
                          : QCoreApplication::translate("DesignCheck", "Only a group with a count has numbers. Remove “without”."));
    }
    if (group.count && machineCount(group) == 0)
        error(problems, "without", group, QCoreApplication::translate("DesignCheck", "%1 leaves out all its machines.").arg(group.name),
              QCoreApplication::translate("DesignCheck", "Remove the group, or leave out fewer."));
}

/// Whether a volume there would hide what the machine needs to run, or to be reached.
bool isOfTheSystem(const QString &mount)
{
    static const QStringList whole{QStringLiteral("/var"), QStringLiteral("/opt")};
    static const QStringList trees{
        QStringLiteral("/bin"),      QStringLiteral("/boot"),         QStringLiteral("/dev"),         QStringLiteral("/etc"),
        QStringLiteral("/lib"),      QStringLiteral("/lib32"),        QStringLiteral("/lib64"),       QStringLiteral("/libx32"),
        QStringLiteral("/proc"),     QStringLiteral("/root"),         QStringLiteral("/run"),         QStringLiteral("/sbin"),
        QStringLiteral("/sys"),      QStringLiteral("/usr"),          QStringLiteral("/opt/salt"),    QStringLiteral("/var/run"),
        QStringLiteral("/var/lock"), QStringLiteral("/var/lib/dpkg"), QStringLiteral("/var/lib/apt"), QStringLiteral("/var/lib/systemd")};
    return whole.contains(mount) || std::any_of(trees.cbegin(), trees.cend(), [&mount](const QString &tree) {
               return mount == tree || mount.startsWith(tree + QLatin1Char('/'));
           });
}

QString volumeFault(const Volume &volume, const QSet<QString> &names, const QSet<QString> &mounts)
{
    if (const QString fault = hostNameFault(volume.name); !fault.isEmpty())
        return fault;
    if (names.contains(volume.name))
        return QCoreApplication::translate("DesignCheck", "Two volumes have this name. Rename one.");
    if (volume.size < 1)
        return QCoreApplication::translate("DesignCheck", "It needs a size of at least 1 GB.");
    // It stands in command lines and in the file of mounts, where commas and colons mean something.
    static const QRegularExpression path(QStringLiteral("\\A(/[A-Za-z0-9._-]+)+\\z"));
    static const QRegularExpression dots(QStringLiteral("/\\.{1,2}(/|\\z)"));
    if (!path.match(volume.mount).hasMatch() || dots.match(volume.mount).hasMatch())
        return QCoreApplication::translate("DesignCheck", "Say where it is mounted: a path such as /data, of letters, digits, “.”, “_”, "
                                                          "“-” and “/”.");
    if (isOfTheSystem(volume.mount))
        return QCoreApplication::translate("DesignCheck", "The machine's own system lies there. Choose another path, such as /data.");
    if (mounts.contains(volume.mount))
        return QCoreApplication::translate("DesignCheck", "Another volume is mounted there. Choose another path.");
    return {};
}

void checkVolumes(const Group &group, QList<Problem> &problems)
{
    QSet<QString> names;
    QSet<QString> mounts;
    for (const Volume &volume : group.volumes) {
        if (const QString fault = volumeFault(volume, names, mounts); !fault.isEmpty())
            error(problems, "volume", group,
                  QCoreApplication::translate("DesignCheck", "The volume “%1” of %2 cannot be made.").arg(volume.name, group.name), fault);
        names.insert(volume.name);
        mounts.insert(volume.mount);
    }
}
} // namespace

int machineCount(const Group &group)
{
    if (!group.count)
        return 1;
    QSet<int> holes;
    for (const int hole : group.without) {
        if (hole >= 0 && hole < *group.count)
            holes.insert(hole);
    }
    return std::max(0, *group.count - static_cast<int>(holes.size()));
}

QString hostNameFault(const QString &name, qsizetype lettersForNumber)
{
    if (name.isEmpty())
        return QCoreApplication::translate("DesignCheck", "A name is missing.");
    const auto isLetter = [](QChar one) { return one >= QLatin1Char('a') && one <= QLatin1Char('z'); };
    const auto isDigit = [](QChar one) { return one >= QLatin1Char('0') && one <= QLatin1Char('9'); };
    const bool fits =
        std::all_of(name.begin(), name.end(), [&](QChar one) { return isLetter(one) || isDigit(one) || one == QLatin1Char('-'); });
    if (!fits)
        return QCoreApplication::translate("DesignCheck", "Use the letters a to z in lower case, digits and hyphens only.");
    if (name.startsWith(QLatin1Char('-')) || name.endsWith(QLatin1Char('-')))
        return QCoreApplication::translate("DesignCheck", "It may not begin or end with a hyphen.");
    if (std::none_of(name.begin(), name.end(), isLetter))
        return QCoreApplication::translate("DesignCheck", "It needs a letter: digits alone would be taken for an address.");
    if (name.size() + lettersForNumber > longestName)
        return QCoreApplication::translate("DesignCheck", "Use at most %1 letters.").arg(longestName - lettersForNumber);
    if (name == QStringLiteral("localhost") || name == QStringLiteral("entry"))
        return QCoreApplication::translate("DesignCheck", "This name has a meaning of its own. Choose another.");
    return {};
}

QString shortName(const Group &group)
{
    QString name = group.name.left(longestName - lettersForNumber(group));
    while (name.endsWith(QLatin1Char('-')) && name.size() < group.name.size())
        name.chop(1);
    return name;
}

void checkGroup(const Group &group, QList<Problem> &problems)
{
    const QString fault = hostNameFault(group.name, lettersForNumber(group));
    const QString shorter = shortName(group);
    if (!fault.isEmpty() && shorter != group.name && hostNameFault(shorter, lettersForNumber(group)).isEmpty())
        error(problems, "name-too-long", group,
              QCoreApplication::translate("DesignCheck", "The names of %1 are too long for the cloud: it takes %2 letters.")
                  .arg(group.name)
                  .arg(longestName),
              fault);
    else if (!fault.isEmpty())
        error(problems, "name", group, QCoreApplication::translate("DesignCheck", "“%1” cannot be the name of a machine.").arg(group.name),
              fault);
    checkCount(group, problems);
    checkVolumes(group, problems);
}

void checkMachineNames(const Cluster &cluster, QList<Problem> &problems)
{
    // Asked of the names alone, not of ten thousand machines: a numbered name can only be that of a machine that has its group's bare name.
    QHash<QString, const Group *> byName;
    for (const Group &group : cluster.groups) {
        if (byName.contains(group.name))
            error(problems, "duplicate-name", group,
                  QCoreApplication::translate("DesignCheck", "Two groups have the name %1.").arg(group.name),
                  QCoreApplication::translate("DesignCheck", "Rename one of them."));
        else
            byName.insert(group.name, &group);
    }
    for (const Group &group : cluster.groups) {
        if (group.count && !group.bare)
            continue;
        for (qsizetype hyphen = group.name.indexOf(QLatin1Char('-')); hyphen > 0;
             hyphen = group.name.indexOf(QLatin1Char('-'), hyphen + 1)) {
            const Group *other = byName.value(group.name.left(hyphen));
            if (other && numberOf(*other, group.name))
                error(problems, "duplicate-name", group,
                      QCoreApplication::translate("DesignCheck", "Two machines would have the name %1.").arg(group.name),
                      QCoreApplication::translate("DesignCheck", "Rename “%1” or “%2”.").arg(other->name, group.name));
        }
    }
}
