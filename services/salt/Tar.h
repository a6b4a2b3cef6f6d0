#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// A ustar archive of files by their paths (UTF-8, at most 255 bytes, parents are made by tar), all 0600 and root's: what is pushed through
/// SSH's standard input.
QByteArray tarOf(const QMap<QString, QByteArray> &files);
