#include "gui/clouds/CloudForm.h"

#include <QLocale>
#include <QSignalBlocker>

namespace
{

QString secretTitle(CloudAccount::Kind kind)
{
    switch (kind) {
    case CloudAccount::Kind::Password:
        return CloudForm::tr("Password");
    case CloudAccount::Kind::ApplicationCredential:
        return CloudForm::tr("The credential's secret");
    case CloudAccount::Kind::Token:
        break;
    }
    return CloudForm::tr("Token");
}

} // namespace

CloudForm::CloudForm(QWidget *parent)
    : QWidget(parent),
      m_certificate(QStringLiteral("cloud-certificate"), tr("Certificates of its own"), tr("this computer’s"), tr("The cloud's CA file"))
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    makeFields();
    takeKind();
}

void CloudForm::makeFields()
{
    const auto line = [this](int row, int column, int span, const QString &text, const QString &code, const QString &help, QLineEdit &field,
                             const QString &name) {
        connect(&field, &QLineEdit::textChanged, this, &CloudForm::changed);
        return LabelledField::add(*m_grid, {row, column, span}, {text, code, help}, field, name);
    };
    line(0, 0, 2, tr("Your name for it"), {}, tr("As clusters and lists call this cloud. Only you see it."), m_name,
         QStringLiteral("cloud-name"));
    line(1, 0, 2, tr("Address of the cloud"), QStringLiteral("OS_AUTH_URL"),
         tr("Where one signs in, of the service that OpenStack calls Keystone. It stands on the cloud's own page, under API access."),
         m_authUrl, QStringLiteral("cloud-address"));
    m_ofPassword << line(2, 0, 1, tr("Project"), QStringLiteral("OS_PROJECT_NAME"),
                         tr("To whom machines and costs belong. Some clouds call it a tenant."), m_project,
                         QStringLiteral("cloud-project"));
    line(2, 1, 1, tr("Region"), QStringLiteral("OS_REGION_NAME"),
         tr("Where the machines stand. May be empty where the cloud has one alone."), m_region, QStringLiteral("cloud-region"));
    for (const auto &[kind, word] : {std::pair(CloudAccount::Kind::ApplicationCredential, tr("Application credential")),
                                     std::pair(CloudAccount::Kind::Password, tr("Name and password")),
                                     std::pair(CloudAccount::Kind::Token, tr("Token, for some hours"))})
        m_kind.addItem(word, int(kind));
    m_kind.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // else its longest word would widen the page
    connect(&m_kind, &QComboBox::currentIndexChanged, this, [this] {
        takeKind();
        Q_EMIT changed();
    });
    LabelledField::add(*m_grid, {3, 0, 1},
                       {tr("Sign in with"),
                        {},
                        tr("Best is an application credential: it may do less than you, has an end, and can be taken back without a new "
                           "password. Make one "
                           "on "
                           "the cloud's own page, under Identity. Who signs in there through an institute needs one.")},
                       m_kind, QStringLiteral("cloud-kind"));
    m_expires.setReadOnly(true);
    m_expires.setFocusPolicy(Qt::NoFocus);
    LabelledField::add(*m_grid, {3, 1, 1},
                       {tr("Runs out"), {}, tr("The day from which on it lets nobody in any more, as far as the cloud says it.")},
                       m_expires, QStringLiteral("cloud-expires"));
    m_ofPassword << line(4, 0, 1, tr("Your name there"), QStringLiteral("OS_USERNAME"),
                         tr("With which you sign in on the cloud's own page."), m_user, QStringLiteral("cloud-user"))
                 << line(4, 1, 1, tr("Its domain"), QStringLiteral("OS_USER_DOMAIN_NAME"),
                         tr("Clouds of many institutes have several. Most call theirs Default."), m_domain, QStringLiteral("cloud-domain"));
    m_ofCredential << line(5, 0, 2, tr("The credential's id"), QStringLiteral("OS_APPLICATION_CREDENTIAL_ID"),
                           tr("32 letters and digits, which the cloud shows beside the credential."), m_credential,
                           QStringLiteral("cloud-credential"));
    m_secret.setEchoMode(QLineEdit::Password);
    m_secretLabel =
        line(6, 0, 2, secretTitle(CloudAccount::Kind::Password), QStringLiteral("OS_PASSWORD"),
             tr("It is kept apart from everything else, and goes to the cloud alone."), m_secret, QStringLiteral("cloud-secret"))
            .label;
    connect(&m_certificate, &FileField::changed, this, &CloudForm::changed);
    LabelledField::add(
        *m_grid, {7, 0, 2},
        {tr("Certificates of its own"), QStringLiteral("OS_CACERT"),
         tr("A CA file (PEM), only where the cloud's certificates are signed by itself. The cloud's people give it to you.")},
        m_certificate, QStringLiteral("cloud-certificate-row"));
    connect(&m_wayIn, &WayInForm::changed, this, &CloudForm::changed);
    connect(&m_wayIn, &WayInForm::refused, this, &CloudForm::refused);
}

