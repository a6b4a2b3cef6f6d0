#pragma once

#include "gui/cluster/inspector/CatalogueChoices.h"
#include "gui/cluster/inspector/NetworksField.h"
#include "gui/cluster/inspector/VolumeRows.h"
#include "gui/widgets/FieldLabel.h"
#include "model/cluster/Cluster.h"
#include "services/session/CloudChoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QWidget>

/// What the machines of a group are made of: size, image, networks, volumes, public address; of one group or of many at once, where
/// "several" stands for what differs and a new value is given to all.
class GroupFields final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    GroupFields(const CloudChoices &choices, const RoleCatalogue &roles, QWidget *parent = nullptr);
    void show(const Cluster &cluster, const QStringList &groups);
    /// What the next edit begins from.
    void take(const Cluster &cluster) { m_cluster = cluster; }

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series);

private:
    void makeSize(QVBoxLayout *column);
    void makeRest(QVBoxLayout *column);
    void commitSize();
    void commitImage();
    void commitNetworks();
    void offer();
    QString who() const;
    const CloudChoices &m_choices;
    const RoleCatalogue &m_roles;
    QList<CatalogueChoice> m_sizes{};
    QList<CatalogueChoice> m_images{};
    Cluster m_cluster{};
    QStringList m_groups{};
    FieldLabel m_sizeLabel;
    QComboBox m_size{};
    Label m_sizeHelp;
    FieldLabel m_imageLabel;
    QComboBox m_image{};
    FieldLabel m_networksLabel;
    NetworksField m_networks{};
    FieldLabel m_volumesLabel;
    VolumeRows m_volumes{};
    QCheckBox m_public{};
};
