#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

namespace
{
const QString file = QStringLiteral("cluster.yaml");

QByteArray bytesOf(const QString &path)
{
    QFile opened(path);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

const QByteArray odd = "format: 1 # one\nname: \"Größe: \\\"x\\\"\"\ntarget: {kind: local, a: 'it''s'} # where\ngroups:\n# first\n- name: "
                       "a\n  roles:\n  - x # ex\n"
                       "  - y\n\n# second\n# of them\n-\n  name: b\n  count: 3 # three\n  title: 'B: b'\n  without: [0,\n    1]\n  # "
                       "deep\n\n- {name: c, volumes: "
                       "[{name: d, size: 1, mount: /d}]}\n\n# places\nlayout:\n  a: [1, -2.5]\n  \"b\": [1e3, 0]\n# the end\n";

QList<QByteArray> texts()
{
    return {odd, bytesOf(QStringLiteral(":/templates/tutorial.yaml")), bytesOf(QStringLiteral(":/templates/genomics.yaml")),
            QByteArray(bytesOf(QStringLiteral(":/templates/single.yaml"))).replace("\n", "\r\n")};
}

/// Finds the entries of `groups:` by lines alone, with the comments directly above each: another way than the one that is tested.
QHash<QString, QByteArray> entriesOf(const QByteArray &text)
{
    QHash<QString, QByteArray> entries;
    const QByteArrayList lines = text.split('\n');
    qsizetype line = 0;
    while (line < lines.size() && !lines[line].startsWith("groups:"))
        ++line;
    static const QRegularExpression name(QStringLiteral("\\bname: *\"?([^\"\\s,}]*)"));
    qsizetype dash = -1;
    QByteArray entry;
    QByteArray comments;
    const auto finish = [&] {
        if (!entry.isEmpty())
            entries.insert(name.match(QString::fromUtf8(entry)).captured(1), entry);
        entry.clear();
    };
    for (++line; line < lines.size(); ++line) {
        const QByteArray bare = lines[line].trimmed();
        const qsizetype indentation = bare.isEmpty() ? 0 : lines[line].indexOf(bare.at(0));
        if (bare.startsWith('-') && (dash < 0 || indentation == dash)) {
            finish();
            dash = indentation;
            entry = comments + lines[line] + '\n';
            comments.clear();
        } else if (!bare.isEmpty() && dash >= 0 && indentation > dash && !entry.isEmpty()) {
            entry += lines[line] + '\n';
        } else if (bare.startsWith('#')) {
            finish();
            comments += lines[line] + '\n';
        } else if (bare.isEmpty()) {
            finish();
            comments.clear();
        } else {
            break;
        }
    }
    finish();
    return entries;
}

/// Makes random but repeatable edits, as a user might in any order.
class Editor final
{
public:
    explicit Editor(quint32 seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    QString word()
    {
        static const QStringList words{QStringLiteral("plain"),
                                       QStringLiteral("two words"),
                                       QStringLiteral("yes"),
                                       QStringLiteral("010"),
                                       QStringLiteral("a: b"),
                                       QStringLiteral("# no"),
                                       QStringLiteral("“ü” 'x' \"y\" \\"),
                                       QStringLiteral("- dash"),
                                       QStringLiteral("new\nline\ttab"),
                                       QStringLiteral("{[,]}"),
                                       QStringLiteral(" edge "),
                                       QStringLiteral("null"),
                                       QStringLiteral("💡")};
        return words.at(below(static_cast<int>(words.size())));
    }
    Cluster edited(Cluster cluster)
    {
        for (int edits = 1 + below(3); edits > 0; --edits)
            editOnce(cluster);
        return cluster;
    }
    QByteArray broken(QByteArray text)
    {
        for (int changes = 1 + below(3); changes > 0 && !text.isEmpty(); --changes)
            breakOnce(text);
        return text;
    }

private:
    void editOnce(Cluster &cluster)
    {
        const int count = static_cast<int>(cluster.groups.size());
        switch (below(10)) {
        case 0: {
            Group group;
            group.name = QStringLiteral("new%1").arg(++m_made);
            group.roles = {QStringLiteral("worker")};
            cluster.groups.insert(below(3) == 0 ? below(count + 1) : count, group);
            break;
        }
        case 1:
            if (count > 0)
                cluster.groups.removeAt(below(count));
            break;
        case 2:
            if (count > 1)
                cluster.groups.swapItemsAt(below(count), below(count));
            break;
        case 3:
            cluster.layout[QStringLiteral("new%1").arg(below(m_made + 1))] = QPointF(below(1000), below(1000) / 8.0);
            break;
        case 4:
            if (!cluster.layout.isEmpty())
                cluster.layout.erase(std::next(cluster.layout.begin(), below(static_cast<int>(cluster.layout.size()))));
            break;
        case 5:
            (below(2) ? cluster.name : cluster.target.settings[QStringLiteral("key%1").arg(below(3))]) = word();
            break;
        case 6:
            cluster.settings[QStringLiteral("role%1").arg(below(3))][QStringLiteral("key%1").arg(below(4))] =
                below(2) ? word() : QString::number(below(100));
            break;
        case 7:
            if (!cluster.settings.isEmpty()) {
                const QString role = cluster.settings.firstKey();
                cluster.settings[role].remove(cluster.settings[role].firstKey());
                if (cluster.settings[role].isEmpty())
                    cluster.settings.remove(role);
            }
            break;
        default:
            if (count > 0)
                editGroup(cluster.groups[below(count)]);
        }
    }
    void editGroup(Group &group)
    {
        switch (below(9)) {
        case 0:
            group.count = below(4) == 0 ? std::nullopt : std::optional<int>(1 + below(200));
            break;
        case 1:
            group.title = below(3) == 0 ? QString() : word();
            break;
        case 2:
            group.roles = below(4) == 0 ? QStringList() : QStringList{QStringLiteral("worker"), word()};
            break;
        case 3:
            group.without = below(2) == 0 ? QList<int>() : QList<int>{below(9), 11};
            break;
        case 4:
            group.volumes = below(2) == 0 ? QList<Volume>() : QList<Volume>{{word(), 1 + below(9), QStringLiteral("/data")}};
            break;
        case 5:
            group.bare = !group.bare;
            break;
        case 6:
            group.publicAddress = !group.publicAddress;
            break;
        case 7:
            group.name = QStringLiteral("renamed%1").arg(++m_made);
            break;
        default:
            group.size = word();
        }
    }
    void breakOnce(QByteArray &text)
    {
        static const QByteArrayList pieces{"\"", "'", "[",   "]",  "{",    "}",     ":",     "- ",   "#", "\t", "\n",
                                           "|",  ">", "&a ", "*a", "!!x ", "---\n", "...\n", "\xff", "%", "? ", "  "};
        const qsizetype at = below(static_cast<int>(text.size()));
        switch (below(5)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.remove(at, 1 + below(20));
            break;
        case 2:
            text.insert(at, pieces.at(below(static_cast<int>(pieces.size()))));
            break;
        case 3:
            text.insert(at, text.mid(below(static_cast<int>(text.size())), 1 + below(40)));
            break;
        default:
            text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        }
    }
    QRandomGenerator m_random;
    int m_made = 0;
};

bool hasPlace(const QString &message, const QString &name)
{
    const QRegularExpression form(QStringLiteral("\\A%1:[1-9][0-9]*:[1-9][0-9]*: \\S.*").arg(QRegularExpression::escape(name)),
                                  QRegularExpression::DotMatchesEverythingOption);
    return form.match(message).hasMatch();
}

int verifyKept(const Cluster &before, const QByteArray &text, const Cluster &after, const QByteArray &changed)
{
    int kept = 0;
    const QHash<QString, QByteArray> entries = entriesOf(text);
    for (const Group &group : before.groups) {
        const Group *same = after.group(group.name);
        const QByteArray entry = entries.value(group.name);
        if (!same || *same != group || entry.isEmpty() || entry.trimmed() == "-")
            continue;
        ++kept;
        if (!changed.contains(entry))
            QTest::qFail(("lost:\n" + entry + "\nin:\n" + changed + "\nwas:\n" + text).constData(), __FILE__, __LINE__);
    }
    return kept;
}
} // namespace

class tst_ClusterFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsReadBackAndKeepAllOtherEntries()
    {
        int saves = 0;
        int kept = 0;
        for (quint32 seed = 0; seed < 80; ++seed) {
            Editor editor(seed);
            QByteArray text = texts().at(static_cast<qsizetype>(seed) % texts().size());
            Cluster cluster = *readCluster(text, file);
            for (int step = 0; step < 25; ++step) {
                const Cluster next = editor.edited(cluster);
                const Result<QByteArray> changed = clusterText(text, next);
                QVERIFY2(changed, ("seed " + QByteArray::number(seed) + " step " + QByteArray::number(step) + ": " +
                                   (changed ? QByteArray() : changed.error().message.toUtf8()) + "\n" + text)
                                      .constData());
                QCOMPARE(*readCluster(*changed, file), next);
                kept += verifyKept(cluster, text, next, *changed);
                if (QTest::currentTestFailed())
                    return;
                text = *changed;
                cluster = next;
                ++saves;
            }
        }
        QCOMPARE(saves, 2000);
        QVERIFY2(kept > 4000, qPrintable(QString::number(kept)));
    }

    void undoingAnEditGivesTheSameDesignAgain()
    {
        for (quint32 seed = 100; seed < 140; ++seed) {
            Editor editor(seed);
            const QByteArray text = texts().at(static_cast<qsizetype>(seed) % texts().size());
            const Cluster cluster = *readCluster(text, file);
            const Result<QByteArray> there = clusterText(text, editor.edited(cluster));
            QVERIFY(there);
            const Result<QByteArray> back = clusterText(*there, cluster);
            QVERIFY(back);
            QCOMPARE(*readCluster(*back, file), cluster);
        }
    }

    void brokenFilesNeverCrashAndErrorsHaveAPlace()
    {
        int refused = 0;
        for (quint32 seed = 0; seed < 6000; ++seed) {
            Editor editor(seed);
            const QByteArray text = editor.broken(texts().at(static_cast<qsizetype>(seed) % texts().size()));
            const Result<Cluster> cluster = readCluster(text, file);
            if (!cluster) {
                QVERIFY2(hasPlace(cluster.error().message, file), qPrintable(cluster.error().message));
                ++refused;
                continue;
            }
            const Cluster next = editor.edited(*cluster);
            const Result<QByteArray> changed = clusterText(text, next);
            if (changed)
                QCOMPARE(*readCluster(*changed, file), next);
            else
                qInfo().noquote() << "not saved, seed" << seed << changed.error().message;
        }
        QVERIFY(refused > 1000);
    }

    void everyTornFileIsReadOrRefused()
    {
        for (const QByteArray &text : texts()) {
            for (qsizetype length = 0; length < text.size(); ++length) {
                const Result<Cluster> cluster = readCluster(text.first(length), file);
                QVERIFY2(cluster || hasPlace(cluster.error().message, file), qPrintable(cluster ? QString() : cluster.error().message));
            }
        }
    }

    void brokenRolesNeverCrashAndErrorsHaveAPlace()
    {
        const QByteArray whole = bytesOf(QStringLiteral(":/roles/consul-server.yaml"));
        const QString name = QStringLiteral(":/roles/consul-server.yaml");
        for (quint32 seed = 0; seed < 2000; ++seed) {
            Editor editor(seed);
            const Result<Role> role = readRole(editor.broken(whole), name);
            QVERIFY2(role || hasPlace(role.error().message, name), qPrintable(role ? QString() : role.error().message));
        }
    }

    void randomBytesAreRefused()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QByteArray text(random.bounded(1, 300), '\0');
            std::generate(text.begin(), text.end(), [&random] { return static_cast<char>(random.bounded(1, 256)); });
            const Result<Cluster> cluster = readCluster(text, file);
            QVERIFY(!cluster);
            QVERIFY2(hasPlace(cluster.error().message, file), qPrintable(cluster.error().message));
        }
    }

    void tenThousandGroupsAreReadAndSavedQuickly()
    {
        Cluster cluster;
        cluster.name = QStringLiteral("large");
        cluster.target.kind = QStringLiteral("local");
        for (int number = 0; number < 10000; ++number) {
            Group group;
            group.name = QStringLiteral("machine-%1").arg(number);
            group.roles = {QStringLiteral("worker"), QStringLiteral("consul-client")};
            cluster.groups << group;
            cluster.layout.insert(group.name, QPointF(number, 1));
        }
        QElapsedTimer timer;
        timer.start();
        const Result<QByteArray> text = clusterText({}, cluster);
        QVERIFY(text);
        const qint64 made = timer.restart();
        cluster.groups[5000].count = 2;
        cluster.groups.removeAt(17);
        cluster.layout[QStringLiteral("machine-9")] = QPointF(0, 0);
        const Result<QByteArray> changed = clusterText(*text, cluster);
        QVERIFY(changed);
        qInfo("%lld ms to write and read %lld bytes anew, %lld ms to change them", made, static_cast<qint64>(text->size()),
              timer.elapsed());
    }
};

QTEST_APPLESS_MAIN(tst_ClusterFuzz)
#include "tst_ClusterFuzz.moc"
