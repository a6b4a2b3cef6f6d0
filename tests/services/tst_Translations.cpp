#include <QTranslator>
#include <QtTest>

class tst_Translations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGermanCatalogueTravelsInsideTheProgramAndIsFoundByTheLocale()
    {
        QTranslator translator;
        QVERIFY(translator.load(QLocale(QStringLiteral("de_AT")), QStringLiteral("butler-desktop"), QStringLiteral("_"),
                                QStringLiteral(":/i18n")));
        QCOMPARE(translator.language(), QStringLiteral("de_DE"));
        QCOMPARE(translator.translate("Rail", "Runs"), QStringLiteral("Läufe"));
    }

    void aLanguageThatWeDoNotSpeakIsLeftInEnglish()
    {
        QTranslator translator;
        QVERIFY(!translator.load(QLocale(QStringLiteral("fi_FI")), QStringLiteral("butler-desktop"), QStringLiteral("_"),
                                 QStringLiteral(":/i18n")));
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
