#include "gui/cluster/inspector/TargetFields.h"

#include "gui/widgets/Button.h"
#include "gui/widgets/LongField.h"
#include "model/cluster/EntryWay.h"
#include "services/clouds/CloudStore.h"
#include "services/openstack/OwnAddress.h"

#include <QHostInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace
{

QList<CatalogueChoice> accounts()
{
    QList<RefusedCloud> unread; // the page Clouds tells of those
    const Result<QList<CloudStore::Kept>> kept = CloudStore().clouds(&unread);
    QList<CatalogueChoice> choices;
    for (const CloudStore::Kept &one : kept ? *kept : QList<CloudStore::Kept>())
        choices << CatalogueChoice{one.account.name, one.account.name, {}};
    return choices;
}

/// Those of the groups that say no size of their own.
QStringList rolesOfAll(const Cluster &cluster)
{
    QStringList roles;
    for (const Group &group : cluster.groups)
        roles += group.size.isEmpty() ? group.roles : QStringList();
    return roles;
}

const QString entryKey = QStringLiteral("entry");

/// Whether a setting says more of one of the ways in.
bool isOfEntry(const QString &key)
{
    const QList<EntryWay::Kind> kinds = entryKinds();
    return std::any_of(kinds.begin(), kinds.end(), [&key](EntryWay::Kind kind) { return entrySetting(kind) == key; });
}

} // namespace

TargetFields::TargetFields(CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent)
    : QWidget(parent), m_roles(roles), m_hint({}, TextSize::Small, QFont::Normal, Ink::Text2), m_choices(choices)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_hint.wrapped());
    m_hint.setObjectName(QStringLiteral("targetHint"));
    connect(&m_choices, &CloudChoices::changed, this, &TargetFields::offer);
    hide();
}

void TargetFields::makeFields(const QString &kind)
{
    delete std::exchange(m_inner, new QWidget);
    m_fields.clear();
    m_kind = kind;
    m_accountKey = targetKind(kind).accountKey;
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_column->insertWidget(0, m_inner);
    for (const TargetKind::Setting &setting : targetKind(kind).settings) {
        if (setting.title.isEmpty())
            continue;
        Field field = makeField(setting);
        field.holder = new QWidget;
        auto *lines = new QVBoxLayout(field.holder);
        lines->setContentsMargins(0, 0, 0, 6);
        lines->setSpacing(4);
        lines->addWidget(field.label);
        lines->addWidget(field.box ? static_cast<QWidget *>(field.box) : field.line);
        if (field.own) {
            lines->addWidget(field.own, 0, Qt::AlignLeft);
            lines->addWidget(field.ownHint->wrapped());
        }
        column->addWidget(field.holder);
        m_fields << field;
    }
}

/// The account and the way in are one of a list, ranges and a gateway are typed; of all else the cloud has a list, and another name may be
/// typed.
TargetFields::Field TargetFields::makeField(const TargetKind::Setting &setting)
{
    Field field{setting.key, setting.title, new FieldLabel(setting.title, setting.help, QStringLiteral("helpTarget-") + setting.key)};
    if (setting.key != QLatin1String("sshFrom") && setting.key != entrySetting(EntryWay::Kind::Gateway)) {
        field.box = new QComboBox;
        if (setting.key != m_accountKey && setting.key != entryKey)
            LongField::makeEditable(*field.box);
        field.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field.box->setMinimumContentsLength(12);
    }
    field.line = field.box ? field.box->lineEdit() : new QLineEdit;
    QWidget *widget = field.box ? static_cast<QWidget *>(field.box) : field.line;
    widget->setObjectName(QStringLiteral("target-") + setting.key);
    widget->setAccessibleName(setting.title);
    field.label->setBuddy(widget);
    if (field.line && setting.need == TargetKind::Setting::Need::No)
        field.line->setPlaceholderText(setting.key == QLatin1String("network")                ? tr("a new one")
                                       : setting.key == entrySetting(EntryWay::Kind::Own)     ? tr("one that is unused")
                                       : setting.key == entrySetting(EntryWay::Kind::Gateway) ? tr("host:port")
                                       : field.box                                            ? tr("the usual")
                                                                                              : tr("everybody"));
    if (setting.key == QLatin1String("sshFrom")) {
        field.own = new Button(Button::Kind::Plain, tr("Add this computer"), {}, QStringLiteral("targetOwnAddress"));
        field.ownHint = new Label({}, TextSize::Small, QFont::Normal, Ink::Text2);
        field.ownHint->setObjectName(QStringLiteral("targetOwnHint"));
        field.ownHint->hide();
        field.own->setToolTip(tr("Adds the address that this computer has on its way to the cloud"));
        connect(field.own, &QPushButton::clicked, this, [this, field] { proposeOwn(field); });
    }
    if (field.box)
        connect(field.box, &QComboBox::activated, this, [this, field] { commit(field); });
    if (field.line)
        connect(field.line, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    return field;
}

void TargetFields::show(const Cluster &cluster)
{
    const bool isSame = cluster.target == m_shown && m_kind == cluster.target.kind && rolesOfAll(cluster) == m_shownRoles;
    m_cluster = cluster;
    m_shown = cluster.target;
    m_shownRoles = rolesOfAll(cluster);
    const TargetKind kind = targetKind(cluster.target.kind);
    setVisible(!kind.accountKey.isEmpty());
    if (kind.accountKey.isEmpty() || isSame)
        return;
    if (m_kind != kind.id)
        makeFields(kind.id);
    offer();
}

void TargetFields::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_fields.isEmpty())
        return;
    offer(); // accounts may have come or gone meanwhile
    if (!m_choices.problem().isEmpty() && !m_choices.isAsking())
        m_choices.askAgain(); // it may have been mended on the page Clouds
}

