#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QWidget>

/// The label above a field, with a question mark beside it that says what the field is and why one would change it.
class FieldLabel final : public QWidget
{
    Q_OBJECT

public:
    /// `help` is shown on hover and on a press of the question mark; `name` is the question mark's object name.
    FieldLabel(const QString &text, const QString &help, const QString &name, QWidget *parent = nullptr);
    void setText(const QString &text) { m_label.setText(text); }
    /// The word for it in the files and tools of those who know it, beside ours; empty: none.
    void setCode(const QString &code);
    void setHelp(const QString &help);
    void setBuddy(QWidget *field);

private:
    Label m_label;
    ElidedLabel m_code; ///< gives way first
    Button *m_help = nullptr;
};
