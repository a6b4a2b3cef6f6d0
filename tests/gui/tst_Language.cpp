#include "gui/Language.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

/// Which language the window speaks, and from which side it is read.
class tst_Language final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void theWindowIsReadAsItsSentencesAre_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("Hebrew") << QStringLiteral("he_IL") << QStringLiteral("en");
        QTest::newRow("Arabic") << QStringLiteral("ar_EG") << QStringLiteral("en");
        QTest::newRow("Persian") << QStringLiteral("fa_IR") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("de");
        QTest::newRow("French") << QStringLiteral("fr_FR") << QStringLiteral("fr");
    }

    void theWindowIsReadAsItsSentencesAre()
    {
        QFETCH(QString, system);
        QFETCH(QString, numbers);
        const QLocale locale(system);
        QLocale::setDefault(locale);
        QApplication::setLayoutDirection(locale.textDirection());
        const Language language(locale);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(QLocale().name().left(2), numbers);
        QVERIFY(QApplication::translate("QGuiApplication", "QT_LAYOUT_DIRECTION") != QLatin1String("RTL"));
    }
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
