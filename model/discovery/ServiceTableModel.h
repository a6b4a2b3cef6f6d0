#pragma once

#include "model/cluster/Observed.h"
#include "model/cluster/Role.h"

#include <QAbstractTableModel>

/// A service of the cluster, on all machines that offer it.
struct ServiceRow {
    QString name{};  ///< as Consul knows it
    QString title{}; ///< as people know it
    QString role{};  ///< the role that brings it; empty: none says so
    QString icon{};
    QString description{};
    QList<ObservedService> instances{};
    int port = 0;
    int webPort = 0; ///< of the role's web page; 0: it has none
    QString webPath{};
    QString webAccount{}; ///< with which a person signs in there; empty: none is asked for
    QString webSecret{};  ///< the role's secret that is its password
    bool operator==(const ServiceRow &other) const;
};

/// Which services are listed.
enum class ServiceFilter { All, NotWell, WithWebPage, OnOneMachine };

/// The services that Consul knows, one row each, with the worst that their checks say.
class ServiceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Where, Health, Says, Web, Columns };
    enum Role { StateRole = Qt::UserRole + 1 }; ///< int of ObservedService::State, the worst

    explicit ServiceTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Shows what was observed; rows that stay the same keep their place.
    void take(const Observed &observed, const RoleCatalogue &roles);
    void setFilter(ServiceFilter filter);
    int count(ServiceFilter filter) const;
    const ServiceRow &service(int row) const { return m_shown.at(row); }
    int rowOf(const QString &name) const;
    /// How long an answer took, for people.
    static QString answerWords(double milliseconds);
    /// How it is in words: "Well", "3 of 175 not well".
    static QString healthWords(const ServiceRow &row);
    /// The worst state of a service's instances, and how many are in it.
    static std::pair<ObservedService::State, int> worstOf(const ServiceRow &row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool passes(const ServiceRow &row, ServiceFilter filter);
    static QString says(const ServiceRow &row);
    void show();
    QList<ServiceRow> m_all{};
    QList<ServiceRow> m_shown{};
    ServiceFilter m_filter = ServiceFilter::All;
};
