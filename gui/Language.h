#pragma once

#include <QLocale>
#include <QTranslator>

/// The language of the window, for as long as it lives: ours where we speak the system's, else English.
class Language final
{
public:
    explicit Language(const QLocale &system);

private:
    QTranslator m_ours{};
    QTranslator m_qts{};
};
