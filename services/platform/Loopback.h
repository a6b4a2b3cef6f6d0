#pragma once

#include <QString>
#include <QtGlobal>

/// Whether the program at the other end of a connection on 127.0.0.1 is of our own login (or root's). `theirs` and `ours` are the two ends'
/// ports. Ports on loopback are open to every login of a computer; this keeps the others out. True where the system does not say whose a
/// connection is (all but Linux and Windows).
bool isOwnConnection(quint16 theirs, quint16 ours);
/// The program that listens on this port of this computer, `NAME (process NUMBER)`; empty where the system does not say which it is.
QString listenerOn(quint16 port);
