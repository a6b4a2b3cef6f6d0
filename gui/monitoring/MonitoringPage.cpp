#include "gui/monitoring/MonitoringPage.h"

#include "gui/monitoring/ChartExport.h"
#include "gui/monitoring/MetricWords.h"
#include "gui/shell/SaveDialog.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/EmptyPage.h"
#include "model/cluster/TargetKind.h"
#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"
#include "services/session/OpenCluster.h"

#include <QDate>
#include <QGridLayout>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace
{

constexpr int askEvery = 10'000; // ms; collectd measures as often
constexpr int setBack = 60'000;  // ms; by less a clock is corrected while it goes on
constexpr qsizetype namedAtMost = 4;
constexpr qsizetype namedByUs = 2; // the busiest of many
constexpr qint64 spanSeconds[] = {900, 3600, 6 * 3600, 24 * 3600, 7 * 24 * 3600, 30 * 24 * 3600};

} // namespace

MonitoringPage::MonitoringPage(OpenCluster &cluster, QWidget *parent)
    : QWidget(parent), m_cluster(cluster),
      m_questions(cluster.metrics(), [this](Metric metric, const Result<QList<Series>> &answer) { take(metric, answer); })
{
    setObjectName(QStringLiteral("monitoring-page"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_frame = new PageFrame;
    outer->addWidget(m_frame);
    m_list = new ChartList;
    m_frame->addLeft(m_list);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeCharts());
    m_frame->setCentre(m_stack);
    m_spans->setCurrent(isFresh() ? 0 : 1);
    m_clock.setSpan(spanSeconds[m_spans->current()], m_cluster.clusterTime());
    m_timer.setInterval(askEvery);
    connect(&m_timer, &QTimer::timeout, this, &MonitoringPage::ask);
    connect(&m_clock, &ChartClock::cursorChanged, this, &MonitoringPage::fillLoads);
    connect(&m_clock, &ChartClock::zoomChanged, this, [this] {
        m_whole->setVisible(m_clock.isZoomed());
        ask();
    });
    connect(m_list, &ChartList::roleChosen, this, [this] {
        m_busiest.clear();
        spread();
    });
    connect(&m_cluster.status(), &StatusPoller::changed, this, &MonitoringPage::sayWhyEmpty);
    connect(&m_cluster.status(), &StatusPoller::changed, this, &MonitoringPage::spread); // cores, and what is gone
    connect(m_list, &ChartList::pictureWanted, this,
            [this] { Q_EMIT pictureWanted(m_list->loads().currentItem() ? m_list->loads().currentItem()->text() : QString()); });
    connect(&m_list->loads(), &LoadList::chosen, this, &MonitoringPage::choose);
    connect(&m_cluster, &OpenCluster::designChanged, this, &MonitoringPage::designChanged);
    connect(&m_cluster.history(), &RunHistory::changed, this, &MonitoringPage::takeRuns);
    connect(&m_cluster.tunnel(), &Tunnel::stateChanged, this, [this](Tunnel::State state, const QString &sentence) {
        m_questions.stop(); // what was asked went another way
        if (state == Tunnel::State::Open)
            ask();
        else
            sayHow(sentence);
    });
    connect(&m_questions, &ChartQuestions::slower, this, [this] { sayHow({}); });
    designChanged();
    takeRuns();
}

/// Whether the cluster was built a short while ago, so that an hour would be an empty chart.
bool MonitoringPage::isFresh() const
{
    const QDateTime now =
        QDateTime::fromMSecsSinceEpoch(m_cluster.sample() ? m_cluster.clusterTime() : QDateTime::currentMSecsSinceEpoch());
    QDateTime first = now;
    for (const RunSummary &run : m_cluster.history().runs()) { // newest first
        if (run.verb == Verb::Destroy)
            break;
        if (run.verb != Verb::Plan && run.started.isValid())
            first = run.started;
    }
    return first.secsTo(now) < 2400;
}

QWidget *MonitoringPage::makeEmpty()
{
    m_empty =
        new EmptyPage(QStringLiteral("chart-line"), tr("No charts yet."), {}, tr("Show the plan"), QStringLiteral("monitoring-empty"));
    connect(m_empty, &EmptyPage::pressed, this, [this] { Q_EMIT lensWanted(missingKeeper() ? Lens::Design : Lens::Plan); });
    return m_empty;
}

QWidget *MonitoringPage::makeHead()
{
    m_head = new PageHead({});
    m_head->setContentsMargins(16, 6, 12, 6);
    m_whole = new Button(Button::Kind::Plain, tr("Whole span"), QStringLiteral("maximize"), QStringLiteral("chart-unzoom"));
    m_whole->hide();
    m_spans = new SegmentedControl(QStringLiteral("chart-span"));
    for (const QString &text : {tr("15 min"), tr("1 h"), tr("6 h"), tr("24 h"), tr("7 days"), tr("30 days")})
        m_spans->add(text, {}, QStringLiteral("chart-span-") + QString(text).remove(QLatin1Char(' ')));
    auto *zone = new SegmentedControl(QStringLiteral("chart-zone"));
    zone->add(tr("Local time"), {}, QStringLiteral("chart-local"));
    zone->add(tr("UTC"), {}, QStringLiteral("chart-utc"));
    m_pause = Button::tool(QStringLiteral("pause"), tr("Pause"), QStringLiteral("chart-pause"));
    auto *save = new Button(Button::Kind::Plain, tr("Export…"), QStringLiteral("download"), QStringLiteral("chart-export"));
    for (QWidget *tool : std::initializer_list<QWidget *>{m_whole, m_spans, zone, m_pause, save})
        m_head->addTool(tool);
    connect(m_whole, &QPushButton::clicked, &m_clock, &ChartClock::unzoom);
    connect(m_spans, &SegmentedControl::chosen, this, [this](int index) {
        m_clock.setSpan(spanSeconds[index], m_cluster.clusterTime());
        m_clock.unzoom();
        ask();
    });
    connect(zone, &SegmentedControl::chosen, this, [this](int index) { m_clock.setUtc(index == 1); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_paused = !m_paused;
        m_pause->setIconName(m_paused ? QStringLiteral("play") : QStringLiteral("pause"));
        m_pause->setToolTip(m_paused ? tr("Resume") : tr("Pause"));
        m_pause->setAccessibleName(m_pause->toolTip());
        if (!m_paused)
            ask();
    });
    connect(save, &QPushButton::clicked, this, &MonitoringPage::saveAs);
    return m_head;
}

QWidget *MonitoringPage::makeCharts()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Panel(Qt::BottomEdge);
    auto *barRow = new QVBoxLayout(bar);
    barRow->setContentsMargins(0, 2, 0, 2);
    barRow->addWidget(makeHead());
    m_legend = (new Label({}, TextSize::Small, QFont::Normal, Ink::Text2))->wrapped();
    m_legend->setObjectName(QStringLiteral("chart-legend"));
    m_legend->setContentsMargins(16, 0, 16, 4);
    barRow->addWidget(m_legend);
    column->addWidget(bar);
    m_charts = new QWidget;
    m_grid = new QGridLayout(m_charts);
    m_grid->setContentsMargins(12, 12, 12, 12);
    m_grid->setSpacing(12);
    for (const Metric metric : shownMetrics())
        m_panels << new ChartPanel(metric, m_clock);
    arrange();
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("chart-scroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_charts);
    column->addWidget(area, 1);
    return page;
}

/// Two beside each other where both have room for all that their heads say.
void MonitoringPage::arrange()
{
    const int columns = width() - scaledByFont(236) < 2 * scaledByFont(400) ? 1 : 2; // the list at the left has the rest
    for (int place = 0; place < m_panels.size(); ++place)
        m_grid->addWidget(m_panels[place], place / columns, place % columns);
}

void MonitoringPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MonitoringPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    ask();
}

void MonitoringPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
    m_questions.stop();
}

void MonitoringPage::ask()
{
    sayAges();
    fillLoads();
    if (!isVisible() || m_paused || !m_cluster.hasMetrics())
        return;
    const int span = std::max(0, m_spans->current());
    const QString zoomed = QStringLiteral("%1 %2").arg(m_clock.from()).arg(m_clock.to());
    const QString key = m_clock.isZoomed() ? zoomed : QString::number(spanSeconds[span]);
    const qint64 now = m_cluster.clusterTime();
    if (now < m_asked - setBack) { // what was drawn bears times that are still to come
        m_answers.clear();
        spread();
    }
    m_asked = now;
    const qint64 from = m_clock.isZoomed() ? m_clock.from() : now - spanSeconds[span] * 1000;
    if (m_questions.ask(key, from, m_clock.isZoomed() ? m_clock.to() : now))
        m_clock.setSpan(spanSeconds[span], now); // what is drawn was asked for the time that the axis shows
}

void MonitoringPage::take(Metric metric, const Result<QList<Series>> &answer)
{
    if (!answer) {
        sayHow(answer.error().message); // what was drawn stays, with its age
        sayAges();
        return;
    }
    m_answers[metric] = *answer;
    if (!answer->isEmpty() && m_stack->currentIndex() == 0)
        m_stack->setCurrentIndex(1);
    if (metric == Metric::Load)
        nameMachines();
    for (ChartPanel *panel : std::as_const(m_panels)) {
        if (panel->shownMetric() == metric)
            fill(*panel);
    }
    fillLoads();
    sayHow({});
}

