#include "gui/cluster/PictureMaker.h"
#include "gui/cluster/inspector/DesignInspector.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/cluster/table/TableEdits.h"
#include "gui/cluster/table/TableTools.h"
#include "gui/cluster/text/TextTwin.h"
#include "services/cluster/ClusterDocument.h"
#include "services/cluster/RoleFile.h"
#include "services/session/CloudChoices.h"
#include "tests/Designs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Designs;

namespace
{

Cluster design(int workers)
{
    Cluster cluster;
    cluster.name = QStringLiteral("try");
    cluster.target.kind = QStringLiteral("local");
    cluster.groups = {group(QStringLiteral("salt-master"), {QStringLiteral("salt-master")}),
                      group(QStringLiteral("db-server"), {QStringLiteral("db-server")}),
                      group(QStringLiteral("worker"), {QStringLiteral("worker"), QStringLiteral("genotyper")}, workers)};
    cluster.groups[1].size = QStringLiteral("m1.large");
    return cluster;
}

} // namespace

/// The table, the inspector and the text of a design, each by itself.
class tst_MachineTable final : public QObject
{
    Q_OBJECT

private:
    LoadedRoles m_roles{};
    QTemporaryDir m_settings{};
    Observed m_observed{};
    const Run m_run{};
    const QHash<QString, MachineHistory> m_history{};

    void show(MachineTable &table, const Cluster &cluster, Lens lens = Lens::Design)
    {
        const PictureSources sources{cluster, m_roles.catalogue, m_observed, m_run, m_run, lens, Heat::Load, m_history};
        table.take(makePicture(sources, {}), sources);
    }
    static QStringList names(const MachineTable &table)
    {
        QStringList names;
        const MachineTableModel &model = table.machines();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex node = model.index(row, 0);
            names << node.data(MachineTableModel::IdRole).toString();
            for (int below = 0; below < model.rowCount(node); ++below)
                names << model.index(below, 0, node).data(MachineTableModel::IdRole).toString();
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setOrganizationName(QStringLiteral("butler-desktop-test"));
        QApplication::setApplicationName(QStringLiteral("tst_MachineTable"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        m_roles = loadRoles();
    }
    void init() { QSettings().clear(); }

    void findsMachinesWhileOneTypes()
    {
        MachineTable table;
        QAbstractItemModelTester tester(table.model());
        show(table, design(12));
        QCOMPARE(names(table).size(), 15);
        table.setFilter(QStringLiteral("worker-1"));
        QCOMPARE(names(table), QStringList({QStringLiteral("worker"), QStringLiteral("worker-1"), QStringLiteral("worker-10"),
                                            QStringLiteral("worker-11")}));
        QCOMPARE(table.machines().shownMachines(), 3);
        table.setFilter(QStringLiteral("genotyper")); // a role of the group: all of it
        QCOMPARE(names(table).size(), 13);
        table.setFilter(QStringLiteral("LARGE"));
        QCOMPARE(names(table), QStringList{QStringLiteral("db-server")});
        table.setFilter(QStringLiteral("nobody"));
        QVERIFY(names(table).isEmpty());
        table.setFilter({});
        QCOMPARE(names(table).size(), 15);
    }

    void sortsByAColumnAndBack()
    {
        MachineTable table;
        QAbstractItemModelTester tester(table.model());
        show(table, design(11));
        table.sortByColumn(MachineTableModel::Name, Qt::DescendingOrder);
        QCOMPARE(names(table).mid(0, 3), QStringList({QStringLiteral("worker"), QStringLiteral("worker-10"), QStringLiteral("worker-9")}));
        table.sortByColumn(MachineTableModel::Count, Qt::AscendingOrder);
        QCOMPARE(names(table).first(), QStringLiteral("salt-master"));
        table.sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(names(table).mid(0, 3),
                 QStringList({QStringLiteral("salt-master"), QStringLiteral("db-server"), QStringLiteral("worker")}));
    }

    void theSelectionOutlivesTheFilterAndNews()
    {
        MachineTable table;
        show(table, design(12));
        table.setSelection(Selection{{}, {QStringLiteral("worker-7")}});
        table.setFilter(QStringLiteral("worker-7"));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        table.setFilter(QStringLiteral("db"));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 0);
        table.setFilter({});
        show(table, design(13));
        QCOMPARE(table.selectionModel()->selectedRows().value(0).data(MachineTableModel::IdRole).toString(), QStringLiteral("worker-7"));
    }

    void columnsAreRemembered()
    {
        {
            MachineTable table;
            show(table, design(3));
            QMenu menu;
            table.fillColumnMenu(menu);
            menu.findChild<QAction *>(QStringLiteral("column-networks"))->setChecked(false);
            table.setColumnWidth(MachineTableModel::Name, 333);
            table.sortByColumn(MachineTableModel::Name, Qt::DescendingOrder);
        }
        MachineTable table;
        show(table, design(3));
        QVERIFY(table.isColumnHidden(MachineTableModel::Networks));
        QVERIFY(!table.isColumnHidden(MachineTableModel::Image));
        QCOMPARE(table.columnWidth(MachineTableModel::Name), 333);
        QCOMPARE(names(table).first(), QStringLiteral("worker"));
        show(table, design(3), Lens::Health); // before anything is known of them
        QCOMPARE(names(table).first(), QStringLiteral("worker"));
        QVERIFY(table.isColumnHidden(MachineTableModel::Image) && !table.isColumnHidden(MachineTableModel::Load));
    }

    void aTableIsAFileToo()
    {
        MachineTable table;
        Cluster cluster = design(2);
        cluster.groups[1].networks = {QStringLiteral("main"), QStringLiteral("storage")};
        show(table, cluster);
        const QStringList lines = table.toCsv().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(0), QStringLiteral("Name,Roles,Machines,Size,Start from,Networks,Volumes,Public"));
        QCOMPARE(lines.at(2), QStringLiteral("db-server,db-server consul-client,1,m1.large,,\"main, storage\",,"));
        QCOMPARE(lines.at(1).section(u',', 3, 3), QStringLiteral("container")); // as the picture says it
        QVERIFY(lines.at(4).startsWith(QStringLiteral("worker-0,worker genotyper")));
    }

