#pragma once

#include <QPlainTextEdit>

/// A plain text with line numbers, and one line that is marked as wrong.
class YamlEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit YamlEditor(QWidget *parent = nullptr);
    /// Lines and columns from 1; line 0: nothing is wrong.
    void markError(int line, int column, const QString &sentence);
    int errorLine() const { return m_errorLine; }
    void goTo(int line, int column);
    /// Brings the text to `text` and leaves cursor and view where they are; lines that stay are not touched.
    void follow(const QString &text);
    void paintNumbers(QPaintEvent *event);
    int numbersWidth() const;

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    QWidget *m_numbers = nullptr;
    int m_errorLine = 0;
    QString m_error{};
};
