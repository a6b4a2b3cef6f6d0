#pragma once

#include <QFrame>

/// A rounded surface with a hairline around it, on the page's ground.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(int radius = 10, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_radius = 10;
};

/// A hairline across, between two sections.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A panel in `surface` with hairlines at chosen edges: top bar, left panel, inspector.
class Panel final : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(Qt::Edges lines, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edges m_lines{};
};
