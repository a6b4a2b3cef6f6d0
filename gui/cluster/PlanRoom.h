#pragma once

#include "model/runs/Capacity.h"

#include <QWidget>

class QLayout;

/// Goes beyond its whole, though machines alone are no limit of this place.
bool isTooMuch(const Quota &quota);
/// The many limits of a place are only worth a bar where they end.
bool isWorthABar(const Quota &quota);

/// What the machines of a plan take of their place: a bar for each thing, before and after; and why they do not fit, where they do not.
class PlanRoom final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanRoom(const Capacity &capacity, QWidget *parent = nullptr);

private:
    void addBar(QLayout &row, const Quota &quota);
    void addLegend(QLayout &row, bool tooMuch);
};
