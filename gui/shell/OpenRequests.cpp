#include "gui/shell/OpenRequests.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

OpenRequests::OpenRequests(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool OpenRequests::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    if (!path.isEmpty()) // an address of the web has none
        Q_EMIT asked(path);
    return true;
}
