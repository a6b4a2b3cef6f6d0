#include "gui/Language.h"

#include <QGuiApplication>
#include <QLibraryInfo>

Language::Language(const QLocale &system)
{
    // English where we do not speak the user's language; its catalogue holds the plurals.
    if (m_ours.load(system, QStringLiteral("butler-desktop"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_ours.load(QStringLiteral(":/i18n/butler-desktop_en.qm")))
        QGuiApplication::installTranslator(&m_ours);
    // A window whose sentences are English is read from the left, whatever the system's language; with numbers to match: “100 %”.
    const QLocale spoken = m_ours.language().isEmpty() ? QLocale(QLocale::English) : QLocale(m_ours.language());
    QGuiApplication::setLayoutDirection(spoken.textDirection());
    if (spoken.textDirection() != system.textDirection()) {
        QLocale::setDefault(QLocale(spoken.language(), system.territory()));
        return;
    }
    if (m_qts.load(system, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QGuiApplication::installTranslator(&m_qts);
}
