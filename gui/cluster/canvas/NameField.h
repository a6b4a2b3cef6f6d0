#pragma once

#include <QLineEdit>

/// The field that stands over a node's name while it is renamed in place: Enter or leaving it gives the name, Escape does not.
class NameField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameField(QWidget *parent);
    /// Shows itself at `place` (of the parent), at least as wide as `width`, with `text` selected.
    void edit(const QString &group, const QString &text, const QPoint &place, int width, const QFont &font);
    const QString &group() const { return m_group; }

Q_SIGNALS:
    void given(const QString &group, const QString &text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish();
    QString m_group{};
    QString m_before{};
};
