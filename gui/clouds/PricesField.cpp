#include "gui/clouds/PricesField.h"

#include "gui/widgets/FieldLabel.h"
#include "gui/widgets/FlowRow.h"
#include "services/clouds/CloudPrices.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QVBoxLayout>

namespace
{

constexpr qsizetype shownSizes = 4;

/// As "m1.small 0.02, m1.large 0.11 and 3 more".
QString pricesInWords(const CloudPrices &prices)
{
    QStringList words;
    for (auto size = prices.perHour.begin(); size != prices.perHour.end() && words.size() < shownSizes; ++size)
        words << QStringLiteral("%1 %2").arg(size.key(), QLocale().toString(*size, 'g', 6));
    const QString list = words.join(QStringLiteral(", "));
    const int more = int(prices.perHour.size() - words.size());
    return more > 0 ? PricesField::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace

PricesField::PricesField(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(tr("What machines cost"), TextSize::Title, QFont::DemiBold));
    auto *label = new FieldLabel(tr("File of prices"),
                                 tr("A text file with two lines, as “currency: EUR” and “prices: {m1.small: 0.02, m1.large: 0.11}”: what "
                                    "one machine of each size costs an hour. Many clouds have a price list on their web page."),
                                 QStringLiteral("cloud-prices-help"));
    column->addWidget(label);
    m_said.setObjectName(QStringLiteral("cloud-prices"));
    column->addWidget(m_said.wrapped());
    auto *buttons = new FlowRow(8, 8);
    m_choose = new Button(Button::Kind::Plain, tr("Choose…"), QStringLiteral("folder"), QStringLiteral("choose-prices"));
    m_choose->setAccessibleDescription(tr("The file of prices of this cloud"));
    m_remove = new Button(Button::Kind::Quiet, tr("Remove the prices…"), {}, QStringLiteral("remove-prices"));
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    label->setBuddy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PricesField::choose);
    connect(m_remove, &QPushButton::clicked, this, &PricesField::askToRemove);
    read();
}

void PricesField::setAccount(const QString &name)
{
    m_account = name;
    read();
}

bool PricesField::hasFile() const
{
    return !m_account.isEmpty() && QFile::exists(CloudPrices::pathOf(m_account));
}

void PricesField::read()
{
    m_choose->setEnabled(!m_account.isEmpty());
    m_remove->setVisible(hasFile());
    const Result<std::optional<CloudPrices>> prices = hasFile() ? CloudPrices::of(m_account) : std::optional<CloudPrices>();
    m_said.setInk(prices ? Ink::Text2 : Ink::Failed);
    if (!prices)
        m_said.setText(tr("Plans say no costs, as the file cannot be read. %1").arg(prices.error().message));
    else if (*prices)
        m_said.setText(
            tr("A plan says what an hour costs, now and afterwards. In %1: %2.").arg((*prices)->currency, pricesInWords(**prices)));
    else if (m_account.isEmpty())
        m_said.setText(tr("Save the account first, then choose the file of its prices."));
    else
        m_said.setText(tr("None yet, so plans say no costs: no cloud tells them by itself."));
}

void PricesField::choose()
{
    auto *dialog = new QFileDialog(this, tr("The file of prices of this cloud"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PricesField::take);
    dialog->open();
}

void PricesField::take(const QString &path)
{
    const Result<CloudPrices> prices = CloudPrices::take(path, m_account);
    read();
    if (prices)
        Q_EMIT taken();
    else
        Q_EMIT refused(prices.error());
}

void PricesField::askToRemove()
{
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Remove the prices"), tr("Remove the prices of %1?").arg(m_account),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("prices-question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Plans say no costs then. The file %1 is deleted; one that it was taken from stays.").arg(CloudPrices::pathOf(m_account)));
    auto *yes = new Button(Button::Kind::Danger, tr("Remove them"), {}, QStringLiteral("prices-yes"));
    auto *no = new Button(Button::Kind::Plain, tr("Keep them"), {}, QStringLiteral("prices-no"));
    question->addButton(yes, QMessageBox::AcceptRole);
    question->addButton(no, QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, &PricesField::remove);
    question->open();
}

void PricesField::remove()
{
    const Result<void> removed = CloudPrices::remove(m_account);
    read();
    if (removed)
        Q_EMIT taken();
    else
        Q_EMIT refused(removed.error());
}
