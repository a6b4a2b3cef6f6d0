#pragma once

#include "model/runs/Capacity.h"

#include <QDateTime>
#include <QVBoxLayout>
#include <QWidget>

/// What the design takes of its project at a cloud, a bar for each quota that matters: used now, added by the design, and what is left. It
/// hides where nothing is known.
class RoomBars final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomBars(QWidget *parent = nullptr);
    /// `asked`: when the cloud told it.
    void show(const Capacity &room, const QDateTime &asked);

private:
    void addBar(const Quota &quota);
    Capacity m_room{};
    QDateTime m_asked{};
    QVBoxLayout *m_rows = nullptr;
};
