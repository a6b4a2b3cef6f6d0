#pragma once

#include "gui/widgets/Chip.h"
#include "gui/widgets/Label.h"

#include <QWidget>

/// The head of the inspector: chip, name, one line below.
class InspectorHead final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorHead(QWidget *parent = nullptr);
    void show(const QString &role, const QString &icon, const QString &title, const QString &line, int many = 1);

private:
    Chip m_chip{32};
    Label m_title;
    Label m_line;
};
