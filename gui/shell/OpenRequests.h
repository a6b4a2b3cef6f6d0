#pragma once

#include <QObject>

/// Hears what the desktop asks the running program to open. On macOS files come in this way alone, not as words of the command.
class OpenRequests : public QObject
{
    Q_OBJECT
public:
    /// Listens to the application from now on.
    explicit OpenRequests(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A file or a folder of this computer.
    void asked(const QString &path);
};
