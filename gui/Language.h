#pragma once

#include <QList>
#include <QLocale>
#include <QTranslator>

/// The language of the window, for as long as it lives: the one that is chosen; else ours where we speak the system's, else English.
class Language final
{
public:
    /// One that can be chosen.
    struct Choice {
        QString code{}; ///< of its catalogue; empty: the system's
        QString name{}; ///< in itself
    };

    /// `chosen` is a code; empty, or one that we do not speak: the system's.
    explicit Language(const QLocale &system, const QString &chosen = {});

    /// The system's first, then all that we speak.
    static QList<Choice> choices();
    /// What the user chose, kept from one start to the next.
    static QString kept();
    static void keep(const QString &code);

private:
    QTranslator m_ours{};
    QTranslator m_qts{};
};