    void everyFieldIsWrittenInPlace_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << int(MachineTableModel::Name) << QVariant(QStringLiteral("store")) << "rename db-server to store";
        QTest::newRow("count") << int(MachineTableModel::Count) << QVariant(3) << "make db-server 3 machines";
        QTest::newRow("size") << int(MachineTableModel::SizeColumn) << QVariant(QStringLiteral("m1.xlarge"))
                              << "give db-server the size m1.xlarge";
        QTest::newRow("image") << int(MachineTableModel::Image) << QVariant(QStringLiteral("debian-12"))
                               << "let db-server start from debian-12";
        QTest::newRow("networks") << int(MachineTableModel::Networks) << QVariant(QStringLiteral("a, b"))
                                  << "put db-server on other networks";
        QTest::newRow("volumes") << int(MachineTableModel::Volumes) << QVariant(QStringLiteral("data 100 GB /data; more 5 /more"))
                                 << "change the volumes of db-server";
        QTest::newRow("public") << int(MachineTableModel::Public) << QVariant(true) << "give db-server a public address";
    }
    void everyFieldIsWrittenInPlace()
    {
        QFETCH(int, column);
        QFETCH(QVariant, value);
        MachineTable table;
        show(table, design(2));
        QSignalSpy edits(&table, &MachineTable::editWanted);
        const QModelIndex cell = table.machines().indexOf(QStringLiteral("db-server"), true).siblingAtColumn(column);
        QVERIFY(table.machines().flags(cell) & Qt::ItemIsEditable);
        QVERIFY(table.model()->setData(cell, value, Qt::EditRole));
        QTRY_COMPARE(edits.count(), 1);
        QTEST(edits.first().at(0).toString(), "name");
        QVERIFY(edits.first().at(1).value<Cluster>() != design(2));
    }

    void whatCannotBeIsRefusedInASentence()
    {
        for (const auto &[column, value] :
             {std::pair(MachineTableModel::Name, QStringLiteral("worker")), std::pair(MachineTableModel::Name, QStringLiteral("No Name")),
              std::pair(MachineTableModel::Volumes, QStringLiteral("big"))}) {
            const Result<TableEdit> edit = tableEdit(design(2), QStringLiteral("db-server"), column, value, Names::Free);
            QVERIFY(!edit);
            QVERIFY(!edit.error().message.isEmpty() && !edit.error().details.isEmpty());
        }
        const Result<TableEdit> built =
            tableEdit(design(2), QStringLiteral("db-server"), MachineTableModel::Name, QStringLiteral("Our store"), Names::Fixed);
        QVERIFY2(built && built->cluster.groups.at(1).title == QStringLiteral("Our store"), "its name is its identity");
    }

    void manyGroupsAreEditedAtOnce()
    {
        const CloudChoices choices;
        DesignInspector inspector(m_roles.catalogue, choices);
        inspector.show(design(4), {{QStringLiteral("salt-master"), QStringLiteral("db-server")}, {}}, false);
        inspector.resize(292, 900);
        inspector.QWidget::show();
        QSignalSpy edits(&inspector, &DesignInspector::editWanted);
        auto *size = inspector.findChild<QComboBox *>(QStringLiteral("machineSize"));
        QCOMPARE(size->lineEdit()->placeholderText(), QStringLiteral("several"));
        size->lineEdit()->selectAll();
        QTest::keyClicks(size->lineEdit(), QStringLiteral("m1.xlarge"));
        QTest::keyClick(size->lineEdit(), Qt::Key_Return);
        QVERIFY(!edits.isEmpty());
        const Cluster next = edits.last().at(1).value<Cluster>();
        QCOMPARE(next.groups.at(0).size + next.groups.at(1).size + next.groups.at(2).size, QStringLiteral("m1.xlargem1.xlarge"));
        QTest::mouseClick(inspector.findChild<QPushButton *>(QStringLiteral("addVolume")), Qt::LeftButton);
        const Cluster stored = edits.last().at(1).value<Cluster>();
        QCOMPARE(stored.groups.at(0).volumes.size() + stored.groups.at(1).volumes.size(), 2);
        auto *count = inspector.findChild<QSpinBox *>(QStringLiteral("machineCount"));
        count->setValue(2);
        const Cluster more = edits.last().at(1).value<Cluster>();
        QCOMPARE(machinesOf(more).size(), 8);
    }

    void theTextFollowsThePictureAndSaysWhereItIsTorn()
    {
        const QString path = m_settings.filePath(QStringLiteral("cluster.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = "# mine\nformat: 1\nname: a\ntarget:\n  kind: local\ngroups:\n  - name: db # here\n";
        file.write(text);
        file.close();
        ClusterDocument document;
        QVERIFY(document.load(path));
        TextTwin twin(document);
        twin.resize(400, 500);
        twin.show();
        QVERIFY(QTest::qWaitForWindowExposed(&twin));
        QCOMPARE(twin.editor().toPlainText().toUtf8(), text);
        Cluster more = document.cluster();
        more.groups << group(QStringLiteral("worker"), {}, 2);
        document.edit(QStringLiteral("more"), more);
        QVERIFY(twin.editor().toPlainText().contains(QStringLiteral("  - name: worker\n    count: 2\n")));
        QTextCursor end(twin.editor().document());
        end.movePosition(QTextCursor::End);
        twin.editor().setTextCursor(end);
        QTest::keyClicks(&twin.editor(), QStringLiteral("  - nme: x"));
        QTRY_COMPARE(twin.editor().errorLine(), 10);
        QCOMPARE(document.cluster(), more);
        for (int letter = 0; letter < 6; ++letter)
            QTest::keyClick(&twin.editor(), Qt::Key_Backspace);
        QTest::keyClicks(&twin.editor(), QStringLiteral("name: x"));
        QTRY_COMPARE(twin.editor().errorLine(), 0);
        QVERIFY(document.cluster().group(QStringLiteral("x")));
        QTest::keyClick(&twin.editor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!document.cluster().group(QStringLiteral("x")));
        QVERIFY(!twin.editor().toPlainText().contains(QStringLiteral("name: x")));
    }
};

QTEST_MAIN(tst_MachineTable)
#include "tst_MachineTable.moc"
