#include "gui/clouds/CloudPage.h"

#include "gui/start/RecentClusters.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/ScrollPage.h"
#include "services/clouds/CloudPrices.h"
#include "services/ssh/PublicKey.h"
#include "services/targets/CloudClusters.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QUrl>

namespace
{

/// What a new account is called where nobody gave it a name: by its cloud's host.
QString proposedName(const CloudAccount &account)
{
    const QString host = QUrl(account.authUrl).host();
    return account.project.isEmpty() || host.isEmpty() ? host : (host + QLatin1Char('-') + account.project).left(64);
}

} // namespace

CloudPage::CloudPage(const CloudStore &store, const CloudStore::Kept &kept, QWidget *parent)
    : QWidget(parent), m_store(store), m_test(JumpHostKeys(store.knownHostsPath()))
{
    setObjectName(QStringLiteral("cloud-page"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_message);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(makeFields(), 1);
    halves->addWidget(new Hairline(Qt::Vertical));
    halves->addWidget(&m_test, 1);
    column->addLayout(halves, 1);
    connect(&m_form, &CloudForm::changed, this, &CloudPage::update);
    connect(&m_prices, &PricesField::refused, &m_message, &MessageBar::sayRefused);
    connect(&m_prices, &PricesField::taken, &m_message, &MessageBar::dismiss);
    connect(&m_form, &CloudForm::refused, this, [this](const QString &sentence) { m_message.sayRefused({sentence, {}}); });
    connect(&m_test, &AccountTest::testWanted, this, &CloudPage::test);
    connect(&m_test, &AccountTest::changed, this, &CloudPage::takeTest);
    connect(&m_test, &AccountTest::refused, &m_message, &MessageBar::sayRefused);
    connect(&m_drop, &AccountDrop::fileGiven, this, &CloudPage::importWanted);
    connect(&m_drop, &AccountDrop::textGiven, this, &CloudPage::textWanted);
    takeKept(kept);
}

QWidget *CloudPage::makeFields()
{
    auto *inner = new Panel({});
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(10);
    column->addWidget(m_title.wrapped());
    column->addWidget(
        (new Label(tr("How to sign in there. A new cluster can be built with this account, and a design of yours with it in its target."),
                   TextSize::Body, QFont::Normal, Ink::Text2))
            ->wrapped());
    column->addWidget(&m_drop);
    column->addSpacing(4);
    column->addWidget(&m_form);
    auto *kept = new QHBoxLayout;
    kept->setSpacing(10);
    kept->addWidget(new IconWidget(QStringLiteral("key-round"), 16, Ink::Text2), 0, Qt::AlignTop);
    m_secretPlace.setObjectName(QStringLiteral("secret-place"));
    kept->addWidget(m_secretPlace.wrapped(), 1);
    column->addLayout(kept);
    column->addSpacing(6);
    column->addWidget(new Hairline);
    column->addSpacing(6);
    column->addWidget(m_form.wayIn());
    column->addSpacing(6);
    column->addWidget(new Hairline);
    column->addSpacing(6);
    column->addWidget(&m_prices);
    column->addStretch();
    auto *half = new QWidget; // the foot stays in sight
    auto *all = new QVBoxLayout(half);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new ScrollPage(inner, QStringLiteral("cloud-scroll"), tr("The account")), 1);
    all->addWidget(makeFoot());
    return half;
}

QWidget *CloudPage::makeFoot()
{
    auto *foot = new Panel(Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 10, 28, 10);
    m_forget = new Button(Button::Kind::Quiet, tr("Forget this cloud…"), {}, QStringLiteral("forget-cloud"));
    m_save = new Button(Button::Kind::Primary, tr("Save and test"), {}, QStringLiteral("save-cloud"));
    row->addWidget(m_forget);
    row->addStretch();
    row->addWidget(m_save);
    connect(m_forget, &QPushButton::clicked, this, &CloudPage::askToForget);
    connect(m_save, &QPushButton::clicked, this, &CloudPage::save);
    return foot;
}