void MonitoringPage::designChanged()
{
    m_list->setDesign(m_cluster.design(), m_cluster.roles());
    sayWhyEmpty();
    spread();
}

void MonitoringPage::sayWhyEmpty()
{
    const Role *missing = missingKeeper();
    m_empty->setHelp(missing ? tr("No machine of this design keeps figures. Give one the role “%1”.").arg(missing->title)
                     : m_cluster.observed().built // why it does not report is worth more than when charts come
                         ? (m_problem.isEmpty() ? tr("The machines are asked for their figures.") : m_problem)
                         : tr("They come when the first machine reports. A first build takes about a quarter of an hour."));
    m_empty->setButton(missing ? tr("Show the design") : tr("Show the plan"));
}

/// Figures are kept by a machine of the design: the role that it needs for that, where none has it, else null. Without one none come.
const Role *MonitoringPage::missingKeeper() const
{
    const Role *keeper = m_cluster.roles().withService(QStringLiteral("influxdb"));
    const QList<Machine> machines = machinesOf(m_cluster.design());
    const auto keeps = [keeper](const Machine &machine) { return machine.roles.contains(keeper->id); };
    return keeper && std::none_of(machines.cbegin(), machines.cend(), keeps) ? keeper : nullptr;
}

void MonitoringPage::spread()
{
    nameMachines();
    for (ChartPanel *panel : std::as_const(m_panels))
        fill(*panel);
    fillLoads();
    sayHow({});
}

QStringList MonitoringPage::shownMachines() const
{
    QStringList machines;
    const QString role = m_list->role();
    for (const Machine &machine : machinesOf(m_cluster.design())) {
        if (role.isEmpty() || machine.roles.contains(role))
            machines << machine.name;
    }
    return machines;
}

/// Machines whose figures bear another time than that at which they were measured.
QStringList MonitoringPage::wrongClocks() const
{
    QStringList machines;
    for (const Finding &finding : m_cluster.observed().findings) {
        if (finding.id.startsWith(QLatin1String("clock-off:")))
            machines << finding.machine;
    }
    return machines;
}

void MonitoringPage::fill(ChartPanel &panel)
{
    const QStringList wanted = shownMachines();
    QList<Series> shown = m_answers.value(panel.shownMetric());
    shown.removeIf([&wanted](const Series &series) { return !wanted.contains(series.machine); });
    QList<double> cores;
    for (const Series &series : std::as_const(shown)) {
        const ObservedMachine *machine = m_cluster.observed().machine(series.machine);
        if (machine && machine->values.cores)
            cores << *machine->values.cores;
    }
    panel.setFacts(chartFacts(panel.shownMetric(), shown, cores, targetKind(m_cluster.design().target.kind).isOfComputer));
    panel.setSeries(shown, wrongClocks());
    panel.setNamed(m_named);
    sayAges();
}

