#include "gui/Language.h"
#include "gui/MainWindow.h"
#include "gui/PictureTaker.h"
#include "gui/shell/OpenRequests.h"
#include "gui/theme/ApplyTheme.h"
#include "gui/theme/OwnFonts.h"
#include "services/cluster/RoleFile.h"
#include "services/platform/DesktopColours.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <optional>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("butler-desktop"));
    QApplication::setOrganizationName(QStringLiteral("butler-desktop"));
    QApplication::setApplicationDisplayName(QStringLiteral("Butler Desktop"));
    QApplication::setApplicationVersion(QStringLiteral(BUTLER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("butler-desktop"));

    const Language language(QLocale(), Language::kept());

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Draws, builds, watches and takes down research clusters."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption light(QStringLiteral("light"), QApplication::translate("main", "Light colours."));
    const QCommandLineOption dark(QStringLiteral("dark"), QApplication::translate("main", "Dark colours."));
    const QCommandLineOption picture(QStringLiteral("picture"), QApplication::translate("main", "Save a picture of the window, then end."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QApplication::translate("main", "What the picture shows: %1.").arg(PictureTaker::pages().join(QStringLiteral(", "))),
        QStringLiteral("PAGE"), QStringLiteral("design"));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QApplication::translate("main", "Open the recorded cluster: nothing of it is real."));
    parser.addOptions({light, dark, picture, page, sample});
    parser.addPositionalArgument(QStringLiteral("folder"), QApplication::translate("main", "The cluster's folder to open."),
                                 QStringLiteral("[folder]"));
    parser.process(app);

    useOwnFontsWhereNeeded();
    QString theme = QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    if (parser.isSet(light))
        theme = QStringLiteral("light");
    else if (parser.isSet(dark))
        theme = QStringLiteral("dark");
    applyTheme(theme);
    DesktopColours desktop;
    const auto followDesktop = [&desktop] {
        if (desktop.wish() != DesktopColours::Wish::Unknown)
            setDesktopIsDark(desktop.wish() == DesktopColours::Wish::Dark);
    };
    QObject::connect(&desktop, &DesktopColours::changed, &app, followDesktop);
    // Not every desktop tells of a change; whoever changes it comes back to the window afterwards.
    QObject::connect(&app, &QGuiApplication::applicationStateChanged, &desktop, [&desktop](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            desktop.look();
    });
    followDesktop();

    const LoadedRoles roles = loadRoles();
#ifdef Q_OS_WIN
    const QString program = QStringLiteral("butlerctl.exe");
#else
    const QString program = QStringLiteral("butlerctl");
#endif
    MainWindow window(roles.catalogue, QDir(QApplication::applicationDirPath()).filePath(program),
                      parser.isSet(picture) ? UpdateSource() : UpdateSource::ofThisBuild()); // a picture asks nobody
    window.show();
    const auto open = [&window](const QString &path) {
        const QFileInfo given(path);
        window.openCluster(given.isFile() ? given.path() : given.filePath()); // a file manager opens a cluster's cluster.yaml
    };
    if (!parser.positionalArguments().isEmpty())
        open(parser.positionalArguments().constFirst());
    else if (parser.isSet(sample))
        window.openSample(SampleCluster::Moment::Mended);
    const OpenRequests requests;
    QObject::connect(&requests, &OpenRequests::asked, &window, open);
    std::optional<PictureTaker> taker;
    if (parser.isSet(picture))
        taker.emplace(window, parser.value(page), parser.value(picture));
    return QApplication::exec();
}
