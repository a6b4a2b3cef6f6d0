#include "services/platform/Shell.h"

QString shellQuoted(QString path)
{
#if !defined(Q_OS_WIN)
    for (const char special : {'\\', '"', '$', '`'})
        path.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
#endif
    return QLatin1Char('"') + path + QLatin1Char('"');
}
