#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>

/// Asks for what a new cluster needs: a design to begin with, its name, its folder and where it runs. Open it by open().
class NewClusterDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewClusterDialog(const QString &chosenTemplate, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(const QString &folder);

private:
    QWidget *makeTemplates(const QString &chosen);
    QWidget *makeFields();
    void addPlaces();
    QWidget *makeButtons();
    void nameChanged();
    void chooseFolder();
    void make();
    QButtonGroup m_templates{}; ///< by place
    QStringList m_ids{};        ///< of the templates, in the same places
    QLineEdit m_name{};
    QLineEdit m_folder{};
    QComboBox m_where{};
    Label m_error{{}, TextSize::Body, QFont::Normal, Ink::Failed};
    Button *m_make = nullptr;
    bool m_folderIsOurs = true;    ///< follows the name until the user writes it
    QScrollArea *m_area = nullptr; ///< around the templates
};
