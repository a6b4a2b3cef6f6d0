#pragma once

#include <QString>

// Who may read what lies on this computer: bits of a mode (POSIX), lists of who has access (Windows, where NTFS shows bits that say
// nothing).

/// Takes a file or a folder, and what will be made in the folder, away from all other logins but the system's own. False where the disk
/// cannot, or where it is not ours.
bool makePrivate(const QString &path);
/// Whether no other login but the system's own has access to it.
bool isPrivate(const QString &path);
