#include "gui/theme/ApplyTheme.h"
#include "gui/theme/Icons.h"
#include "gui/theme/OwnFonts.h"
#include "gui/theme/StateLook.h"
#include "gui/theme/Style.h"
#include "gui/theme/Theme.h"
#include "services/cluster/RoleFile.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QTest>

#include <set>

/// Colours that can be read, states that can be told apart without colour, icons for all that names one.
class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeReadOnEveryGround();
    void everyStateCanBeReadOnItsTintAndOnSurface();
    void rolesAndNamedLinesStandOutFromSurface();
    void everyStateHasAWordAndAShapeOfItsOwn();
    void theThemeIsKnownFromItsPalette();
    void everyRoleHasItsIconAndItsColour();
    void iconsTakeTheColourThatIsAsked();
    void theStyleIsSetOnceAndFollowsTheTheme();
    void aFontThatNobodyChoseIsNotTaken_data();
    void aFontThatNobodyChoseIsNotTaken();
    void theProgramBringsItsOwnFonts();
};

static const QList<State> &allStates()
{
    static const QList<State> states{State::Waiting, State::Running, State::Done,   State::Changed, State::Failed,
                                     State::Warning, State::Unknown, State::Gone,   State::Add,     State::TakeIn,
                                     State::Change,  State::Replace, State::Destroy};
    return states;
}

void TestTheme::everyTextCanBeReadOnEveryGround()
{
    for (const Theme *theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        for (const QColor &text : {theme->text, theme->text2, theme->text3, theme->accent}) {
            for (const QColor &ground : {theme->surface, theme->window, theme->canvas, theme->sunken, theme->hover, theme->accentTint}) {
                if (text == theme->text3 && ground == theme->accentTint)
                    continue; // the sheet forbids it
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground))));
            }
        }
        QVERIFY(contrast(theme->onAccent, theme->accent) >= 4.5);
        QVERIFY(contrast(theme->edge, theme->surface) >= 3);
    }
}

void TestTheme::everyStateCanBeReadOnItsTintAndOnSurface()
{
    for (const Theme *theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        for (const State state : allStates()) {
            const StateLook look = lookOf(state, *theme);
            QVERIFY2(contrast(look.color, look.tint) >= 4.5, qPrintable(look.word));
            QVERIFY2(contrast(look.color, theme->surface) >= 4.5, qPrintable(look.word));
            QVERIFY2(contrast(look.fill, theme->surface) >= 3, qPrintable(look.word));
        }
    }
}

void TestTheme::rolesAndNamedLinesStandOutFromSurface()
{
    for (const Theme *theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        for (const QColor &role : theme->roles)
            QVERIFY2(contrast(role, theme->surface) >= 4, qPrintable(role.name()));
        for (size_t i = 0; i < theme->series.size(); ++i)
            QVERIFY2(contrast(theme->series[i], theme->surface) >= (i < 4 ? 4.5 : 3.0), qPrintable(theme->series[i].name()));
    }
}

void TestTheme::everyStateHasAWordAndAShapeOfItsOwn()
{
    std::set<QString> words;
    QList<QImage> shapes;
    for (const State state : allStates()) {
        words.insert(lookOf(state, Theme::lightTheme()).word);
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintGlyph(painter, QRectF(2, 2, 36, 36), state, Theme::lightTheme());
        painter.end();
        QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < grey.height(); ++y) {
            uchar *row = grey.scanLine(y);
            for (int x = 0; x < grey.width(); ++x)
                row[x] = row[x] < 200 ? 0 : 255; // drawn or not: nothing of the colour is left
        }
        for (const QImage &other : std::as_const(shapes))
            QVERIFY(other != grey);
        shapes << grey;
    }
    QCOMPARE(words.size(), size_t(allStates().size()));
}

void TestTheme::theThemeIsKnownFromItsPalette()
{
    QVERIFY(!Theme::of(Theme::lightTheme().palette()).dark);
    QVERIFY(Theme::of(Theme::darkTheme().palette()).dark);
}

