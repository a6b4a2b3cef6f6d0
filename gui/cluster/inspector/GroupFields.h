#pragma once

#include "gui/widgets/FieldLabel.h"
#include "gui/cluster/inspector/VolumeRows.h"
#include "model/cluster/Cluster.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

/// What the machines of a group are made of: size, image, networks, volumes, public address; of one group or of many at once, where
/// "several" stands for what differs and a new value is given to all.
class GroupFields final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupFields(QWidget *parent = nullptr);
    void show(const Cluster &cluster, const QStringList &groups);

Q_SIGNALS:
    void editWanted(const QString &name, const Cluster &cluster, const QString &series);

private:
    void makeSize(QVBoxLayout *column);
    void makeRest(QVBoxLayout *column);
    void commitSize();
    void commitImage();
    void commitNetworks();
    QString who() const;
    Cluster m_cluster{};
    QStringList m_groups{};
    FieldLabel m_sizeLabel;
    QComboBox m_size{};
    Label m_sizeHelp;
    FieldLabel m_imageLabel;
    QComboBox m_image{};
    FieldLabel m_networksLabel;
    QLineEdit m_networks{};
    FieldLabel m_volumesLabel;
    VolumeRows m_volumes{};
    QCheckBox m_public{};
};
