#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <QScrollArea>
#include <QVBoxLayout>

/// The ways through the program in a few sentences, and every act with its key. Show it by show(): it blocks nothing.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QList<QAction *> &acts, QWidget *parent);
    /// Scrolled to the sheet of keys.
    void showKeys();

private:
    void addKeys(const QList<QAction *> &acts, QVBoxLayout &column);
    QScrollArea *m_area = nullptr;
    QWidget *m_keys = nullptr;
};
