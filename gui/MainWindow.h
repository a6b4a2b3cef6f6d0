#pragma once

#include "gui/start/RecentClusters.h"
#include "gui/widgets/MessageBar.h"
#include "services/session/SampleCluster.h"
#include "services/updates/UpdateCheck.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>

class ClusterView;
class OpenCluster;
class RoleCatalogue;
class StartPage;
class Tour;

/// The one window: the start page, or one open cluster. It owns the acts, their keys and the menu.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `roles` must outlive the window; `butlerctl` is the program that carries runs out; `updates` is where it looks for newer versions.
    MainWindow(const RoleCatalogue &roles, const QString &butlerctl, const UpdateSource &updates = UpdateSource::ofThisBuild(),
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the cluster in `folder`; what is in the way is said on the start page.
    void openCluster(const QString &folder);
    /// Opens the recorded cluster at a moment of its life; another moment of it on the same page.
    void openSample(SampleCluster::Moment moment);
    /// Begins the tour over the recorded cluster.
    void takeTour();
    void closeCluster();
    ClusterView *view() const { return m_view; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QAction *act(const QString &text, const QKeySequence &key, const QString &name, const std::function<void()> &what);
    QAction *clusterAct(const QString &text, const QKeySequence &key, const QString &name, const std::function<void()> &what);
    void makeFileActs();
    void makeClusterActs();
    void makeRunActs();
    void makeThemeActs();
    void makeLanguageActs();
    void speakNext(const QString &code, const QString &name);
    void makeUpdates();
    void makeMenu();
    void updateActs();
    void showStop(int stop);
    void showCluster(std::unique_ptr<OpenCluster> cluster);
    void chooseFolder();
    void takeOver();
    void showClouds();
    void newCluster(const QString &chosenTemplate);
    void findAct();
    void showHelp(const QString &chapter);
    QString helpChapter() const;
    QList<QAction *> allActs() const;
    void about();
    const RoleCatalogue &m_roles;
    QString m_butlerctl{};
    RecentClusters m_recent{};
    UpdateCheck m_updates;
    QMenu m_menu{};
    QMenu m_themeMenu{};
    QMenu m_languageMenu{};
    QMenu m_pictureMenu{};
    MessageBar m_note{QStringLiteral("main-message")}; ///< over all pages: of the window itself
    QStackedWidget m_stack{};
    StartPage *m_start = nullptr;
    QWidget *m_clouds = nullptr; ///< the clouds where no cluster is open; made when it is first asked for
    ClusterView *m_view = nullptr;
    QPointer<Tour> m_tour{};
    QList<QAction *> m_acts{};
    QList<QAction *> m_clusterActs{}; ///< those that need an open cluster
    QList<QAction *> m_starts{};      ///< of these, those that begin a run
    QList<QAction *> m_machineActs{}; ///< and those that need machines
    QList<QAction *> m_stops{};       ///< and those that end one
    QList<QAction *> m_beginnings{};  ///< the parts of the menu: clusters
    QList<QAction *> m_runActs{};     ///< runs
    QList<QAction *> m_helps{};       ///< help
    QActionGroup *m_themes = nullptr;
};