QString CloudPage::placeWord(CloudStore::SecretPlace place)
{
    switch (place) {
    case CloudStore::SecretPlace::Keychain:
        return tr("kept in the keychain");
    case CloudStore::SecretPlace::File:
        return tr("kept in a file of your own");
    case CloudStore::SecretPlace::None:
        break;
    }
    return {};
}

void CloudPage::takeKept(const CloudStore::Kept &kept)
{
    const bool isTyped = m_form.isChanged() && !m_kept.account.name.isEmpty();
    m_kept = kept;
    if (!isTyped)
        m_form.setAccount(kept.account, placeWord(kept.secret));
    m_form.setSecretWord(placeWord(kept.secret));
    update();
}

void CloudPage::update()
{
    m_title.setText(name().isEmpty() ? tr("Connect a cloud") : name());
    m_forget->setVisible(!name().isEmpty());
    m_save->setEnabled(m_form.isChanged());
    m_prices.setAccount(name());
    switch (m_kept.secret) {
    case CloudStore::SecretPlace::Keychain:
        m_secretPlace.setText(tr("The secret is kept in this computer's keychain, in no file of ours."));
        break;
    case CloudStore::SecretPlace::File:
        m_secretPlace.setText(
            tr("This computer has no keychain that answers, so the secret is kept in the file %1, which only you can read.")
                .arg(m_store.secureFilePath()));
        break;
    case CloudStore::SecretPlace::None:
        m_secretPlace.setText(
            tr("The secret will be kept in this computer's keychain; where there is none, in a file that only you can read."));
        break;
    }
    Q_EMIT changed();
}

void CloudPage::takeImported(const ImportedCloud &cloud, const QString &source)
{
    CloudAccount account = cloud.account;
    if (!name().isEmpty())
        account.name = name(); // a newer file of the same cloud
    m_drop.tell(tr("%1 was read").arg(source), cloud.notes);
    m_form.setAccount(account, placeWord(m_kept.secret));
    m_form.setSecret(cloud.secret.value_or(QString()));
    if (cloud.secret || m_kept.secret != CloudStore::SecretPlace::None) {
        save();
        return;
    }
    if (keepAccount(account))
        m_message.say(State::Waiting, tr("The file does not hold the secret."), tr("Write it into its field, then save."));
    m_form.focusSecret();
}

Result<void> CloudPage::check(const CloudAccount &account) const
{
    if (!isCloudName(account.name))
        return Error{tr("This cloud needs a name of up to 64 letters, without a dash or a blank at its beginning."), {}};
    if (keystoneUrl(account.authUrl).isEmpty())
        return Error{
            tr("The address is none of a cloud: it looks like https://cloud.example.org:5000/v3 and stands on the cloud's own page, "
               "under API access."),
            {}};
    for (const QString &key : account.publicKeys) {
        if (const Result<QString> fine = loginKey(key); !fine)
            return fine.error();
    }
    return {};
}

/// Keeps what the fields say, without the secret; false: it was said why not.
bool CloudPage::keepAccount(CloudAccount account)
{
    if (account.name.isEmpty())
        account.name = proposedName(account);
    if (const Result<void> fine = check(account); !fine) {
        m_message.sayRefused(fine.error());
        return false;
    }
    account.authUrl = keystoneUrl(account.authUrl);
    if (!name().isEmpty() && account.name != name()) {
        if (const QList<CloudCluster> clusters = clustersOf(name(), RecentClusters::folders()); !clusters.isEmpty()) {
            m_message.sayRefused(
                {tr("Clusters sign in with “%1” by its name: %2. So it keeps its name.").arg(name(), namesOf(clusters)), {}});
            return false;
        }
        if (const Result<void> renamed = m_store.rename(name(), account.name); !renamed) {
            m_message.sayRefused(renamed.error());
            return false;
        }
        CloudPrices::rename(name(), account.name);
        m_kept.account.name = account.name;
    }
    const Result<bool> saved = m_store.save(account, name().isEmpty() ? CloudStore::IfThere::Refuse : CloudStore::IfThere::Replace);
    if (!saved || !*saved) {
        m_message.sayRefused(saved ? Error{tr("There is a cloud called %1 already. Give this one another name.").arg(account.name), {}}
                                   : saved.error());
        return false;
    }
    const QString typed = m_form.secret();
    const Result<CloudStore::Kept> now = m_store.cloud(account.name);
    m_kept = now ? *now : CloudStore::Kept{account, m_kept.secret};
    m_form.setAccount(m_kept.account, placeWord(m_kept.secret));
    m_form.setSecret(typed);
    m_message.dismiss();
    update();
    Q_EMIT kept();
    return true;
}

