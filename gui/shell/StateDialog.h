#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "services/terraform/StateCopies.h"

#include <QDialog>
#include <QListWidget>

/// Puts an earlier copy of Terraform's state in the present one's place: lists them, and says what it means before it is done. Open it by
/// open().
class StateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `privatePath`: the cluster's .butler.
    StateDialog(const QString &privatePath, QWidget *parent);

Q_SIGNALS:
    /// It is done; a sentence on what the state knows now.
    void restored(const QString &sentence);

private:
    void addRows();
    void choose(int row);
    void restore();
    StateCopies m_copies;
    QList<StateCopy> m_list{};
    QListWidget m_rows{};
    Label m_meaning{};
    Label m_error{{}, TextSize::Body, QFont::Normal, Ink::Failed};
    Button *m_act = nullptr;
};
