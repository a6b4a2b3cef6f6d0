#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

/// The ways through the program in a few sentences, and every act with its key. Show it by show(): it blocks nothing.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QList<QAction *> &acts, QWidget *parent);
};
