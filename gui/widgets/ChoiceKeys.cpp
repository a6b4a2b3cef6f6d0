#include "gui/widgets/ChoiceKeys.h"

#include <QAbstractButton>

void chooseByKeys(QAbstractButton &button)
{
    const auto show = [&button](bool chosen) { button.setFocusPolicy(chosen ? Qt::StrongFocus : Qt::ClickFocus); };
    button.setAutoExclusive(true); // among those alone do arrows lead to one that Tab passes by
    show(button.isChecked());
    QObject::connect(&button, &QAbstractButton::toggled, &button, show);
}
