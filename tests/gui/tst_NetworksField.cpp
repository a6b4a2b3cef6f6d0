#include "gui/cluster/inspector/NetworksField.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

/// Names of networks, typed or ticked.
class tst_NetworksField final : public QObject
{
    Q_OBJECT

private:
    static QAction *open(NetworksField &field) { return field.actions().first(); }
    static QAction *choice(NetworksField &field, const char *words)
    {
        for (QAction *one : field.findChild<QMenu *>(QStringLiteral("networksOfCloud"))->actions()) {
            if (one->text() == QLatin1String(words))
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void namesAreTakenOnceAndWithoutBlanks()
    {
        NetworksField field;
        field.setText(QStringLiteral(" storage,, backup ,storage,"));
        QCOMPARE(field.names(), (QStringList{QStringLiteral("storage"), QStringLiteral("backup")}));
        QVERIFY(!open(field)->isVisible()); // no cloud says what it has
    }

    void whatTheCloudHasIsTicked()
    {
        NetworksField field;
        field.show();
        field.setText(QStringLiteral("storage, typed"));
        field.offer({{QStringLiteral("storage"), QStringLiteral("storage"), {}},
                     {QStringLiteral("backup (27e55026)"), QStringLiteral("27e55026-e7e6"), {}}});
        const QSignalSpy finished(&field, &QLineEdit::editingFinished);
        open(field)->trigger();
        QVERIFY(choice(field, "storage")->isChecked() && !choice(field, "backup (27e55026)")->isChecked());
        choice(field, "backup (27e55026)")->trigger();
        QCOMPARE(field.text(), QStringLiteral("storage, typed, 27e55026-e7e6"));
        QCOMPARE(finished.size(), 1);
        QVERIFY(field.isModified());
        open(field)->trigger();
        choice(field, "storage")->trigger();
        QCOMPARE(field.names(), (QStringList{QStringLiteral("typed"), QStringLiteral("27e55026-e7e6")}));
    }
};

QTEST_MAIN(tst_NetworksField)
#include "tst_NetworksField.moc"
