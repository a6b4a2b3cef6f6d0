#pragma once

#include <QString>
#include <QStringList>

struct RunContext;

/// What a service on a machine itself said when it was last started, oldest line first, at most twelve; empty where it said nothing or the
/// machine does not answer within a quarter of a minute.
QStringList serviceJournal(RunContext &context, const QString &machine, const QString &unit);
