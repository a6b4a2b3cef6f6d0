#pragma once

#include <QStyledItemDelegate>

class ServiceTableModel;

/// Paints the rows of the services: chip and name, state's glyph and word, the way to its web page.
class ServiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ServiceDelegate(const ServiceTableModel &model, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ServiceTableModel &m_model;
};
