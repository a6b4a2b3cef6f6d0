#include "gui/cluster/PictureExport.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/Pictures.h"

#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace CanvasTest;

class tst_CanvasExport final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};
    QTemporaryDir m_folder{};

    PictureExport exportOf(const Picture &picture, const QSet<QString> &open = {})
    {
        return PictureExport(picture, Heat::Load, {QStringLiteral("germline"), QDateTime(QDate(2026, 11, 25), QTime(12, 0))}, open);
    }
    QByteArray saved(const Picture &picture, const QString &name, double factor = 1)
    {
        const QString path = m_folder.filePath(name);
        const Result<void> done = exportOf(picture, {QStringLiteral("worker")}).save(path, factor);
        QFile file(path);
        return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        Pictures::setFont(1);
        m_roles = loadRoles().catalogue;
    }

    void aPngIsAsLargeAsAsked()
    {
        const Picture picture = pictureOf(germline(175), m_roles);
        const QSize size = exportOf(picture).size();
        for (int factor : {1, 2, 4}) {
            const QImage image = exportOf(picture).image(factor);
            QCOMPARE(image.size(), size * factor);
        }
        QVERIFY(QImage::fromData(saved(picture, QStringLiteral("p.png"), 2)).width() ==
                exportOf(picture, {QStringLiteral("worker")}).size().width() * 2);
    }

    void allIsThereInLightColoursWhateverTheWindowShows()
    {
        const Picture picture = pictureOf(germline(175), m_roles);
        const QImage light = exportOf(picture).image(1);
        applyTheme(QStringLiteral("dark"));
        QCOMPARE(exportOf(picture).image(1), light);
        applyTheme(QStringLiteral("light"));
        QCOMPARE(light.pixelColor(2, 2), QColor(Qt::white));
    }

    void anSvgCanBeReadAndHasItsTextAndNoPicturesOfTiles()
    {
        const QByteArray svg = saved(pictureOf(germline(175), m_roles), QStringLiteral("p.svg"));
        QVERIFY(svg.contains("<title>germline</title>"));
        QVERIFY(svg.contains("worker"));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    void aPdfIsOnePageOfThePicturesSize()
    {
        const QByteArray pdf = saved(pictureOf(germline(175), m_roles), QStringLiteral("p.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 5000);
    }

    void tenThousandMachinesAreSavedAndAnImpossibleSizeIsRefused()
    {
        const Picture picture = pictureOf(germline(10'000), m_roles);
        QVERIFY(!saved(picture, QStringLiteral("large.svg")).isEmpty());
        QVERIFY(exportOf(picture).image(200).isNull());
        const Result<void> refused = exportOf(picture).save(m_folder.filePath(QStringLiteral("no/such/folder/p.png")), 1);
        QVERIFY(!refused && refused.error().message.contains(QStringLiteral("p.png")));
    }
};

QTEST_MAIN(tst_CanvasExport)

#include "tst_CanvasExport.moc"
