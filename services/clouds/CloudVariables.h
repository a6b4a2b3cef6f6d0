#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// An account as a file told it.
struct ImportedCloud {
    CloudAccount account{};
    std::optional<QString> secret{}; ///< nothing: the file asks for it, or left it out
    QStringList notes{};             ///< what a person should know of what was made of the file; translated
};

/// One account of several in a file that cannot be read.
struct RefusedCloud {
    QString name{};
    Error error{}; ///< `FILE:LINE:COLUMN: sentence`
};

/// What a file says a variable is, and where.
struct CloudVariable {
    enum class State {
        Known,
        Asked,     ///< of the person who uses the file
        NeedsShell ///< only a shell could tell
    };
    State state = State::Known;
    QString text{};
    QString place{}; ///< FILE:LINE:COLUMN
    QString why{};   ///< of NeedsShell: a translated sentence
};

/// What a file says of one account, by the names of OpenStack's environment (OS_AUTH_URL …), whatever its form.
struct CloudVariables {
    QString place{};  ///< of the whole, FILE:LINE:COLUMN
    QString folder{}; ///< relative paths begin there
    QString name{};   ///< of the account; empty: it is made of host and project
    QMap<QString, CloudVariable> values{};
};

/// The variables that accountOf() asks for; those of others need no place.
const QStringList &cloudVariableNames();
/// The account that the variables tell. The error is `FILE:LINE:COLUMN: sentence`.
Result<ImportedCloud> accountOf(const CloudVariables &variables);
/// Whether the user's name is a part of the sign-in; else it is only shown.
bool signsInByUser(const CloudAccount &account);
/// Whether the sign-in may name a project: application credentials bring theirs, and are refused with one.
bool namesProject(const CloudAccount &account);
/// Keystone's address with `/v3` at its end; empty where it is no address of a web server, or holds a name or password.
QString keystoneUrl(const QString &url);
/// Whether an account can be called that: 1 to 64 letters that are seen, no dash and no space first, no space last.
bool isCloudName(const QString &name);
/// Names of files in accounts are absolute: `~` is the user's home, others begin at `folder`.
QString absolutePath(const QString &path, const QString &folder);
