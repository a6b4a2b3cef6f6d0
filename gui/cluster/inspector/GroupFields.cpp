#include "gui/cluster/inspector/GroupFields.h"

#include "gui/theme/Fonts.h"
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

/// The name of a size as it was typed or chosen.
QString sizeNamed(const QString &text)
{
    for (const Size &size : knownSizes()) {
        if (text == sizeWords(size))
            return size.name;
    }
    return text.trimmed();
}

void prepare(QComboBox &box, const QString &name)
{
    box.setObjectName(name);
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(12);
}

/// Leaves alone what is being typed.
void fill(QLineEdit &line, const std::optional<QString> &text)
{
    line.setPlaceholderText(text ? GroupFields::tr("the usual") : GroupFields::tr("several"));
    if (!line.hasFocus() || !line.isModified()) {
        line.setText(text.value_or(QString()));
        line.setModified(false);
    }
}

} // namespace

GroupFields::GroupFields(QWidget *parent)
    : QWidget(parent),
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
          GroupFields::tr("Networks"),
          GroupFields::tr(
              "The networks that each machine is on, with commas between them. It must share one with the Salt master. Empty: the "
              "target's own network."),
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
    for (const Size &size : knownSizes())
        m_size.addItem(sizeWords(size));
    prepare(m_image, QStringLiteral("machineImage"));
    m_image.setAccessibleName(GroupFields::tr("Start from"));
    m_image.addItems(
        {QStringLiteral("debian-12"), QStringLiteral("ubuntu-22.04"), QStringLiteral("ubuntu-24.04"), QStringLiteral("rocky-9")});
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
    m_networks.setAccessibleName(tr("Networks"));
    m_networks.setTextMargins(6, 0, 6, 0);
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
    const auto size = shared(cluster, groups, [](const Group &group) { return group.size; });
    const Size *known = size ? findSize(*size) : nullptr;
    fill(*m_size.lineEdit(), known ? sizeWords(*known) : size);
    m_sizeHelp.setText(targetKind(cluster.target.kind).sizeHelp);
    m_sizeHelp.setVisible(!m_sizeHelp.text().isEmpty());
    fill(*m_image.lineEdit(), shared(cluster, groups, [](const Group &group) { return group.image; }));
    fill(m_networks, shared(cluster, groups, [](const Group &group) { return group.networks.join(QStringLiteral(", ")); }));
    if (const auto volumes = shared(cluster, groups, [](const Group &group) { return group.volumes; }))
        m_volumes.show(*volumes);
    else
        m_volumes.showSeveral();
    const auto isPublic = shared(cluster, groups, [](const Group &group) { return group.publicAddress; });
    m_public.setTristate(!isPublic);
    m_public.setCheckState(!isPublic ? Qt::PartiallyChecked : *isPublic ? Qt::Checked : Qt::Unchecked);
}

void GroupFields::commitSize()
{
    const QString size = sizeNamed(m_size.currentText());
    const auto now = shared(m_cluster, m_groups, [](const Group &group) { return group.size; });
    if ((now && *now == size) || (!now && size.isEmpty()))
        return;
    m_size.lineEdit()->setModified(false);
    Q_EMIT editWanted(size.isEmpty() ? tr("give %1 the usual size").arg(who()) : tr("give %1 the size %2").arg(who(), size),
                      withSize(m_cluster, m_groups, size), {});
}

void GroupFields::commitImage()
{
    const QString image = m_image.currentText().trimmed();
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
    QStringList networks;
    for (const QString &network : m_networks.text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!network.trimmed().isEmpty() && !networks.contains(network.trimmed()))
            networks << network.trimmed();
    }
    Q_EMIT editWanted(networks.isEmpty() ? tr("put %1 on the usual network").arg(who())
                                         : tr("put %1 on %2").arg(who(), networks.join(QStringLiteral(", "))),
                      withNetworks(m_cluster, m_groups, networks), {});
}
