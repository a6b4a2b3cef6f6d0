#include "gui/cluster/PlanStrip.h"
#include "gui/widgets/Strip.h"
#include "tests/Designs.h"
#include "tests/gui/Pictures.h"
#include "tests/gui/TestCluster.h"

#include <QLabel>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using T = TestCluster;

namespace
{

Run planOf(const QList<RunEvent> &changes)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Run run;
    run.id = QStringLiteral("a-plan");
    run.apply(T::started(Verb::Plan, now));
    for (const RunEvent &change : changes)
        run.apply(change);
    run.apply(T::finished(Outcome::Succeeded, {}, now));
    return run;
}

RunEvent roomOf(const Capacity &capacity)
{
    RunEvent event{.kind = RunEvent::Kind::Capacity};
    event.capacity = capacity;
    return event;
}

/// Of a computer with two cores and 24 GB, as a plan of so many machines finds it.
Capacity capacityOf(int machines, double watchers, double available = 22.7)
{
    using Grip = Quota::Grip;
    const auto quota = [](const char *id, Grip grip, double whole, double used, double added, double ofEach) {
        const QString name = QString::fromLatin1(id);
        return Quota{.id = name,
                     .isGigabytes = name == QLatin1String("memory") || name == QLatin1String("disk"),
                     .grip = grip,
                     .whole = whole,
                     .used = used,
                     .added = added,
                     .ofEach = ofEach};
    };
    Capacity capacity{.machines = machines};
    capacity.quotas = {quota("cores", Grip::Shared, 2, 0, machines, 0),
                       quota("memory", Grip::Estimated, 24, 24 - available, machines * 0.1, 0.1),
                       quota("disk", Grip::Estimated, 252, 203, machines * 0.02, 0.02),
                       quota("fs.inotify.max_user_instances", Grip::Hard, watchers, 2, machines * 6.0, 6)};
    capacity.quotas.last().title = QStringLiteral("places to watch files from");
    capacity.quotas.last().remedy = QStringLiteral("sudo sysctl fs.inotify.max_user_instances=2152");
    capacity.quotas.prepend(quota("machines", Grip::Shared, *capacity.room(), 0, machines, 0));
    return capacity;
}

/// The genome template with 175 workers, nothing of it built.
Run genomePlan(const Capacity &capacity)
{
    QList<RunEvent> events{roomOf(capacity)};
    for (const QString &machine : machineNames(Designs::germline(175)))
        events << T::planned(machine, ResourceAction::Create, {});
    return planOf(events);
}

/// Says everything in words that are two fifths longer, as German is.
class LongWords final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString source = QString::fromUtf8(text);
        QStringList words = source.split(u' ');
        for (QString &word : words) {
            if (!word.contains(u'%') && word.size() > 2)
                word += QString(word.size() * 2 / 5 + 1, u'e');
        }
        return words.join(u' ');
    }
};

QStringList labelsOf(const QWidget &widget)
{
    QStringList labels;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            labels << label->text();
    }
    return labels;
}

} // namespace

