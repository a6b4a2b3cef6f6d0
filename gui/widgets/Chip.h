#pragma once

#include "gui/theme/Theme.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class RoleCatalogue;

/// The square chip of a role, or the stacked chips of several machines.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(int size = 22, QWidget *parent = nullptr);

    /// `title` is its tip and accessible name.
    void show(const QString &roleId, const QString &icon, const QString &title);
    void setStacked(bool stacked);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_role{};
    QString m_icon{};
    int m_size = 22;
    bool m_stacked = false;
};

/// A Lucide icon in a layout, in one ink.
class IconWidget final : public QWidget
{
    Q_OBJECT

public:
    IconWidget(QString icon, int size, Ink ink = Ink::Text2, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon{};
    Ink m_ink = Ink::Text2;
};
