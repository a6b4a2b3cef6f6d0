#pragma once

#include <QJsonObject>
#include <QString>

// Values out of JSON that others wrote: what is missing or of another kind is nothing, what is out of all bounds is bounded.

/// Without characters that a window would obey.
QString textOf(const QJsonObject &object, const char *key);
/// Never negative, at most 1e15.
double amountOf(const QJsonObject &object, const char *key);
/// Never negative, at most 1e9.
int numberOf(const QJsonObject &object, const char *key);
bool truthOf(const QJsonObject &object, const char *key, bool otherwise = false);
