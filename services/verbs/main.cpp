#include "services/verbs/Butlerctl.h"
#include "services/verbs/Terminal.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char **argv)
{
    openTerminal();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("butlerctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BUTLER_VERSION));
    const QString chosen = qEnvironmentVariable("BUTLER_LANGUAGE"); // the window's; else the system's
    QTranslator translator; // English where we do not speak the user's language; its catalogue holds the plurals
    if (translator.load(chosen.isEmpty() ? QLocale() : QLocale(chosen), QStringLiteral("butler-desktop"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")) ||
        translator.load(QStringLiteral(":/i18n/butler-desktop_en.qm")))
        QCoreApplication::installTranslator(&translator);
    return butlerctl(QCoreApplication::arguments().mid(1));
}
