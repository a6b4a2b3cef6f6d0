#pragma once

#include "gui/widgets/Button.h"

#include <QWidget>

/// What an empty page shows: an icon, a sentence, a line of help and the one button that leads on.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    /// `button` may be empty: then there is none.
    EmptyPage(const QString &icon, const QString &sentence, const QString &help, const QString &button, const QString &name,
              QWidget *parent = nullptr);
    /// Another line of help, such as why it is still empty.
    void setHelp(const QString &help);
    /// Another word on its button, which must have one.
    void setButton(const QString &text);

Q_SIGNALS:
    void pressed();

private:
    class Label *m_line = nullptr;
    Button *m_act = nullptr;
};
