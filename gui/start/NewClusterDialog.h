#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>

class RoleCatalogue;

/// Asks for what a new cluster needs: a design to begin with, its name, its folder and where it runs. Open it by open().
class NewClusterDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `roles` say what machines take; the catalogue must outlive the dialog.
    NewClusterDialog(const QString &chosenTemplate, const RoleCatalogue &roles, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(const QString &folder);

private:
    QWidget *makeTemplates(const QString &chosen);
    QWidget *makeFields();
    void addPlaces();
    QWidget *makeButtons();
    void nameChanged();
    void sayWhatItTakes();
    void chooseFolder();
    void make();
    const RoleCatalogue &m_roles;
    QButtonGroup m_templates{}; ///< by place
    QStringList m_ids{};        ///< of the templates, in the same places
    QStringList m_paths{};      ///< of their designs
    QLineEdit m_name{};
    QLineEdit m_folder{};
    QComboBox m_where{};
    Label m_use{{}, TextSize::Body, QFont::Normal, Ink::Text2};
    Label m_error{{}, TextSize::Body, QFont::Normal, Ink::Failed};
    Button *m_make = nullptr;
    bool m_folderIsOurs = true;    ///< follows the name until the user writes it
    QScrollArea *m_area = nullptr; ///< around the templates
};
