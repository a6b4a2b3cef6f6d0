#include "gui/cluster/inspector/GroupFields.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/LongField.h"
#include "model/clouds/CloudSizes.h"
#include "model/cluster/DesignEdits.h"
#include "model/cluster/Size.h"
#include "model/cluster/TargetKind.h"

#include <QSignalBlocker>

#include <algorithm>
#include <optional>

namespace
{

/// The value that all groups share; absent: they differ.
template<typename Take>
auto shared(const Cluster &cluster, const QStringList &groups, Take take)
{
    using Value = std::decay_t<decltype(take(std::declval<const Group &>()))>;
    std::optional<Value> value;
    for (const QString &name : groups) {
        const Group *group = cluster.group(name);
        if (!group)
            continue;
        if (value && *value != take(*group))
            return std::optional<Value>();
        value = take(*group);
    }
    return value;
}

QString sizeWords(const Size &size)
{
    return GroupFields::tr("%1 · %n core(s) · %2 GB", nullptr, size.cores).arg(size.name).arg(size.memory);
}

/// Where no cloud says what it has.
QList<CatalogueChoice> usualSizes()
{
    QList<CatalogueChoice> choices;
    for (const Size &size : knownSizes())
        choices << CatalogueChoice{sizeWords(size), size.name, {}};
    return choices;
}

QList<CatalogueChoice> usualImages()
{
    QList<CatalogueChoice> choices;
    for (const char *name : {"debian-12", "ubuntu-22.04", "ubuntu-24.04", "rocky-9"})
        choices << CatalogueChoice{QString::fromLatin1(name), QString::fromLatin1(name), {}};
    return choices;
}

void prepare(QComboBox &box, const QString &name)
{
    box.setObjectName(name);
    LongField::makeEditable(box);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(12);
}

bool isBeingTyped(const QLineEdit &line)
{
    return line.hasFocus() && line.isModified();
}

void fill(QLineEdit &line, const std::optional<QString> &text)
{
    line.setPlaceholderText(text ? GroupFields::tr("none") : GroupFields::tr("several"));
    if (!isBeingTyped(line)) {
        line.setText(text.value_or(QString()));
        line.setModified(false);
    }
}

void fill(QComboBox &box, const std::optional<QString> &said)
{
    box.lineEdit()->setPlaceholderText(said ? GroupFields::tr("the usual") : GroupFields::tr("several"));
    if (!isBeingTyped(*box.lineEdit())) {
        CatalogueChoices::show(box, said.value_or(QString()));
        box.lineEdit()->setModified(false);
    }
}

} // namespace

