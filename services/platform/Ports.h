#pragma once

#include <QtGlobal>

class QTcpServer;

/// Lets it listen at a port of 127.0.0.1 at which who connects reaches it, without any proxy; false where there is none.
bool listenReached(QTcpServer &server);
/// A port on 127.0.0.1 that nobody listens on, and at which who listens is reached; 0 when there is none.
quint16 freePort();
/// Whether this is one. Where a container engine was killed, its rules may go on sending away what comes to a port, which who listens
/// there never learns.
bool isPortFree(quint16 port);
