#include "gui/shell/StateDialog.h"
#include "services/cluster/RoleFile.h"
#include "services/runs/RunFolder.h"
#include "tests/gui/TestWindow.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QTemporaryDir>

using T = TestCluster;

/// An earlier state is put back by an act of the window, which says before what that means.
class tst_StateDialog final : public QObject
{
    Q_OBJECT

private:
    RoleCatalogue m_roles{};
    QTemporaryDir m_settings{};

    static QByteArray stateOf(int workers)
    {
        QByteArray instances;
        for (int i = 0; i < workers; ++i)
            instances += QByteArray(i > 0 ? "," : "") + "{\"index_key\":\"worker-" + QByteArray::number(i) + "\",\"attributes\":{}}";
        return "{\"version\":4,\"resources\":[{\"type\":\"terraform_data\",\"name\":\"machine\",\"instances\":[" + instances + "]}]}";
    }
    static void write(const QString &path, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestWindow::prepare(QStringLiteral("tst_StateDialog"), m_settings.path());
        m_roles = loadRoles().catalogue;
    }

    void isOpenedFromTheMenuAndSaysWhatItMeans()
    {
        TestCluster test(T::small());
        const ClusterFolder folder(test.folder());
        const QString state = folder.terraformPath() + QStringLiteral("/terraform.tfstate");
        write(folder.privatePath() + QStringLiteral("/target.json"), "{}");
        write(state, stateOf(3));
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(-60);
        test.addRun(Verb::Up, {T::started(Verb::Up, when), T::finished(Outcome::Succeeded, {}, when.addSecs(5))}, when);
        const QString run = QDir(folder.runsPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
        write(RunFolder(folder.runPath(run)).artefactPath(QStringLiteral("terraform.tfstate")), stateOf(5));
        TestWindow window = TestWindow::open(m_roles, test);
        window.window->findChild<QAction *>(QStringLiteral("act-state"))->trigger();
        auto *dialog = window.window->findChild<StateDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto said = [](const QWidget *where) {
            QStringList words;
            for (const QLabel *label : where->findChildren<QLabel *>())
                words << label->text();
            return words.join(QLatin1Char('\n'));
        };
        auto *rows = dialog->findChild<QListWidget *>(QStringLiteral("state-rows"));
        auto *act = dialog->findChild<QAbstractButton *>(QStringLiteral("state-act"));
        QCOMPARE(rows->count(), 1);
        const QString first = rows->item(0)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(first.contains(QStringLiteral("worker-0 to worker-4")), qPrintable(first));
        QVERIFY(!act->isEnabled());
        rows->setCurrentRow(0);
        QVERIFY2(said(dialog).contains(QStringLiteral("Then the program knows: worker-0 to worker-4.")), qPrintable(said(dialog)));
        (void)Pictures::settle(*dialog);
        auto *meaning = dialog->findChild<QLabel *>(QStringLiteral("state-meaning"));
        QVERIFY2(meaning->height() >= meaning->heightForWidth(meaning->width()), "the sentence is cut");
        QCOMPARE(read(state), stateOf(3)); // nothing yet
        QTest::mouseClick(act, Qt::LeftButton);
        QCOMPARE(read(state), stateOf(5));
        QTRY_VERIFY2(said(window.window.get()).contains(QStringLiteral("An earlier state is put back; it knows: worker-0 to worker-4.")),
                     qPrintable(said(window.window.get())));
        QCOMPARE(StateCopies(folder.privatePath()).list().size(), 2); // what was there is kept
    }

    void isSeenWhole()
    {
        QTemporaryDir root;
        for (int copy = 1; copy <= 9; ++copy)
            write(root.filePath(QStringLiteral("runs/2026112%1T120000Z-up/artefacts/terraform.tfstate").arg(copy)), stateOf(2 * copy));
        const QStringList found = Pictures::take(QStringLiteral("state-dialog"), {560, 460}, [&] {
            auto *dialog = new StateDialog(root.path(), nullptr);
            dialog->findChild<QListWidget *>(QStringLiteral("state-rows"))->setCurrentRow(1);
            return dialog;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void whatCannotBeDoneIsSaidInIt()
    {
        QTemporaryDir root;
        StateDialog none(root.path(), nullptr);
        none.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!none.findChild<QAbstractButton *>(QStringLiteral("state-act"))->isEnabled());
        write(root.filePath(QStringLiteral("runs/20261123T120000Z-up/artefacts/terraform.tfstate")), stateOf(2));
        StateDialog dialog(root.path(), nullptr); // of a cluster that was taken down
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.findChild<QListWidget *>(QStringLiteral("state-rows"))->setCurrentRow(0);
        QTest::mouseClick(dialog.findChild<QAbstractButton *>(QStringLiteral("state-act")), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        bool isSaid = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("does not stand")));
        QVERIFY(isSaid);
    }
};

QTEST_MAIN(tst_StateDialog)
#include "tst_StateDialog.moc"
