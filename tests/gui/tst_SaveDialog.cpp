#include "gui/monitoring/MonitoringPage.h"
#include "gui/runs/RunsPage.h"
#include "services/cluster/RoleFile.h"
#include "tests/gui/TestWindow.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QStandardPaths>

/// Every dialog that saves does it in the same way: where it begins, what it proposes, which ending it gives, and what is said afterwards.
class tst_SaveDialog final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void note(const QUrl &url) { m_shown << url; }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    void theNameHoldsTheClusterAndTheDay_data() { everyDialog(); }
    void theNameHoldsTheClusterAndTheDay();
    void whatIsSavedIsSaidAndShown_data() { everyDialog(); }
    void whatIsSavedIsSaidAndShown();
    void whatCannotBeSavedIsSaid_data() { everyDialog(); }
    void whatCannotBeSavedIsSaid();
    void theNextOneBeginsWhereTheLastOneSaved();
    void aFolderThatIsGoneIsTheDocumentsAgain();
    void theEndingFollowsTheKind();
    void anotherNameThanTheOneAskedAboutIsAskedAboutToo();

private:
    static void everyDialog();
    /// Presses what opens the dialog of this row, and gives the dialog.
    QFileDialog *opened(const QString &part);
    MessageBar *barOf(const QString &part) const;
    static void accept(QFileDialog &dialog, const QString &path);
    QTemporaryDir m_folder{};
    LoadedRoles m_roles{};
    std::unique_ptr<TestCluster> m_test{};
    TestWindow m_window{};
    QList<QUrl> m_shown{};
};

void tst_SaveDialog::initTestCase()
{
    qputenv("HOME", m_folder.path().toUtf8());
    QDir(m_folder.path()).mkpath(QStringLiteral("Documents"));
    TestWindow::prepare(QStringLiteral("tst_SaveDialog"), m_folder.filePath(QStringLiteral("settings")));
    m_roles = loadRoles();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "note");
}

void tst_SaveDialog::init()
{
    QSettings().clear();
    m_shown.clear();
    m_window = {};
    m_test = std::make_unique<TestCluster>(TestCluster::small());
    const QDateTime begin(QDate(2026, 11, 20), QTime(12, 0));
    QVERIFY(!m_test
                 ->addRun(Verb::Up,
                          {TestCluster::started(Verb::Up, begin), TestCluster::finished(Outcome::Succeeded, {}, begin.addSecs(60))}, begin)
                 .isEmpty());
    m_window = TestWindow::open(m_roles.catalogue, *m_test);
    QVERIFY(m_window.view);
}

void tst_SaveDialog::everyDialog()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("name");
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QTest::newRow("picture") << "picture" << QStringLiteral("small-picture-%1.png").arg(today);
    QTest::newRow("table") << "table" << QStringLiteral("small-table-%1.csv").arg(today);
    QTest::newRow("charts") << "charts" << QStringLiteral("small-charts-%1.png").arg(today);
    QTest::newRow("log") << "log" << QStringLiteral("small-log-2026-11-20.log"); // of the run's day
}

