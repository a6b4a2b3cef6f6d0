#pragma once

#include "model/Result.h"
#include "model/cluster/Role.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The roles that could be read, and for each file that could not a `FILE:LINE:COLUMN: sentence`.
struct LoadedRoles {
    RoleCatalogue catalogue{};
    QList<Error> errors{};
};

/// Reads one role out of its YAML text. `file` names it in errors.
Result<Role> readRole(const QByteArray &text, const QString &file);
/// All roles of a folder, in the order of the palette: control, analysis, data. By default those the program was built with.
LoadedRoles loadRoles(const QString &folder = QStringLiteral(":/roles"));