/// The strip of a plan by itself.
class tst_PlanStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPlanDestroysStandsFirstAndByItself()
    {
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(planOf({T::planned(QStringLiteral("worker-3"), ResourceAction::Destroy, {}),
                                      T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}),
                              true, Designs::germline(3));
        QCOMPARE(strip.text(),
                 QStringLiteral("1 machine will be destroyed: worker-3. 1 machine will be made. 7 machines stay as they are."));
        QStringList labels;
        for (const QLabel *label : strip.findChildren<QLabel *>())
            labels << label->text();
        QVERIFY2(labels.contains(QStringLiteral("1 machine will be destroyed: worker-3.")), qPrintable(labels.join(u'\n')));
        QVERIFY2(labels.contains(QStringLiteral("Then the cluster has 7 machine(s).")) ||
                     labels.contains(QStringLiteral("Then the cluster has 7 machines.")),
                 qPrintable(labels.join(u'\n')));
    }

    /// What is lost is red and heavy, all of it; what is made without loss is heavy alone; the rest is neither.
    void whatWeighsMostStandsOut()
    {
        const auto headOf = [](const QList<RunEvent> &changes) {
            Strip strip(QStringLiteral("strip"));
            PlanStrip(strip).show(planOf(changes), true, Designs::germline(3));
            QStringList heavy;
            for (const QLabel *label : strip.findChildren<QLabel *>()) {
                if (label->font().weight() == QFont::DemiBold && label->font().pointSizeF() > QApplication::font().pointSizeF() &&
                    !label->text().isEmpty())
                    heavy << label->text() + (label->palette().color(QPalette::WindowText) == Theme::current().ink(Ink::Failed)
                                                  ? QStringLiteral(" (red)")
                                                  : QString());
            }
            return heavy.join(u'\n');
        };
        QCOMPARE(headOf({T::planned(QStringLiteral("worker-3"), ResourceAction::Destroy, {}),
                         T::planned(QStringLiteral("tracker"), ResourceAction::Replace, {}),
                         T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}),
                 QStringLiteral("1 machine will be destroyed: worker-3. 1 machine will be made anew: tracker. (red)"));
        QCOMPARE(headOf({T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}), QStringLiteral("1 machine will be made."));
    }

    void aPlanThatFailedSaysWhy()
    {
        Run plan = planOf({});
        plan.outcome = Outcome::Failed;
        plan.message = QStringLiteral("Terraform is not there.");
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(plan, true, {});
        QVERIFY(strip.text().endsWith(QStringLiteral("Terraform is not there.")));
    }

    void showsWhatThePlanTakesBeforeAndAfter()
    {
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(planOf({roomOf(capacityOf(9, 8192)), T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}),
                              true, Designs::germline(3));
        const QString all = labelsOf(strip).join(u'\n');
        for (const char *said : {"0 → 9 of 227 machines", "0 → 9 machines share 2 cores", "1.3 → 2.2 of 24 GB memory", "203 of 252 GB disk",
                                 "used now", "by this plan", "Room for 227 more machines than now."})
            QVERIFY2(all.contains(QString::fromUtf8(said)), qPrintable(all));
        QCOMPARE(strip.findChildren<QuotaBar *>().size(), 3); // shared cores have no end
        QVERIFY2(!all.contains(QStringLiteral("places to watch files from:")) && !all.contains(QStringLiteral("too much")),
                 qPrintable(all));
    }

    /// Each look at the machines draws the strip anew; a frame without its bars would be a flicker.
    void whatItTakesIsSeenAtOnce()
    {
        Strip strip(QStringLiteral("strip"));
        strip.resize(1200, 80);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        PlanStrip plan(strip);
        for (int look = 0; look < 2; ++look) {
            plan.show(planOf({roomOf(capacityOf(9, 8192)), T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}), true,
                      Designs::germline(3));
            const QList<QuotaBar *> bars = strip.findChildren<QuotaBar *>();
            QVERIFY(!bars.isEmpty() && bars.last()->isVisible());
            QVERIFY2(bars.last()->x() > 0, "it has its place already");
        }
    }

    void aPlanThatDoesNotFitSaysSoFirst_data()
    {
        QTest::addColumn<Capacity>("capacity");
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("rest");
        QTest::newRow("a limit of the kernel") << capacityOf(179, 128)
                                               << QStringLiteral("179 more machines do not fit: there is room for 21.")
                                               << QStringLiteral("sudo sysctl fs.inotify.max_user_instances=2152");
        QTest::newRow("memory, estimated") << capacityOf(179, 8192, 8.2)
                                           << QStringLiteral("179 more machines are likely too many: there is room for about 82.")
                                           << QStringLiteral("They need about 18 GB memory and 8.2 GB are free: 9.7 GB too little.");
    }

    void aPlanThatDoesNotFitSaysSoFirst()
    {
        QFETCH(Capacity, capacity);
        QFETCH(QString, head);
        QFETCH(QString, rest);
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(genomePlan(capacity), true, Designs::germline(175));
        QVERIFY2(strip.text().startsWith(head), qPrintable(strip.text()));
        const auto *why = strip.findChild<QLabel *>(QStringLiteral("room"));
        QVERIFY(why);
        QVERIFY2(why->text().contains(rest), qPrintable(why->text()));
        QVERIFY(why->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        const auto *machines = strip.findChild<Label *>(QStringLiteral("quota-machines"));
        QVERIFY(machines);
        QCOMPARE(machines->palette().color(QPalette::WindowText), Theme::current().ink(Ink::Failed));
        QVERIFY(labelsOf(strip).contains(QStringLiteral("too much")));
    }

    void whatMachinesCostIsSaidWhereItIsKnown()
    {
        Capacity capacity = capacityOf(5, 1024);
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(genomePlan(capacity), true, Designs::germline(1));
        QVERIFY(!strip.findChild<QLabel *>(QStringLiteral("cost")));
        capacity.cost = HourlyCost{.before = 1, .after = 2.5, .currency = QStringLiteral("EUR")};
        Strip other(QStringLiteral("strip"));
        PlanStrip(other).show(genomePlan(capacity), true, Designs::germline(1));
        const auto *cost = other.findChild<QLabel *>(QStringLiteral("cost"));
        QVERIFY(cost && cost->text().contains(QStringLiteral("EUR an hour after this")));
    }

    void aPlanThatFailedForWantOfRoomShowsTheRoom()
    {
        Run plan = planOf({roomOf(capacityOf(242, 128))});
        plan.outcome = Outcome::Failed;
        plan.message = QStringLiteral("At most 241.");
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(plan, true, {});
        QVERIFY(strip.findChild<QLabel *>(QStringLiteral("quota-machines")));
    }

    void saysWhatIsKeptBesideWhatGoes()
    {
        Cluster design = Designs::germline(5);
        design.groups.last().volumes = {{QStringLiteral("scratch"), 10, QStringLiteral("/scratch")}};
        const int count = int(machineNames(design).size());
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(planOf({T::planned(QStringLiteral("old-7"), ResourceAction::Destroy, {}),
                                      T::planned(QStringLiteral("old-8"), ResourceAction::Destroy, {}),
                                      T::planned(QStringLiteral("old-9"), ResourceAction::Destroy, {})}),
                              true, design);
        QCOMPARE(strip.text(),
                 QStringLiteral("3 machines will be destroyed: old-7 to old-9. %1 machines stay as they are. 5 volumes are kept "
                                "with everything on them: scratch of worker-0 to worker-4.")
                     .arg(count));
    }

    void whatIsNotPlannedIsNotKnownYet()
    {
        Strip strip(QStringLiteral("strip"));
        PlanStrip(strip).show(planOf({T::planned(QStringLiteral("worker-4"), ResourceAction::Create, {})}), false, Designs::germline(3));
        const QString all = labelsOf(strip).join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("not known yet")), qPrintable(all));
        QVERIFY(strip.findChildren<QuotaBar *>().isEmpty());
    }

    void barsArePaintedAsTheLookSheetSays()
    {
        QuotaBar bar;
        bar.resize(100, 8);
        const Theme &theme = Theme::of(bar.palette());
        const auto at = [&bar](int x) { return bar.grab().toImage().pixelColor(x, 4); };
        bar.setValues(25, 25, 100);
        QCOMPARE(at(10), theme.edge);
        QCOMPARE(at(25), theme.hover); // a gap of two pixels between them
        QCOMPARE(at(40), theme.accent);
        QCOMPARE(at(80), theme.hover);
        bar.setValues(25, 175, 100);
        QCOMPARE(at(5), theme.edge);
        QCOMPARE(at(30), theme.accent);
        QCOMPARE(at(51), theme.failed.color);
        QCOMPARE(at(90), theme.failed.color);
    }

    void fitsAtEveryWidth_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Run>("plan");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("isLong");
        const QList<std::pair<QString, Run>> plans{
            {QStringLiteral("fits"), genomePlan(capacityOf(179, 8192, 22.7))},
            {QStringLiteral("refused"), genomePlan(capacityOf(179, 128, 8.2))},
            {QStringLiteral("loses"),
             planOf({roomOf(capacityOf(0, 128)), T::planned(QStringLiteral("db-server"), ResourceAction::Replace, {}),
                     T::planned(QStringLiteral("tracker"), ResourceAction::Destroy, {}),
                     T::planned(QStringLiteral("salt-master"), ResourceAction::Destroy, {})})}};
        for (const auto &[name, plan] : plans) {
            for (const int width : {1370, 955}) {
                for (const bool isLong : {false, true}) {
                    const QString title = QStringLiteral("plan-strip-%1-%2%3").arg(name).arg(width).arg(isLong ? u"-long" : u"");
                    QTest::newRow(qPrintable(title)) << title << plan << width << isLong;
                }
            }
        }
    }

    void fitsAtEveryWidth()
    {
        QFETCH(QString, name);
        QFETCH(Run, plan);
        QFETCH(int, width);
        QFETCH(bool, isLong);
        LongWords longWords;
        if (isLong)
            QCoreApplication::installTranslator(&longWords);
        const QStringList found = Pictures::take(name, {width, 260}, [&plan] {
            auto *page = new QWidget;
            auto *column = new QVBoxLayout(page);
            column->setContentsMargins(0, 0, 0, 0);
            auto *strip = new Strip(QStringLiteral("strip"));
            column->addWidget(strip);
            column->addStretch();
            PlanStrip(*strip).show(plan, true, Designs::germline(175));
            return page;
        });
        QCoreApplication::removeTranslator(&longWords);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(tst_PlanStrip)
#include "tst_PlanStrip.moc"
