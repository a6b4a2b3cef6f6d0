#pragma once

#include <QString>
#include <QStringList>

// Which system an image is of, as clouds say it or its name does.

/// "debian 12", "ubuntu 24.04", "rocky 9": what an image's properties say (os_distro, os_version), else its name; empty: not known.
QString cloudSystem(const QString &distribution, const QString &version, const QString &imageName);
/// Those that the program's states are made for.
const QStringList &supportedSystems();
/// The user that an image of this system makes; empty: not known.
QString loginOfSystem(const QString &system);
