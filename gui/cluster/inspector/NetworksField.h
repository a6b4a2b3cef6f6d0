#pragma once

#include "gui/cluster/inspector/CatalogueChoices.h"

#include <QLineEdit>
#include <QMenu>

/// A line of names with commas between them, and behind it those that a cloud has, each of which is put in or taken out by a tick.
class NetworksField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit NetworksField(QWidget *parent = nullptr);
    /// None: they are typed alone.
    void offer(const QList<CatalogueChoice> &choices);
    /// Each once.
    QStringList names() const;

private:
    void fillMenu();
    void toggle(const QString &name);
    QList<CatalogueChoice> m_choices{};
    QMenu m_menu{this};
    QAction *m_open = nullptr;
};
