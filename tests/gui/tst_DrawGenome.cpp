#include "gui/cluster/lenses/RolePalette.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/CanvasTest.h"
#include "tests/gui/GenomeDesign.h"
#include "tests/gui/TestWindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QWheelEvent>

using namespace CanvasTest;

/// The genome template with 175 workers, drawn from nothing by mouse alone and by keyboard alone: the files are the same, byte for byte,
/// but for where the machines stand.
class tst_DrawGenome final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_settings{};
    TestWindow m_window{};

    void open(const TestCluster &test)
    {
        QFile empty(test.folder() + QStringLiteral("/cluster.yaml"));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.write(GenomeDesign::emptyText());
        empty.close();
        m_window = TestWindow::open(m_roles.catalogue, test);
        QVERIFY(m_window.view);
        QVERIFY(m_window.window->isActiveWindow());
    }
    static QByteArray text(const TestCluster &test)
    {
        QFile file(test.folder() + QStringLiteral("/cluster.yaml"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void compareSaved(const TestCluster &test)
    {
        QTRY_VERIFY(!m_window.cluster->document().isModified());
        const QByteArray expected = GenomeDesign::expected();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(GenomeDesign::withoutLayout(text(test)), GenomeDesign::withoutLayout(expected));
        QVERIFY(text(test).contains("\nlayout:"));
    }
    QString titleOf(const QString &role) const { return m_roles.catalogue.find(role)->title; }

    /// Keys alone: from panel to panel until the list of roles has them.
    void goToPalette()
    {
        for (int i = 0; i < 4 && QApplication::focusWidget()->objectName() != QLatin1String("rolePalette"); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("rolePalette"));
    }
    void takeByKeys(const QString &row)
    {
        qobject_cast<QAbstractItemView *>(QApplication::focusWidget())->keyboardSearch({}); // what is typed next begins anew
        QTest::keyClicks(QApplication::focusWidget(), row);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_DrawGenome"), m_settings.path());
        QApplication::setKeyboardInputInterval(100);
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }
    void cleanup() { m_window = {}; }

    void byMouseAlone()
    {
        TestCluster test(GenomeDesign::empty());
        open(test);
        const QList<QPointF> places{{100, 120}, {320, 120}, {540, 120}, {720, 120}, {260, 320}};
        qsizetype number = 0;
        for (const GenomeDesign::Part &part : GenomeDesign::parts()) {
            QStringList roles = part.roles;
            const QPointF place = places.at(number++);
            if (part.count > 0)
                Carried(*m_window.view, {Dragged::Kind::Group, {}}, at(*m_window.view, place)).drop();
            else
                Carried(*m_window.view, {Dragged::Kind::Role, roles.takeFirst()}, at(*m_window.view, place)).drop();
            for (const QString &role : roles) {
                m_window.settle();
                const QString group = m_window.page->selection().groups.value(0);
                Carried(*m_window.view, {Dragged::Kind::Role, role}, at(*m_window.view, group)).drop();
            }
            QVERIFY(m_window.cluster->design().group(part.name));
        }
        auto *count = m_window.page->findChild<QSpinBox *>(QStringLiteral("machineCount"));
        QTest::mouseClick(count, Qt::LeftButton, {}, QPoint(12, count->height() / 2));
        for (int i = 0; i < 400 && count->value() < 175; ++i) {
            const bool fast = count->value() <= 165;
            QWheelEvent wheel(QPointF(count->rect().center()), count->mapToGlobal(QPointF(count->rect().center())), {}, {0, 120},
                              Qt::NoButton, fast ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(count, &wheel);
        }
        m_window.settle(); // the list of problems follows
        QTest::mouseClick(m_window.page->findChild<QPushButton *>(QStringLiteral("problem-no-volume-fix")), Qt::LeftButton);
        m_window.page->findChild<QAction *>(QStringLiteral("act-save"))->trigger(); // as the menu does
        compareSaved(test);
    }

    void byKeyboardAlone()
    {
        TestCluster test(GenomeDesign::empty());
        open(test);
        goToPalette();
        for (const GenomeDesign::Part &part : GenomeDesign::parts()) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // what follows is for a new one
            if (part.count > 0)
                takeByKeys(QStringLiteral("Group of"));
            for (const QString &role : part.roles)
                takeByKeys(titleOf(role));
            QVERIFY2(m_window.cluster->design().group(part.name), qPrintable(part.name));
            QCOMPARE(m_window.cluster->design().group(part.name)->roles, part.roles);
        }
        for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != QLatin1String("machineCount"); ++i)
            QTest::keyClick(QApplication::focusWidget(), i < 2 ? Qt::Key_F6 : Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("machineCount"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("175"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_window.settle(); // the list of problems follows
        for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != QLatin1String("problem-no-volume-fix"); ++i)
            QTest::keyClick(QApplication::focusWidget(), i < 1 ? Qt::Key_F6 : Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("problem-no-volume-fix"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        compareSaved(test);
    }
};

QTEST_MAIN(tst_DrawGenome)

#include "tst_DrawGenome.moc"
