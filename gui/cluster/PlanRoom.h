#pragma once

#include "model/runs/Capacity.h"

#include <QWidget>

class QLayout;

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
