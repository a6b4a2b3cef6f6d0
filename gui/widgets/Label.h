#pragma once

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QLabel>

/// A text in one of the sizes and inks; follows the theme. Wraps only when asked to.
class Label final : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal, Ink ink = Ink::Text,
                   QWidget *parent = nullptr);

    void setInk(Ink ink);
    /// Breaks into lines of the width it is given.
    Label *wrapped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();
    Ink m_ink = Ink::Text;
};

/// One line that is cut with … where it has no room: names in tables and log lines only. The whole text is its tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
