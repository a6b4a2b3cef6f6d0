#pragma once

#include "gui/widgets/SearchField.h"

#include <QAction>
#include <QFrame>
#include <QList>
#include <QListWidget>

/// Finds any act by its name (Ctrl+K): type, arrow keys, Enter.
class ActFinder final : public QFrame
{
    Q_OBJECT

public:
    ActFinder(const QList<QAction *> &acts, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill(const QString &text);
    void take(const QListWidgetItem *item);
    QList<QAction *> m_acts{};
    SearchField *m_field = nullptr;
    QListWidget *m_list = nullptr;
};
