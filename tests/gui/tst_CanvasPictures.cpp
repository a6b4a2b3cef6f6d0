#include "gui/theme/Theme.h"
#include "services/cluster/RoleFile.h"
#include "tests/Places.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/Pictures.h"

using namespace CanvasTest;

namespace
{

constexpr QSize coarse(84, 62); ///< small enough that the form of letters does not count
constexpr double mostOff = 6;   ///< mean difference of a pixel's channel, of 255

} // namespace

/// Every level of detail in both themes at 100 and 200 % of text, beside the pictures that were looked at and found good. With
/// BUTLER_KEEP_PICTURES=1 what is painted becomes the reference.
class tst_CanvasPictures final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};

private Q_SLOTS:
    void initTestCase()
    {
        m_roles = loadRoles().catalogue;
        Theme::setRoles(m_roles);
    }
    void cleanupTestCase()
    {
        Pictures::setFont(1);
        applyTheme(QStringLiteral("light"));
    }

    void looksAsItWasFoundGood_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("percent");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<QString>("name");
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            for (const int percent : {100, 200}) {
                const QList<std::pair<QString, double>> levels{
                    {QStringLiteral("far"), 0.3}, {QStringLiteral("middle"), 0.7}, {QStringLiteral("near"), 1.0}};
                for (const auto &[level, zoom] : levels) {
                    const QString name = QStringLiteral("canvas-%1-%2-%3").arg(level, theme).arg(percent);
                    QTest::addRow("%s", qPrintable(name)) << theme << percent << zoom << name;
                }
            }
        }
    }
    void looksAsItWasFoundGood()
    {
        QFETCH(QString, theme);
        QFETCH(int, percent);
        QFETCH(double, zoom);
        QFETCH(QString, name);
        Pictures::setFont(percent / 100.0);
        applyTheme(theme);
        Canvas canvas;
        canvas.resize(840, 620);
        canvas.setPicture(pictureOf(germline(175), m_roles));
        canvas.scene().setSelection({{QStringLiteral("tracker")}, {}});
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.view().setZoom(zoom);
        canvas.view().centerOn(canvas.scene().contents().center());
        if (zoom > 0.9)
            canvas.view().ensureVisible(QRectF(0, 0, 10, 10));
        QCoreApplication::processEvents(); // scroll bars that are not needed any more go
        const QImage shown = canvas.grab().toImage();
        shown.save(Pictures::folder() + u'/' + name + QStringLiteral(".png"));
        const QString kept = projectFile("/tests/gui/pictures/") + name + QStringLiteral(".png");
        if (qEnvironmentVariableIsSet("BUTLER_KEEP_PICTURES"))
            QVERIFY(shown.convertToFormat(QImage::Format_RGB888).save(kept));
        const QImage reference(kept);
        QVERIFY2(!reference.isNull(), qPrintable(kept));
        const double off = Pictures::distance(shown, reference, coarse).first;
        QVERIFY2(off < mostOff, qPrintable(QStringLiteral("%1 is %2 off its reference").arg(name).arg(off)));
    }
};

QTEST_MAIN(tst_CanvasPictures)

#include "tst_CanvasPictures.moc"
