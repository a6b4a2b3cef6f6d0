#include "gui/clouds/LabelledField.h"

#include <QVBoxLayout>

LabelledField LabelledField::add(QGridLayout &grid, const Cell &cell, const Words &words, QWidget &widget, const QString &name)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *label = new FieldLabel(words.title, words.help, name + QStringLiteral("-help"));
    label->setCode(words.code);
    label->setBuddy(&widget);
    widget.setObjectName(name);
    widget.setAccessibleName(words.title);
    column->addWidget(label);
    column->addWidget(&widget);
    grid.addLayout(column, cell.row, cell.column, 1, cell.span);
    return {label, &widget};
}

void LabelledField::setVisible(bool visible) const
{
    label->setVisible(visible);
    widget->setVisible(visible);
}
