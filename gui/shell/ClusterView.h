#pragma once

#include "gui/shell/LensPage.h"
#include "gui/shell/NextStep.h"
#include "gui/shell/TopBar.h"
#include "gui/widgets/MessageBar.h"
#include "gui/widgets/Rail.h"

#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

#include <memory>

class MonitoringPage;
class OpenCluster;
class RunsPage;
enum class Verb;
struct Error;

/// One open cluster in the window: top bar, rail and the pages behind it. Destroying it closes the cluster; its run goes on.
class ClusterView final : public QWidget
{
    Q_OBJECT

public:
    ClusterView(std::unique_ptr<OpenCluster> cluster, QMenu &menu, QWidget *parent = nullptr);
    ~ClusterView() override;

    OpenCluster &cluster() { return *m_cluster; }
    Lens lens() const { return m_lens; }
    void setLens(Lens lens);
    void showPage(int page);
    int page() const { return m_pages.currentIndex(); }
    void toggleTable();
    void undo();
    void redo();
    /// What the primary button does now.
    void takeNextStep();
    void planNow();
    /// Asks for the cluster's name first.
    void takeDown();
    void verifyNow();
    /// Lets an earlier copy of Terraform's state be chosen, and says what that means.
    void putBackState();
    /// Asks for a file and a passphrase.
    void writeBackup();
    void changeConsulKey();
    void recoverConsul();
    void openFolder();
    void showLog();
    QList<QAction *> acts() const { return m_clusterPage->acts(); }
    QStringList machineNames() const { return m_clusterPage->machineNames(); }
    void showMachine(const QString &name);
    /// Asks once more, says what force means, and ends the run that is going on in the middle of what it does.
    void forceStop();
    /// Whether all that changed is shown; else it will be in a moment.
    bool isUpToDate() const { return !m_refresh.isActive(); }

Q_SIGNALS:
    void closeWanted();
    void searchWanted();
    void helpWanted();
    void titleChanged(const QString &title);
    void momentWanted(int moment); ///< of a recorded cluster
    void likeWanted();             ///< a cluster of one's own like the recorded one
    void tourWanted();

private:
    void lookClosely();
    void connectCluster();
    void connectBar();
    void refresh();
    void start(Verb verb);
    void build();
    void say(const Error &error);
    void addClose();
    bool isAsBuilt() const;
    bool askPlace();
    void showSample();
    bool isFree();
    bool isReadyToRun();
    std::unique_ptr<OpenCluster> m_cluster;
    TopBar m_bar;
    Rail m_rail{};
    MessageBar m_sample{QStringLiteral("sample-bar")}; ///< of a recording alone
    MessageBar m_message{QStringLiteral("window-message")};
    QStackedWidget m_pages{};
    LensPage *m_clusterPage = nullptr;
    MonitoringPage *m_monitoringPage = nullptr;
    RunsPage *m_runsPage = nullptr;
    Lens m_lens = Lens::Design;
    QTimer m_refresh{};
    NextStep m_next{};
};
