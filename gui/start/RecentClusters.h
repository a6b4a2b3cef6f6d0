#pragma once

#include "model/cluster/State.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// The clusters that were opened on this computer, newest first, with how each stands by its own files.
class RecentClusters final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, StateColumn, Where, Machines, Opened, ColumnCount };
    enum Role { StateRole = Qt::UserRole, FolderRole };

    explicit RecentClusters(QObject *parent = nullptr);

    /// Puts `folder` on top and remembers it.
    void remember(const QString &folder);
    void forget(const QString &folder);
    /// The folders that are remembered, whether they are there or not.
    static QStringList folders();
    /// Reads the folders again; those that are gone fall out.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        QString folder{};
        QString name{};
        State state = State::Waiting;
        QString word{};
        QString where{};
        qsizetype machines = 0;
        QDateTime opened{};
    };
    static Entry read(const QString &folder, const QDateTime &opened);
    QList<Entry> m_entries{};
};
