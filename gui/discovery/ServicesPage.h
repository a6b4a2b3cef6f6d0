#pragma once

#include "gui/discovery/MemberList.h"
#include "gui/discovery/ServiceInspector.h"
#include "gui/shell/PageFrame.h"
#include "model/discovery/ServiceTableModel.h"
#include "services/ssh/WebDoor.h"

#include <QListWidget>
#include <QStackedWidget>

class OpenCluster;
class ServiceTable;

/// What runs where, as Consul knows it: services with their checks, who keeps the list of them, and what broke.
class ServicesPage final : public QWidget
{
    Q_OBJECT

public:
    /// The cluster must outlive the page.
    explicit ServicesPage(OpenCluster &cluster, QWidget *parent = nullptr);

private:
    QWidget *makeLeft();
    QWidget *makeTable();
    void take();
    void takeFindings();
    void inspect();
    void rejoin(const QStringList &machines);
    void openWebPage(const ServiceRow &service);
    void copyPassword(const ServiceRow &service);
    OpenCluster &m_cluster;
    WebDoor m_door;
    ServiceTableModel m_services{};
    PageFrame *m_frame = nullptr;
    QListWidget *m_filters = nullptr;
    MemberList m_members{};
    ServiceTable *m_table = nullptr;
    QStackedWidget *m_centre = nullptr;
    ServiceInspector *m_inspector = nullptr;
    QString m_saidFinding{};
};
