#include "model/HarmlessJson.h"

#include "model/Harmless.h"

#include <algorithm>
#include <cmath>

QString textOf(const QJsonObject &object, const char *key)
{
    return harmless(object.value(QLatin1String(key)).toString());
}

double amountOf(const QJsonObject &object, const char *key)
{
    const double value = object.value(QLatin1String(key)).toDouble();
    return std::isfinite(value) ? std::clamp(value, 0.0, 1e15) : 0;
}

int numberOf(const QJsonObject &object, const char *key)
{
    return static_cast<int>(std::min(amountOf(object, key), 1e9));
}

bool truthOf(const QJsonObject &object, const char *key, bool otherwise)
{
    return object.value(QLatin1String(key)).toBool(otherwise);
}
