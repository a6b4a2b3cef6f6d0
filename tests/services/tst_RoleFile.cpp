#include "services/cluster/RoleFile.h"

#include "model/cluster/RoleSettings.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

namespace
{
const QByteArray whole = "format: 1\nid: web\ntitle: Web\ndescription: Shows things.\nfamily: data\nicon: globe\n";

/// A login's own folder of roles, for as long as it lives.
class OwnRoles final
{
public:
    OwnRoles() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_root.path())); }
    ~OwnRoles() { qputenv("XDG_DATA_HOME", "/nowhere"); }
    Q_DISABLE_COPY_MOVE(OwnRoles)
    QString path() const { return m_root.path() + QStringLiteral("/butler-desktop/roles"); }
    bool write(const QString &name, const QByteArray &text) const
    {
        QFile file(path() + QLatin1Char('/') + name);
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

private:
    QTemporaryDir m_root{};
};
} // namespace

class tst_RoleFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", "/nowhere"); }
    void allRolesOfTheProgramAreReadInTheOrderOfThePalette()
    {
        const LoadedRoles loaded = loadRoles();
        for (const Error &error : loaded.errors)
            qWarning() << error.message << error.details;
        QVERIFY(loaded.errors.isEmpty());
        QStringList ids;
        for (const Role &role : loaded.catalogue.roles()) {
            ids << role.id;
            QVERIFY2(!role.title.isEmpty() && !role.description.isEmpty() && !role.icon.isEmpty(), qPrintable(role.id));
        }
        QCOMPARE(ids,
                 QStringLiteral(
                     "salt-master consul-bootstrap consul-server consul-client monitoring-server grafana tracker worker genotyper chunker "
                     "merger db-server job-queue glusterfs-server glusterfs-master")
                     .split(QLatin1Char(' ')));
    }

    void rolesNeedExcludeAndTalkToRolesThatExist()
    {
        const RoleCatalogue roles = loadRoles().catalogue;
        for (const Role &role : roles.roles()) {
            for (const RoleNeed &need : role.needs)
                QVERIFY2(roles.find(need.role), qPrintable(role.id + QLatin1Char(' ') + need.role));
            for (const QString &other : role.excludes)
                QVERIFY2(roles.find(other), qPrintable(role.id + QLatin1Char(' ') + other));
            for (const RoleLink &link : role.talksTo)
                QVERIFY2(roles.find(link.role), qPrintable(role.id + QLatin1Char(' ') + link.role));
            if (role.states.isEmpty())
                QVERIFY2(role.description.contains(QStringLiteral("Nothing is installed")), qPrintable(role.id));
        }
        const QStringList order = roles.configureOrder();
        QVERIFY(order.indexOf(QStringLiteral("db-server")) < order.indexOf(QStringLiteral("tracker")));
        QVERIFY(order.indexOf(QStringLiteral("tracker")) < order.indexOf(QStringLiteral("worker")));
        QCOMPARE(order.first(), QStringLiteral("salt-master"));
    }

    void everyFieldIsRead()
    {
        const Role *role = nullptr;
        const RoleCatalogue roles = loadRoles().catalogue;
        role = roles.find(QStringLiteral("consul-server"));
        QVERIFY(role);
        QCOMPARE(role->family, Role::Family::Control);
        QCOMPARE(role->states, QStringList{QStringLiteral("consul")});
        QCOMPARE(role->needs.value(0), (RoleNeed{QStringLiteral("salt-master"), 1, {}}));
        QCOMPARE(role->webPort, 8500);
        QCOMPARE(role->webPath, QStringLiteral("/ui/"));
        QCOMPARE(role->webAccount + role->webSecret, QString());
        QCOMPARE(roles.find(QStringLiteral("tracker"))->webAccount, QStringLiteral("researcher"));
        QCOMPARE(roles.find(QStringLiteral("tracker"))->webSecret, QStringLiteral("login"));
        QVERIFY(role->ports.contains(
            RolePort{8301, QStringLiteral("udp"), RolePort::From::Cluster, QStringLiteral("Consul members, who is alive")}));
        QVERIFY(role->talksTo.contains(RoleLink{QStringLiteral("salt-master"), RoleLink::Kind::Salt, 4505}));
        QVERIFY(role->panels.contains(RolePanel{QStringLiteral("Network"), QStringLiteral("bytes/s"), QStringLiteral("network")}));
    }

    void imagesOfContainersAreNamedWhole_data()
    {
        QTest::addColumn<QString>("images");
        QTest::addColumn<QString>("refused");
        const auto row = [](const char *name, const QString &images, const char *refused) {
            QTest::newRow(name) << images << QString::fromLatin1(refused);
        };
        const QString digest = QStringLiteral("@sha256:") + QString(64, u'a');
        row("a tag", QStringLiteral("quay.io/biocontainers/samtools:1.19--h50ea8bc_0"), "");
        row("a digest", QStringLiteral("docker.io/library/debian") + digest, "");
        row("both, and another", QStringLiteral("ghcr.io/a/b_c:v1") + digest + QStringLiteral(" registry.example.org:5000/x/y/z.w:2"), "");
        row("the latest, held by its digest", QStringLiteral("docker.io/library/debian:latest") + digest, "");
        row("a registry in the same network", QStringLiteral("registry:5000/a:1"), "");
        row("no registry", QStringLiteral("debian:12"), "debian:12");
        row("no registry, but a folder", QStringLiteral("biocontainers/samtools:1.19"), "biocontainers/samtools:1.19");
        row("no tag", QStringLiteral("quay.io/a/b"), "quay.io/a/b");
        row("the latest", QStringLiteral("quay.io/a/b:latest"), "quay.io/a/b:latest");
        row("blanks within", QStringLiteral("quay.io/a/b : 1"), "quay.io/a/b");
        row("half a digest", QStringLiteral("quay.io/a/b@sha256:abc"), "quay.io/a/b@sha256:abc");
        row("an address", QStringLiteral("https://quay.io/a/b:1"), "https://quay.io/a/b:1");
        row("a login", QStringLiteral("me:secret@quay.io/a/b:1"), "me:secret@quay.io/a/b:1");
        row("an option", QStringLiteral("--help"), "--help");
        row("large letters", QStringLiteral("quay.io/A/b:1"), "quay.io/A/b:1");
    }

    void imagesOfContainersAreNamedWhole()
    {
        QFETCH(QString, images);
        QFETCH(QString, refused);
        const RoleCatalogue roles = loadRoles().catalogue;
        for (const char *name : {"worker", "genotyper"}) {
            const Role *role = roles.find(QLatin1String(name));
            QVERIFY(role);
            const auto setting = std::find_if(role->settings.begin(), role->settings.end(),
                                              [](const RoleSetting &one) { return one.key == QLatin1String("containers"); });
            QVERIFY(setting != role->settings.end());
            const QString fault = faultOfValue(*setting, images);
            if (refused.isEmpty())
                QCOMPARE(fault, QString());
            else
                QVERIFY2(fault.startsWith(QStringLiteral("“%1” has not the form that is wanted: REGISTRY/NAME:TAG").arg(refused)) &&
                             fault.contains(QLatin1String("docker.io/library/NAME")) && fault.contains(QLatin1String("latest")),
                         qPrintable(fault));
        }
    }

    void oneBrokenFileLeavesTheOthers()
    {
        QTemporaryDir folder;
        const qsizetype ours = loadRoles(QStringLiteral(":/roles")).catalogue.roles().size();
        for (const QString &name : QDir(QStringLiteral(":/roles")).entryList({QStringLiteral("*.yaml")}))
            QVERIFY(QFile::copy(QStringLiteral(":/roles/") + name, folder.filePath(name)));
        QFile broken(folder.filePath(QStringLiteral("broken.yaml")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("format: 1\nid: broken\ntitle: Broken\ndescription: x\nfamily: sience\nstate: [x]\n");
        broken.close();
        const LoadedRoles loaded = loadRoles(folder.path());
        QCOMPARE(loaded.catalogue.roles().size(), ours);
        QCOMPARE(loaded.errors.size(), 1);
        const Error &error = loaded.errors.first();
        QVERIFY2(error.message.startsWith(broken.fileName() + QStringLiteral(":6:1: ")), qPrintable(error.message));
        QVERIFY(error.message.contains(QStringLiteral("Did you mean “states”?")));
        QVERIFY2(error.details.contains(QStringLiteral(":5:9: “family” must be one of: control, analysis, data.")),
                 qPrintable(error.details));
    }

    void aNewRoleIsOneFile()
    {
        const Result<Role> role =
            readRole("format: 1\nid: web\ntitle: Web\ndescription: Shows things.\nfamily: data\n", QStringLiteral("web.yaml"));
        QVERIFY(role);
        QVERIFY(role->states.isEmpty());
        QVERIFY(role->ports.isEmpty());
    }

    void portsCanBeARangeOrASetting()
    {
        const QByteArray settings = "settings:\n  - {key: port, type: integer, default: 80}\n  - {key: name, type: text, default: x}\n"
                                    "  - {key: open, type: yes-no, default: false}\n";
        const Result<Role> role = readRole(whole + settings +
                                               "ports:\n"
                                               "  - {number: 100, to: 199, protocol: tcp, from: cluster, what: Data}\n"
                                               "  - {number: 80, setting: port, protocol: tcp, from: cluster, what: Page}\n"
                                               "  - {number: 90, setting: open, protocol: tcp, from: cluster, what: Relay}\n"
                                               "processes: [beam.smp, g++]\n"
                                               "mounts: []\n",
                                           QStringLiteral("web.yaml"));
        QVERIFY2(role, role ? "" : qPrintable(role.error().message));
        QCOMPARE(role->ports.value(0).to, 199);
        QCOMPARE(role->ports.value(1).setting, QStringLiteral("port"));
        QCOMPARE(role->ports.value(2).setting, QStringLiteral("open"));
        QCOMPARE(role->processes, (QStringList{QStringLiteral("beam.smp"), QStringLiteral("g++")}));
        for (const char *wrong :
             {"ports:\n  - {number: 200, to: 199, protocol: tcp, from: cluster, what: x}\n",
              "ports:\n  - {number: 1, setting: prot, protocol: tcp, from: cluster, what: x}\n",
              "ports:\n  - {number: 1, setting: name, protocol: tcp, from: cluster, what: x}\n",
              "needs:\n  - {role: web, multipleOf: name}\n", "needs:\n  - {role: web, multipleOf: open}\n", "processes: [\"a b\"]\n"})
            QVERIFY2(!readRole(whole + settings + wrong, QStringLiteral("web.yaml")), wrong);
    }

    void whatGoesWithARoleAndWhomItKnowsIsRead()
    {
        const Result<Role> role = readRole(whole + "knows: [web]\n"
                                                   "removed:\n"
                                                   "  services: [\"web@*\", web.socket]\n"
                                                   "  everywhere: [web-sender]\n"
                                                   "  files: [/etc/web/settings.env]\n"
                                                   "  rereads: [collectd]\n"
                                                   "  data: [/var/lib/web]\n",
                                           QStringLiteral("web.yaml"), KnownToRoles{{QStringLiteral("web")}, {}});
        QVERIFY2(role, role ? "" : qPrintable(role.error().message));
        QCOMPARE(role->knows, QStringList{QStringLiteral("web")});
        QCOMPARE(role->removed.services, (QStringList{QStringLiteral("web@*"), QStringLiteral("web.socket")}));
        QCOMPARE(role->removed.everywhere, QStringList{QStringLiteral("web-sender")});
        QCOMPARE(role->removed.files, QStringList{QStringLiteral("/etc/web/settings.env")});
        QCOMPARE(role->removed.rereads, QStringList{QStringLiteral("collectd")});
        QCOMPARE(role->removed.data, QStringList{QStringLiteral("/var/lib/web")});
    }

    void whatIsNotMeantIsNeverTakenFromAMachine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("all services") << QByteArray("removed:\n  services: [\"*\"]\n");
        QTest::newRow("an option") << QByteArray("removed:\n  services: [--all]\n");
        QTest::newRow("a star within") << QByteArray("removed:\n  services: [\"s*d\"]\n");
        QTest::newRow("a folder of all") << QByteArray("removed:\n  files: [/etc]\n");
        QTest::newRow("a way back") << QByteArray("removed:\n  files: [/etc/web/../passwd]\n");
        QTest::newRow("no whole path") << QByteArray("removed:\n  files: [web.env]\n");
        QTest::newRow("data of all") << QByteArray("removed:\n  data: [/]\n");
        QTest::newRow("no such key") << QByteArray("removed:\n  packages: [web]\n");
        QTest::newRow("a role that is not there") << QByteArray("knows: [wep]\n");
    }

    void whatIsNotMeantIsNeverTakenFromAMachine()
    {
        QFETCH(QByteArray, text);
        const Result<Role> role = readRole(whole + text, QStringLiteral("web.yaml"), KnownToRoles{{QStringLiteral("web")}, {}});
        QVERIFY(!role);
        QVERIFY2(role.error().message.startsWith(QLatin1String("web.yaml:")), qPrintable(role.error().message));
    }

    void whatARoleDeclaresIsRead()
    {
        const Result<Role> role = readRole(whole + "secrets:\n"
                                                   "  - {name: login, kind: password, length: 32, help: Of the page.}\n"
                                                   "  - {name: cookie, kind: key32}\n"
                                                   "  - {name: root, kind: seed}\n"
                                                   "settings:\n"
                                                   "  - {key: threads, type: integer, default: 4, limits: {least: 1, most: 64}}\n"
                                                   "  - {key: share, type: number, default: 0.5, limits: {most: 1}}\n"
                                                   "  - {key: motto, type: text, default: \"\", limits: {longest: 20}}\n"
                                                   "  - {key: level, type: choice, default: info, limits: {choices: [info, debug]}}\n"
                                                   "  - {key: open, type: yes-no, default: false}\n"
                                                   "services:\n"
                                                   "  - {name: web, port: 80, check: {http: /health, interval: 30}}\n"
                                                   "  - {name: web-admin, port: 81, check: {tcp: 82, timeout: 5}}\n"
                                                   "  - {name: plain, port: 83}\n"
                                                   "pillar:\n"
                                                   "  - values: {name: \"${machine}\", password: \"${secret:login}\", port: 80, open: "
                                                   "\"${setting:open}\", literal: \"$${x}\", deep: [1, 2.5, true, null, \"3\"]}\n"
                                                   "  - {key: web-users, to: all, values: {at: \"http://${address:web}:80\"}}\n"
                                                   "  - {key: web-db, to: [worker, web], values: {}}\n"
                                                   "order: 5\n"
                                                   "colour: teal\n"
                                                   "atMost: 2\n"
                                                   "everywhere: [collectd]\n",
                                           QStringLiteral("web.yaml"));
        QVERIFY2(role, role ? "" : qPrintable(role.error().message + role.error().details));
        using Type = RoleSetting::Type;
        QCOMPARE(role->secrets.size(), 3);
        QCOMPARE(role->secrets[0], (RoleSecret{QStringLiteral("login"), RoleSecret::Kind::Password, 32, QStringLiteral("Of the page.")}));
        QCOMPARE(role->secrets[2].kind, RoleSecret::Kind::Seed);
        QCOMPARE(role->settings.size(), 5);
        QCOMPARE(role->settings[0], (RoleSetting{QStringLiteral("threads"), Type::Integer, QStringLiteral("4"), {}, 1.0, 64.0, 200, {}}));
        QCOMPARE(role->settings[3].choices, (QStringList{QStringLiteral("info"), QStringLiteral("debug")}));
        QCOMPARE(role->services[0].check, (RoleCheck{RoleCheck::Kind::Http, 80, QStringLiteral("/health"), 30, 3}));
        QCOMPARE(role->services[1].check, (RoleCheck{RoleCheck::Kind::Tcp, 82, {}, 10, 5}));
        QCOMPARE(role->services[2].check.kind, RoleCheck::Kind::None);
        QCOMPARE(role->pillar[0].key, QStringLiteral("web"));
        QCOMPARE(QJsonDocument(role->pillar[0].values).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"deep":[1,2.5,true,null,"3"],"literal":"$${x}","name":"${machine}","open":"${setting:open}",)"
                            R"("password":"${secret:login}","port":80})"));
        QVERIFY(role->pillar[1].everywhere);
        QCOMPARE(role->pillar[2].to, (QStringList{QStringLiteral("worker"), QStringLiteral("web")}));
        QCOMPARE(role->order, 5);
        QCOMPARE(role->colour, QStringLiteral("teal"));
        QCOMPARE(role->atMost, 2);
        QCOMPARE(role->everywhere, QStringList{QStringLiteral("collectd")});
    }

    void aWrongDeclarationIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &text, const char *sentence) {
            QTest::newRow(name) << text << QString::fromUtf8(sentence);
        };
        row("id", "id: Web\n", ":1:5: “Web” can be no role's id");
        row("id with a slash", "id: web/x\n", ":1:5: “web/x” can be no role's id");
        row("order", "order: first\n", ":7:8: “first” is not a whole number");
        row("colour", "colour: tael\n", ":7:9: “colour” must be one of: slate, ");
        row("colour in hex", "colour: \"#ff0000\"\n", ":7:9: “colour” must be one of: slate, ");
        row("secret without a name", "secrets: [{kind: password}]\n", ":7:11: “name” is missing.");
        row("secret without a kind", "secrets: [{name: a}]\n", ":7:11: “kind” must be one of: password, key32, seed.");
        row("kind", "secrets: [{name: a, kind: pasword}]\n", ":7:27: “kind” must be one of: password, key32, seed.");
        row("key", "secrets: [{nam: a, name: b, kind: seed}]\n", ":7:12: “nam” is not known here. Did you mean “name”?");
        row("short", "secrets: [{name: a, kind: password, length: 8}]\n", ":7:45: “8” is out of range. It can be 16 to 128.");
        row("length of a key", "secrets: [{name: a, kind: key32, length: 32}]\n", ":7:42: Only a password has a length.");
        row("secret twice", "secrets: [{name: a, kind: seed}, {name: a, kind: seed}]\n", ":7:34: There is a secret “a” already.");
        row("name", "secrets: [{name: \"a b\", kind: seed}]\n", ":7:18: “a b” must begin with a small letter");
        row("no list", "secrets: {a: password}\n", ":7:10: “secrets” must be a list");
        row("type", "settings: [{key: a, type: int, default: 1}]\n",
            ":7:27: “type” must be one of: integer, number, text, list, choice, yes-no.");
        row("no default", "settings: [{key: a, type: integer}]\n", ":7:12: “default” is missing.");
        row("default", "settings: [{key: a, type: integer, default: x}]\n", ":7:45: “x” is not a whole number.");
        row("default beyond", "settings: [{key: a, type: integer, default: 9, limits: {most: 8}}]\n",
            ":7:45: “9” is too large. It can be 8 or less.");
        row("limits", "settings: [{key: a, type: integer, default: 9, limits: {max: 8}}]\n", ":7:57: “max” is not known here.");
        row("limits turned", "settings: [{key: a, type: number, default: 5, limits: {least: 8, most: 2}}]\n",
            ":7:55: “least” is more than “most”.");
        row("limits of yes", "settings: [{key: a, type: yes-no, default: true, limits: {most: 2}}]\n", ":7:58: Yes or no has no limits.");
        row("yes", "settings: [{key: a, type: yes-no, default: yes}]\n", ":7:44: “yes” must be true or false.");
        row("no choice", "settings: [{key: a, type: choice, default: x}]\n", ":7:12: It is not said what can be chosen.");
        row("choice", "settings: [{key: a, type: choice, default: z, limits: {choices: [x, y]}}]\n", ":7:44: “z” is none of: x, y.");
        row("setting twice", "settings: [{key: a, type: yes-no, default: true}, {key: a, type: yes-no, default: true}]\n",
            ":7:51: There is a setting “a” already.");
        row("pattern", "settings: [{key: a, type: text, default: x, limits: {pattern: \"[\"}}]\n", ":7:63: This is no regular expression");
        row("default without its form", "settings: [{key: a, type: text, default: xy, limits: {pattern: x}}]\n",
            ":7:42: “xy” has not the form that is wanted.");
        row("needed by nothing", "settings: [{key: a, type: yes-no, default: true, needed: {b: x}}]\n",
            ":7:58: “needed” names one setting that stands before this one");
        row("needed by no value", "settings: [{key: a, type: yes-no, default: true}, {key: b, type: text, default: '', needed: {a: x}}]\n",
            ":7:97: “x” must be true or false.");
        row("service", "services: [{name: Web_1, port: 80}]\n", ":7:19: “Web_1” can be no service's name");
        row("no check", "services: [{name: web, port: 80, check: {interval: 3}}]\n", ":7:41: A check is one of two");
        row("both checks", "services: [{name: web, port: 80, check: {tcp: 80, http: /}}]\n", ":7:41: A check is one of two");
        row("path", "services: [{name: web, port: 80, check: {http: health}}]\n", ":7:48: “health” is no path on a web server.");
        row("path with a quote", "services: [{name: web, port: 80, check: {http: '/a\" b'}}]\n",
            ":7:48: “/a\" b” is no path on a web server.");
        row("no port", "services: [{name: web, check: {http: /}}]\n", ":7:31: The service has no port that could be asked.");
        row("interval", "services: [{name: web, port: 80, check: {tcp: 80, interval: 0}}]\n",
            ":7:61: “0” is out of range. It can be 1 to 3600.");
        row("account without a password", "web: {port: 80, path: /, account: me}\n", ":7:6: Who signs in needs both");
        row("password without an account", "secrets: [{name: a, kind: password}]\nweb: {port: 80, path: /, secret: a}\n",
            ":8:6: Who signs in needs both");
        row("password that is none of its secrets", "secrets: [{name: a, kind: key32}]\nweb: {port: 80, path: /, account: me, secret: a}\n",
            ":8:47: “a” is no secret of this role of kind password.");
        row("pillar's key", "pillar: [{key: consul, values: {}}]\n", ":7:16: “consul” is the program's own part of the pillar.");
        row("pillar's key of the states", "pillar: [{key: states, values: {}}]\n",
            ":7:16: “states” is the program's own part of the pillar.");
        row("pillar twice", "pillar: [{values: {}}, {values: {}}]\n", ":7:24: There is a part “web” of the pillar already.");
        row("no values", "pillar: [{key: a}]\n", ":7:10: “values” is missing.");
        row("to", "pillar: [{to: everybody, values: {}}]\n", ":7:15: “to” is a list of roles, or “all” for every machine.");
        row("to nobody", "pillar: [{to: [workr], values: {}}]\n", ":7:16: There is no role “workr”. Did you mean “worker”?");
        row("secret in pillar", "secrets: [{name: login, kind: password}]\npillar: [{values: {a: \"${secret:lgin}\"}}]\n",
            ":8:23: “${secret:lgin}” names nothing that this role has. Did you mean “login”?");
        row("seed in pillar", "secrets: [{name: root, kind: seed}]\npillar: [{values: {a: \"${secret:root}\"}}]\n",
            ":8:23: “root” is a seed, and a seed goes to no machine.");
        const QByteArray seed = "secrets: [{name: root, kind: seed}, {name: login, kind: password}]\n";
        row("own secret", seed + "pillar: [{values: {a: \"${own-secret:rot}\"}}]\n",
            ":8:23: “${own-secret:rot}” names nothing that this role has. Did you mean “root”?");
        row("own secrets", seed + "pillar: [{values: {a: \"${own-secrets:rot}\"}}]\n", ":8:23: “${own-secrets:rot}” names nothing");
        row("own secret of none", seed + "pillar: [{values: {a: \"${own-secret}\"}}]\n", ":8:23: “${own-secret}” is not known.");
        row("own secret of a password", seed + "pillar: [{values: {a: \"${own-secret:login}\"}}]\n",
            ":8:23: Only of a seed can each machine have its own: who has “login” could find out all. Make it a secret of kind seed.");
        row("own secrets of a password", seed + "pillar: [{values: {a: \"${own-secrets:login}\"}}]\n",
            ":8:23: Only of a seed can each machine have its own");
        row("own secrets for all", seed + "pillar: [{to: all, values: {a: {b: \"${own-secrets:root}\"}}}]\n",
            ":8:36: “${own-secrets:root}” would tell every machine the secrets of all others. Give it to roles.");
        row("own secrets in words", seed + "pillar: [{values: {a: \"x ${own-secrets:root}\"}}]\n",
            ":8:23: “${own-secrets:root}” is a map: it stands alone.");
        row("panels in words", "pillar: [{values: {a: \"x ${panels}\"}}]\n", ":7:23: “${panels}” is a map: it stands alone.");
        row("panels of one role", "pillar: [{values: {a: \"${panels:web}\"}}]\n", ":7:23: “${panels:web}” is not known.");
        row("another's secret", "pillar: [{values: {a: \"${secret:monitoring-server/admin}\"}}]\n",
            ":7:23: “${secret:monitoring-server/admin}” names nothing");
        row("setting in pillar", "pillar: [{values: {a: \"${setting:x}\"}}]\n", ":7:23: “${setting:x}” names nothing that this role has.");
        row("role in pillar", "pillar: [{values: {a: \"x${address:db-sever}\"}}]\n",
            ":7:23: There is no role “db-sever”. Did you mean “db-server”?");
        row("placeholder", "pillar: [{values: {a: \"${adress}\"}}]\n", ":7:23: “${adress}” is not known. There can be: ${secret:NAME}");
        row("open placeholder", "pillar: [{values: {a: \"${address\"}}]\n", ":7:23: “${ address}” is not known.");
        row("needs", "needs: [{role: salt-mastr, exactly: 1}]\n", ":7:16: There is no role “salt-mastr”. Did you mean “salt-master”?");
        row("talks to", "talksTo: [{role: nobody, kind: work, port: 1}]\n", ":7:18: There is no role “nobody”.");
        row("excludes", "excludes: [nobody]\n", ":7:12: There is no role “nobody”.");
        row("states", "states: [influxbd]\n", ":7:10: The states “influxbd” are not there. Write them into ");
        row("states everywhere", "everywhere: [nothing]\n", ":7:14: The states “nothing” are not there.");
        row("at most", "atMost: 0\n", ":7:9: “0” is out of range.");
        row("title", "title: " + QByteArray(61, 'x') + "\n", ":2:8: This text has 61 letters. It can have 60.");
        QByteArray many;
        for (int number = 0; number <= 100; ++number)
            many += "{name: a" + QByteArray::number(number) + ", kind: seed}, ";
        row("many", "secrets: [" + many + "]\n", ": “secrets” can have 100 entries at most.");
        row("deep", "pillar: [{values: {a: " + QByteArray("[").repeated(30) + QByteArray("]").repeated(30) + "}}]\n",
            "The pillar of a role can have 2000 values, 20 levels deep.");
        row("old key", "pillars: []\n", ":7:1: “pillars” is not known here. Did you mean “pillar”?");
    }
    void aWrongDeclarationIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        KnownToRoles known;
        const RoleCatalogue ours = loadRoles().catalogue;
        for (const Role &role : ours.roles())
            known.roles << role.id;
        known.roles << QStringLiteral("web");
        QByteArray file = whole;
        if (text.startsWith("id: ")) // these stand in the file already
            file.replace("id: web\n", text);
        else if (text.startsWith("title: "))
            file.replace("title: Web\n", text);
        else
            file += text;
        if (text.startsWith("id: "))
            sentence.replace(QStringLiteral(":1:"), QStringLiteral(":2:"));
        if (text.startsWith("title: "))
            sentence.replace(QStringLiteral(":2:"), QStringLiteral(":3:"));
        const Result<Role> role = readRole(file, QStringLiteral("web.yaml"), known);
        QVERIFY(!role);
        const QString told = role.error().message + QLatin1Char('\n') + role.error().details;
        QVERIFY2(told.contains(sentence), qPrintable(told));
        QVERIFY(told.startsWith(QStringLiteral("web.yaml:")));
    }

    void aUsersRolesAndStatesStandBesideOurs()
    {
        OwnRoles own;
        QVERIFY(own.write(QStringLiteral("web.yaml"), whole + "states: [web, web.tls, consul]\nneeds: [{role: queue, atLeast: 1}]\n"));
        QVERIFY(own.write(QStringLiteral("queue.yaml"), QByteArray(whole).replace("id: web", "id: queue") + "order: 1\n"));
        QVERIFY(own.write(QStringLiteral("states/web/init.sls"), "# web\n"));
        QVERIFY(own.write(QStringLiteral("states/web/tls.sls"), "# tls\n"));
        QVERIFY(own.write(QStringLiteral("states/web/files/page.html"), "<p>é</p>\n"));
        QVERIFY(own.write(QStringLiteral("states/web/.page.html.swp"), QByteArray(4, '\0')));
        const LoadedRoles loaded = loadRoles();
        QVERIFY2(loaded.errors.isEmpty(), qPrintable(loaded.errors.value(0).message));
        QCOMPARE(loaded.catalogue.roles().size(), 17);
        QStringList data;
        for (const Role &role : loaded.catalogue.roles()) {
            if (role.family == Role::Family::Data)
                data << role.id;
        }
        QCOMPARE(data.join(QLatin1Char(' ')), QStringLiteral("queue db-server job-queue glusterfs-server glusterfs-master web"));
        const QMap<QString, QByteArray> files = RoleStates::all().files();
        QCOMPARE(files.value(QStringLiteral("web/files/page.html")), QByteArray("<p>é</p>\n"));
        QVERIFY(!files.value(QStringLiteral("consul/init.sls")).isEmpty());
        QVERIFY(!files.contains(QStringLiteral("web/.page.html.swp")));
    }

    void statesThatAreNotThereAreAnErrorOfTheRole()
    {
        OwnRoles own;
        QVERIFY(own.write(QStringLiteral("web.yaml"), whole + "states: [web]\n"));
        const LoadedRoles loaded = loadRoles();
        QCOMPARE(loaded.catalogue.roles().size(), 15);
        const QString folder = own.path();
        QCOMPARE(
            loaded.catalogue.faults(),
            QStringList{
                QStringLiteral("%1/web.yaml:7:10: The states “web” are not there. Write them into %1/states/web/init.sls.").arg(folder)});
    }

    void aUsersStatesAreRefusedWhereTheyCannotBeTaken_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const QByteArray fine = "# states\n";
        QTest::newRow("in the place of ours") << QStringLiteral("consul/extra.sls") << fine
                                              << QStringLiteral("“consul” is the name of states");
        QTest::newRow("our list") << QStringLiteral("map.jinja") << fine << QStringLiteral("“map.jinja” is the name of states");
        QTest::newRow("our modules") << QStringLiteral("_states/butler_names.py") << fine
                                     << QStringLiteral("“_states” is the name of states");
        QTest::newRow("the top file") << QStringLiteral("top.sls") << fine << QStringLiteral("States lie in a folder of their own");
        QTest::newRow("modules") << QStringLiteral("_modules/x.py") << fine << QStringLiteral("States lie in a folder of their own");
        QTest::newRow("no folder") << QStringLiteral("web.sls") << fine << QStringLiteral("States lie in a folder of their own");
        QTest::newRow("a space") << QStringLiteral("web/a b.sls") << fine << QStringLiteral("States lie in a folder of their own");
        QTest::newRow("bytes") << QStringLiteral("web/a.bin") << QByteArray("a\0b", 3) << QStringLiteral("This is no text in UTF-8.");
        QTest::newRow("latin-1") << QStringLiteral("web/a.txt") << QByteArray("\xe9\n") << QStringLiteral("This is no text in UTF-8.");
        QTest::newRow("large") << QStringLiteral("web/a.txt") << QByteArray(1024 * 1024 + 1, 'x') << QStringLiteral("more than 1 MB");
    }
    void aUsersStatesAreRefusedWhereTheyCannotBeTaken()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        OwnRoles own;
        const QMap<QString, QByteArray> before = RoleStates::all().files();
        QVERIFY(own.write(QStringLiteral("states/") + path, text));
        const QStringList faults = loadRoles().catalogue.faults();
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().startsWith(QStringLiteral("%1/states/%2:1:1: ").arg(own.path(), path)), qPrintable(faults.first()));
        QVERIFY2(faults.first().contains(sentence), qPrintable(faults.first()));
        QCOMPARE(RoleStates::all().files(), before);
    }

    void twoRolesCannotHaveTheSamePartOfThePillar()
    {
        OwnRoles own;
        QVERIFY(own.write(QStringLiteral("web.yaml"), whole + "pillar: [{key: influxdb, to: all, values: {}}]\n"));
        const QStringList faults = loadRoles().catalogue.faults();
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().contains(QStringLiteral("belongs to the role “monitoring-server” already")), qPrintable(faults.first()));
    }
};

QTEST_APPLESS_MAIN(tst_RoleFile)
#include "tst_RoleFile.moc"
