#include "gui/clouds/CloudsPage.h"
#include "gui/clouds/PlaceDelegate.h"
#include "services/clouds/CloudPrices.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/Keychain.h"
#include "services/cluster/Templates.h"
#include "services/ssh/PublicKey.h"
#include "tests/gui/Pictures.h"
#include "tests/services/FakeCloud.h"
#include "tests/services/SshServer.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

/// The way of somebody who has a file of their cloud in hand, with a cloud that says what a real one said.
class tst_CloudsPage final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{};
    int m_made = 0;

    /// Each test has a folder of its own, as a login has.
    CloudStore fresh() { return CloudStore(m_folder.filePath(QString::number(++m_made))); }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size()); }();
        return file.fileName();
    }
    QString openrc(const FakeCloud &cloud, const QByteArray &more) const
    {
        return write(QStringLiteral("germline-openrc.sh"),
                     "export OS_AUTH_URL=" + cloud.address().toUtf8() +
                         "/v3\nexport OS_PROJECT_NAME=\"butler\"\nexport OS_USER_DOMAIN_NAME=Default\n"
                         "export OS_USERNAME='researcher'\nexport OS_IDENTITY_API_VERSION=3\n" +
                         more);
    }
    static CloudPage *pageOf(CloudsPage &page)
    {
        return qobject_cast<CloudPage *>(page.findChild<QListWidget *>()->parentWidget() ? current(page) : nullptr);
    }
    static QWidget *current(CloudsPage &page)
    {
        for (auto *one : page.findChildren<CloudPage *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    static void drop(CloudPage &page, const QString &path)
    {
        auto *area = page.findChild<AccountDrop *>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(area, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(area, &dropped);
    }
    static QString message(const QWidget &page) { return page.findChild<MessageBar *>(QStringLiteral("cloud-message"))->sentence(); }
    static void press(QWidget &page, const QString &name) { QTest::mouseClick(page.findChild<QPushButton *>(name), Qt::LeftButton); }
    static void type(QWidget &page, const QString &name, const QString &text)
    {
        auto *field = page.findChild<QLineEdit *>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }
    struct Shown {
        std::unique_ptr<CloudsPage> page{};
        QListWidget *list = nullptr;
    };
    static Shown open(const CloudStore &store)
    {
        Shown shown{std::make_unique<CloudsPage>(store), nullptr};
        shown.list = shown.page->findChild<QListWidget *>(QStringLiteral("clouds"));
        shown.page->resize(1368, 848);
        shown.page->show();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(shown.page.get())); }();
        return shown;
    }

    /// As one chooses a file in the dialog of the system.
    static void choosePrices(CloudPage &page, const QString &path)
    {
        press(page, QStringLiteral("choose-prices"));
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }
    static QString said(const CloudPage &page) { return page.findChild<QLabel *>(QStringLiteral("cloud-prices"))->text(); }
    /// An account that is kept, with a page of its own.
    CloudPage *keptAccount(const Shown &shown, const FakeCloud &cloud) const
    {
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        [&] { QTRY_COMPARE(page->state(), State::Done); }();
        return page;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("http_proxy");
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Keychain::setStandIn([](const Keychain::Act &act) { act.done({}); }); // none answers
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }

    void aStateOfAnOldClusterBecomesATemplate()
    {
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        QVERIFY(page);
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("germline-old")));
        const QByteArray machine = R"("openstack_compute_instance_v2.worker.%": {"type": "openstack_compute_instance_v2", "primary":
            {"attributes": {"name": "worker-%", "flavor_name": "s1.huge", "image_name": "debian-12", "network.#": "0"}}})";
        const QByteArray state = R"({"version": 3, "terraform_version": "0.11.1", "modules": [{"path": ["root"], "resources": {@}}]})";
        const QByteArray both = QByteArray(machine).replace('%', '0') + ", " + QByteArray(machine).replace('%', '1');
        drop(*page, write(QStringLiteral("germline-old/terraform.tfstate"), QByteArray(state).replace("@", both)));
        const auto *said = shown.page->findChild<MessageBar *>(QStringLiteral("clouds-message"));
        QVERIFY2(said->sentence().startsWith(QStringLiteral("“Old cluster germline-old” is a template now")), qPrintable(said->sentence()));
        QCOMPARE(shown.list->count(), 1); // no account came of it
        const QList<Template> all = allTemplates();
        QCOMPARE(all.last().title, QStringLiteral("Old cluster germline-old"));
        const QString folder = m_folder.filePath(QStringLiteral("anew"));
        QVERIFY(newCluster(folder, all.last().id, QStringLiteral("openstack"), QStringLiteral("anew"), {}));
        const Result<ClusterFile> design = loadCluster(folder + QStringLiteral("/cluster.yaml"));
        QVERIFY(design);
        QCOMPARE(design->cluster.groups.first().count, std::optional(2));
        QCOMPARE(design->cluster.target.settings.value(QStringLiteral("image")), QStringLiteral("debian-12"));
        QVERIFY(removeTemplate(all.last().id));
        drop(*page, write(QStringLiteral("empty.tfstate"), R"({"version": 3, "lineage": "x", "modules": []})"));
        QVERIFY2(said->sentence().contains(QStringLiteral("tells of no machines")), qPrintable(said->sentence()));
    }

    void aFileWithItsSecretLeadsToATestThatPasses()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        QCOMPARE(shown.list->count(), 1); // this computer
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        QVERIFY(page && page->name().isEmpty());
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        QTRY_COMPARE(page->state(), State::Done);
        QCOMPARE(shown.list->count(), 2);
        QCOMPARE(shown.list->currentRow(), 0);
        QVERIFY(shown.list->item(0)->data(PlaceDelegate::LineRole).toString().startsWith(QStringLiteral("works, tested")));
        QCOMPARE(page->findChild<QLabel *>(QStringLiteral("testSummary"))->text().left(21), QStringLiteral("10 of 10 steps passed"));
        // Kept, the secret apart from the rest, and not to be seen.
        const Result<QList<CloudStore::Kept>> kept = store.clouds();
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->first().account.user, QStringLiteral("researcher"));
        QCOMPARE(kept->first().secret, CloudStore::SecretPlace::File);
        QVERIFY(page->findChild<QLabel *>(QStringLiteral("secret-place"))->text().contains(store.secureFilePath()));
        QVERIFY(page->findChild<QLineEdit *>(QStringLiteral("cloud-secret"))->text().isEmpty());
        for (const auto *field : page->findChildren<QLineEdit *>())
            QVERIFY(!field->text().contains(QStringLiteral("correct")));
        // Another window sees it, and can test it with what is kept.
        Shown other = open(store);
        QCOMPARE(other.list->count(), 2);
        CloudPage *again = pageOf(*other.page);
        QVERIFY(again);
        QCOMPARE(again->state(), State::Unknown);
        press(*again, QStringLiteral("testAgain"));
        QTRY_COMPARE(again->state(), State::Done);
    }

    void aFileThatAsksForThePasswordLeadsToItsField()
    {
        FakeCloud cloud;
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "echo \"Password:\"\nread -sr OS_PASSWORD_INPUT\nexport OS_PASSWORD=$OS_PASSWORD_INPUT\n"));
        QCOMPARE(message(*page), QStringLiteral("The file does not hold the secret."));
        QVERIFY(cloud.questions.isEmpty());
        type(*page, QStringLiteral("cloud-secret"), QStringLiteral("correct horse"));
        QVERIFY(shown.list->item(0)->data(PlaceDelegate::LineRole).toString() == QStringLiteral("not saved yet"));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
    }

    void whatIsWrongStandsAtItsStep()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("POST /v3/auth/tokens"), {401, cloud.recorded("wrong-password"), {}});
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD=wrong\n"));
        QTRY_COMPARE(page->state(), State::Failed);
        QVERIFY(shown.page->minimumSizeHint().height() < 400 && shown.page->minimumSizeHint().width() < 900); // else the window grows
        const auto *trouble = page->findChild<QFrame *>(QStringLiteral("trouble"));
        QVERIFY(trouble);
        QCOMPARE(trouble->findChildren<QLabel *>().value(0)->text(),
                 QStringLiteral("The cloud does not know this name with this password."));
        // Mended in its field, saved, and it works.
        cloud.answers.insert(QStringLiteral("POST /v3/auth/tokens"), {201, cloud.recorded("token"), "X-Subject-Token: a-token\r\n"});
        type(*page, QStringLiteral("cloud-secret"), QStringLiteral("right"));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
    }

    void whatCannotBeReadIsSaidAndNothingIsLost()
    {
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        type(*page, QStringLiteral("cloud-name"), QStringLiteral("mine"));
        drop(*page, write(QStringLiteral("holiday.jpg"), QByteArray("\xff\xd8\xff\x00\x01", 5)));
        QVERIFY(!message(*page).isEmpty());
        QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("cloud-name"))->text(), QStringLiteral("mine"));
        press(*page, QStringLiteral("save-cloud"));
        QVERIFY2(message(*page).startsWith(QStringLiteral("The address is none of a cloud")), qPrintable(message(*page)));
        QCOMPARE(shown.list->count(), 1);
        // Another page and back: it still stands there.
        shown.list->setCurrentRow(0);
        press(*shown.page, QStringLiteral("connectCloud"));
        QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("cloud-name"))->text(), QStringLiteral("mine"));
    }

    void severalCloudsOfOneFileGetAPageEach()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        QByteArray text = "clouds:\n";
        for (const char *name : {"heidelberg", "embassy"})
            text += QByteArray("  ") + name + ":\n    auth:\n      auth_url: " + cloud.address().toUtf8() +
                    "/v3\n      username: researcher\n      password: correct horse\n      project_name: butler\n      user_domain_name: "
                    "Default\n";
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        press(*pageOf(*shown.page), QStringLiteral("paste-account"));
        QTRY_COMPARE(shown.list->count(), 3);
        QTRY_COMPARE(store.clouds()->size(), 2);
        const auto pages = shown.page->findChildren<CloudPage *>();
        for (const CloudPage *page : pages)
            QTRY_COMPARE(page->state(), State::Done);
    }

    void ofSeveralCloudsTheGoodOnesAreTakenAndTheBadOneIsNamed()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        const QByteArray good = ":\n    auth:\n      auth_url: " + cloud.address().toUtf8() +
                                "/v3\n      username: researcher\n      password: correct horse\n      project_name: butler\n";
        const QString file = write(QStringLiteral("clouds.yaml"),
                                   "clouds:\n  heidelberg" + good + "  broken:\n    auth:\n      username: ada\n  embassy" + good);
        drop(*pageOf(*shown.page), file);
        QTRY_COMPARE(shown.list->count(), 3);
        QTRY_COMPARE(store.clouds()->size(), 2);
        const auto *message = shown.page->findChild<MessageBar *>(QStringLiteral("clouds-message"));
        QVERIFY(message->isVisible());
        QVERIFY2(message->accessibleName().contains(QStringLiteral("broken")), qPrintable(message->accessibleName()));
        QVERIFY2(message->accessibleName().contains(QStringLiteral(":8:3: ")), qPrintable(message->accessibleName()));
        // One that is good among bad ones is one of several: it does not take the place of the account whose page is open.
        CloudPage *page = pageOf(*shown.page);
        const QString name = page->name();
        drop(*page, write(QStringLiteral("more.yaml"), "clouds:\n  third" + good + "  broken:\n    auth:\n      username: ada\n"));
        QTRY_COMPARE(store.clouds()->size(), 3);
        QCOMPARE(page->name(), name);
        // Only bad ones: the first is said, and nothing is taken.
        drop(*page, write(QStringLiteral("bad.yaml"), "clouds:\n  a:\n    auth: {username: ada}\n  b:\n    auth: {username: ada}\n"));
        QCOMPARE(store.clouds()->size(), 3);
    }

    void wordsThatHaveRoomAreNotScrolled()
    {
        FakeCloud cloud;
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        QTRY_COMPARE(page->state(), State::Done);
        for (const char *name : {"test-scroll", "cloud-scroll"}) {
            const auto *area = page->findChild<QScrollArea *>(QLatin1String(name));
            const int needed = area->widget()->heightForWidth(area->viewport()->width());
            // Just enough, and then too little.
            for (const int more : {0, 60}) {
                const int height = page->height() + needed - area->viewport()->height() + more;
                shown.page->resize(shown.page->width(), shown.page->height() + height - page->height());
                QTRY_COMPARE(page->height(), height);
                QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
            }
            shown.page->resize(shown.page->width(), shown.page->height() - 160);
            QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        }
    }

    void aNameThatIsTakenIsRefusedAndARenamedOneKeepsItsSecret()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        type(*page, QStringLiteral("cloud-name"), QStringLiteral("one"));
        type(*page, QStringLiteral("cloud-address"), cloud.address());
        page->findChild<QComboBox *>(QStringLiteral("cloud-kind"))->setCurrentIndex(1);
        type(*page, QStringLiteral("cloud-user"), QStringLiteral("researcher"));
        type(*page, QStringLiteral("cloud-project"), QStringLiteral("butler"));
        type(*page, QStringLiteral("cloud-secret"), QStringLiteral("correct horse"));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
        type(*page, QStringLiteral("cloud-name"), QStringLiteral("two"));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
        QCOMPARE(page->name(), QStringLiteral("two"));
        QCOMPARE(store.clouds()->size(), 1);
        const Result<std::optional<QString>> secret = store.secret(QStringLiteral("two"));
        QVERIFY(secret && *secret == QStringLiteral("correct horse"));
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *other = pageOf(*shown.page);
        QVERIFY(other != page);
        type(*other, QStringLiteral("cloud-name"), QStringLiteral("two"));
        type(*other, QStringLiteral("cloud-address"), cloud.address());
        press(*other, QStringLiteral("save-cloud"));
        QCOMPARE(message(*other), QStringLiteral("There is a cloud called two already. Give this one another name."));
    }

    void whatAFileToldByItsIdGoesWithTheNameBesideIt()
    {
        CloudForm form;
        CloudAccount account;
        account.authUrl = QStringLiteral("https://cloud.example.org:5000/v3");
        account.user = QStringLiteral("researcher");
        account.userId = QStringLiteral("6b43");
        account.userDomainId = QStringLiteral("default");
        account.projectId = QStringLiteral("19ce");
        form.setAccount(account, {});
        QVERIFY(!form.isChanged());
        QCOMPARE(form.findChild<QLineEdit *>(QStringLiteral("cloud-project"))->text(), account.projectId);
        type(form, QStringLiteral("cloud-user"), QStringLiteral("other"));
        type(form, QStringLiteral("cloud-domain"), QStringLiteral("Institute"));
        type(form, QStringLiteral("cloud-project"), QStringLiteral("germline"));
        const CloudAccount made = form.account();
        QCOMPARE(made.user + made.userId, QStringLiteral("other"));
        QCOMPARE(made.userDomain + made.userDomainId, QStringLiteral("Institute"));
        QCOMPARE(made.project + made.projectId, QStringLiteral("germline"));
    }

    void theKeyOfAJumpHostIsTrustedOnlyWhenAPersonSaysSo()
    {
        if (SshServer::program().isEmpty())
            QSKIP("There is no sshd on this computer.");
        const SshKeyPair key = *newSshKey({});
        QFile::setPermissions(write(QStringLiteral("key"), key.privateKey), QFile::ReadOwner | QFile::WriteOwner);
        SshServer server({key.publicKey});
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        QTRY_COMPARE(page->state(), State::Done);
        QVERIFY(!page->findChild<QLineEdit *>(QStringLiteral("jump-user"))->isVisibleTo(page));
        // As the cloud's people write it.
        auto *host = page->findChild<QLineEdit *>(QStringLiteral("jump-host"));
        QTest::keyClicks(host, QStringLiteral("%1@127.0.0.1:%2").arg(SshServer::user()).arg(server.port));
        QTest::keyClick(host, Qt::Key_Return);
        QCOMPARE(host->text(), QStringLiteral("127.0.0.1"));
        QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("jump-user"))->text(), SshServer::user());
        QCOMPARE(page->findChild<QLineEdit *>(QStringLiteral("jump-port"))->text(), QString::number(server.port));
        page->findChild<QLineEdit *>(QStringLiteral("jump-key"))->setText(m_folder.filePath(QStringLiteral("key")));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Warning);
        QCOMPARE(page->line(), QStringLiteral("waits for your word"));
        QVERIFY2(
            page->findChild<QLabel *>(QStringLiteral("testSummary"))->text().startsWith(QStringLiteral("10 of 11 steps passed, 1 waits")),
            qPrintable(page->findChild<QLabel *>(QStringLiteral("testSummary"))->text()));
        const auto *trouble = page->findChild<QFrame *>(QStringLiteral("trouble"));
        QVERIFY(trouble && trouble->findChild<QLabel *>(QStringLiteral("copied-text"))->text() == keyFingerprint(server.hostKey));
        QVERIFY(!QFile::exists(store.knownHostsPath()));
        auto *trust = page->findChild<Button *>(QStringLiteral("step-act"));
        QTRY_VERIFY(!trust->isDeaf());
        QTest::mouseClick(trust, Qt::LeftButton);
        QTRY_COMPARE(page->state(), State::Done);
        QCOMPARE(store.cloud(page->name())->account.bastion.host, QStringLiteral("127.0.0.1"));
        // Set up anew: nothing goes there, and the old key is forgotten only by a word more.
        server.renewKey();
        press(*page, QStringLiteral("testAgain"));
        QTRY_COMPARE(page->state(), State::Failed);
        auto *forget = page->findChild<Button *>(QStringLiteral("step-act"));
        QTRY_VERIFY(!forget->isDeaf());
        QTest::mouseClick(forget, Qt::LeftButton);
        QTRY_COMPARE(page->state(), State::Warning);
    }

    void aPrivateKeyIsNotTakenIn()
    {
        CloudForm form;
        form.wayIn()->show();
        auto *field = form.wayIn()->findChild<PublicKeysField *>(QStringLiteral("public-keys"));
        QString said;
        connect(&form, &CloudForm::refused, &form, [&said](const QString &sentence) { said = sentence; });
        const SshKeyPair key = *newSshKey(QStringLiteral("ada"));
        QGuiApplication::clipboard()->setText(key.publicKey + QLatin1Char('\n'));
        field->paste();
        QCOMPARE(form.account().publicKeys, QStringList{key.publicKey});
        QGuiApplication::clipboard()->setText(QString::fromUtf8(key.privateKey));
        field->paste();
        QVERIFY2(said.contains(QStringLiteral("private key")), qPrintable(said));
        QCOMPARE(form.account().publicKeys, QStringList{key.publicKey});
        field->undo();
        QVERIFY(!field->toPlainText().contains(QStringLiteral("PRIVATE")));
        QGuiApplication::clipboard()->clear();
    }

    void whatIsNoPublicKeyIsSaidAndNotKept()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        QTRY_COMPARE(page->state(), State::Done);
        auto *field = page->findChild<PublicKeysField *>(QStringLiteral("public-keys"));
        const QString key = newSshKey(QStringLiteral("ada"))->publicKey;
        field->setPlainText(key + QStringLiteral("\nssh-ed25519 AAAAC3Nza\n"));
        press(*page, QStringLiteral("save-cloud"));
        QVERIFY2(message(*page).contains(QStringLiteral("no whole public key")), qPrintable(message(*page)));
        QVERIFY(store.cloud(page->name())->account.publicKeys.isEmpty());
        field->setPlainText(key);
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
        QCOMPARE(store.cloud(page->name())->account.publicKeys, QStringList{key});
    }

    void forgettingAsksFirstAndForgetsAll()
    {
        FakeCloud cloud;
        const CloudStore store = fresh();
        Shown shown = open(store);
        press(*shown.page, QStringLiteral("connectCloud"));
        CloudPage *page = pageOf(*shown.page);
        drop(*page, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
        QTRY_COMPARE(page->state(), State::Done);
        press(*page, QStringLiteral("forget-cloud"));
        press(*page, QStringLiteral("forget-no"));
        QCOMPARE(store.clouds()->size(), 1);
        press(*page, QStringLiteral("forget-cloud"));
        press(*page, QStringLiteral("forget-yes"));
        QTRY_COMPARE(shown.list->count(), 1);
        QVERIFY(store.clouds()->isEmpty());
        QFile secrets(store.secureFilePath());
        QVERIFY(!secrets.open(QIODevice::ReadOnly) || !secrets.readAll().contains("correct horse"));
    }

    void pricesAreChosenAndRemoved()
    {
        FakeCloud cloud;
        Shown shown = open(fresh());
        press(*shown.page, QStringLiteral("connectCloud"));
        QVERIFY(!pageOf(*shown.page)->findChild<QPushButton *>(QStringLiteral("choose-prices"))->isEnabled()); // of whom?
        CloudPage *page = keptAccount(shown, cloud);
        const QPushButton *remove = page->findChild<QPushButton *>(QStringLiteral("remove-prices"));
        QVERIFY(said(*page).startsWith(QStringLiteral("None yet")) && remove->isHidden());

        const QString file = write(QStringLiteral("prices.yaml"), "currency: EUR\nprices: {m1.small: 0.02, m1.large: 0.11}\n");
        choosePrices(*page, file);
        QVERIFY2(said(*page).contains(QStringLiteral("In EUR: m1.large 0.11, m1.small 0.02.")), qPrintable(said(*page)));
        QVERIFY(QFile::remove(file)); // ours is a copy
        QCOMPARE((*CloudPrices::of(page->name()))->perHour.value(QStringLiteral("m1.large")), 0.11);

        // What is no file of prices says where, and what counted goes on counting.
        for (const char *bad : {"currency: EUR\nprices: {m1.small: cheap}\n", "size;price\nm1.small;1\n", "",
                                "\x7f"
                                "ELF\x01"}) {
            choosePrices(*page, write(QStringLiteral("bad.yaml"), bad));
            QVERIFY2(message(*page).contains(QStringLiteral("bad.yaml:")), qPrintable(message(*page)));
            QVERIFY(said(*page).contains(QStringLiteral("m1.large 0.11")));
            QVERIFY(CloudPrices::of(page->name()) && *CloudPrices::of(page->name()));
        }
        choosePrices(*page, m_folder.path());
        QVERIFY2(message(*page).contains(QStringLiteral("is no file of prices")), qPrintable(message(*page)));

        // Under another name it keeps them.
        type(*page, QStringLiteral("cloud-name"), QStringLiteral("other"));
        press(*page, QStringLiteral("save-cloud"));
        QTRY_COMPARE(page->state(), State::Done);
        QCOMPARE(page->name(), QStringLiteral("other"));
        QVERIFY(said(*page).contains(QStringLiteral("m1.large 0.11")));

        press(*page, QStringLiteral("remove-prices"));
        press(*page, QStringLiteral("prices-no"));
        QVERIFY(*CloudPrices::of(page->name()));
        press(*page, QStringLiteral("remove-prices"));
        press(*page, QStringLiteral("prices-yes"));
        QVERIFY(!*CloudPrices::of(page->name()));
        QVERIFY(said(*page).startsWith(QStringLiteral("None yet")) && remove->isHidden());
    }

    void aFileOfPricesThatSomebodyBrokeIsSaid()
    {
        FakeCloud cloud;
        Shown shown = open(fresh());
        CloudPage *page = keptAccount(shown, cloud);
        choosePrices(*page, write(QStringLiteral("prices.yaml"), "currency: EUR\nprices: {m1.small: 0.02}\n"));
        QFile own(CloudPrices::pathOf(page->name()));
        QVERIFY(own.open(QIODevice::WriteOnly) && own.write("prices: {m1.small: 1}\n") > 0);
        own.close();
        Shown again = open(CloudStore(m_folder.filePath(QString::number(m_made))));
        CloudPage *other = pageOf(*again.page);
        QVERIFY(other);
        QVERIFY2(said(*other).startsWith(QStringLiteral("Plans say no costs")) && said(*other).contains(QStringLiteral("currency")),
                 qPrintable(said(*other)));
        press(*other, QStringLiteral("forget-cloud"));
        auto *question = other->findChild<QMessageBox *>(QStringLiteral("forget-question"));
        QVERIFY2(question->informativeText().contains(QStringLiteral("prices")), qPrintable(question->informativeText()));
        press(*other, QStringLiteral("forget-yes"));
        QTRY_VERIFY(!QFile::exists(own.fileName()));
    }

    void picturesOfPrices()
    {
        FakeCloud cloud;
        const QString file = write(QStringLiteral("pictured.yaml"),
                                   "currency: EUR\nprices: {de.NBI small: 0.02, de.NBI large: 0.11, s1.huge: 1.5, a: 1, b: 2}\n");
        const auto make = [&](bool broken) {
            auto *page = new CloudsPage(fresh());
            page->connectCloud();
            auto *account = page->findChild<CloudPage *>();
            drop(*account, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
            [&] { QTRY_COMPARE(account->state(), State::Done); }();
            [&] { QVERIFY(CloudPrices::take(file, account->name())); }();
            account->findChild<PricesField *>()->setAccount(account->name());
            if (broken)
                account->sayRefused(
                    CloudPrices::take(write(QStringLiteral("bad.yaml"), "currency: EUR\nprices: {m1.small: cheap}\n"), account->name())
                        .error());
            QScrollBar *bar = page->findChild<QScrollArea *>(QStringLiteral("cloud-scroll"))->verticalScrollBar();
            QObject::connect(bar, &QScrollBar::rangeChanged, bar, [bar] { bar->setValue(bar->maximum()); });
            return page;
        };
        QStringList faults = Pictures::take(QStringLiteral("clouds-prices"), {1368, 848}, [&] { return make(false); });
        faults += Pictures::take(QStringLiteral("clouds-prices-bad-small"), {954, 644}, [&] { return make(true); });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void pictures()
    {
        FakeCloud cloud;
        cloud.answers.insert(QStringLiteral("GET /compute/v2.1/servers"), {403, R"({"forbidden": {"message": "Policy"}})", {}});
        const QStringList faults = Pictures::take(QStringLiteral("clouds-account"), {1368, 848}, [&] {
            auto *page = new CloudsPage(fresh());
            page->connectCloud();
            auto *account = page->findChild<CloudPage *>();
            drop(*account, openrc(cloud, "export OS_PASSWORD='correct horse'\n"));
            [&] { QTRY_COMPARE(account->state(), State::Failed); }();
            return page;
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void picturesOfTheWayIn_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::newRow("clouds-jump-host-new") << false;
        QTest::newRow("clouds-jump-host-refused") << true;
    }

    void picturesOfTheWayIn()
    {
        if (SshServer::program().isEmpty())
            QSKIP("There is no sshd on this computer.");
        QFETCH(bool, trusted);
        const SshKeyPair key = *newSshKey(QStringLiteral("ada@example.org"));
        QFile::setPermissions(write(QStringLiteral("id_ed25519"), key.privateKey), QFile::ReadOwner | QFile::WriteOwner);
        SshServer server({});
        FakeCloud cloud;
        const auto make = [&]() -> CloudsPage * {
            const CloudStore store = fresh();
            auto *page = new CloudsPage(store);
            page->connectCloud();
            auto *account = page->findChild<CloudPage *>();
            const QByteArray own = "\n    butler:\n      key_file: id_ed25519\n      public_keys:\n        - " + key.publicKey.toUtf8() +
                                   "\n      bastion: {host: 127.0.0.1, port: " + QByteArray::number(server.port) +
                                   ", user: kepler, key_file: id_ed25519}\n";
            if (trusted)
                [&] {
                    QVERIFY(JumpHostKeys(store.knownHostsPath()).trust({QStringLiteral("127.0.0.1"), server.port, {}, {}}, server.hostKey));
                }();
            drop(*account,
                 write(QStringLiteral("clouds.yaml"), "clouds:\n  de.NBI Heidelberg:\n    auth: {auth_url: '" + cloud.address().toUtf8() +
                                                          "', username: kepler, password: x, project_name: germline}" + own));
            [&] { QTRY_COMPARE(account->state(), trusted ? State::Failed : State::Warning); }();
            auto *bar = account->findChild<QScrollArea *>(QStringLiteral("cloud-scroll"))->verticalScrollBar();
            connect(bar, &QScrollBar::rangeChanged, bar, [bar] { bar->setValue(bar->maximum()); });
            return page;
        };
        const QStringList faults = Pictures::take(QString::fromLatin1(QTest::currentDataTag()), {1296, 796}, make);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(tst_CloudsPage)

#include "tst_CloudsPage.moc"
