#include "gui/cluster/inspector/GroupFields.h"
#include "gui/cluster/inspector/TargetFields.h"
#include "gui/theme/ApplyTheme.h"
#include "gui/widgets/LongField.h"
#include "model/cluster/Size.h"
#include "services/clouds/CloudStore.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/RoleFile.h"
#include "tests/Designs.h"
#include "tests/gui/Pictures.h"
#include "tests/services/FakeCloud.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

/// What a design says of a cloud, chosen out of what a real one had.
class tst_TargetFields final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home{};
    QTranslator m_plurals{};
    RoleCatalogue m_roles = loadRoles().catalogue;

    static Cluster design()
    {
        Cluster cluster = Designs::germline(1);
        cluster.target = {QStringLiteral("openstack"), {{QStringLiteral("cloud"), QStringLiteral("lab")}}};
        return cluster;
    }
    static void keepAccount(const FakeCloud &cloud)
    {
        CloudAccount account;
        account.name = QStringLiteral("lab");
        account.authUrl = cloud.address() + QStringLiteral("/v3");
        account.user = QStringLiteral("researcher");
        account.project = QStringLiteral("butler");
        account.userDomain = QStringLiteral("Default");
        const CloudStore store;
        QVERIFY(store.save(account, CloudStore::IfThere::Replace));
        QVERIFY(store.setSecret(QStringLiteral("lab"), QStringLiteral("correct horse")));
    }
    static QComboBox *box(const TargetFields &fields, const char *key)
    {
        return fields.findChild<QComboBox *>(QStringLiteral("target-") + QLatin1String(key));
    }
    static QStringList textsOf(const QComboBox &box)
    {
        QStringList texts;
        for (int i = 0; i < box.count(); ++i)
            texts << box.itemText(i);
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        QVERIFY(m_plurals.load(QStringLiteral(":/i18n/butler-desktop_en.qm")));
        QApplication::installTranslator(&m_plurals);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
        qunsetenv("http_proxy");
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }

    void offersWhatTheCloudHasAndSaysWhatIsChosen()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        CloudChoices choices;
        choices.setAccount(QStringLiteral("lab"));
        TargetFields fields(choices, m_roles);
        fields.show(design());
        fields.show(design()); // as the page does at every change
        QVERIFY(!fields.isHidden());
        QCOMPARE(box(fields, "cloud")->currentText(), QStringLiteral("lab"));
        QTRY_VERIFY(box(fields, "size")->count() > 2);
        QVERIFY(textsOf(*box(fields, "image")).contains(QStringLiteral("debian-12")));
        QVERIFY(!textsOf(*box(fields, "image")).contains(QStringLiteral("centos-7"))); // nothing of ours runs there
        QVERIFY2(textsOf(*box(fields, "size")).join(QLatin1Char('|')).contains(QStringLiteral("m1.medium · 2 core")),
                 qPrintable(textsOf(*box(fields, "size")).join(QLatin1Char('|'))));
        QVERIFY(textsOf(*box(fields, "network")).contains(QStringLiteral("cluster-net")));
        QVERIFY(!textsOf(*box(fields, "network")).contains(QStringLiteral("public")));
        QCOMPARE(textsOf(*box(fields, "outside")), QStringList{QStringLiteral("public")});

        QSignalSpy wanted(&fields, &TargetFields::editWanted);
        QComboBox *size = box(fields, "size");
        const int medium = size->findData(QStringLiteral("m1.medium"));
        QVERIFY(medium >= 0);
        size->setCurrentIndex(medium);
        Q_EMIT size->activated(medium);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).value<Cluster>().target.settings.value(QStringLiteral("size")), QStringLiteral("m1.medium"));
        QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("set Size to m1.medium"));
    }

    void theWayInAsksForWhatItNeedsAndOffersWhatIsUnused()
    {
        FakeCloud cloud;
        const QString pool = QStringLiteral("b86b68ee-a955-4afe-b9bc-bec514791cf8");
        const auto address = [&pool](const char *name, const QJsonValue &port, const char *description) {
            return QJsonObject{{"id", QLatin1String(name)},
                               {"floating_ip_address", QLatin1String(name)},
                               {"floating_network_id", pool},
                               {"project_id", FakeCloud::project()},
                               {"port_id", port},
                               {"description", QLatin1String(description)}};
        };
        const QJsonArray addresses{address("198.51.100.7", {}, ""), address("198.51.100.8", QStringLiteral("p"), ""),
                                   address("198.51.100.9", {}, "Way into the cluster other (0f0e)")};
        cloud.answers.insert(QStringLiteral("GET /network/v2.0/floatingips"),
                             {200, QJsonDocument(QJsonObject{{"floatingips", addresses}}).toJson(), {}});
        keepAccount(cloud);
        CloudChoices choices;
        choices.setAccount(QStringLiteral("lab"));
        choices.askAgain();
        TargetFields fields(choices, m_roles);
        Cluster cluster = design();
        fields.show(cluster);
        QComboBox *entry = box(fields, "entry");
        QCOMPARE(entry->currentData().toString(), QStringLiteral("new")); // what counts where nothing is said
        QCOMPARE(entry->count(), 4);
        const auto isAsked = [&fields](const char *key) {
            return fields.findChild<QWidget *>(QStringLiteral("target-") + QLatin1String(key))->isVisibleTo(&fields);
        };
        QTRY_VERIFY(isAsked("entry"));
        QVERIFY(!isAsked("address") && !isAsked("gateway"));

        QSignalSpy wanted(&fields, &TargetFields::editWanted);
        const auto take = [&](QComboBox *chosen, const char *said) {
            const int at = chosen->findData(QLatin1String(said));
            QVERIFY2(at >= 0, said);
            chosen->setCurrentIndex(at);
            Q_EMIT chosen->activated(at);
            QVERIFY(!wanted.isEmpty());
            cluster = wanted.takeLast().at(1).value<Cluster>();
            fields.show(cluster);
        };
        take(entry, "own");
        QTRY_VERIFY(isAsked("address") && !isAsked("gateway"));
        QTRY_COMPARE(textsOf(*box(fields, "address")), QStringList{QStringLiteral("198.51.100.7 · public")});
        take(box(fields, "address"), "198.51.100.7");
        QCOMPARE(cluster.target.settings.value(QStringLiteral("address")), QStringLiteral("198.51.100.7"));
        take(entry, "gateway");
        QTRY_VERIFY(!isAsked("address") && isAsked("gateway"));
        QVERIFY(!cluster.target.settings.contains(QStringLiteral("address")));
        auto *gateway = fields.findChild<QLineEdit *>(QStringLiteral("target-gateway"));
        gateway->setText(QStringLiteral("gate.example.org:2222"));
        Q_EMIT gateway->editingFinished();
        cluster = wanted.takeLast().at(1).value<Cluster>();
        QCOMPARE(cluster.target.settings.value(QStringLiteral("gateway")), QStringLiteral("gate.example.org:2222"));
        fields.show(cluster);
        take(entry, "new");
        QCOMPARE(cluster.target, design().target);
    }

    void theFieldsOfAGroupOfferWhatTheCloudHasAndGreyWhatDoesNotDo()
    {
        FakeCloud cloud;
        keepAccount(cloud);
        CloudChoices choices;
        choices.setAccount(QStringLiteral("lab"));
        GroupFields fields(choices, m_roles);
        Cluster cluster = design();
        cluster.target.settings.insert(QStringLiteral("image"), QStringLiteral("debian-12"));
        const auto show = [&] { fields.show(cluster, {QStringLiteral("worker")}); };
        connect(&choices, &CloudChoices::changed, &fields, show);
        show();
        auto *size = fields.findChild<QComboBox *>(QStringLiteral("machineSize"));
        auto *image = fields.findChild<QComboBox *>(QStringLiteral("machineImage"));
        QTRY_COMPARE(size->count(), 5);
        const auto isOffered = [](const QComboBox &box, int row) {
            return box.model()->flags(box.model()->index(row, 0)).testFlag(Qt::ItemIsEnabled);
        };
        QStringList shown;
        for (int row = 0; row < size->count(); ++row)
            shown << (isOffered(*size, row) ? QString() : QStringLiteral("grey: ")) + size->itemText(row);
        QCOMPARE(shown, (QStringList{QStringLiteral("m1.medium · 2 cores, 4 GB, disk 40 GB"),
                                     QStringLiteral("m1.large · 4 cores, 8 GB, disk 80 GB"),
                                     QStringLiteral("m1.xlarge · 8 cores, 16 GB, disk 160 GB"),
                                     QStringLiteral("grey: m1.tiny · 1 core, 0.5 GB, disk 1 GB – too small for Worker"),
                                     QStringLiteral("grey: m1.small · 1 core, 2 GB, disk 20 GB – too small for Worker")}));
        QCOMPARE(image->itemText(0), QStringLiteral("debian-12"));
        QVERIFY(isOffered(*image, 0) && !isOffered(*image, 1));
        QCOMPARE(image->itemText(1), QStringLiteral("centos-7 – no roles for centos 7"));
        // Chosen, the design says the name alone.
        QSignalSpy wanted(&fields, &GroupFields::editWanted);
        size->setCurrentIndex(1);
        Q_EMIT size->activated(1);
        QCOMPARE(wanted.size(), 1);
        cluster = wanted.first().at(1).value<Cluster>();
        QCOMPARE(cluster.group(QStringLiteral("worker"))->size, QStringLiteral("m1.large"));
        show();
        QCOMPARE(size->currentText(), QStringLiteral("m1.large · 4 cores, 8 GB, disk 80 GB"));
        // This computer has what it always had.
        cluster.target = {QStringLiteral("local"), {}};
        show();
        QCOMPARE(image->count(), 4);
        QCOMPARE(size->count(), int(knownSizes().size()));
        QVERIFY(isOffered(*size, 0));
    }

    void whatIsTypedStaysWhileTheCloudAnswersAndIsTakenAtItsEnd()
    {
        CloudChoices choices;
        TargetFields fields(choices, m_roles);
        fields.show(design());
        fields.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&fields));
        QSignalSpy wanted(&fields, &TargetFields::editWanted);
        auto *from = fields.findChild<QLineEdit *>(QStringLiteral("target-sshFrom"));
        from->setFocus();
        QTest::keyClicks(from, QStringLiteral("192.0.2.0/24"));
        fields.show(design()); // something else changed
        QCOMPARE(from->text(), QStringLiteral("192.0.2.0/24"));
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.last().at(1).value<Cluster>().target.settings.value(QStringLiteral("sshFrom")), QStringLiteral("192.0.2.0/24"));
    }

    void theOwnAddressIsAddedToThoseThatMayEnter()
    {
        const FakeCloud cloud;
        keepAccount(cloud);
        const CloudStore store;
        Result<CloudStore::Kept> kept = store.cloud(QStringLiteral("lab"));
        QVERIFY(kept);
        CloudChoices choices;
        choices.setAccount(QStringLiteral("lab"));
        TargetFields fields(choices, m_roles);
        Cluster cluster = design();
        cluster.target.settings.insert(QStringLiteral("sshFrom"), QStringLiteral("198.51.100.0/24"));
        fields.show(cluster);
        QSignalSpy wanted(&fields, &TargetFields::editWanted);
        auto *own = fields.findChild<QPushButton *>(QStringLiteral("targetOwnAddress"));
        auto *hint = fields.findChild<QLabel *>(QStringLiteral("targetOwnHint")); // which no answer of the cloud takes away
        QVERIFY(own && hint);
        own->click(); // a cloud of this computer tells nothing of its address elsewhere
        QTRY_VERIFY2(hint->text().contains(QLatin1String("this computer itself")), qPrintable(hint->text()));
        QVERIFY(wanted.isEmpty());
        kept->account.bastion.host = QStringLiteral("192.0.2.9");
        QVERIFY(store.save(kept->account, CloudStore::IfThere::Replace));
        own->click();
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last().at(1).value<Cluster>().target.settings.value(QStringLiteral("sshFrom")),
                 QStringLiteral("198.51.100.0/24, 192.0.2.9"));
        fields.show(wanted.last().at(1).value<Cluster>()); // as the window does
        hint->clear();
        own->click(); // it is among them
        QTRY_VERIFY(!hint->text().isEmpty());
        QCOMPARE(wanted.size(), 1);
    }

    void theWayInIsSeenWhole_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("more");
        QTest::newRow("new") << QStringLiteral("new") << QString();
        QTest::newRow("own") << QStringLiteral("own") << QStringLiteral("198.51.100.7");
        QTest::newRow("gateway") << QStringLiteral("gateway") << QStringLiteral("gate.some-institute.example.org:2222");
        QTest::newRow("direct") << QStringLiteral("direct") << QString();
    }
    void theWayInIsSeenWhole()
    {
        QFETCH(QString, way);
        QFETCH(QString, more);
        FakeCloud cloud;
        keepAccount(cloud);
        Cluster cluster = design();
        cluster.target.settings.insert(QStringLiteral("entry"), way);
        cluster.target.settings.insert(QStringLiteral("size"), QStringLiteral("m1.xlarge"));
        cluster.target.settings.insert(QStringLiteral("image"), QStringLiteral("debian-12"));
        if (!more.isEmpty())
            cluster.target.settings.insert(way == QLatin1String("own") ? QStringLiteral("address") : way, more);
        CloudChoices choices;
        choices.setAccount(QStringLiteral("lab"));
        QTRY_VERIFY(choices.catalogue().asked.isValid());
        const QStringList found = Pictures::take(QStringLiteral("way-in-") + way, {365, 700}, [&] {
            auto *panel = new QWidget;
            auto *column = new QVBoxLayout(panel);
            auto *fields = new TargetFields(choices, m_roles);
            fields->show(cluster);
            column->addWidget(fields);
            column->addStretch();
            return panel;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    /// Of what is longer than its field an ellipsis is seen, and no half letter.
    void aLongNameEndsInAnEllipsis()
    {
        const QString name = QStringLiteral("gp1.large.ephemeral · 16 cores, 64 GB, disk 400 GB");
        LongField field;
        QLineEdit usual;
        for (QLineEdit *one : {static_cast<QLineEdit *>(&field), &usual}) {
            one->setAttribute(Qt::WA_DontShowOnScreen);
            one->resize(180, 32);
            one->show();
            one->clearFocus();
        }
        field.setText(name);
        field.setCursorPosition(0);
        bool isSame = false;
        for (int room = 60; room < 180 && !isSame; ++room) {
            usual.setText(field.fontMetrics().elidedText(name, Qt::ElideRight, room));
            isSame = usual.text().endsWith(QChar(0x2026)) && field.grab().toImage() == usual.grab().toImage();
        }
        QVERIFY(isSame);
        field.setText(QStringLiteral("m1.tiny"));
        usual.setText(field.text());
        QCOMPARE(field.grab().toImage(), usual.grab().toImage());
    }

    void anAccountThatIsNotHereIsSaid()
    {
        Cluster other = design();
        other.target.settings[QStringLiteral("cloud")] = QStringLiteral("colleague's");
        CloudChoices choices;
        choices.setAccount(QStringLiteral("colleague's"));
        TargetFields fields(choices, m_roles);
        fields.show(other);
        QCOMPARE(box(fields, "cloud")->currentText(), QStringLiteral("colleague's"));
        const auto *hint = fields.findChild<QLabel *>(QStringLiteral("targetHint"));
        QTRY_VERIFY2(hint->text().contains(QLatin1String("colleague's")), qPrintable(hint->text()));
    }

    void aPlaceWithoutAccountsAsksNothing()
    {
        CloudChoices choices;
        TargetFields fields(choices, m_roles);
        fields.show(Designs::germline(1));
        QVERIFY(fields.isHidden());
    }
};

QTEST_MAIN(tst_TargetFields)
#include "tst_TargetFields.moc"
