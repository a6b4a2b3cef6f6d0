#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/inspector/RolePage.h"
#include "gui/theme/ApplyTheme.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"
#include "services/session/CloudChoices.h"
#include "tests/Designs.h"
#include "tests/gui/Pictures.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

namespace
{
Cluster wantedBy(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Cluster() : spy.last().at(1).value<Cluster>();
}
} // namespace

/// What a role is, and its settings, on the inspector.
class tst_RolePage final : public QObject
{
    Q_OBJECT

private:
    QTranslator m_plurals{};
    RoleCatalogue m_roles = loadRoles().catalogue;

    static QString textOf(const QWidget &page, const char *name)
    {
        const auto *label = page.findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(QStringLiteral(":/i18n/butler-desktop_en.qm")));
        QApplication::installTranslator(&m_plurals);
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }

    void everyRoleHasAPageWithAllOfItsSettings()
    {
        RolePage page(m_roles);
        for (const Role &role : m_roles.roles()) {
            page.show(Designs::germline(2), role.id);
            QVERIFY2(!page.isHidden() && textOf(page, "roleDescription") == role.description, qPrintable(role.id));
            QCOMPARE(textOf(page, "roleTitle"), role.title); // beside two others on one machine, of which one is spoken
            QVERIFY2(textOf(page, "roleInstalls").startsWith(QLatin1String("It installs")), qPrintable(role.id));
            for (const RoleSetting &setting : role.settings) {
                const auto *field = page.findChild<QWidget *>(QStringLiteral("setting-") + setting.key);
                QVERIFY2(field && field->accessibleDescription() == setting.help && !setting.help.isEmpty(), qPrintable(setting.key));
                QVERIFY2(page.findChild<QWidget *>(QStringLiteral("helpSetting-") + setting.key), qPrintable(setting.key));
            }
        }
        page.show(Designs::germline(2), QStringLiteral("monitoring-server"));
        QCOMPARE(textOf(page, "rolePorts"),
                 QStringLiteral("It listens on TCP 8086: InfluxDB, asks for a password; UDP 25826: Figures from all "
                                "machines, encrypted."));
        QVERIFY(textOf(page, "roleKeeps").contains(QLatin1String("/var/lib/influxdb")));
        page.show(Designs::germline(2), QString());
        QVERIFY(page.isHidden());
    }

    void whatIsSetGoesIntoTheDesignAndItsDefaultOutOfIt()
    {
        RolePage page(m_roles);
        QSignalSpy edits(&page, &RolePage::editWanted);
        Cluster cluster = Designs::germline(2);
        page.show(cluster, QStringLiteral("worker"));
        auto *slots_ = page.findChild<QLineEdit *>(QStringLiteral("setting-slots"));
        QVERIFY(slots_);
        QCOMPARE(slots_->text(), QString());
        QCOMPARE(slots_->placeholderText(), QStringLiteral("0, the usual"));
        type(slots_, QStringLiteral("8"));
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.last().at(0).toString(), QStringLiteral("set Slots of Worker to 8"));
        cluster = wantedBy(edits);
        QCOMPARE(cluster.settings.value(QStringLiteral("worker")).value(QStringLiteral("slots")), QStringLiteral("8"));
        const Result<QByteArray> text = clusterText({}, cluster);
        QVERIFY(text && text->contains("settings:\n  worker:\n    slots: 8\n"));
        page.show(cluster, QStringLiteral("worker"));
        QCOMPARE(slots_->text(), QStringLiteral("8"));
        type(slots_, QString());
        QCOMPARE(edits.size(), 2);
        QVERIFY(wantedBy(edits).settings.isEmpty());
    }

    void thePageOfARoleFitsIntoTheInspector()
    {
        CloudChoices choices;
        for (const char *role : {"worker", "genotyper"}) {
            const QStringList found = Pictures::take(QStringLiteral("role-page-") + QLatin1String(role), {292, 3400}, [&] {
                auto *inspector = new DesignInspector(m_roles, choices);
                inspector->show(Designs::germline(2), {{QStringLiteral("worker")}, {}}, false);
                inspector->findChild<QPushButton *>(QStringLiteral("openRole-") + QLatin1String(role))->click();
                return inspector;
            });
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        }
    }

    void whatCannotBeIsSaidAndNotSet()
    {
        RolePage page(m_roles);
        QSignalSpy edits(&page, &RolePage::editWanted);
        const Cluster cluster = Designs::germline(2);
        page.show(cluster, QStringLiteral("worker"));
        auto *line = page.findChild<QLineEdit *>(QStringLiteral("setting-slots"));
        QVERIFY(line);
        type(line, QStringLiteral("2000"));
        QCOMPARE(edits.size(), 0);
        QCOMPARE(textOf(page, "fault-slots"), QStringLiteral("“2000” is too large. It can be 1024 or less."));
        page.show(cluster, QStringLiteral("worker")); // something else in the design changed
        QCOMPARE(line->text(), QStringLiteral("2000"));
        type(line, QStringLiteral("20"));
        QCOMPARE(edits.size(), 1);
        QCOMPARE(textOf(page, "fault-slots"), QString());
        // And what a file says that cannot be is shown with its reason.
        Cluster wrong = cluster;
        wrong.settings[QStringLiteral("genotyper")][QStringLiteral("reference")] = QStringLiteral("stolen");
        page.show(wrong, QStringLiteral("genotyper"));
        QVERIFY(textOf(page, "fault-reference").contains(QStringLiteral("“stolen” is none of: none, fetched")));
        QCOMPARE(page.findChild<QComboBox *>(QStringLiteral("setting-reference"))->currentIndex(), -1);
    }

    void theInspectorOpensAndClosesThePageOfARole()
    {
        CloudChoices choices;
        DesignInspector inspector(m_roles, choices);
        const Cluster cluster = Designs::germline(2);
        inspector.show(cluster, {{QStringLiteral("worker")}, {}}, false);
        const auto *page = inspector.findChild<RolePage *>();
        QVERIFY(page && page->isHidden());
        const auto press = [&inspector](const char *role) {
            auto *button = inspector.findChild<QPushButton *>(QStringLiteral("openRole-") + QLatin1String(role));
            QVERIFY2(button, role);
            button->click();
        };
        press("worker");
        QVERIFY(!page->isHidden());
        QCOMPARE(page->role(), QStringLiteral("worker"));
        press("genotyper");
        QCOMPARE(page->role(), QStringLiteral("genotyper"));
        inspector.show(cluster, {{QStringLiteral("db-server")}, {}}, false); // which has no such role
        QVERIFY(page->isHidden());
        inspector.show(cluster, {{QStringLiteral("worker")}, {}}, false);
        QVERIFY(!page->isHidden());
        press("genotyper");
        QVERIFY(page->isHidden());
    }
};

QTEST_MAIN(tst_RolePage)
#include "tst_RolePage.moc"
