#pragma once

#include "gui/cluster/RoleDrag.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QListView>
#include <QStandardItemModel>
#include <QWidget>

/// The roles as rows under their families; what is dragged carries the role's id.
class PaletteModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
};

/// The list from which roles are dragged: the pixmap is the chip on a card.
class PaletteView final : public QListView
{
    Q_OBJECT

public:
    explicit PaletteView(QWidget *parent = nullptr);

Q_SIGNALS:
    void enterPressed();
    void escapePressed();

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// The Design lens's list: new machines, and every role with how many machines have it.
class RolePalette final : public QWidget
{
    Q_OBJECT

public:
    explicit RolePalette(const RoleCatalogue &roles, QWidget *parent = nullptr);
    void setDesign(const Cluster &cluster);
    /// The role's row, for keys and tests.
    void chooseRole(const QString &role);

Q_SIGNALS:
    void roleWanted(const QString &role); ///< Enter or a double click
    void machineWanted(const Dragged &what);
    void nothingWanted(); ///< Escape: what follows is for a new machine

private:
    void addRows();
    void addHead(const QString &title);
    void addRow(const QString &text, const QString &id, const QString &icon, const QString &tip);
    void filter(const QString &text);
    const RoleCatalogue &m_roles;
    PaletteModel m_model{};
    PaletteView m_view{};
};
