#include "services/targets/LocalCheck.h"

#include "services/platform/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>

namespace
{

/// Gives the sentences of this file their context.
struct LocalCheck {
    Q_DECLARE_TR_FUNCTIONS(LocalCheck)
};

QString programOf(const QString &word)
{
    const QString found = QDir::isAbsolutePath(word) ? word : QStandardPaths::findExecutable(word);
    return QFileInfo(found).canonicalFilePath();
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

const QString machinePattern = QStringLiteral("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

bool isAddress(const QString &text)
{
    return matches(text, QStringLiteral("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) && !QHostAddress(text).isNull();
}

/// What the state's words may show of somebody else's text.
QString shown(const QStringList &words)
{
    QString text = words.join(QLatin1Char(' '));
    text.removeIf([](QChar letter) { return !letter.isPrint(); });
    return text.left(200);
}

Error notOurs(const QString &path, const QString &what)
{
    return {LocalCheck::tr("%1 holds what this program never wrote (%2), so somebody else may have made it. Nothing was touched. If the "
                           "folder is yours, put the file back from a backup; else do not use it.")
                .arg(path, what),
            {}};
}

Error otherEngine(const QString &path, const QStringList &words, const ContainerEngine &engine)
{
    return {LocalCheck::tr("%1 names “%2” as the program that made the machines, and this computer's %3 is “%4”. A program that a folder "
                           "names is never started. Nothing was touched. If you moved %3, put it back where it was; else do not use this "
                           "folder.")
                .arg(path, shown(words), engine.name, engine.command.value(0)),
            {}};
}

/// The names that an instance may have: network, volumes, machines of this cluster.
bool isOurName(const QString &resource, const QString &name, const QString &clusterId)
{
    const QString prefix = QRegularExpression::escape(QStringLiteral("butler-") + shortId(clusterId));
    if (resource == QLatin1String("network"))
        return matches(name, prefix);
    return matches(name, prefix + QLatin1Char('-') + QStringLiteral("[a-z0-9][a-z0-9_.-]{0,126}"));
}

Result<void> checkInstance(const QJsonObject &resource, const QJsonObject &instance, const QString &path, const ContainerEngine &engine,
                           const QString &clusterId)
{
    const QString name = resource.value(QLatin1String("name")).toString();
    const QJsonObject attributes = instance.value(QLatin1String("attributes")).toObject();
    // Destroying reads the input alone.
    const QJsonObject value = attributes.value(QLatin1String("input")).toObject().value(QLatin1String("value")).toObject();
    const QStringList words = value.value(QLatin1String("engine")).toVariant().toStringList();
    if (!isOurEngine(words, engine))
        return otherEngine(path, words, engine);
    const QString thing = value.value(QLatin1String("name")).toString();
    const QJsonValue address = value.value(QLatin1String("address"));
    if (!isOurName(name, thing, clusterId) || (!address.isUndefined() && !isAddress(address.toString())))
        return notOurs(path, shown({thing, address.toString()}));
    return {};
}

} // namespace

bool isOurEngine(const QStringList &words, const ContainerEngine &engine)
{
    if (words.isEmpty() || engine.command.isEmpty())
        return false;
    const QString program = programOf(words.first());
    if (program.isEmpty() || program != programOf(engine.command.first()))
        return false;
    static const QList<QStringList> globals{
        {}, {QStringLiteral("--runtime"), QStringLiteral("runc")}, {QStringLiteral("--runtime"), QStringLiteral("crun")}};
    return words == engine.command || globals.contains(words.mid(1));
}

Result<void> checkState(const QString &path, const ContainerEngine &engine, const QString &clusterId)
{
    if (QFileInfo(path).size() == 0)
        return {};
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    const QJsonObject state = QJsonDocument::fromJson(*text).object();
    for (const QJsonValue &value : state.value(QLatin1String("resources")).toArray()) {
        const QJsonObject resource = value.toObject();
        const auto word = [&resource](const char *key) { return resource.value(QLatin1String(key)).toString(); };
        static const QStringList names{QStringLiteral("network"), QStringLiteral("volume"), QStringLiteral("machine")};
        const bool isOurs = word("mode") == QLatin1String("managed") && word("type") == QLatin1String("terraform_data") &&
                            names.contains(word("name")) && !resource.contains(QLatin1String("module")) &&
                            word("provider") == QLatin1String("provider[\"terraform.io/builtin/terraform\"]");
        if (!isOurs)
            return notOurs(path, shown({word("type"), word("name")}));
        for (const QJsonValue &instance : resource.value(QLatin1String("instances")).toArray()) {
            if (const Result<void> checked = checkInstance(resource, instance.toObject(), path, engine, clusterId); !checked)
                return checked;
        }
    }
    return {};
}

Result<void> checkRecord(const LocalRecord &target, const QString &path, const ContainerEngine &engine)
{
    if (!target.engine.isEmpty() && !isOurEngine(target.engine, engine))
        return otherEngine(path, target.engine, engine);
    if (!target.image.isEmpty() && !matches(target.image, QStringLiteral("localhost/butler-[a-z0-9-]+:[A-Za-z0-9_.-]+")))
        return notOurs(path, shown({target.image}));
    if (!target.subnet.isEmpty() && (!matches(target.subnet, QStringLiteral("[0-9.]+/[0-9]{1,2}")) ||
                                     !QHostAddress::parseSubnet(target.subnet).first.isInSubnet(QHostAddress::parseSubnet(target.subnet))))
        return notOurs(path, shown({target.subnet}));
    if (!target.entryMachine.isEmpty() && !matches(target.entryMachine, machinePattern))
        return notOurs(path, shown({target.entryMachine}));
    for (const QString &spoilt : target.spoilt) {
        if (!isAddress(spoilt))
            return notOurs(path, shown({spoilt}));
    }
    for (auto i = target.addresses.cbegin(); i != target.addresses.cend(); ++i) {
        if (!matches(i.key(), machinePattern) || !isAddress(i.value()))
            return notOurs(path, shown({i.key(), i.value()}));
    }
    return {};
}
