#include "Places.h"

QString testData(const char *name)
{
    return QStringLiteral(TEST_DATA) + QString::fromUtf8(name);
}

QString projectFile(const char *name)
{
    return QStringLiteral(PROJECT_SOURCE) + QString::fromUtf8(name);
}

QString builtFile(const char *name)
{
    return QStringLiteral(PROJECT_BUILD) + QString::fromUtf8(name);
}
