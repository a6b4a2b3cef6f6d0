#pragma once

#include <QStringList>

/// Of a machine's disks, as the kernel calls them, those that together are all its traffic: no partition beside its whole disk, and nothing
/// that only passes on to others (md, dm, bcache, drbd) beside them.
QStringList disksOnce(const QStringList &disks);
/// Of a machine's interfaces those by which it talks to others: no loopback, bridge, tunnel, or container's end beside the real ones, and
/// no bond or VLAN beside what it goes through.
QStringList interfacesOnce(const QStringList &interfaces);
