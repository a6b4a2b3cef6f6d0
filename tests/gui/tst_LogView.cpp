#include "gui/runs/LogPanel.h"
#include "gui/theme/ApplyTheme.h"
#include "gui/theme/Theme.h"
#include "services/runs/RunFollower.h"
#include "tests/gui/Pictures.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

namespace
{

RunEvent logLine(int number)
{
    RunEvent event;
    event.kind = RunEvent::Kind::Log;
    event.time = QDateTime(QDate(2026, 11, 23), QTime(12, 4), QTimeZone::utc()).addMSecs(number * 40);
    event.machine = number % 50 == 7 ? QStringLiteral("worker-93") : QStringLiteral("worker-%1").arg(number % 40);
    event.source = number % 3 == 0 ? QStringLiteral("terraform") : QStringLiteral("salt");
    event.level = number % 50 == 7 ? LogLevel::Error : number % 50 == 8 ? LogLevel::Warning : LogLevel::Info;
    event.text = event.level == LogLevel::Error ? QStringLiteral("Error creating instance: No valid host was found. (HTTP 500)")
                 : event.level == LogLevel::Warning
                     ? QStringLiteral("apt mirror answered slowly (14 s), second try worked")
                     : QStringLiteral("state.apply consul.client: running, %1 of 24 states done").arg(number);
    return event;
}

/// A run's folder whose events can be made and appended to.
struct RunOnDisk {
    QTemporaryDir folder{};
    int lines = 0;

    void append(int count)
    {
        QFile file(folder.path() + QStringLiteral("/events.jsonl"));
        QVERIFY(file.open(QIODevice::Append));
        for (int i = 0; i < count; ++i)
            file.write(QJsonDocument(logLine(lines++).toJson()).toJson(QJsonDocument::Compact) + '\n');
    }
};

void savePicture(QWidget &widget, const QString &name)
{
    const QString off = Pictures::difference(widget, name);
    QVERIFY2(off.isEmpty(), qPrintable(off));
}

} // namespace

