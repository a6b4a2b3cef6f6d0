#pragma once

#include "model/cluster/Observed.h"

#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

/// Who keeps Consul's list, and who has fallen out of it, each with the way back beside it.
class MemberList final : public QWidget
{
    Q_OBJECT

public:
    explicit MemberList(QWidget *parent = nullptr);
    /// `canRejoin`: no run is under way, so one may be started.
    void show(const Observed &observed, bool canRejoin);
    /// Machines that run and answer and are no members all the same: only of these it is known that rejoining mends them.
    static QStringList lostIn(const Observed &observed);

Q_SIGNALS:
    void rejoinWanted(const QStringList &machines);

private:
    void addRow(const ObservedMachine &machine, bool isLost, bool canRejoin);
    QVBoxLayout m_rows;
    QString m_shown{};
};
