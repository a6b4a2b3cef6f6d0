#include "services/cluster/SettingReader.h"

#include "model/cluster/RoleSettings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace
{
struct RoleFile {
    Q_DECLARE_TR_FUNCTIONS(RoleFile)
};
} // namespace

QString declaredName(YamlReader &reader, const YamlNode &map, const QString &key)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z][a-z0-9_-]{0,39}\\z"));
    const YamlNode *node = reader.require(map, key, RoleFile::tr("“%1” is missing.").arg(key));
    const QString name = node ? reader.asText(*node).value_or(QString()) : QString();
    if (node && node->kind == YamlNode::Kind::Scalar && !plain.match(name).hasMatch())
        reader.complain(*node, RoleFile::tr("“%1” must begin with a small letter, and have small letters, digits, - and _ alone, 40 at "
                                            "most.")
                                   .arg(name));
    return name;
}

const RoleSetting *SettingReader::find(const QString &key) const
{
    const auto found = std::find_if(m_before.begin(), m_before.end(), [&key](const RoleSetting &one) { return one.key == key; });
    return found == m_before.end() ? nullptr : &*found;
}

void SettingReader::readLimits(const YamlNode &item, RoleSetting &setting)
{
    using Type = RoleSetting::Type;
    const bool isNumber = setting.type == Type::Integer || setting.type == Type::Number;
    const bool isText = setting.type == Type::Text || setting.type == Type::List;
    const QStringList keys = isNumber                       ? QStringList{QStringLiteral("least"), QStringLiteral("most")}
                             : isText                       ? QStringList{QStringLiteral("longest"), QStringLiteral("pattern")}
                             : setting.type == Type::Choice ? QStringList{QStringLiteral("choices")}
                                                            : QStringList{};
    const YamlNode *limits = m_reader.map(item, QStringLiteral("limits"));
    if (limits && keys.isEmpty())
        m_reader.complain(*limits, RoleFile::tr("Yes or no has no limits."));
    else if (limits)
        m_reader.checkKeys(*limits, keys);
    if (limits && isNumber) {
        const auto number = [this, limits](const QString &key) {
            const YamlNode *node = limits->find(key);
            return node ? m_reader.asNumber(*node) : std::nullopt;
        };
        setting.least = number(QStringLiteral("least"));
        setting.most = number(QStringLiteral("most"));
        if (setting.least && setting.most && *setting.least > *setting.most)
            m_reader.complain(*limits, RoleFile::tr("“least” is more than “most”."));
    } else if (limits && isText) {
        setting.longest = m_reader.wholeNumber(*limits, QStringLiteral("longest"), 1, 10000).value_or(setting.longest);
        setting.pattern = m_reader.text(*limits, QStringLiteral("pattern"));
        if (const QRegularExpression pattern(setting.pattern); !pattern.isValid()) {
            m_reader.complain(*limits->find(QStringLiteral("pattern")),
                              RoleFile::tr("This is no regular expression: %1.").arg(pattern.errorString()));
            setting.pattern.clear();
        }
    } else if (limits && setting.type == Type::Choice) {
        setting.choices = m_reader.texts(*limits, QStringLiteral("choices"));
    }
    if (setting.type == Type::Choice && setting.choices.isEmpty())
        m_reader.complain(item, RoleFile::tr("It is not said what can be chosen. Add “limits: {choices: [one, two]}”."));
}

/// `needed: {OTHER: VALUE}`, where OTHER is a setting that stands before.
void SettingReader::readNeeded(const YamlNode &item, RoleSetting &setting)
{
    const YamlNode *needed = m_reader.map(item, QStringLiteral("needed"));
    if (!needed)
        return;
    const RoleSetting *other = needed->size() == 1 ? find(needed->key(0).text) : nullptr;
    if (!other) {
        m_reader.complain(*needed, RoleFile::tr("“needed” names one setting that stands before this one, and its value."));
        return;
    }
    setting.neededKey = other->key;
    setting.neededValue = m_reader.asText(needed->value(0)).value_or(QString());
    if (const QString fault = faultOfValue(*other, setting.neededValue); !fault.isEmpty())
        m_reader.complain(needed->value(0), fault);
}

RoleSetting SettingReader::read(const YamlNode &item)
{
    using Type = RoleSetting::Type;
    RoleSetting setting;
    setting.key = declaredName(m_reader, item, QStringLiteral("key"));
    setting.type = m_reader.oneOf<Type>(item, QStringLiteral("type"),
                                        {{QStringLiteral("integer"), Type::Integer},
                                         {QStringLiteral("number"), Type::Number},
                                         {QStringLiteral("text"), Type::Text},
                                         {QStringLiteral("list"), Type::List},
                                         {QStringLiteral("choice"), Type::Choice},
                                         {QStringLiteral("yes-no"), Type::YesNo}});
    setting.help = m_reader.text(item, QStringLiteral("help"));
    setting.form = m_reader.text(item, QStringLiteral("form"));
    readLimits(item, setting);
    readNeeded(item, setting);
    const YamlNode *standard =
        m_reader.require(item, QStringLiteral("default"), RoleFile::tr("“%1” is missing.").arg(QStringLiteral("default")));
    if (standard) {
        setting.standard = m_reader.asText(*standard).value_or(QString());
        if (const QString fault = faultOfValue(setting, setting.standard); !fault.isEmpty() && standard->kind == YamlNode::Kind::Scalar)
            m_reader.complain(*standard, fault);
    }
    if (find(setting.key))
        m_reader.complain(item, RoleFile::tr("There is a setting “%1” already.").arg(setting.key));
    return setting;
}
