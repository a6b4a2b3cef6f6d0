#pragma once

#include <QComboBox>
#include <QLineEdit>

/// A line of which, until somebody types in it, an ellipsis says that there is more than is seen; its tip says all.
class LongField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit LongField(QWidget *parent = nullptr) : QLineEdit(parent) {}
    /// Makes a box one whose choices may be longer than it, and another word than those may be typed.
    static void makeEditable(QComboBox &box);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect room() const;
    bool isCut() const;
};