void TestTheme::everyRoleHasItsIconAndItsColour()
{
    const LoadedRoles loaded = loadRoles();
    QCOMPARE(loaded.catalogue.roles().size(), 15);
    QCOMPARE(Theme::lightTheme().roles.size(), size_t(roleColours().size()));
    Theme::setRoles(loaded.catalogue);
    QCOMPARE(Theme::lightTheme().role(QStringLiteral("nobody")), Theme::lightTheme().waiting.color);
    std::set<QRgb> colours;
    for (const Role &role : loaded.catalogue.roles()) {
        QVERIFY2(!iconPixmap(role.icon, Qt::black, 16, 1).isNull(), qPrintable(role.icon));
        colours.insert(Theme::lightTheme().role(role.id).rgb());
    }
    QCOMPARE(colours.size(), 14u); // who shows the figures has the colour of who keeps them
}

void TestTheme::iconsTakeTheColourThatIsAsked()
{
    const QImage image = iconPixmap(QStringLiteral("plus"), QColor(200, 10, 20), 16, 2).toImage();
    QCOMPARE(image.width(), 32);
    QCOMPARE(QColor(image.pixel(16, 16)), QColor(200, 10, 20));
    QVERIFY(iconPixmap(QStringLiteral("no-such-icon"), Qt::black, 16, 1).isNull());
}

void TestTheme::theStyleIsSetOnceAndFollowsTheTheme()
{
    applyTheme(QStringLiteral("dark"));
    QVERIFY(Theme::current().dark);
    const QStyle *style = QApplication::style();
    applyTheme(QStringLiteral("light"));
    QVERIFY(!Theme::current().dark);
    QCOMPARE(QApplication::style(), style);
}

void TestTheme::aFontThatNobodyChoseIsNotTaken_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("isScalable");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("the desktop's") << "Cantarell"
                                   << "Cantarell" << true << true;
    QTest::newRow("chosen by its name") << "DejaVu Sans"
                                        << "DejaVu Sans" << true << true;
    QTest::newRow("fontconfig's, which somebody chose") << "Sans Serif"
                                                        << "Noto Sans" << true << true;
    QTest::newRow("nobody's") << "Sans Serif"
                              << "DejaVu Sans" << true << false;
    QTest::newRow("nobody's, and of another kind") << "Sans Serif"
                                                   << "DejaVu Serif" << true << false;
    QTest::newRow("nobody's, fixed") << "monospace"
                                     << "DejaVu Sans Mono" << true << false;
    QTest::newRow("not there") << "MS Shell Dlg"
                               << "DejaVu Math TeX Gyre" << true << false;
    QTest::newRow("not there, fixed") << "Courier New"
                                      << "DejaVu Sans Mono" << true << false;
    QTest::newRow("a bitmap") << "Fixed"
                              << "Fixed" << false << false;
    QTest::newRow("no font at all") << "Sans Serif"
                                    << "" << false << false;
}

void TestTheme::aFontThatNobodyChoseIsNotTaken()
{
    QFETCH(QString, asked);
    QFETCH(QString, found);
    QFETCH(bool, isScalable);
    QTEST(isReadable({asked, found, isScalable}), "isReadable");
}

void TestTheme::theProgramBringsItsOwnFonts()
{
    QVERIFY2(hasOwnFonts(), "built without fonts-inter and fonts-jetbrains-mono");
    QStringList families;
    for (const QString &name : QDir(QStringLiteral(":/fonts")).entryList()) {
        const int font = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + name);
        QVERIFY2(font >= 0, qPrintable(name));
        families << QFontDatabase::applicationFontFamilies(font);
        QFontDatabase::removeApplicationFont(font);
    }
    for (const char *family : {"Inter", "JetBrains Mono"}) // by the names that they are asked for
        QVERIFY2(families.contains(QString::fromLatin1(family)), qPrintable(families.join(u' ')));
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
