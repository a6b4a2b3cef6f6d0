#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

/// What machines of a cloud cost by their sizes, as somebody wrote it down: a file for each account in this login's configuration folder.
/// No cloud says it by itself.
struct CloudPrices {
    QString currency{};
    QMap<QString, double> perHour{}; ///< by the size's name, or its id

    /// The error is `FILE:LINE:COLUMN: sentence`.
    static Result<CloudPrices> read(const QByteArray &text, const QString &file);
    /// Those of an account; nothing where nobody wrote any.
    static Result<std::optional<CloudPrices>> of(const QString &account);
    /// Takes those of a file for an account, in the place of what it had. One that cannot be read changes nothing.
    static Result<CloudPrices> take(const QString &file, const QString &account);
    static Result<void> remove(const QString &account);
    /// The account is called otherwise now. Prices that somebody wrote down for that name before stay.
    static void rename(const QString &account, const QString &now);
    /// Where they are, or would be.
    static QString pathOf(const QString &account);
};
