#include "model/cluster/RoleSettings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{
struct RoleSettings {
    Q_DECLARE_TR_FUNCTIONS(RoleSettings)
};

QString faultOfNumber(const RoleSetting &setting, const QString &value)
{
    static const QRegularExpression whole(QStringLiteral("\\A[+-]?(0|[1-9][0-9]{0,14})\\z"));
    static const QRegularExpression any(QStringLiteral("\\A[+-]?(0|[1-9][0-9]{0,14})([.][0-9]{1,15})?\\z"));
    const bool isInteger = setting.type == RoleSetting::Type::Integer;
    if (!(isInteger ? whole : any).match(value).hasMatch())
        return (isInteger ? RoleSettings::tr("“%1” is not a whole number.") : RoleSettings::tr("“%1” is not a number.")).arg(value);
    const double number = value.toDouble();
    if (setting.least && number < *setting.least)
        return RoleSettings::tr("“%1” is too small. It can be %2 or more.").arg(value).arg(*setting.least, 0, 'g', 15);
    if (setting.most && number > *setting.most)
        return RoleSettings::tr("“%1” is too large. It can be %2 or less.").arg(value).arg(*setting.most, 0, 'g', 15);
    return {};
}

QString faultOfText(const RoleSetting &setting, const QString &value)
{
    if (value.size() > setting.longest)
        return RoleSettings::tr("This text has %1 letters. It can have %2.").arg(value.size()).arg(setting.longest);
    for (const QChar letter : value) {
        if (!letter.isPrint() && !letter.isSurrogate())
            return RoleSettings::tr("This text has more than one line, or a letter that cannot be shown. Write it in one line.");
    }
    const bool isList = setting.type == RoleSetting::Type::List;
    const QRegularExpression form(QRegularExpression::anchoredPattern(setting.pattern));
    for (const QString &text : isList ? wordsOf(value) : QStringList{value}) {
        if (!setting.pattern.isEmpty() && !text.isEmpty() && !form.match(text).hasMatch())
            return setting.form.isEmpty() ? RoleSettings::tr("“%1” has not the form that is wanted.").arg(text)
                                          : RoleSettings::tr("“%1” has not the form that is wanted: %2").arg(text, setting.form);
    }
    return {};
}
} // namespace

QStringList wordsOf(const QString &list)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return list.split(between, Qt::SkipEmptyParts);
}

QString faultOfValue(const RoleSetting &setting, const QString &value)
{
    switch (setting.type) {
    case RoleSetting::Type::Integer:
    case RoleSetting::Type::Number:
        return faultOfNumber(setting, value);
    case RoleSetting::Type::Text:
    case RoleSetting::Type::List:
        return faultOfText(setting, value);
    case RoleSetting::Type::Choice:
        return setting.choices.contains(value)
                   ? QString()
                   : RoleSettings::tr("“%1” is none of: %2.").arg(value, setting.choices.join(QStringLiteral(", ")));
    case RoleSetting::Type::YesNo:
        return value == QLatin1String("true") || value == QLatin1String("false")
                   ? QString()
                   : RoleSettings::tr("“%1” must be true or false.").arg(value);
    }
    return {};
}

QString settingOf(const Cluster &cluster, const Role &role, const RoleSetting &setting)
{
    return cluster.settings.value(role.id).value(setting.key, setting.standard);
}

Cluster withSetting(Cluster cluster, const Role &role, const RoleSetting &setting, const QString &value)
{
    if (!value.isEmpty() && value != setting.standard) {
        cluster.settings[role.id][setting.key] = value;
        return cluster;
    }
    cluster.settings[role.id].remove(setting.key);
    if (cluster.settings.value(role.id).isEmpty())
        cluster.settings.remove(role.id);
    return cluster;
}
