#pragma once

#include "gui/start/StartCard.h"

#include <QWidget>

/// The picture on a start card: a cluster in a computer, or in a cloud. It gives way to the words where both have no room.
class StartPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPicture(StartCard::Way way, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {240, 152}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StartCard::Way m_way;
};
