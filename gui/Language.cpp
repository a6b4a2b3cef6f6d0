#include "gui/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QSettings>

namespace
{

const auto catalogue = "butler-desktop";

QString key()
{
    return QStringLiteral("language");
}

/// The codes of the languages that the program has a catalogue of.
QStringList spokenCodes()
{
    QStringList codes;
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("%1_*.qm").arg(QLatin1String(catalogue))}))
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    codes.sort();
    return codes;
}

/// As its speakers write it: “English” and not “American English”.
QString nameOf(const QString &code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::English)
        return QStringLiteral("English");
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

} // namespace

Language::Language(const QLocale &system, const QString &chosen)
{
    const bool isChosen = spokenCodes().contains(chosen);
    const QLocale wanted = isChosen ? QLocale(chosen) : system;
    if (isChosen)
        qputenv("BUTLER_LANGUAGE", chosen.toUtf8()); // what runs and looks for the window says it in the same language
    else
        qunsetenv("BUTLER_LANGUAGE");
    // English where we do not speak the user's language; its catalogue holds the plurals.
    if (m_ours.load(wanted, QLatin1String(catalogue), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_ours.load(QStringLiteral(":/i18n/%1_en.qm").arg(QLatin1String(catalogue))))
        QGuiApplication::installTranslator(&m_ours);
    // A window whose sentences are English is read from the left, whatever the system's language; with numbers to match: “100 %”.
    const QLocale spoken = m_ours.language().isEmpty() ? QLocale(QLocale::English) : QLocale(m_ours.language());
    QGuiApplication::setLayoutDirection(spoken.textDirection());
    if (spoken.textDirection() != system.textDirection())
        QLocale::setDefault(QLocale(spoken.language(), system.territory()));
    // Numbers are written as the sentences around them: a language that was chosen brings its own.
    if (isChosen && spoken.language() != system.language())
        QLocale::setDefault(QLocale(spoken.language()));
    if (spoken.textDirection() != wanted.textDirection())
        return;
    if (m_qts.load(wanted, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QGuiApplication::installTranslator(&m_qts);
}

QList<Language::Choice> Language::choices()
{
    QList<Choice> all{{{}, QCoreApplication::translate("Language", "As the system")}};
    for (const QString &code : spokenCodes())
        all << Choice{code, nameOf(code)};
    return all;
}

QString Language::kept()
{
    return QSettings().value(key()).toString();
}

void Language::keep(const QString &code)
{
    code.isEmpty() ? QSettings().remove(key()) : QSettings().setValue(key(), code);
}
