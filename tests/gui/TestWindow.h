#pragma once

#include "gui/MainWindow.h"
#include "gui/cluster/ClusterPage.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/shell/ClusterView.h"
#include "services/session/OpenCluster.h"
#include "tests/gui/Pictures.h"
#include "tests/gui/TestCluster.h"

#include <QSettings>
#include <QTest>

#include <memory>

/// The whole window on a cluster folder, as a test drives it. Without a view it did not open.
struct TestWindow {
    std::unique_ptr<MainWindow> window{};
    ClusterPage *page = nullptr;
    OpenCluster *cluster = nullptr;
    CanvasView *view = nullptr;

    /// `butlerctl` answers in the program's stead.
    static TestWindow open(const RoleCatalogue &roles, const QString &folder, const QString &butlerctl)
    {
        TestWindow made{std::make_unique<MainWindow>(roles, butlerctl)};
        made.window->openCluster(folder);
        made.window->resize(1440, 900);
        made.window->show();
        if (!QTest::qWaitForWindowExposed(made.window.get()) || !made.window->view())
            return made;
        made.cluster = &made.window->view()->cluster();
        made.page = made.window->findChild<ClusterPage *>();
        made.view = &made.page->canvas().view();
        made.window->activateWindow();
        (void)QTest::qWaitForWindowActive(made.window.get());
        made.view->setFocus();
        made.settle();
        return made;
    }
    static TestWindow open(const RoleCatalogue &roles, const TestCluster &test) { return open(roles, test.folder(), test.butlerctl()); }

    /// The look sheet's font in light colours, and settings that are no user's.
    static void prepare(const QString &test, const QString &settings)
    {
        QApplication::setOrganizationName(QStringLiteral("butler-desktop-test"));
        QApplication::setApplicationName(test);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings);
        Pictures::setFont(1);
        QApplication::setDoubleClickInterval(0); // each press is meant: buttons hear at once
        applyTheme(QStringLiteral("light"));
    }

    /// Waits until what changed is shown: the page takes it in bursts.
    void settle() const
    {
        QCoreApplication::processEvents(); // what was asked for by a signal comes first
        QVERIFY(QTest::qWaitFor([this] { return page->isUpToDate() && window->view()->isUpToDate(); }));
    }

    const Cluster &design() const { return cluster->design(); }
    const Selection &selection() const { return page->canvas().scene().selection(); }
    QAction *act(PictureAct act) const { return page->canvas().acts().of(act); }
};
