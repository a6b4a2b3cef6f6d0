#pragma once

#include "gui/monitoring/LoadList.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QListView>
#include <QStandardItemModel>
#include <QWidget>

class RoleCatalogue;
struct Cluster;

/// The left panel of the Monitoring page: whose charts, and who is busiest.
class ChartList final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartList(QWidget *parent = nullptr);

    /// All machines first, then each role that a machine has, with its count. Keeps what is chosen.
    void setDesign(const Cluster &design, const RoleCatalogue &roles);
    /// The chosen role; empty: all machines.
    QString role() const;
    QString title() const;
    LoadList &loads() { return m_loads; }
    /// Who is busiest, those that have a line with its colour; without anybody the list says nothing of it.
    void setLoads(const QList<LoadList::Entry> &entries, const QHash<QString, int> &named);
    /// Of when the loads are: "12:17", or empty for the newest, which are `age` old; empty: of now.
    void setTime(const QString &time, const QString &age);

Q_SIGNALS:
    void roleChosen();
    void pictureWanted();

private:
    QStandardItemModel m_model{};
    QListView *m_roles = nullptr;
    QWidget *m_busiest = nullptr;
    Label m_head{{}, TextSize::Caption, QFont::DemiBold, Ink::Text2};
    LoadList m_loads{};
};