/// Empty where it was measured a moment ago, by machines that are still there.
QString MonitoringPage::age(qint64 newest) const
{
    const Observed &observed = m_cluster.observed();
    const qint64 old = m_cluster.clusterTime() - newest;
    const bool isGone = observed.time.isValid() && !observed.built;
    return newest == 0 || (old < 60'000 && !isGone) ? QString() : ageWords(old);
}

void MonitoringPage::sayAges()
{
    for (ChartPanel *panel : std::as_const(m_panels))
        panel->setAge(age(panel->content().newest));
}

/// Of few machines all have a line, of many those the user chose, or else those that were busiest when they were first looked at.
void MonitoringPage::nameMachines()
{
    const QStringList machines = shownMachines();
    const bool few = machines.size() <= namedAtMost;
    m_busiest.removeIf([&machines](const QString &machine) { return !machines.contains(machine); });
    if (m_busiest.isEmpty()) {
        QList<Series> loads = m_answers.value(Metric::Load);
        loads.removeIf([&machines](const Series &series) { return !machines.contains(series.machine) || series.samples.isEmpty(); });
        std::sort(loads.begin(), loads.end(),
                  [](const Series &a, const Series &b) { return a.samples.constLast().value > b.samples.constLast().value; });
        for (qsizetype i = 0; i < std::min(loads.size(), namedByUs); ++i)
            m_busiest << loads[i].machine;
    }
    const bool areMany = machinesOf(m_cluster.design()).size() > namedAtMost; // the median has the first colour, on the whole page
    m_named = m_colours.of(few ? machines : (m_chosen.isEmpty() ? m_busiest : m_chosen), areMany ? 1 : 0);
}

void MonitoringPage::choose(const QString &machine, bool add)
{
    if (add && m_chosen.contains(machine))
        m_chosen.removeOne(machine);
    else if (add)
        m_chosen << machine;
    else
        m_chosen = m_chosen == QStringList{machine} ? QStringList() : QStringList{machine};
    while (m_chosen.size() > namedAtMost - 1)
        m_chosen.removeFirst();
    spread();
}

void MonitoringPage::showMachine(const QString &machine)
{
    if (!m_chosen.contains(machine) && !machine.isEmpty())
        choose(machine, false);
}

void MonitoringPage::fillLoads()
{
    QList<LoadList::Entry> entries;
    const ChartContent &loads = m_panels.first()->content(); // the first is that of the load
    for (const Series &series : loads.series) {
        const std::optional<double> value = m_clock.cursor() ? valueAt(series, *m_clock.cursor()) : loads.newestOf(series);
        if (value)
            entries << LoadList::Entry{series.machine, *value};
    }
    m_list->setTime(m_clock.cursor() ? m_clock.text(*m_clock.cursor()) : QString(), age(loads.newest));
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.value > b.value; });
    if (entries.size() > 6)
        entries.resize(6);
    m_list->setLoads(entries, m_named);
}

void MonitoringPage::takeRuns()
{
    QList<ChartSpan> spans;
    for (const RunSummary &run : m_cluster.history().runs()) {
        if (run.verb == Verb::Plan || !run.started.isValid())
            continue;
        const QDateTime end = run.finished.isValid() ? run.finished : std::max(run.started, run.now);
        const auto off = qint64(m_cluster.observed().clockHere * 1000); // runs are told by the clock here
        spans << ChartSpan{run.started.toMSecsSinceEpoch() - off, end.toMSecsSinceEpoch() - off, verbTitle(run.verb)};
    }
    for (ChartPanel *panel : std::as_const(m_panels))
        panel->setSpans(spans, panel == m_panels.first());
}

void MonitoringPage::sayHow(const QString &problem)
{
    const auto machines = int(m_panels.isEmpty() ? 0 : m_panels.first()->series().size());
    m_head->setTitle(m_list->title());
    m_problem = problem.isEmpty() ? m_questions.slowness() : problem;
    sayWhyEmpty();
    QStringList words{tr("%n machine(s)", nullptr, machines)};
    if (machines > namedAtMost)
        words << tr("line: median") << tr("dark band: 8 of 10 of them") << tr("pale: all");
    if (const double off = std::abs(m_cluster.observed().clockHere); off > 0)
        words << tr("by the cluster’s clock, from which this computer’s differs by %1").arg(roughWords(off));
    if (const QStringList wrong = wrongClocks(); !wrong.isEmpty())
        words << tr("a wrong clock, so at a wrong time and not “now”: %1").arg(wrong.join(QStringLiteral(", ")));
    if (!m_problem.isEmpty())
        words.prepend(m_problem);
    m_legend->setText(words.join(QStringLiteral(" · ")));
}

void MonitoringPage::saveAs()
{
    const QString name = SaveDialog::nameFor(m_cluster.design().name, tr("charts"), QDate::currentDate());
    auto *dialog = new SaveDialog(
        tr("Export the charts"), name,
        {{tr("Picture"), QStringLiteral("png")}, {tr("Drawing"), QStringLiteral("svg")}, {tr("Values"), QStringLiteral("csv")}}, this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) {
        if (const Result<void> written = exportCharts(*m_charts, m_panels, path); written)
            m_frame->messages().saySaved(path);
        else
            m_frame->messages().sayRefused(written.error());
    });
    dialog->open();
}
