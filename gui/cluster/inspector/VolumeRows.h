#pragma once

#include "gui/widgets/Button.h"
#include "model/cluster/Cluster.h"

#include <QVBoxLayout>
#include <QWidget>

/// The data volumes of a group, one row each: size, name and where it is mounted; a row more by a button.
class VolumeRows final : public QWidget
{
    Q_OBJECT

public:
    explicit VolumeRows(QWidget *parent = nullptr);
    void show(const QList<Volume> &volumes);
    /// Groups that differ in their volumes: a sentence in the place of rows.
    void showSeveral();

Q_SIGNALS:
    /// The volumes as they shall be, and what was done in words.
    void written(const QList<Volume> &volumes, const QString &what);

private:
    void fill();
    void addRow(qsizetype place);
    void clear();
    QList<Volume> m_volumes{};
    bool m_several = false;
    bool m_filled = false;
    QVBoxLayout *m_rows = nullptr;
};
