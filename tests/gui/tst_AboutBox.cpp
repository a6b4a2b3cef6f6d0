#include "gui/shell/AboutBox.h"
#include "gui/theme/ApplyTheme.h"
#include "services/terraform/InsideTools.h"
#include "services/terraform/Terraform.h"
#include "services/updates/UpdateCheck.h"
#include "tests/gui/Pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

/// What the program says of itself: with which Terraform and which provider it works here, and where these came from.
class tst_AboutBox final : public QObject
{
    Q_OBJECT

private:
    static bool put(const QString &path)
    {
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write("x") == 1 &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void initTestCase() { qunsetenv("TF_CLI_CONFIG_FILE"); }

    void namesWhatIsUsed()
    {
        const QTemporaryDir root;
        qputenv("HOME", QFile::encodeName(root.path()));
        const QString bin = root.filePath(QStringLiteral("bin"));
        const InsideTools none(bin);
        const QString mine = QDir::toNativeSeparators(QStringLiteral("/usr/bin/tofu"));
        const QStringList own = AboutBox::versions(Terraform(QStringLiteral("/usr/bin/tofu"), QStringLiteral("1.8.1")), {}, none);
        QCOMPARE(own.first(), QStringLiteral("Qt ") + QLatin1String(qVersion()));
        QVERIFY(own.contains(QStringLiteral("OpenTofu 1.8.1: ") + mine));
        QVERIFY(own.contains(QStringLiteral("Provider for OpenStack: the one that Terraform fetches")));
        QVERIFY(AboutBox::versions({}, QStringLiteral("/usr/bin/tofu"), none).contains(QStringLiteral("OpenTofu: ") + mine));
        QVERIFY(AboutBox::versions({}, {}, none).contains(QStringLiteral("Terraform or OpenTofu: not found")));

        const QString inside = root.filePath(QStringLiteral("libexec/butler-desktop/terraform"));
        QVERIFY(put(inside + QStringLiteral("/1.5.7/terraform")));
        QVERIFY(
            put(inside + QStringLiteral("/providers/registry.terraform.io/terraform-provider-openstack/openstack/3.4.0/linux_amd64/p")));
        QVERIFY(QDir().mkpath(bin));
        const InsideTools package(bin);
        const QStringList packed = AboutBox::versions({}, package.terraform(), package);
        QVERIFY(packed.contains(QStringLiteral("Terraform 1.5.7, which came with Butler Desktop")));
        QVERIFY(packed.contains(QStringLiteral("Provider for OpenStack 3.4.0, which came with Butler Desktop")));
        // Somebody's own Terraform does not take the place of the provider; their own mirror does.
        const QStringList both = AboutBox::versions(Terraform(QStringLiteral("/usr/bin/terraform"), QStringLiteral("1.11.4")), {}, package);
        QVERIFY(both.contains(QStringLiteral("Terraform 1.11.4: ") + QDir::toNativeSeparators(QStringLiteral("/usr/bin/terraform"))));
        QVERIFY(both.contains(QStringLiteral("Provider for OpenStack 3.4.0, which came with Butler Desktop")));
        QVERIFY(QDir().mkpath(root.filePath(QStringLiteral(".terraform.d/plugins"))));
        QVERIFY(AboutBox::versions({}, {}, package).contains(QStringLiteral("Provider for OpenStack: the one that Terraform fetches")));
    }

    void isSeen_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("text");
        QTest::newRow("light") << QStringLiteral("light") << 1.0;
        QTest::newRow("dark") << QStringLiteral("dark") << 1.0;
        QTest::newRow("light-200") << QStringLiteral("light") << 2.0;
    }
    void isSeen()
    {
        QFETCH(QString, theme);
        QFETCH(double, text);
        Pictures::setFont(text);
        applyTheme(theme);
        auto *box = new AboutBox(UpdateCheck({}, {}), nullptr); // it deletes itself
        box->show();
        QVERIFY(Pictures::settle(*box));
        box->grab().save(Pictures::folder() + QStringLiteral("/about-%1.png").arg(QLatin1String(QTest::currentDataTag())));
        const QStringList faults = Pictures::faults(*box);
        box->close();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theBoxShowsThem()
    {
        AboutBox box(UpdateCheck({}, {}), nullptr);
        QVERIFY2(box.informativeText().contains(QStringLiteral("\nQt ") + QLatin1String(qVersion())), qPrintable(box.informativeText()));
        QVERIFY(box.informativeText().endsWith(QStringLiteral("Newer versions: this build knows no place to look")));
    }
};

QTEST_MAIN(tst_AboutBox)
#include "tst_AboutBox.moc"
