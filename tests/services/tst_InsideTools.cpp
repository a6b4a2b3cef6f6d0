#include "services/terraform/InsideTools.h"
#include "services/terraform/Terraform.h"
#include "services/terraform/TerraformFolder.h"
#include "tests/services/StageTest.h"

#include <QTemporaryDir>
#include <QtTest>

/// What a package has inside: found beside the programs, and used where nobody has something better.
class tst_InsideTools final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root{};

    QString path(const QString &name) const { return m_root->filePath(name); }
    void put(const QString &name) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        StageTest::write(path(name), "x");
        QVERIFY(QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void putProvider(const QString &inside, const QString &version) const
    {
        put(inside + QStringLiteral("/providers/registry.terraform.io/terraform-provider-openstack/openstack/") + version +
            QStringLiteral("/linux_amd64/terraform-provider-openstack_v") + version);
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        qputenv("HOME", QFile::encodeName(path(QStringLiteral("home"))));
        QVERIFY(QDir().mkpath(path(QStringLiteral("home"))) && QDir().mkpath(path(QStringLiteral("bin"))));
        qunsetenv("TF_CLI_CONFIG_FILE");
    }

    void aBuildFromSourceHasNothingInside()
    {
        put(QStringLiteral("bin/terraform")); // a program of that name is not the folder
        const InsideTools inside(path(QStringLiteral("bin")));
        QVERIFY(inside.terraform().isEmpty() && inside.terraformVersion().isEmpty());
        QVERIFY(inside.providers().isEmpty() && inside.providerVersion().isEmpty());
    }

    void isFoundWithItsVersions_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("as on Linux") << QStringLiteral("libexec/butler-desktop/terraform");
        QTest::newRow("beside the program") << QStringLiteral("bin/terraform");
    }
    void isFoundWithItsVersions()
    {
        QFETCH(QString, place);
        put(place + QStringLiteral("/1.5.7/terraform"));
        putProvider(place, QStringLiteral("3.4.0"));
        putProvider(place, QStringLiteral("3.10.0"));
        const InsideTools inside(path(QStringLiteral("bin")));
        QCOMPARE(inside.terraform(), QFileInfo(path(place + QStringLiteral("/1.5.7/terraform"))).canonicalFilePath());
        QCOMPARE(inside.terraformVersion(), QStringLiteral("1.5.7"));
        QCOMPARE(inside.providers(), QFileInfo(path(place + QStringLiteral("/providers"))).canonicalFilePath());
        QCOMPARE(inside.providerVersion(), QStringLiteral("3.10.0"));
    }

    void aBrokenPackageHasNothing()
    {
        QVERIFY(QDir().mkpath(path(QStringLiteral("bin/terraform/1.5.7"))) &&
                QDir().mkpath(path(QStringLiteral("bin/terraform/providers"))));
        const InsideTools inside(path(QStringLiteral("bin")));
        QVERIFY(inside.terraform().isEmpty());
        QVERIFY(inside.providers().isEmpty());
    }

    void whoHasSaidWhereProvidersComeFromIsLeftAlone()
    {
        QVERIFY(!InsideTools::isOverruled());
        qputenv("TF_CLI_CONFIG_FILE", QFile::encodeName(path(QStringLiteral("mine.rc"))));
        QVERIFY(!InsideTools::isOverruled()); // which is not there
        put(QStringLiteral("mine.rc"));
        QVERIFY(InsideTools::isOverruled());
        qunsetenv("TF_CLI_CONFIG_FILE");
        StageTest::write(path(QStringLiteral("home/.terraformrc")), "credentials \"registry.example.org\" {}\n");
        QVERIFY(!InsideTools::isOverruled());
        StageTest::write(path(QStringLiteral("home/.terraformrc")), "provider_installation {\n  direct {}\n}\n");
        QVERIFY(InsideTools::isOverruled());
        StageTest::write(path(QStringLiteral("home/.terraformrc")), "plugin_cache_dir = \"/kept\"\n");
        QVERIFY(InsideTools::isOverruled());
        QVERIFY(QFile::remove(path(QStringLiteral("home/.terraformrc"))));
        QVERIFY(QDir().mkpath(path(QStringLiteral("home/.terraform.d/plugins"))));
        QVERIFY(InsideTools::isOverruled());
    }

    void initTakesProvidersFromTheMirrorAlone()
    {
        const Terraform terraform(QStringLiteral("/bin/terraform"), QStringLiteral("1.5.7"));
        QVERIFY(terraform.init(QStringLiteral("/a"), QStringLiteral("/opt/zoë m/providers"))
                    .arguments.contains(QStringLiteral("-plugin-dir=/opt/zoë m/providers")));
        QVERIFY(terraform.init(QStringLiteral("/a")).arguments.filter(QStringLiteral("plugin-dir")).isEmpty());
        // What is kept of the registry's is shared by all clusters of this login.
        const QString shared = QStringLiteral("TF_PLUGIN_CACHE_DIR");
        QVERIFY(!terraform.init(QStringLiteral("/a"), QStringLiteral("/opt/zoë m/providers")).environment.contains(shared));
        QVERIFY(terraform.init(QStringLiteral("/a")).environment.contains(shared));
    }

    void whatAFolderGaveIsForgottenWhereItComesFromElsewhere_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<bool>("stays");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("a folder's") << QByteArray("hashes = [\n  \"h1:abc=\",\n]\n") << false;
        QTest::newRow("the registry's") << QByteArray("hashes = [\n  \"h1:abc=\",\n  \"zh:0a\",\n]\n") << true;
    }
    void whatAFolderGaveIsForgottenWhereItComesFromElsewhere()
    {
        QFETCH(QByteArray, note);
        QFETCH(bool, stays);
        const TerraformFolder folder(path(QStringLiteral("terraform")));
        QVERIFY(QDir().mkpath(folder.path()));
        const QString file = folder.path() + QStringLiteral("/.terraform.lock.hcl");
        if (!note.isEmpty())
            StageTest::write(file, note);
        folder.forgetFolderProviders();
        QCOMPARE(QFile::exists(file), stays);
    }

    void anOlderProviderThanTheStateKnowsIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<bool>("isTaken");
        const auto note = [](const char *version) {
            return QByteArray("# This file is maintained automatically.\nprovider "
                              "\"registry.terraform.io/terraform-provider-openstack/openstack\" "
                              "{\n  version     = \"") +
                   version + "\"\n  constraints = \">= 3.0.0, < 4.0.0\"\n  hashes = [\n    \"h1:abc=\",\n  ]\n}\n";
        };
        QTest::newRow("nothing was taken") << QByteArray() << true;
        QTest::newRow("the same, of another build") << note("3.4.0") << true;
        QTest::newRow("an older one") << note("3.0.1") << true;
        QTest::newRow("a newer one") << note("3.10.0") << false;
        QTest::newRow("torn") << note("3.4.0").left(60) << true;
    }
    void anOlderProviderThanTheStateKnowsIsNotTaken()
    {
        QFETCH(QByteArray, note);
        QFETCH(bool, isTaken);
        const TerraformFolder folder(path(QStringLiteral("terraform")));
        QVERIFY(QDir().mkpath(folder.path()));
        const QString file = folder.path() + QStringLiteral("/.terraform.lock.hcl");
        if (!note.isEmpty())
            StageTest::write(file, note);
        QCOMPARE(folder.takesProvider(QStringLiteral("3.4.0")), isTaken);
        QCOMPARE(QFile::exists(file), !isTaken);
    }

    /// What Terraform keeps of the mirror would not be an init of ours to who looks later.
    void whatWasFetchedFromTheMirrorServesAgain()
    {
        const TerraformFolder folder(path(QStringLiteral("terraform")));
        QVERIFY(folder.writeModule(QStringLiteral(":/terraform/openstack")));
        QVERIFY(QDir().mkpath(folder.path() + QStringLiteral("/.terraform/providers")));
        StageTest::write(folder.path() + QStringLiteral("/.terraform/plugin_path"), "[\"/opt\"]");
        folder.noteProviders();
        QVERIFY(folder.writeModule(QStringLiteral(":/terraform/openstack")));
        QVERIFY(!folder.needsProviders());
    }
};

QTEST_GUILESS_MAIN(tst_InsideTools)
#include "tst_InsideTools.moc"
