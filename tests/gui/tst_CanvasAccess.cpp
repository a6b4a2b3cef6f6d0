#include "gui/theme/ApplyTheme.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QTranslator>

using namespace CanvasTest;

namespace
{

struct Heard {
    QAccessible::Event event{};
    QString name{};
};
QList<Heard> heard;

void hear(QAccessibleEvent *event)
{
    QAccessibleInterface *from = event->accessibleInterface();
    heard.append({event->type(), from ? from->text(QAccessible::Name) : QString()});
}

bool wasHeard(QAccessible::Event event, const QString &name)
{
    return std::any_of(heard.cbegin(), heard.cend(),
                       [&](const Heard &one) { return one.event == event && (name.isEmpty() || one.name.contains(name)); });
}

} // namespace

/// What a screen reader is told of the picture, asked as it asks: through Qt's accessibility interfaces.
class tst_CanvasAccess final : public QObject
{
    Q_OBJECT

private:
    QTranslator m_english{};
    RoleCatalogue m_roles{};
    std::unique_ptr<Canvas> m_canvas{};

    QAccessibleInterface *view() { return QAccessible::queryAccessibleInterface(&m_canvas->view()); }
    QAccessibleInterface *node(const QString &group)
    {
        for (int i = 0; i < view()->childCount(); ++i) {
            if (view()->child(i)->text(QAccessible::UserText) == group)
                return view()->child(i);
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));  // lists end with “and”
        QVERIFY(m_english.load(QStringLiteral(":/i18n/butler-desktop_en.qm"))); // it holds the plurals
        QApplication::installTranslator(&m_english);
        QAccessible::setActive(true);
        applyTheme(QStringLiteral("light"));
        m_roles = loadRoles().catalogue;
    }
    void init()
    {
        m_canvas = std::make_unique<Canvas>();
        m_canvas->resize(840, 740);
        m_canvas->setPicture(pictureOf(germline(175), m_roles));
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        heard.clear();
    }
    void cleanup()
    {
        QAccessible::installUpdateHandler(nullptr);
        m_canvas.reset();
    }

    void everyMachineAndGroupIsAChildInTheOrderOfReading()
    {
        QVERIFY(view());
        QCOMPARE(view()->childCount(), 5);
        QCOMPARE(view()->child(0)->text(QAccessible::UserText), QStringLiteral("salt-master"));
        QCOMPARE(view()->child(4)->text(QAccessible::UserText), QStringLiteral("worker"));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(view()->indexOfChild(view()->child(i)), i);
            QCOMPARE(view()->child(i)->parent(), view());
            QVERIFY(view()->child(i)->isValid());
        }
    }

    void aNodeSaysWhatItIsWhatItDoesAndToWhomItTalks()
    {
        const QString name = node(QStringLiteral("worker"))->text(QAccessible::Name);
        QVERIFY2(name.startsWith(QStringLiteral("worker, 175 machines, roles worker, genotyper, and consul-client, talks to ")) ||
                     name.startsWith(QStringLiteral("worker, 175 machines, roles worker, genotyper and consul-client, talks to ")),
                 qPrintable(name));
        QVERIFY2(name.contains(QStringLiteral("db-server")) && name.contains(QStringLiteral("salt-master")), qPrintable(name));
        QCOMPARE(node(QStringLiteral("worker"))->role(), QAccessible::Grouping);
        QCOMPARE(node(QStringLiteral("tracker"))->role(), QAccessible::ListItem);
        QVERIFY(node(QStringLiteral("tracker"))->text(QAccessible::Name).startsWith(QStringLiteral("tracker, one machine, roles tracker")));
    }

    void relationsLeadFromClientToServerAndBack()
    {
        bool asks = false;
        for (const auto &[other, kind] : node(QStringLiteral("tracker"))->relations(QAccessible::AllRelations))
            asks = asks || (other == node(QStringLiteral("db-server")) && kind == QAccessible::Controller);
        QVERIFY(asks);
        bool asked = false;
        for (const auto &[other, kind] : node(QStringLiteral("db-server"))->relations(QAccessible::Controlled))
            asked = asked || (other == node(QStringLiteral("tracker")) && kind == QAccessible::Controlled);
        QVERIFY(asked);
    }

    void aRectIsWhereTheNodeIsOnScreen()
    {
        QAccessibleInterface *tracker = node(QStringLiteral("tracker"));
        const QRect rect = tracker->rect();
        QVERIFY(rect.width() > 100 && rect.height() > 50);
        QCOMPARE(view()->childAt(rect.center().x(), rect.center().y()), tracker);
        m_canvas->view().setZoom(0.5);
        QVERIFY(tracker->rect().width() < rect.width());
    }

    void selectionAndFocusAreStatesAndAreTold()
    {
        m_canvas->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
        m_canvas->view().setFocus();
        QAccessible::installUpdateHandler(hear);
        QTest::keyClick(&m_canvas->view(), Qt::Key_Home);
        QVERIFY(node(QStringLiteral("salt-master"))->state().selected);
        QVERIFY(node(QStringLiteral("salt-master"))->state().focused);
        QVERIFY(!node(QStringLiteral("tracker"))->state().selected);
        QCOMPARE(view()->focusChild(), node(QStringLiteral("salt-master")));
        if (!QAccessible::isActive())
            QSKIP("This platform has nobody who listens, so nothing is told");
        QVERIFY(wasHeard(QAccessible::Focus, QStringLiteral("salt-master, one machine")));
    }

    void aGroupOpensAndItsMachinesAreItsChildren()
    {
        QAccessibleInterface *worker = node(QStringLiteral("worker"));
        QVERIFY(worker->state().expandable && worker->state().collapsed);
        worker->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(worker->state().expanded);
        QCOMPARE(worker->childCount(), 175);
        QAccessibleInterface *tile = worker->child(17);
        QCOMPARE(tile->text(QAccessible::Name), QStringLiteral("worker-17, machine 18 of 175 in worker"));
        QCOMPARE(tile->parent(), worker);
        QCOMPARE(worker->indexOfChild(tile), 17);
        tile->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_canvas->scene().selection().machines, QStringList{QStringLiteral("worker-17")});
        QVERIFY(tile->state().selected);
        QCOMPARE(worker->childAt(tile->rect().center().x(), tile->rect().center().y()), tile);
    }

    void changesAreToldAndWhatIsGoneIsForgotten()
    {
        QAccessibleInterface *tracker = node(QStringLiteral("tracker"));
        m_canvas->setPicture(pictureOf(germline(175), m_roles)); // told once, so that changes are known
        QAccessible::installUpdateHandler(hear);
        Cluster changed = germline(180);
        m_canvas->setPicture(pictureOf(changed, m_roles));
        const bool listens = QAccessible::isActive();
        QVERIFY(!listens || wasHeard(QAccessible::NameChanged, QStringLiteral("worker, 180 machines")));
        changed.groups.removeAt(2);
        m_canvas->setPicture(pictureOf(changed, m_roles));
        QVERIFY(!listens || wasHeard(QAccessible::ObjectReorder, {}));
        QCOMPARE(view()->childCount(), 4);
        QVERIFY(!node(QStringLiteral("tracker")));
        Q_UNUSED(tracker) // it is deleted: nothing may be asked of it
    }

    void aNameIsGivenThroughIt()
    {
        QString group;
        QString name;
        connect(&m_canvas->view(), &CanvasView::nameGiven, this, [&](const QString &of, const QString &given) {
            group = of;
            name = given;
        });
        node(QStringLiteral("tracker"))->setText(QAccessible::Name, QStringLiteral("airflow"));
        QCOMPARE(group, QStringLiteral("tracker"));
        QCOMPARE(name, QStringLiteral("airflow"));
    }
};

QTEST_MAIN(tst_CanvasAccess)

#include "tst_CanvasAccess.moc"