void CloudForm::takeKind()
{
    const auto show = [](const QList<LabelledField> &fields, bool shown) {
        for (const LabelledField &field : fields)
            field.setVisible(shown);
    };
    show(m_ofPassword, kind() == CloudAccount::Kind::Password);
    show(m_ofCredential, kind() == CloudAccount::Kind::ApplicationCredential);
    m_secretLabel->setText(secretTitle(kind()));
    m_secretLabel->setCode(cloudSecretName(kind()));
    m_secret.setAccessibleName(secretTitle(kind()));
    showExpires();
}

void CloudForm::setExpires(const QDateTime &expires)
{
    m_account.expires = expires;
    showExpires();
}

void CloudForm::showExpires()
{
    const QDateTime &end = m_account.expires;
    m_expires.setText(end.isValid() && kind() == m_account.kind ? QLocale().toString(end.toLocalTime().date(), QLocale::LongFormat)
                      : kind() == CloudAccount::Kind::Password  ? tr("never, as far as is known")
                                                                : tr("not known: test the connection"));
    m_expires.setCursorPosition(0); // of what is too long the beginning is seen
}

void CloudForm::setAccount(const CloudAccount &account, const QString &secretWord)
{
    m_account = account;
    const QSignalBlocker quiet(this);
    m_name.setText(account.name);
    m_authUrl.setText(account.authUrl);
    m_project.setText(account.project.isEmpty() ? account.projectId : account.project);
    m_region.setText(account.region);
    m_kind.setCurrentIndex(m_kind.findData(int(account.kind)));
    m_user.setText(account.user);
    m_domain.setText(account.userDomain);
    m_credential.setText(account.credentialId);
    m_certificate.setPath(account.caFile);
    m_wayIn.setAccount(account);
    m_secret.clear();
    m_secret.setPlaceholderText(secretWord);
    takeKind();
}

CloudAccount CloudForm::account() const
{
    CloudAccount account = m_account;
    account.name = m_name.text().trimmed();
    account.authUrl = m_authUrl.text().trimmed();
    account.kind = kind();
    if (const QString project = m_project.text().trimmed(); project != (account.project.isEmpty() ? account.projectId : account.project)) {
        account.project = project;
        account.projectId.clear(); // was of the other
    }
    account.region = m_region.text().trimmed();
    // What a file told by its id has no field: it stays until the name beside it is changed, and is then of another.
    if (const QString user = m_user.text().trimmed(); user != account.user) {
        account.user = user;
        account.userId.clear();
    }
    if (const QString domain = m_domain.text().trimmed(); domain != account.userDomain) {
        account.userDomain = domain;
        account.userDomainId.clear();
    }
    account.credentialId = m_credential.text().trimmed();
    account.caFile = m_certificate.path();
    m_wayIn.putInto(account);
    if (account.kind != m_account.kind)
        account.expires = {};
    return account;
}

bool CloudForm::isChanged() const
{
    return !m_secret.text().isEmpty() || !(account() == m_account);
}
