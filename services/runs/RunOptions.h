#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What the user allows a run to do, and narrows it to.
struct RunOptions {
    /// What becomes of things that carry the cluster's mark and that no state knows.
    enum class Unknown { Refuse, TakeIn, Remove };

    bool allowDestroy = false;  ///< may destroy or replace machines
    bool removeVolumes = false; ///< taking down: data volumes go, too, where the place would keep them
    bool removeData = false;    ///< configuring: what the chosen machines keep of roles that they have no more goes, too
    bool newConsulKey = false;  ///< configuring: Consul's agents get another key for what they tell each other
    bool recoverConsul = false; ///< configuring: where Consul has no leader, those of its servers choose one that kept its list
    QString approvedPlan{};     ///< id of the plan run whose plan was shown and approved; empty: none
    QStringList machines{};     ///< only these; empty: all
    QStringList replace{};      ///< machines to make anew
    Unknown unknown = Unknown::Refuse;

    QJsonObject toJson() const;
    static RunOptions fromJson(const QJsonObject &object);
};
