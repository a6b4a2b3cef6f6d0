#pragma once

#include <QPlainTextEdit>

/// What a program printed, to read and to copy: on a sunken ground, as high as its lines.
class OutputBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputBox(const QString &name, QWidget *parent = nullptr);
    void setOutput(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeHeight();
};