void CloudPage::save()
{
    if (!keepAccount(m_form.account()))
        return;
    if (m_form.secret().isEmpty())
        test();
    else
        keepSecret();
}

void CloudPage::keepSecret()
{
    const QString secret = m_form.secret();
    m_save->setEnabled(false);
    m_store.setSecret(name(), secret, this, [this, secret](const Result<CloudStore::SecretPlace> &place) {
        if (!place) {
            m_message.sayRefused(place.error());
            update();
            return;
        }
        m_kept.secret = *place;
        m_form.setAccount(m_kept.account, placeWord(*place));
        update();
        m_test.start(m_kept.account, secret);
    });
}

void CloudPage::test()
{
    const CloudAccount account = m_form.account();
    if (!m_form.secret().isEmpty() || name().isEmpty()) {
        m_test.start(account, m_form.secret());
        return;
    }
    m_store.askSecret(name(), this, [this, account](const Result<std::optional<QString>> &secret) {
        if (secret)
            m_test.start(account, secret->value_or(QString()));
        else
            m_message.sayRefused(secret.error());
    });
}

void CloudPage::takeTest()
{
    const QDateTime expires = m_test.expires();
    if (m_test.isDone() && expires.isValid() && m_test.account().name == name() && m_kept.account.expires != expires) {
        CloudAccount account = m_kept.account;
        account.expires = expires;
        if (const Result<bool> saved = m_store.save(account, CloudStore::IfThere::Replace); saved && *saved)
            m_kept.account = account;
        m_form.setExpires(expires);
    }
    Q_EMIT changed();
}

QString CloudPage::line() const
{
    return m_form.isChanged() ? tr("not saved yet") : m_test.line();
}

void CloudPage::askToForget()
{
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Forget this cloud"), tr("Forget %1 and its secret?").arg(name()),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("forget-question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QString what = tr("What runs there goes on, and the account at the cloud stays as it is. Only this computer forgets how to sign in.");
    if (const QList<CloudCluster> clusters = clustersOf(name(), RecentClusters::folders()); !clusters.isEmpty())
        what = tr("Clusters sign in with it: %1. Without it they can be neither changed nor taken down from here.").arg(namesOf(clusters)) +
               QStringLiteral("\n\n") + what;
    if (m_prices.hasFile())
        what += QLatin1Char(' ') + tr("The prices of its machines are forgotten, too.");
    question->setInformativeText(what);
    auto *yes = new Button(Button::Kind::Danger, tr("Forget it"), {}, QStringLiteral("forget-yes"));
    auto *no = new Button(Button::Kind::Plain, tr("Keep it"), {}, QStringLiteral("forget-no"));
    question->addButton(yes, QMessageBox::AcceptRole);
    question->addButton(no, QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, &CloudPage::forget);
    question->open();
}

void CloudPage::forget()
{
    m_test.stop();
    m_store.remove(name(), this, [this](const Result<void> &removed) {
        const Result<void> all = removed ? CloudPrices::remove(name()) : removed;
        if (all)
            Q_EMIT forgotten();
        else
            m_message.sayRefused(all.error());
    });
}
