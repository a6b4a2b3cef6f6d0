#pragma once

#include <QDialog>

/// A dialog of words and fields that is as high as they are at its width, and grows where they become more.
class FittedDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
};
