#pragma once

#include "model/cluster/Observed.h"

#include <QList>
#include <QWidget>

/// A dot for each machine on which a service runs. What is not well stands out by its form, too; a dot's tip says whose it is.
class InstanceDots final : public QWidget
{
    Q_OBJECT

public:
    explicit InstanceDots(QWidget *parent = nullptr);
    void show(const QList<ObservedService> &instances);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    /// Whose dot is there; empty: none.
    QString wordsAt(const QPoint &place) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static int pitch();
    static int inRow(int width);
    QList<ObservedService> m_instances{};
};
