#pragma once

#include "gui/widgets/Label.h"

#include <QFrame>

/// Where a file with an account is dropped, chosen or pasted.
class AccountDrop final : public QFrame
{
    Q_OBJECT

public:
    explicit AccountDrop(QWidget *parent = nullptr);

    /// What was read last, and what a person should know of it.
    void tell(const QString &what, const QStringList &notes);

Q_SIGNALS:
    void fileGiven(const QString &path);
    void textGiven(const QByteArray &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void paste();
    void setHeld(bool held);
    Label *m_what = nullptr;
    Label *m_line = nullptr;
    bool m_isHeld = false;
};
