#pragma once

#include "gui/monitoring/ChartClock.h"
#include "gui/monitoring/ChartColours.h"
#include "gui/monitoring/ChartList.h"
#include "gui/monitoring/ChartPanel.h"
#include "gui/monitoring/ChartQuestions.h"
#include "gui/shell/Lens.h"
#include "gui/shell/PageFrame.h"
#include "gui/widgets/PageHead.h"
#include "gui/widgets/SegmentedControl.h"
#include "model/Result.h"

#include <QStackedWidget>
#include <QTimer>

class EmptyPage;
class QGridLayout;
class OpenCluster;
struct Role;

/// Load, processor, memory, disk and network of all machines over time, linked by one time span and one cursor.
class MonitoringPage final : public QWidget
{
    Q_OBJECT

public:
    /// The cluster must outlive the page.
    explicit MonitoringPage(OpenCluster &cluster, QWidget *parent = nullptr);

    /// Takes an answer in, as the monitoring server's or a test's.
    void take(Metric metric, const Result<QList<Series>> &answer);
    /// Draws this machine's line in every chart.
    void showMachine(const QString &machine);
    ChartClock &clock() { return m_clock; }
    QList<ChartPanel *> panels() const { return m_panels; }
    /// Why what is drawn is not newer, or not there; empty: it is.
    const QString &problem() const { return m_problem; }
    /// Asks for the newest values, and again every 10 s while the page is seen.
    void ask();

Q_SIGNALS:
    void pictureWanted(const QString &machine);
    void lensWanted(Lens lens); ///< where one sees why there are no charts yet

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCharts();
    QWidget *makeEmpty();
    bool isFresh() const;
    void designChanged();
    void sayWhyEmpty();
    const Role *missingKeeper() const;
    void spread();
    void fill(ChartPanel &panel);
    void nameMachines();
    QStringList shownMachines() const;
    QStringList wrongClocks() const;
    QString age(qint64 newest) const;
    void sayAges();
    void arrange();
    void choose(const QString &machine, bool add);
    void fillLoads();
    void takeRuns();
    void sayHow(const QString &problem = {});
    void saveAs();
    OpenCluster &m_cluster;
    ChartClock m_clock{};
    ChartQuestions m_questions;
    QHash<Metric, QList<Series>> m_answers{};
    qint64 m_asked = 0;      ///< ms, by the cluster’s clock
    QStringList m_chosen{};  ///< named by the user, in order
    QStringList m_busiest{}; ///< named by us, until another role or machine is chosen
    ChartColours m_colours{};
    QHash<QString, int> m_named{}; ///< all that have a line, and the colour of each
    PageFrame *m_frame = nullptr;
    ChartList *m_list = nullptr;
    PageHead *m_head = nullptr;
    Label *m_legend = nullptr;
    QString m_problem{};
    SegmentedControl *m_spans = nullptr;
    Button *m_whole = nullptr;
    Button *m_pause = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyPage *m_empty = nullptr;
    QWidget *m_charts = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<ChartPanel *> m_panels{};
    QTimer m_timer{};
    bool m_paused = false;
};
