#pragma once

#include "gui/cluster/Heat.h"
#include "gui/shell/Lens.h"

#include <QWidget>

/// What the marks of the picture mean, at its foot.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);
    void show(Lens lens, Heat heat);
    QSize sizeHint() const override;
    /// The same on an exported picture, in this widget's colours.
    void paintOn(QPainter &painter) const { paintAll(&painter); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double paintDesign(QPainter *painter, double x) const;
    double paintStates(QPainter *painter, double x) const;
    double paintHeat(QPainter *painter, double x) const;
    double paintAll(QPainter *painter) const;
    double word(QPainter *painter, double x, const QString &text, bool strong = false) const;
    double unit() const;
    Lens m_lens = Lens::Design;
    Heat m_heat = Heat::Load;
};
