#pragma once

#include <QLineEdit>

/// A line to find something with: the glass at its left, a cross when there is text, Escape empties it.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` says what is found ("Find a role") and is the accessible name; `name` is the object name.
    SearchField(const QString &placeholder, const QString &name, QWidget *parent = nullptr);

    /// So wide that nothing of its placeholder is cut.
    int wholeWidth() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};