GroupFields::GroupFields(const CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_roles(roles),
      m_sizeLabel(
          GroupFields::tr("Size"),
          GroupFields::tr(
              "How many cores and how much memory each machine has; the cloud calls it a flavour. Another size restarts the machines. On "
              "this computer it is only a note: containers share all there is."),
          QStringLiteral("helpSize")),
      m_sizeHelp({}, TextSize::Caption, QFont::Normal, Ink::Text2),
      m_imageLabel(
          GroupFields::tr("Start from"),
          GroupFields::tr(
              "The operating system that new machines begin with; the cloud calls it an image. Machines that are there keep theirs."),
          QStringLiteral("helpImage")),
      m_networksLabel(
          GroupFields::tr("Further networks"),
          GroupFields::tr("The networks that each machine is on beside the cluster's, with commas between them: a storage's, for example. "
                          "The cluster's own comes first: by it machines find each other and get out. Machines that are there keep "
                          "theirs."),
          QStringLiteral("helpNetworks")),
      m_volumesLabel(
          GroupFields::tr("Volumes of each machine"),
          GroupFields::tr(
              "Disks of their own for data. A volume is attached again when its machine is made anew; what is on the machine itself is "
              "gone then."),
          QStringLiteral("helpVolumes"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    makeSize(column);
    makeRest(column);
}

void GroupFields::makeSize(QVBoxLayout *column)
{
    prepare(m_size, QStringLiteral("machineSize"));
    m_size.setAccessibleName(GroupFields::tr("Size"));
    prepare(m_image, QStringLiteral("machineImage"));
    m_image.setAccessibleName(GroupFields::tr("Start from"));
    m_sizeLabel.setBuddy(&m_size);
    m_imageLabel.setBuddy(&m_image);
    column->addWidget(&m_sizeLabel);
    column->addWidget(&m_size);
    column->addWidget(m_sizeHelp.wrapped());
    column->addSpacing(6);
    column->addWidget(&m_imageLabel);
    column->addWidget(&m_image);
    column->addSpacing(6);
    connect(&m_size, &QComboBox::activated, this, &GroupFields::commitSize);
    connect(m_size.lineEdit(), &QLineEdit::editingFinished, this, &GroupFields::commitSize);
    connect(&m_image, &QComboBox::activated, this, &GroupFields::commitImage);
    connect(m_image.lineEdit(), &QLineEdit::editingFinished, this, &GroupFields::commitImage);
}

void GroupFields::makeRest(QVBoxLayout *column)
{
    m_networks.setObjectName(QStringLiteral("machineNetworks"));
    m_networks.setAccessibleName(tr("Further networks"));
    m_networksLabel.setBuddy(&m_networks);
    m_public.setObjectName(QStringLiteral("machinePublic"));
    m_public.setText(tr("Public address for each"));
    m_public.setToolTip(
        tr("An address that can be reached from outside of the cloud; the cloud calls it a floating IP and may count them. Only "
           "the way in needs one, and it gets it by itself."));
    column->addWidget(&m_networksLabel);
    column->addWidget(&m_networks);
    column->addSpacing(6);
    column->addWidget(&m_volumesLabel);
    column->addWidget(&m_volumes);
    column->addSpacing(6);
    column->addWidget(&m_public);
    connect(&m_networks, &QLineEdit::editingFinished, this, &GroupFields::commitNetworks);
    connect(&m_volumes, &VolumeRows::written, this, [this](const QList<Volume> &volumes, const QString &what) {
        Q_EMIT editWanted(tr("%1 of %2").arg(what, who()), withVolumes(m_cluster, m_groups, volumes), QStringLiteral("volumes ") + who());
    });
    connect(&m_public, &QCheckBox::clicked, this, [this](bool on) {
        m_public.setTristate(false);
        Q_EMIT editWanted(on ? tr("give %1 a public address").arg(who()) : tr("take the public address from %1").arg(who()),
                          withPublicAddress(m_cluster, m_groups, on), {});
    });
}

QString GroupFields::who() const
{
    return m_groups.size() > 3 ? tr("%n group(s)", nullptr, int(m_groups.size())) : m_groups.join(QStringLiteral(", "));
}

void GroupFields::show(const Cluster &cluster, const QStringList &groups)
{
    m_cluster = cluster;
    if (groups != m_groups) { // what was being typed was meant for others
        m_size.lineEdit()->setModified(false);
        m_image.lineEdit()->setModified(false);
        m_networks.setModified(false);
    }
    m_groups = groups;
    const QSignalBlocker sizeQuiet(&m_size);
    const QSignalBlocker imageQuiet(&m_image);
    const QSignalBlocker publicQuiet(&m_public);
    offer();
    fill(m_size, shared(cluster, groups, [](const Group &group) { return group.size; }));
    m_sizeHelp.setText(targetKind(cluster.target.kind).sizeHelp);
    m_sizeHelp.setVisible(!m_sizeHelp.text().isEmpty());
    fill(m_image, shared(cluster, groups, [](const Group &group) { return group.image; }));
    fill(m_networks, shared(cluster, groups, [](const Group &group) { return group.networks.join(QStringLiteral(", ")); }));
    if (const auto volumes = shared(cluster, groups, [](const Group &group) { return group.volumes; }))
        m_volumes.show(*volumes);
    else
        m_volumes.showSeveral();
    const auto isPublic = shared(cluster, groups, [](const Group &group) { return group.publicAddress; });
    m_public.setTristate(!isPublic);
    m_public.setCheckState(!isPublic ? Qt::PartiallyChecked : *isPublic ? Qt::Checked : Qt::Unchecked);
}

/// What the cluster's cloud has. As long as it has not said so, nothing is offered that it may not have.
void GroupFields::offer()
{
    const bool isOfCloud = !targetKind(m_cluster.target.kind).accountKey.isEmpty();
    const CloudCatalogue &catalogue = m_choices.catalogue();
    QStringList roles;
    std::optional<CloudImage> image;
    for (const QString &name : m_groups) {
        const Group *group = m_cluster.group(name);
        roles += group ? group->roles : QStringList();
        image = group && !image ? imageOf(m_cluster, *group, catalogue) : image;
    }
    roles.removeDuplicates();
    const QList<CatalogueChoice> sizes = isOfCloud ? CatalogueChoices::sizes(catalogue, roles, m_roles, image) : usualSizes();
    const QList<CatalogueChoice> images = isOfCloud ? CatalogueChoices::images(catalogue) : usualImages();
    if (sizes != m_sizes && CatalogueChoices::offer(m_size, sizes))
        m_sizes = sizes;
    m_networks.offer(isOfCloud ? CatalogueChoices::networks(catalogue, CatalogueChoices::Networks::Inner) : QList<CatalogueChoice>());
    if (images != m_images && CatalogueChoices::offer(m_image, images))
        m_images = images;
}

void GroupFields::commitSize()
{
    const QString size = CatalogueChoices::saidBy(m_size);
    const auto now = shared(m_cluster, m_groups, [](const Group &group) { return group.size; });
    if ((now && *now == size) || (!now && size.isEmpty()))
        return;
    m_size.lineEdit()->setModified(false);
    Q_EMIT editWanted(size.isEmpty() ? tr("give %1 the usual size").arg(who()) : tr("give %1 the size %2").arg(who(), size),
                      withSize(m_cluster, m_groups, size), {});
}

void GroupFields::commitImage()
{
    const QString image = CatalogueChoices::saidBy(m_image);
    const auto now = shared(m_cluster, m_groups, [](const Group &group) { return group.image; });
    if ((now && *now == image) || (!now && image.isEmpty()))
        return;
    m_image.lineEdit()->setModified(false);
    Q_EMIT editWanted(image.isEmpty() ? tr("let %1 start from the usual image").arg(who()) : tr("let %1 start from %2").arg(who(), image),
                      withImage(m_cluster, m_groups, image), {});
}

void GroupFields::commitNetworks()
{
    if (!m_networks.isModified())
        return;
    m_networks.setModified(false);
    const QStringList networks = m_networks.names();
    Q_EMIT editWanted(networks.isEmpty() ? tr("put %1 on the cluster's network alone").arg(who())
                                         : tr("put %1 on %2").arg(who(), networks.join(QStringLiteral(", "))),
                      withNetworks(m_cluster, m_groups, networks), {});
}
