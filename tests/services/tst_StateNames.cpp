#include "services/cluster/RoleStates.h"
#include "services/cluster/StateNames.h"

#include <QRegularExpression>
#include <QtTest>

namespace
{

/// A state as its file declares it: what jinja puts in is a *.
struct Declared {
    QString id{};
    QStringList functions{};
};

QList<Declared> declaredIn(const QByteArray &text)
{
    static const QRegularExpression head(QStringLiteral("^((?:[A-Za-z0-9_./-]|\\{\\{.*?\\}\\})+):\\s*$"));
    static const QRegularExpression function(QStringLiteral("^  ([a-z_]+\\.[a-z_]+):"));
    static const QRegularExpression jinja(QStringLiteral("\\{\\{.*?\\}\\}"));
    QList<Declared> all;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (const QRegularExpressionMatch found = head.match(line); found.hasMatch())
            all << Declared{found.captured(1).replace(jinja, QStringLiteral("*")), {}};
        else if (const QRegularExpressionMatch part = function.match(line); part.hasMatch() && !all.isEmpty())
            all.last().functions << part.captured(1);
    }
    all.removeIf([](const Declared &one) { return one.functions.isEmpty(); }); // include:
    return all;
}

/// What a * may stand for in our own files.
QStringList idsOf(const QString &id)
{
    if (id == QLatin1String("consul-*"))
        return {QStringLiteral("consul-authority"), QStringLiteral("consul-certificate"), QStringLiteral("consul-key")};
    return {QString(id).replace(u'*', QStringLiteral("web"))};
}

} // namespace

/// States have names for people, which lie beside them.
class tst_StateNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateOfOursHasANameOfItsOwn()
    {
        const QMap<QString, QByteArray> files = RoleStates().files();
        const StateNames names(files);
        int states = 0;
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (!file.key().endsWith(QLatin1String("/init.sls")))
                continue;
            const QString sls = file.key().chopped(9);
            QHash<QString, QString> called; // name → id
            for (const Declared &one : declaredIn(*file)) {
                for (const QString &id : idsOf(one.id)) {
                    for (const QString &function : one.functions) {
                        const StateWords words = names.words(sls, id, function);
                        QVERIFY2(words.title != sls && words.name != id, qPrintable(sls + QStringLiteral(": ") + id));
                        QVERIFY2(!words.both().contains(u'*') && !words.both().contains(u'%'), qPrintable(words.both()));
                        const QString which = id + u' ' + function;
                        // One or the other, by system or by setting.
                        const bool again = one.id == QLatin1String("consul-repository") || called.value(words.name) == which;
                        QVERIFY2(again || !called.contains(words.name), qPrintable(which + QStringLiteral(": ") + words.both()));
                        called.insert(words.name, which);
                        ++states;
                    }
                }
            }
        }
        QVERIFY2(states > 45, qPrintable(QString::number(states)));
    }

    void noNameIsLeftOfAStateThatIsNotThere()
    {
        const QMap<QString, QByteArray> files = RoleStates().files();
        static const QRegularExpression entry(QStringLiteral("- id: \"?([^\"\\n]+)\"?\\n"));
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (!file.key().endsWith(QLatin1String("/names.yaml")))
                continue;
            QStringList ids;
            for (auto states = files.cbegin(); states != files.cend(); ++states) {
                if (!states.key().startsWith(file.key().chopped(10)) || !states.key().endsWith(QLatin1String(".sls")))
                    continue;
                for (const Declared &one : declaredIn(*states)) {
                    for (const QString &id : idsOf(one.id))
                        ids << id;
                }
            }
            QVERIFY2(!ids.isEmpty(), qPrintable(file.key()));
            for (auto found = entry.globalMatch(QString::fromUtf8(*file)); found.hasNext();) {
                const QString id = found.next().captured(1);
                const QRegularExpression named(QRegularExpression::wildcardToRegularExpression(id));
                QVERIFY2(std::any_of(ids.cbegin(), ids.cend(), [&named](const QString &one) { return named.match(one).hasMatch(); }),
                         qPrintable(file.key() + QStringLiteral(": ") + id));
            }
        }
    }

    void theExampleIsCalledAsPeopleCallIt()
    {
        const StateNames names = StateNames(RoleStates().files());
        const auto called = [&names](const char *sls, const char *id, const char *function) {
            return names.words(QLatin1String(sls), QLatin1String(id), QLatin1String(function)).both();
        };
        QCOMPARE(called("dnsmasq", "dnsmasq-package", "pkg.installed"), QStringLiteral("DNS: the package"));
        QCOMPARE(called("services", "role-service-web", "file.managed"), QStringLiteral("Services: the entry of web in Consul"));
        QCOMPARE(called("services", "role-service-web", "cmd.run"), QStringLiteral("Services: Consul reads the entry of web"));
    }

    void onesOwnStatesBringTheirNamesToo()
    {
        const StateNames names({{QStringLiteral("notebook/names.yaml"), "title: Notebooks\nstates:\n  - {id: hub, name: the hub}\n"},
                                {QStringLiteral("torn/names.yaml"), "title: [\n"},
                                {QStringLiteral("odd/names.yaml"), "states: {a: b}\n"}});
        const QString function = QStringLiteral("pkg.installed");
        QCOMPARE(names.words(QStringLiteral("notebook"), QStringLiteral("hub"), function).both(), QStringLiteral("Notebooks: the hub"));
        QCOMPARE(names.words(QStringLiteral("notebook.web"), QStringLiteral("hub"), function).both(), QStringLiteral("Notebooks: the hub"));
        for (const char *sls : {"torn", "odd", "unheard"}) // called by what they are
            QCOMPARE(names.words(QLatin1String(sls), QStringLiteral("/etc/hub.conf"), function).both(),
                     QLatin1String(sls) + QStringLiteral(": hub.conf"));
    }
};

QTEST_MAIN(tst_StateNames)
#include "tst_StateNames.moc"