QList<CatalogueChoice> TargetFields::choicesOf(const QString &key) const
{
    const CloudCatalogue &catalogue = m_choices.catalogue();
    if (key == m_accountKey)
        return accounts();
    if (key == QLatin1String("image"))
        return CatalogueChoices::images(catalogue);
    if (key == QLatin1String("network"))
        return CatalogueChoices::networks(catalogue, CatalogueChoices::Networks::Inner);
    if (key == QLatin1String("outside"))
        return CatalogueChoices::networks(catalogue, CatalogueChoices::Networks::Outside);
    if (key == entryKey)
        return CatalogueChoices::entries();
    if (key == entrySetting(EntryWay::Kind::Own))
        return CatalogueChoices::addresses(catalogue, saidOf(key));
    if (key != QLatin1String("size"))
        return {};
    const QList<CloudImage> image = meantBy(catalogue.images, m_cluster.target.settings.value(QStringLiteral("image")));
    return CatalogueChoices::sizes(catalogue, rolesOfAll(m_cluster), m_roles,
                                   image.size() == 1 ? std::optional(image.first()) : std::nullopt);
}

void TargetFields::offer()
{
    for (const Field &field : std::as_const(m_fields)) {
        if (field.box)
            (void)CatalogueChoices::offer(*field.box, choicesOf(field.key));
    }
    fill();
    const bool isKnown = m_choices.catalogue().asked.isValid();
    m_hint.setText(!m_choices.problem().isEmpty()  ? m_choices.problem()
                   : m_choices.account().isEmpty() ? tr("Choose the account that the cluster is built with.")
                   : isKnown                       ? QString()
                                                   : tr("The cloud is asked what it has …"));
    m_hint.setVisible(!m_hint.text().isEmpty());
}

/// What the design says, or what counts where it says nothing.
QString TargetFields::saidOf(const QString &key) const
{
    return key == entryKey ? entryWordIn(m_cluster.target) : m_cluster.target.settings.value(key);
}

void TargetFields::fill()
{
    const QString more = entrySetting(EntryWay::of(m_cluster.target).kind);
    for (const Field &field : std::as_const(m_fields)) {
        const QString said = saidOf(field.key);
        // What belongs to another way in is asked by nobody.
        field.holder->setHidden(field.key != more && isOfEntry(field.key) && said.isEmpty());
        if (field.line && field.line->isModified())
            continue;
        if (!field.box) {
            field.line->setText(said);
            continue;
        }
        const QSignalBlocker quiet(field.box);
        if (!field.line && field.box->findData(said) < 0 && !said.isEmpty())
            field.box->addItem(said, said); // an account that this computer does not have
        CatalogueChoices::show(*field.box, said);
    }
}

/// Its name service may take a while; by then the fields may be another target's.
void TargetFields::proposeOwn(const Field &field)
{
    const CloudAccount account = m_choices.kept();
    const auto found = [this, account, line = QPointer<QLineEdit>(field.line), field](const QHostInfo &host) {
        if (!line)
            return;
        const OwnAddress own = OwnAddress::of(account, host.addresses());
        field.ownHint->setText(own.sentence);
        field.ownHint->show();
        QStringList ranges = line->text().split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts);
        if (own.address.isEmpty() || ranges.contains(own.address))
            return;
        line->setText((ranges << own.address).join(QStringLiteral(", ")));
        commit(field);
    };
    if (!account.name.isEmpty())
        QHostInfo::lookupHost(OwnAddress::hostOf(account), this, found);
}

void TargetFields::commit(const Field &field)
{
    const QString said = field.box ? CatalogueChoices::saidBy(*field.box) : field.line->text().trimmed();
    if (said == saidOf(field.key))
        return;
    Cluster wanted = m_cluster;
    if (field.key == entryKey) {
        wanted.target.settings.insert(field.key, said);
        EntryWay::of(wanted.target).writeTo(wanted.target); // what another way needed goes
    } else if (said.isEmpty())
        wanted.target.settings.remove(field.key);
    else
        wanted.target.settings.insert(field.key, said);
    if (field.line)
        field.line->setModified(false);
    Q_EMIT editWanted(said.isEmpty() ? tr("take out %1").arg(field.title) : tr("set %1 to %2").arg(field.title, said), wanted);
}
