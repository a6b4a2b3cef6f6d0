#pragma once

#include "gui/widgets/FieldLabel.h"

#include <QGridLayout>

/// A field with its label above it, in a grid of such.
struct LabelledField {
    /// Where it stands in the grid.
    struct Cell {
        int row = 0;
        int column = 0;
        int span = 1;
    };
    /// What is said of it; `code` is the word of those who know it.
    struct Words {
        QString title{};
        QString code{};
        QString help{};
    };
    FieldLabel *label = nullptr;
    QWidget *widget = nullptr;

    /// `name` is the object name of the widget, which somebody else may own.
    static LabelledField add(QGridLayout &grid, const Cell &cell, const Words &words, QWidget &widget, const QString &name);
    void setVisible(bool visible) const;
};
