#pragma once

#include "services/clouds/CloudVariables.h"

#include <QByteArray>
#include <QMap>
#include <QString>

/// Reads the account that the variables of an existing Butler set-up tell (a *.tfvars file: user_name, auth_url, key_file …). Only plain
/// texts are taken; what Terraform would work out is refused by its line where the account needs it.
Result<ImportedCloud> readTfvars(const QByteArray &text, const QString &file, const QString &name = {});
/// All variables of such a file that are plain texts or numbers; but no password and no other secret.
Result<QMap<QString, QString>> readTfvarsTexts(const QByteArray &text, const QString &file);
