#include "model/cluster/OpenPorts.h"
#include "model/cluster/PackageSources.h"
#include "model/cluster/RoleMachines.h"

#include <QtTest>

namespace
{

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

/// Where machines get packages from, as a design says it.
class tst_PackageSources final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsSaid()
    {
        const TargetChoice target{text("openstack"),
                                  {{text("proxy"), text("http://proxy.example.org:3128")},
                                   {text("noProxy"), text("mirror.example.org, .example.net 10.0.0.0/8")},
                                   {text("aptMirror"), text("https://mirror.example.org/debian")},
                                   {text("pipMirror"), text("https://mirror.example.org/simple")}}};
        const PackageSources sources = PackageSources::of(target);
        QCOMPARE(sources.proxy, text("http://proxy.example.org:3128"));
        QCOMPARE(sources.noProxy, (QStringList{text("mirror.example.org"), text(".example.net"), text("10.0.0.0/8")}));
        QCOMPARE(sources.aptMirror, text("https://mirror.example.org/debian"));
        QCOMPARE(sources.pipMirror, text("https://mirror.example.org/simple"));
        QList<Problem> problems;
        checkPackageSources(target, problems);
        checkPackageSources({}, problems);
        QCOMPARE(problems, QList<Problem>());
        QCOMPARE(PackageSources::of({}), PackageSources());
    }

    void theMasterPassesThemOnWhereItIsToldTo()
    {
        Role master;
        master.id = RoleId::saltMaster;
        master.settings << RoleSetting{.key = text("pass-packages"), .type = RoleSetting::Type::YesNo, .standard = text("false")};
        master.ports << RolePort{.number = 22, .protocol = text("tcp"), .from = RolePort::From::Outside}
                     << RolePort{.number = 3128, .protocol = text("tcp"), .setting = text("pass-packages")};
        const RoleCatalogue roles({master});
        Cluster cluster;
        cluster.groups << Group{.name = text("a"), .roles = {master.id}};
        QCOMPARE(packagesPort(cluster, roles), 0);
        QVERIFY(openPorts(cluster, roles).value(text("tcp")).isEmpty());
        cluster.settings[master.id][text("pass-packages")] = text("true");
        QCOMPARE(packagesPort(cluster, roles), 3128);
        QCOMPARE(openPorts(cluster, roles).value(text("tcp")), (QList<PortRange>{{3128, 3128}}));
        QCOMPARE(packagesPort(cluster, {}), 0);
        cluster.target.settings[text("proxy")] = text("http://proxy.example.org:3128");
        QCOMPARE(packagesPort(cluster, roles), 0);
    }

    void whatIsNoneIsSaidAndAPasswordIsNotRepeated_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("sentence"); // its beginning
        const auto row = [](const char *key, const char *said, const char *sentence) {
            QTest::newRow(said) << text(key) << text(said) << text(sentence);
        };
        row("proxy", "http://me:correct-horse@proxy.example.org:3128", "“proxy” has a login in it");
        row("proxy", "http://me:correct@horse@proxy.example.org:3128", "“proxy” has a login in it");
        row("proxy", "me:correct-horse@proxy.example.org:3128", "“proxy” has a login in it");
        row("pipMirror", "https://token@mirror.example.org/simple", "“pipMirror” has a login in it");
        row("aptMirror", "https://me:correct-horse@mirror.example.org/debian", "“aptMirror” has a login in it");
        row("proxy", "proxy.example.org:3128", "“proxy.example.org:3128” is no web address.");
        row("proxy", "socks5://proxy.example.org:1080", "“socks5://proxy.example.org:1080” is no web address.");
        row("aptMirror", "https://mirror.example.org/de bian", "“https://mirror.example.org/de bian” is no web address.");
        row("pipMirror", "https://mirror.example.org/'; id", "“https://mirror.example.org/'; id” is no web address.");
        row("pipMirror", "https://mirror.example.org/a%20b", "“https://mirror.example.org/a%20b” is no web address.");
        row("aptMirror", "https://mirror.example.org/debian\n", "“https://mirror.example.org/debian\n” is no web address.");
        row("noProxy", "mirror.example.org, *.example.net", "“*.example.net” is no host");
    }
    void whatIsNoneIsSaidAndAPasswordIsNotRepeated()
    {
        QFETCH(QString, key);
        QFETCH(QString, said);
        QFETCH(QString, sentence);
        QList<Problem> problems;
        checkPackageSources({text("openstack"), {{key, said}}}, problems);
        QCOMPARE(problems.size(), 1);
        const Problem &problem = problems.first();
        QVERIFY2(problem.sentence.startsWith(sentence), qPrintable(problem.sentence));
        QCOMPARE(problem.severity, Problem::Severity::Error);
        QCOMPARE(problem.entry, (QStringList{text("target"), key}));
        QVERIFY(!(problem.sentence + problem.remedy).contains(text("horse")));
    }
};

QTEST_GUILESS_MAIN(tst_PackageSources)
#include "tst_PackageSources.moc"
