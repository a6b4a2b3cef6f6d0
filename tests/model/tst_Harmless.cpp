#include "model/Harmless.h"

#include <QtTest>

/// What others said, as it may go to a terminal, a tip or a title.
class tst_Harmless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAreTakenOut_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &said, const QString &shown) { QTest::newRow(name) << said << shown; };
        row("plain", QStringLiteral("plain — “text”\n\tשלום 🙂"), QStringLiteral("plain — “text”\n\tשלום 🙂"));
        row("colour", QStringLiteral("\x1b[1;31mred\x1b[0m"), QStringLiteral("red"));
        row("clear the screen", QStringLiteral("a\x1b[2J\x1b[Hb"), QStringLiteral("ab"));
        row("title",
            QStringLiteral("a\x1b]0;title\x07"
                           "b"),
            QStringLiteral("ab"));
        row("title ended by ST", QStringLiteral("a\x1b]2;title\x1b\\b"), QStringLiteral("ab"));
        row("link", QStringLiteral("\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\"), QStringLiteral("y"));
        row("device control", QStringLiteral("a\x1bP$q\x1b\\b"), QStringLiteral("ab"));
        row("C1 CSI", QStringLiteral("a\u009b2Jb"), QStringLiteral("ab"));
        row("C1 OSC", QStringLiteral("a\u009d0;t\u009cb"), QStringLiteral("ab"));
        row("full reset",
            QStringLiteral("a\x1b"
                           "cb"),
            QStringLiteral("ab"));
        row("character set", QStringLiteral("a\x1b(0b"), QStringLiteral("ab"));
        row("torn title", QStringLiteral("a\x1b]0;titl\nb"), QStringLiteral("a\nb"));
        row("torn at the end", QStringLiteral("a\x1b"), QStringLiteral("a"));
        row("return over the line", QStringLiteral("evil\rgood"), QStringLiteral("evil\uFFFDgood"));
        row("Windows' line ends", QStringLiteral("a\r\nb"), QStringLiteral("a\nb"));
        row("backspace, bell, zero", QStringLiteral("a\b\a%1b").arg(QChar(0)), QStringLiteral("a\uFFFD\uFFFD\uFFFDb"));
        row("override", QStringLiteral("a\u202Egnp.exe\u202C"), QStringLiteral("a\uFFFDgnp.exe\uFFFD"));
        row("isolate", QStringLiteral("a\u2067b\u2069"), QStringLiteral("a\uFFFDb\uFFFD"));
    }

    void ordersAreTakenOut()
    {
        QFETCH(QString, said);
        QFETCH(QString, shown);
        QCOMPARE(harmless(said), shown);
    }
};

QTEST_GUILESS_MAIN(tst_Harmless)
#include "tst_Harmless.moc"
