#pragma once

#include "gui/widgets/SearchField.h"

#include <QAction>
#include <QFrame>
#include <QList>
#include <QListWidget>

/// Finds any act by its name, and any machine (Ctrl+K): type, arrow keys, Enter.
class ActFinder final : public QFrame
{
    Q_OBJECT

public:
    ActFinder(const QList<QAction *> &acts, const QStringList &machines, QWidget *parent);

Q_SIGNALS:
    void machineWanted(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill(const QString &text);
    void addActs(const QStringList &words);
    void addMachines(const QStringList &words);
    void take(const QListWidgetItem *item);
    QList<QAction *> m_acts{};
    QStringList m_machines{};
    SearchField *m_field = nullptr;
    QListWidget *m_list = nullptr;
};