class tst_LogView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunOnDisk> m_run{};
    RunFollower m_follower{};
    std::unique_ptr<LogPanel> m_panel{};

    LogView &view() { return *m_panel->view(); }
    template<typename T>
    T *part(const char *name)
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_run = std::make_unique<RunOnDisk>();
        m_run->append(1000);
        m_panel = std::make_unique<LogPanel>();
        m_panel->resize(1370, 260);
        m_panel->setFollower(&m_follower);
        m_follower.follow(m_run->folder.path());
        m_panel->show();
        QTRY_COMPARE(view().rows().count(), 1000);
    }

    void followsTheEndAsLinesCome()
    {
        QVERIFY(view().isFollowing());
        QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
        m_run->append(500);
        QTRY_COMPARE(view().rows().count(), 1500);
        QVERIFY(view().isFollowing());
        QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    }

    void keepsItsPlaceWhenTheUserScrolledUpAndJumpsBack()
    {
        view().verticalScrollBar()->setValue(300);
        QVERIFY(!view().isFollowing());
        m_run->append(500);
        QTRY_COMPARE(view().rows().count(), 1500);
        QCOMPARE(view().topRow(), 300);
        auto *pill = part<FollowPill>("follow");
        QCOMPARE(pill->text(), QStringLiteral("Jump to end"));
        pill->click();
        QVERIFY(view().isFollowing());
        QCOMPARE(pill->text(), QStringLiteral("Following"));
        QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    }

    void findsATextAndGoesRoundItsMatches()
    {
        auto *field = part<QLineEdit>("findInLog");
        view().verticalScrollBar()->setValue(0);
        QTest::keyClicks(field, QStringLiteral("no valid HOST"));
        QTRY_VERIFY(view().search()->isDone());
        QCOMPARE(view().search()->hits().size(), size_t(20));
        QCOMPARE(part<QLabel>("hits")->text(), QStringLiteral("1 of 20"));
        QCOMPARE(view().currentRow(), 7);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view().currentRow(), 57);
        part<QAbstractButton>("findPrevious")->click();
        part<QAbstractButton>("findPrevious")->click();
        QCOMPARE(view().currentRow(), 957);
        QCOMPARE(part<QLabel>("hits")->text(), QStringLiteral("20 of 20"));
        m_run->append(50);
        QTRY_COMPARE(view().search()->hits().size(), size_t(21));
    }

    void findsAPatternAndSaysWhenItIsNone()
    {
        auto *field = part<QLineEdit>("findInLog");
        field->setText(QStringLiteral("running, 1[02]1 of"));
        QTRY_COMPARE(part<QLabel>("hits")->text(), QStringLiteral("not found"));
        part<QAbstractButton>("findPattern")->click();
        QTRY_COMPARE(view().search()->hits().size(), size_t(2));
        field->setText(QStringLiteral("running, ["));
        QCOMPARE(part<QLabel>("hits")->text(), QStringLiteral("not a pattern"));
        field->clear();
        QVERIFY(part<QLabel>("hits")->isHidden());
    }

    void filtersByMachineSourceAndLevel()
    {
        auto *levels = part<QComboBox>("logLevel");
        levels->setCurrentIndex(2);
        Q_EMIT levels->activated(2);
        QCOMPARE(view().rows().count(), 20);
        m_run->append(50);
        QTRY_COMPARE(view().rows().count(), 21);
        levels->setCurrentIndex(0);
        Q_EMIT levels->activated(0);
        m_panel->tools()->showMachine(QStringLiteral("worker-3"));
        QVERIFY(view().rows().count() > 0);
        QVERIFY(view().rows().count() < 60);
        QVERIFY(view().textOf(0).contains(QStringLiteral("worker-3 ")));
        QCOMPARE(part<QComboBox>("logSource")->count(), 3);
    }

    void marksAndCopiesLines()
    {
        view().setFocus();
        view().verticalScrollBar()->setValue(0);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(200, 5));
        QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view().selection(), (std::pair<qint64, qint64>(0, 2)));
        view().copy();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].endsWith(QStringLiteral("worker-1  salt  info  state.apply consul.client: running, 1 of 24 states done")));
        QTest::keyClick(&view(), Qt::Key_End);
        QVERIFY(view().isFollowing());
        QCOMPARE(view().currentRow(), 999);
    }

    void readsTheLineOfTheCursorToScreenReaders()
    {
        view().setFocus();
        view().verticalScrollBar()->setValue(0);
        QTest::keyClick(&view(), Qt::Key_Home);
        QTest::keyClick(&view(), Qt::Key_Down);
        const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&view());
        QCOMPARE(read->role(), QAccessible::List);
        QVERIFY(read->text(QAccessible::Value).endsWith(QStringLiteral("running, 1 of 24 states done")));
    }

    void savesWhatIsShown()
    {
        LogExport saver;
        QSignalSpy done(&saver, &LogExport::finished);
        view().setFilter({{}, {}, LogLevel::Warning});
        const QString path = m_run->folder.path() + QStringLiteral("/saved.log");
        saver.start(m_follower.log(), view().rows(), 0, view().rows().count(), path);
        QTRY_COMPARE(done.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 40);
        QVERIFY(lines[0].contains("No valid host"));
        QVERIFY(lines[1].contains("second try"));
    }

    void looksLikeTheSheet()
    {
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() - 38);
        savePicture(*m_panel, QStringLiteral("log-light"));
        part<QLineEdit>("findInLog")->setText(QStringLiteral("mirror"));
        QTRY_VERIFY(view().search()->isDone());
        QApplication::setPalette(Theme::darkTheme().palette());
        savePicture(*m_panel, QStringLiteral("log-dark"));
        QApplication::setPalette(Theme::lightTheme().palette());
    }
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    app.setFont(QFont(QStringLiteral("Inter"), 10));
    applyTheme(QStringLiteral("light"));
    tst_LogView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_LogView.moc"
