#pragma once

#include "gui/cluster/Picture.h"
#include "gui/cluster/inspector/GroupFields.h"
#include "gui/cluster/inspector/InspectorHead.h"
#include "gui/cluster/inspector/RolePage.h"
#include "gui/cluster/inspector/RoomBars.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FieldLabel.h"
#include "gui/widgets/Label.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/Role.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidget>

/// Edits what is selected in the design, one or many: name, roles, how many, what they are made of. It changes nothing itself but says the
/// design that is wanted.
class DesignInspector final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DesignInspector(const RoleCatalogue &roles, const CloudChoices &choices, QWidget *parent = nullptr);

    /// `built`: the machines exist, so that a name is an identity and only the title can change.
    void show(const Cluster &cluster, const Selection &selection, bool built); // NOLINT: a setter
    /// What the next edit begins from: the newest design, while it is shown only in a moment.
    void take(const Cluster &cluster)
    {
        m_cluster = cluster;
        m_fields.take(cluster);
        m_rolePage.take(cluster);
    }
    void showRoom(const Capacity &room, const QDateTime &asked) { m_room.show(room, asked); }
    void editName();

Q_SIGNALS:
    /// Edits of one `series` (not empty) that come quickly after each other are one step of undo.
    void editWanted(const QString &name, const Cluster &cluster, const QString &series = {});
    void refused(const QString &sentence, const QString &remedy);
    void removeWanted();
    void selectionWanted(const Selection &selection);

private:
    void makeFields(QVBoxLayout *column);
    void showRoles();
    void openRole(const QString &role);
    void addRoleMenu();
    void commitName();
    void commitCount(int count);
    QStringList groups() const;
    bool isOne() const { return groups().size() == 1; }
    const RoleCatalogue &m_roles;
    Cluster m_cluster{};
    Selection m_selection{};
    bool m_built = false;
    InspectorHead m_head{};
    QWidget m_rolesBox{};
    QVBoxLayout *m_roleRows = nullptr;
    Button *m_addRole = nullptr;
    RolePage m_rolePage;
    QString m_openRole{}; ///< whose page is shown, where what is selected has it
    FieldLabel m_nameLabel;
    QLineEdit m_name{};
    Label m_nameHelp;
    FieldLabel m_countLabel;
    QSpinBox m_count{};
    Label m_countHelp;
    GroupFields m_fields;
    Label m_severalHelp;
    RoomBars m_room{};
    Button *m_remove = nullptr;
};
