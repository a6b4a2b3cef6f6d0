#include "model/cluster/SettingsCheck.h"

#include "model/cluster/RoleSettings.h"
#include "model/cluster/Suggestion.h"

#include <QCoreApplication>

namespace
{
QString meant(const QString &word, const QStringList &known)
{
    const QString suggestion = suggestionFor(word, known);
    return suggestion.isEmpty() ? QCoreApplication::translate("DesignCheck", "There can be: %1.").arg(known.join(QStringLiteral(", ")))
                                : QCoreApplication::translate("DesignCheck", "Did you mean “%1”?").arg(suggestion);
}

/// A problem whose place is that of these keys.
Problem wrong(const QStringList &keys, const QString &sentence, const QString &remedy)
{
    Problem problem;
    problem.rule = QStringLiteral("setting");
    problem.sentence = sentence;
    problem.remedy = remedy;
    problem.subject = keys.first();
    problem.entry = QStringList{QStringLiteral("settings")} + keys;
    return problem;
}

/// What must be given because of the value of another.
void checkNeeded(const Cluster &cluster, const Role &role, QList<Problem> &problems)
{
    for (const RoleSetting &setting : role.settings) {
        const RoleSetting *other = setting.neededKey.isEmpty() ? nullptr : role.setting(setting.neededKey);
        if (other && settingOf(cluster, role, *other) == setting.neededValue && settingOf(cluster, role, setting).isEmpty())
            problems << wrong({role.id, other->key},
                              QCoreApplication::translate("DesignCheck", "The role %1 needs its setting “%2” where “%3” is “%4”.")
                                  .arg(role.title, setting.key, other->key, setting.neededValue),
                              setting.help);
    }
}

void checkValues(const Role &role, const QMap<QString, QString> &values, QList<Problem> &problems)
{
    QStringList known;
    for (const RoleSetting &setting : role.settings)
        known << setting.key;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const RoleSetting *setting = role.setting(value.key());
        if (!setting) {
            problems << wrong({role.id, value.key()},
                              QCoreApplication::translate("DesignCheck", "The role %1 has no setting “%2”.").arg(role.title, value.key()),
                              meant(value.key(), known));
        } else if (const QString fault = faultOfValue(*setting, *value); !fault.isEmpty()) {
            problems << wrong({role.id, value.key()}, fault,
                              setting->help.isEmpty() ? QCoreApplication::translate("DesignCheck", "Correct it, or remove the line.")
                                                      : setting->help);
            problems.last().isAboutValue = true;
        }
    }
}
} // namespace

void checkSettings(const Cluster &cluster, const RolesById &roles, QList<Problem> &problems)
{
    for (auto values = cluster.settings.begin(); values != cluster.settings.end(); ++values) {
        const Role *role = roles.value(values.key());
        if (!role)
            problems << wrong(
                {values.key()},
                QCoreApplication::translate("DesignCheck", "Something is set for the role “%1”, which is not known.").arg(values.key()),
                meant(values.key(), roles.keys()));
        else if (role->settings.isEmpty())
            problems << wrong({values.key()}, QCoreApplication::translate("DesignCheck", "The role %1 has no settings.").arg(role->title),
                              QCoreApplication::translate("DesignCheck", "Remove them."));
        else {
            checkValues(*role, *values, problems);
            checkNeeded(cluster, *role, problems);
        }
    }
}
