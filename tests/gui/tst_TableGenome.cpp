#include "gui/cluster/table/MachineTable.h"
#include "services/cluster/RoleFile.h"
#include "services/cluster/Templates.h"
#include "tests/Places.h"
#include "tests/gui/TestWindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

/// Draws the genome template with 175 workers in the table alone, from an empty cluster to the saved file.
class tst_TableGenome final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_home{};
    TestWindow m_window{};
    MachineTable *m_table = nullptr;
    const Cluster &design() const { return m_window.design(); }

    void settle() { m_window.settle(); }
    QWidget *editorOf(const QString &group, MachineTableModel::Column column)
    {
        const QModelIndex row = m_table->machines().indexOf(group, true);
        if (!row.isValid())
            return nullptr;
        m_table->setFocus();
        m_table->setCurrentIndex(row.siblingAtColumn(column));
        QTest::keyClick(m_table, Qt::Key_Return);
        return m_table->findChild<QWidget *>(QStringLiteral("tableEditor"));
    }
    void write(const QString &group, MachineTableModel::Column column, const QString &text)
    {
        QWidget *editor = editorOf(group, column);
        QVERIFY2(editor, qPrintable(group));
        if (auto *count = qobject_cast<QSpinBox *>(editor))
            count->selectAll();
        else if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QTRY_VERIFY(!m_table->findChild<QWidget *>(QStringLiteral("tableEditor")));
    }
    void give(const QString &group, const QStringList &roles)
    {
        for (const QString &role : roles) {
            // Enter there opens the roles, as soon as the row has come.
            QMenu *menu = nullptr;
            const auto opened = [&] {
                editorOf(group, MachineTableModel::Roles);
                menu = m_table->findChild<QMenu *>(QStringLiteral("tableRoles"));
                return menu != nullptr;
            };
            QTRY_VERIFY(menu || opened());
            auto *action = menu->findChild<QAction *>(QStringLiteral("tableRole-") + role);
            QVERIFY2(action && action->isEnabled() && !action->isChecked(), qPrintable(role));
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            settle();
            QTRY_VERIFY2(design().group(group)->roles.contains(role), qPrintable(group + QLatin1Char(' ') + role));
            // Without a window system nobody gives the window back what the menu took.
            m_window.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_window.window.get()));
        }
    }
    void add(const QString &name, const QStringList &roles, Qt::Key key = Qt::Key_N)
    {
        const qsizetype before = design().groups.size();
        m_table->setFocus();
        QTest::keyClick(m_table, key, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(design().groups.size(), before + 1);
        settle();
        write(design().groups.last().name, MachineTableModel::Name, name);
        QTRY_VERIFY(design().group(name));
        settle();
        give(name, roles);
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_TableGenome"), m_home.path());
        m_roles = loadRoles();
        QVERIFY(m_roles.errors.isEmpty());
    }

    void theGenomeTemplateIsBuiltInTheTableAlone()
    {
        const QString folder = m_home.filePath(QStringLiteral("genomics"));
        QVERIFY(newCluster(folder, QStringLiteral("empty"), QStringLiteral("local"), QStringLiteral("genomics")));
        const TestCluster standIn{Cluster()}; // for its program that answers "status"
        m_window = TestWindow::open(m_roles.catalogue, folder, standIn.butlerctl());
        QVERIFY(m_window.page);
        m_window.page->toggleTable();
        m_table = m_window.page->findChild<MachineTable *>();
        const QString server = QStringLiteral("consul-server");
        const QString client = QStringLiteral("consul-client");
        add(QStringLiteral("salt-master"),
            {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")});
        write(QStringLiteral("salt-master"), MachineTableModel::Volumes, QStringLiteral("metrics 20 GB /var/lib/influxdb"));
        add(QStringLiteral("job-queue"), {QStringLiteral("job-queue"), server});
        add(QStringLiteral("tracker"), {QStringLiteral("tracker"), server});
        add(QStringLiteral("db-server"), {QStringLiteral("db-server"), client});
        add(QStringLiteral("worker"),
            {QStringLiteral("worker"), QStringLiteral("genotyper"), QStringLiteral("chunker"), QStringLiteral("merger"), client},
            Qt::Key_G); // a group of machines
        write(QStringLiteral("worker"), MachineTableModel::Count, QStringLiteral("175"));
        QCOMPARE(machinesOf(design()).size(), 179);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_window.cluster->document().isModified());

        QFile made(folder + QStringLiteral("/cluster.yaml"));
        QFile wanted(testData("/design/genomics-175.yaml"));
        QVERIFY(made.open(QIODevice::ReadOnly) && wanted.open(QIODevice::ReadOnly));
        QByteArray text = made.readAll();
        const qsizetype layout = text.indexOf("\nlayout:");
        if (layout >= 0)
            text.truncate(layout);
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(wanted.readAll()));
    }
};

QTEST_MAIN(tst_TableGenome)
#include "tst_TableGenome.moc"