QFileDialog *tst_SaveDialog::opened(const QString &part)
{
    ClusterView &view = *m_window.window->view();
    if (part == QLatin1String("picture")) {
        m_window.act(PictureAct::SavePicture)->trigger();
    } else if (part == QLatin1String("table")) {
        view.toggleTable();
        m_window.page->findChild<QAbstractButton *>(QStringLiteral("saveTable"))->click();
    } else if (part == QLatin1String("charts")) {
        view.showPage(1);
        view.findChild<MonitoringPage *>()->findChild<QAbstractButton *>(QStringLiteral("chart-export"))->click();
    } else {
        view.showPage(3);
        view.findChild<RunsPage *>()->findChild<QAbstractButton *>(QStringLiteral("saveLog"))->click();
    }
    for (QFileDialog *dialog : m_window.window->findChildren<QFileDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

MessageBar *tst_SaveDialog::barOf(const QString &part) const
{
    QWidget *page = m_window.page;
    if (part == QLatin1String("charts"))
        page = m_window.window->view()->findChild<MonitoringPage *>();
    else if (part == QLatin1String("log"))
        page = m_window.window->view()->findChild<RunsPage *>();
    return page->findChild<MessageBar *>(QStringLiteral("message-bar"));
}

void tst_SaveDialog::accept(QFileDialog &dialog, const QString &path)
{
    dialog.selectFile(path);
    static_cast<QDialog &>(dialog).accept();
}

void tst_SaveDialog::theNameHoldsTheClusterAndTheDay()
{
    QFETCH(QString, part);
    QFETCH(QString, name);
    const QFileDialog *dialog = opened(part);
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), name);
    QCOMPARE(dialog->directory().path(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void tst_SaveDialog::whatIsSavedIsSaidAndShown()
{
    QFETCH(QString, part);
    QFileDialog *dialog = opened(part);
    QVERIFY(dialog);
    const QString path = QFileInfo(dialog->selectedFiles().value(0)).absoluteFilePath();
    static_cast<QDialog *>(dialog)->accept();
    const MessageBar &bar = *barOf(part);
    QTRY_COMPARE(bar.sentence(), QStringLiteral("Saved as %1.").arg(QFileInfo(path).fileName()));
    QVERIFY(bar.isVisible());
    QVERIFY(QFile::exists(path));
    auto *show = bar.findChild<QAbstractButton *>(QStringLiteral("showSaved"));
    QVERIFY(show);
    show->click();
    QTRY_VERIFY(!m_shown.isEmpty());
    QCOMPARE(m_shown.first(), QUrl::fromLocalFile(QFileInfo(path).path()));
    QVERIFY(QFile::remove(path));
}

void tst_SaveDialog::whatCannotBeSavedIsSaid()
{
    QFETCH(QString, part);
    QFileDialog *dialog = opened(part);
    QVERIFY(dialog);
    const QTemporaryDir gone;
    const QString path = gone.filePath(QStringLiteral("sub/") + QFileInfo(dialog->selectedFiles().value(0)).fileName());
    QVERIFY(QDir(gone.path()).mkdir(QStringLiteral("sub")));
    dialog->setDirectory(gone.filePath(QStringLiteral("sub")));
    dialog->selectFile(path);
    QVERIFY(QDir(gone.path()).rmdir(QStringLiteral("sub")));
    Q_EMIT dialog->fileSelected(path); // the folder went while the user chose
    static_cast<QDialog *>(dialog)->done(QDialog::Accepted);
    const MessageBar &bar = *barOf(part);
    QTRY_VERIFY2(bar.isVisible() && bar.sentence().contains(QFileInfo(path).fileName()), qPrintable(bar.sentence()));
    QVERIFY(!bar.sentence().startsWith(QStringLiteral("Saved")));
    QVERIFY(bar.findChild<QAbstractButton *>(QStringLiteral("closeMessage")));
}

void tst_SaveDialog::theNextOneBeginsWhereTheLastOneSaved()
{
    const QString folder = m_folder.filePath(QStringLiteral("paper"));
    QVERIFY(QDir().mkpath(folder));
    QFileDialog *dialog = opened(QStringLiteral("picture"));
    QVERIFY(dialog);
    accept(*dialog, folder + QStringLiteral("/one.png"));
    QTRY_VERIFY(QFile::exists(folder + QStringLiteral("/one.png")));
    const QFileDialog *next = opened(QStringLiteral("charts"));
    QVERIFY(next);
    QCOMPARE(next->directory().path(), folder);
}

void tst_SaveDialog::aFolderThatIsGoneIsTheDocumentsAgain()
{
    const QString folder = m_folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkpath(folder));
    QFileDialog *dialog = opened(QStringLiteral("picture"));
    QVERIFY(dialog);
    accept(*dialog, folder + QStringLiteral("/one.png"));
    QTRY_VERIFY(QFile::exists(folder + QStringLiteral("/one.png")));
    QVERIFY(QDir(folder).removeRecursively());
    const QFileDialog *next = opened(QStringLiteral("table"));
    QVERIFY(next);
    QCOMPARE(next->directory().path(), m_folder.filePath(QStringLiteral("Documents")));
}

void tst_SaveDialog::theEndingFollowsTheKind()
{
    const QTemporaryDir folder;
    for (const auto &[typed, kind, saved] : std::initializer_list<std::tuple<const char *, int, const char *>>{
             {"one", 1, "one.svg"}, {"two.png", 1, "two.svg"}, {"three.v2", 2, "three.v2.csv"}, {"four.SVG", 1, "four.SVG"}}) {
        QFileDialog *dialog = opened(QStringLiteral("charts"));
        QVERIFY(dialog);
        const QString filter = dialog->nameFilters().at(kind);
        dialog->selectNameFilter(filter);
        Q_EMIT dialog->filterSelected(filter);
        QVERIFY2(dialog->selectedFiles().value(0).endsWith(kind == 1 ? QStringLiteral(".svg") : QStringLiteral(".csv")),
                 qPrintable(dialog->selectedFiles().value(0)));
        accept(*dialog, folder.filePath(QLatin1String(typed)));
        QTRY_VERIFY2(QFile::exists(folder.filePath(QLatin1String(saved))),
                     qPrintable(QDir(folder.path()).entryList(QDir::Files).join(u' ') + QStringLiteral(" lacks ") + QLatin1String(saved)));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 4);
}

void tst_SaveDialog::anotherNameThanTheOneAskedAboutIsAskedAboutToo()
{
    const QTemporaryDir folder;
    QFile before(folder.filePath(QStringLiteral("one.svg")));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    QFileDialog *dialog = opened(QStringLiteral("picture"));
    QVERIFY(dialog);
    dialog->selectNameFilter(dialog->nameFilters().at(3));
    accept(*dialog, folder.filePath(QStringLiteral("one.png")));
    QCoreApplication::processEvents();
    QTRY_VERIFY(dialog->isVisible()); // again, with the name that would be written over
    QCOMPARE(dialog->selectedFiles().value(0), folder.filePath(QStringLiteral("one.svg")));
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("before"));
    dialog->reject();
}

QTEST_MAIN(tst_SaveDialog)
#include "tst_SaveDialog.moc"
