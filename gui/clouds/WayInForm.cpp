#include "gui/clouds/WayInForm.h"

#include "gui/widgets/Label.h"
#include "services/clouds/CloudVariables.h"

#include <QDir>
#include <QIntValidator>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <utility>

namespace
{

constexpr int usualPort = 22;
constexpr int largestPort = 65535;
constexpr int columns = 4;

QString keyFolder()
{
    return QDir::homePath() + QStringLiteral("/.ssh");
}

} // namespace

WayInForm::WayInForm(QWidget *parent)
    : QWidget(parent), m_key(QStringLiteral("jump-key"), tr("Your key for it"), tr("none: the keys of your SSH agent"),
                             tr("The file of your key for the jump host"), keyFolder()),
      m_own(QStringLiteral("machine-key"), tr("Its file"), tr("the private half, without .pub"),
            tr("The file of your key for the machines"), keyFolder())
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(10);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(new Label(tr("The way in"), TextSize::Title, QFont::DemiBold), 0, 0, 1, columns);
    makeJumpHost();
    makeKeys();
    showWhatCounts();
}

void WayInForm::makeJumpHost()
{
    LabelledField::add(
        *m_grid, {1, 0, columns - 1},
        {tr("Jump host"), QStringLiteral("bastion"),
         tr("A computer of the cloud's that leads to your machines, where they cannot be reached at once. Its people tell you "
            "its name; most clouds have none.")},
        m_host, QStringLiteral("jump-host"));
    m_host.setPlaceholderText(tr("none"));
    m_port.setValidator(new QIntValidator(1, largestPort, &m_port));
    m_port.setPlaceholderText(QString::number(usualPort));
    m_ofHost << LabelledField::add(*m_grid, {1, columns - 1, 1}, {tr("Port"), {}, tr("22, unless the cloud's people told you another.")},
                                   m_port, QStringLiteral("jump-port"))
             << LabelledField::add(*m_grid, {2, 0, columns},
                                   {tr("Your name there"),
                                    {},
                                    tr("With which you sign in at the jump host. It is often another than on the "
                                       "cloud's own page.")},
                                   m_user, QStringLiteral("jump-user"))
             << LabelledField::add(*m_grid, {3, 0, columns},
                                   {tr("Your key for it"),
                                    {},
                                    tr("The file of the private key whose public half the jump host knows. It stays "
                                       "where it is.")},
                                   m_key, QStringLiteral("jump-key-row"));
    connect(&m_host, &QLineEdit::textChanged, this, [this] {
        showWhatCounts();
        Q_EMIT changed();
    });
    connect(&m_host, &QLineEdit::editingFinished, this, &WayInForm::takeApart);
    connect(&m_port, &QLineEdit::textChanged, this, &WayInForm::changed);
    connect(&m_user, &QLineEdit::textChanged, this, &WayInForm::changed);
    connect(&m_key, &FileField::changed, this, &WayInForm::changed);
}

void WayInForm::makeKeys()
{
    m_whose.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_whose.addItem(tr("Made for each cluster"));
    m_whose.addItem(tr("A key of your own"));
    LabelledField::add(*m_grid, {4, 0, columns},
                       {tr("SSH key of the machines"),
                        {},
                        tr("The key that opens your machines. One that is made for each cluster opens nothing "
                           "else, and goes with it.")},
                       m_whose, QStringLiteral("machine-key-kind"));
    m_grid->addWidget(&m_own, 5, 0, 1, columns);
    LabelledField::add(*m_grid, {6, 0, columns},
                       {tr("Who may sign in there, too"),
                        {},
                        tr("Public keys of colleagues, one a line, as they stand in their files that end "
                           "in .pub. Never a private one.")},
                       m_others, QStringLiteral("public-keys"));
    connect(&m_whose, &QComboBox::currentIndexChanged, this, [this] {
        showWhatCounts();
        Q_EMIT changed();
    });
    connect(&m_own, &FileField::changed, this, &WayInForm::changed);
    connect(&m_others, &PublicKeysField::changed, this, &WayInForm::changed);
    connect(&m_others, &PublicKeysField::refused, this, &WayInForm::refused);
}

void WayInForm::takeApart()
{
    static const QRegularExpression whole(QStringLiteral("\\A\\s*(?:ssh\\s+)?(?:([^@\\s]+)@)?([^@:\\s]+)(?::(\\d{1,5}))?\\s*\\z"));
    const QRegularExpressionMatch match = whole.match(m_host.text());
    if (!match.hasMatch())
        return;
    if (!match.captured(1).isEmpty())
        m_user.setText(match.captured(1));
    if (const int port = match.captured(3).toInt(); port > 0 && port <= largestPort)
        m_port.setText(QString::number(port));
    if (match.captured(2) != m_host.text())
        m_host.setText(match.captured(2));
}

void WayInForm::showWhatCounts()
{
    const bool isThere = !m_host.text().trimmed().isEmpty();
    for (const LabelledField &field : std::as_const(m_ofHost))
        field.setVisible(isThere);
    m_grid->setColumnStretch(columns - 1, isThere ? 1 : 0); // else the host's field would leave room for a port that is not shown
    m_grid->setHorizontalSpacing(isThere ? 16 : 0);
    m_own.setVisible(m_whose.currentIndex() > 0);
}

int WayInForm::port() const
{
    const int port = m_port.text().toInt();
    return port > 0 && port <= largestPort ? port : usualPort;
}

void WayInForm::setAccount(const CloudAccount &account)
{
    const QSignalBlocker quiet(this);
    m_bastion = account.bastion;
    m_host.setText(account.bastion.host);
    m_port.setText(account.bastion.port == usualPort ? QString() : QString::number(account.bastion.port));
    m_user.setText(account.bastion.user);
    m_key.setPath(account.bastion.keyFile);
    m_whose.setCurrentIndex(account.keyFile.isEmpty() ? 0 : 1);
    m_own.setPath(account.keyFile);
    m_others.setKeys(account.publicKeys);
    showWhatCounts();
}

void WayInForm::putInto(CloudAccount &account) const
{
    const auto absolute = [](const QString &path) { return absolutePath(path, QDir::homePath()); };
    const QString host = m_host.text().trimmed();
    if (!host.isEmpty())
        account.bastion = {host, port(), m_user.text().trimmed(), absolute(m_key.path())};
    else // what a file told beside no host has no field
        account.bastion = m_bastion.host.isEmpty() ? m_bastion : CloudAccount::Bastion{};
    account.keyFile = m_whose.currentIndex() > 0 ? absolute(m_own.path()) : QString();
    account.publicKeys = m_others.keys();
}
