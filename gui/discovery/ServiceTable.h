#pragma once

#include "model/discovery/ServiceTableModel.h"

#include <QTableView>

/// The services as a table that never scrolls sideways: where all columns find no room, those fold away that the inspector beside it tells,
/// too.
class ServiceTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ServiceTable(ServiceTableModel &services, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();
    int wanted(ServiceTableModel::Column column) const;
    bool m_isFolded = false;
};
