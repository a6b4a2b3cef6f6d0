#include "model/cluster/DesignCheck.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/ClusterText.h"
#include "services/cluster/RoleFile.h"

#include <QTemporaryDir>
#include <QtTest>

namespace
{
const QString file = QStringLiteral("cluster.yaml");

/// A text with comments, quotes, spaces and orders as only people write them.
const QByteArray handWritten = R"(# our cluster
format: 1
name:   'germline'   # for the paper

target: # where
  # this computer
  kind:  local
  memory: "2g"   # enough

groups: # the machines
  # the one that leads
  # (do not rename)
  -   name: salt-master
      roles: [ salt-master,consul-bootstrap ]   # more later
      # size: m1.large

  # a remark of its own

  - roles:
      - worker   # works
      - consul-client
    name: worker
    count: 3
    without: [ 1 ]
    volumes: [{name: data, size: 350, mount: /data}]
  # queue
  - {name: queue, roles: [job-queue]} # short form

# the end
layout: # where nodes stand
  salt-master: [40, 60]   # corner
  worker: [ 40.5, 240 ]
)";

Cluster readHandWritten()
{
    const Result<Cluster> cluster = readCluster(handWritten, file);
    if (!cluster)
        qFatal("%s", qPrintable(cluster.error().message));
    return *cluster;
}

QString errorOf(const QByteArray &text)
{
    const Result<Cluster> cluster = readCluster(text, file);
    return cluster ? QStringLiteral("no error") : cluster.error().message;
}

QByteArray saved(const QByteArray &text, const Cluster &cluster)
{
    const Result<QByteArray> made = clusterText(text, cluster);
    if (!made)
        qWarning() << made.error().message;
    return made ? *made : QByteArray();
}

/// The hand-written text with one passage changed.
QByteArray handWrittenWith(const QByteArray &passage, const QByteArray &replacement)
{
    Q_ASSERT(handWritten.contains(passage));
    return QByteArray(handWritten).replace(passage, replacement);
}
} // namespace

class tst_ClusterFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead()
    {
        const Cluster cluster = readHandWritten();
        QCOMPARE(cluster.name, QStringLiteral("germline"));
        QCOMPARE(cluster.target, (TargetChoice{QStringLiteral("local"), {{QStringLiteral("memory"), QStringLiteral("2g")}}}));
        QCOMPARE(cluster.groups.size(), 3);
        const Group &worker = cluster.groups.at(1);
        QCOMPARE(worker.roles, (QStringList{QStringLiteral("worker"), QStringLiteral("consul-client")}));
        QCOMPARE(worker.count, std::optional<int>(3));
        QCOMPARE(worker.without, QList<int>{1});
        QCOMPARE(worker.volumes, (QList<Volume>{{QStringLiteral("data"), 350, QStringLiteral("/data")}}));
        QCOMPARE(cluster.layout.value(QStringLiteral("worker")), QPointF(40.5, 240));
        const Result<Cluster> rest =
            readCluster("format: 1\nname: a\ntarget: {kind: local}\ngroups:\n- name: b\n  title: B b\n  bare: true\n  count: 2\n"
                        "  size: m1\n  image: debian-12\n  networks: [x, y]\n  public: true\n",
                        file);
        QVERIFY(rest);
        const Group &group = rest->groups.first();
        QVERIFY(group.bare && group.publicAddress);
        QCOMPARE(group.shownName(), QStringLiteral("B b"));
        QCOMPARE(group.networks.size(), 2);
        QCOMPARE(group.size + group.image, QStringLiteral("m1debian-12"));
    }

    void mistakesGetAPlaceAndASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const QByteArray head = "format: 1\nname: a\ntarget: {kind: local}\n";
        const auto row = [](const char *name, const QByteArray &text, const char *place, const char *words) {
            QTest::newRow(name) << text << QStringLiteral("cluster.yaml:") + QLatin1String(place) + QStringLiteral(": ")
                                << QString::fromUtf8(words);
        };
        row("empty", "", "1:1", "empty");
        row("only comments", "# nothing\n\n", "1:1", "empty");
        row("an unknown key", head + "grups: []\n", "4:1", "Did you mean “groups”?");
        row("an unknown key of a group", head + "groups:\n  - name: b\n    role: [x]\n", "6:5", "Did you mean “roles”?");
        row("an unknown key that is like none", head + "zzzzzzzz: 1\n", "4:1", "There can be: format, name");
        row("a key twice", "format: 1\nname: a\nname: b\n", "3:1", "“name” is given twice; the first is in line 2");
        row("a key twice in brackets", head + "groups: [{name: a, name: b}]\n", "4:20", "twice");
        row("a second document", head + "---\nformat: 1\n", "4:1", "Another document");
        row("an end of document", head + "...\nrubbish\n", "4:1", "Another document");
        row("a torn quote", "format: 1\nname: \"a\ntarget: {kind: local}\n", "2:7", "not closed");
        row("a torn quote at the end", head + "groups:\n  - name: 'b", "5:13", "ends in the middle");
        row("a torn single quote", "format: 1\nname: 'a\ntarget: {kind: 'local'}\n", "2:7", "not closed");
        row("a tab", head + "groups:\n\t- name: b\n", "5:1", "tab");
        row("an octal count", head + "groups:\n  - name: b\n    count: 010\n", "6:12", "begins with a zero");
        row("a count in quotes", head + "groups:\n  - name: b\n    count: \"2\"\n", "6:12", "not a whole number");
        row("a count of words", head + "groups:\n  - name: b\n    count: two\n", "6:12", "“two” is not a whole number");
        row("a count of zero", head + "groups:\n  - name: b\n    count: 0\n", "6:12", "out of range");
        row("a negative count", head + "groups:\n  - name: b\n    count: -1\n", "6:12", "out of range");
        row("a fraction", head + "groups:\n  - name: b\n    count: 1.5\n", "6:12", "not a whole number");
        row("a gigantic count", head + "groups:\n  - name: b\n    count: 99999999999999999999\n", "6:12", "out of range");
        row("a hexadecimal count", head + "groups:\n  - name: b\n    count: 0x10\n", "6:12", "not a whole number");
        row("a zero byte", head + QByteArray("groups\0: []\n", 12), "4:7", "zero byte");
        row("a control character", head + "groups: [\x01]\n", "4:10", "control character");
        row("bytes that are not UTF-8", "format: 1\nname: M\xfcller\n", "2:8", "UTF-8");
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "f\0o\0",
                       6),
            "1:1", "UTF-16");
        row("a newer format", "format: 2\nname: a\nnew: things\n", "1:9", "format 2");
        row("no format", "name: a\n", "1:1", "format: 1");
        row("a format of zero", "format: 0\n", "1:9", "out of range");
        row("a format that is none", "format: one\n", "1:9", "not a whole number");
        row("no name", "format: 1\ntarget: {kind: local}\n", "1:1", "no name");
        row("an empty name", "format: 1\nname:\ntarget: {kind: local}\n", "2:5", "value is missing");
        row("no target", "format: 1\nname: a\n", "1:1", "where the cluster shall run");
        row("an empty target", "format: 1\nname: a\ntarget:\n", "3:7", "kind: local");
        row("a target without its kind", "format: 1\nname: a\ntarget:\n  memory: 2g\n", "4:3", "kind");
        row("a list for a text", "format: 1\nname: [a]\ntarget: {kind: local}\n", "2:7", "must be a text");
        row("a text for a list", head + "groups: worker\n", "4:9", "must be a list");
        row("a text for a group", head + "groups: [worker]\n", "4:10", "key: value");
        row("a group without a name", head + "groups:\n  - roles: []\n", "5:5", "no name");
        row("a text for yes or no", head + "groups:\n  - name: b\n    public: yes\n", "6:13", "true or false");
        row("a volume without a size", head + "groups:\n  - name: b\n    volumes: [{name: d}]\n", "6:15", "size");
        row("settings that are no map", head + "settings: [a]\n", "4:11", "key: value");
        row("settings of a role that are no map", head + "settings:\n  web: 3\n", "5:8", "key: value");
        row("a setting that is a list", head + "settings:\n  web: {a: [1]}\n", "5:12", "must be a text");
        row("a setting without a value", head + "settings:\n  web:\n    a:\n", "6:6", "A value is missing here");
        row("a place that is none", head + "layout:\n  b: [1]\n", "5:6", "two numbers");
        row("a place that is no number", head + "layout:\n  b: [1, .inf]\n", "5:10", "not a number");
        row("a text that is no map", "hello\n", "1:1", "key: value");
        row("a list for a cluster", "- a\n- b\n", "1:1", "key: value");
        row("a reference", head + "groups: &all [{name: b}]\n", "4:9", "(&)");
        row("an alias", "format: 1\nname: &n a\ntarget: {kind: *n}\n", "2:7", "(&)");
        row("a type", "format: !!int 1\n", "1:9", "(!)");
        row("a torn list", head + "groups: [{name: b}\n", "5:1", "bracket");
        row("a wrong indentation", head + "groups:\n  - name: b\n   roles: []\n", "6:4", "indented");
        row("a colon too many", "format: 1\nname: a: b\n", "2:8", "colon");
        row("umlauts count as one letter", "format: 1\nname: äöü\nünknown: 1\ntarget: {kind: local, x: [1]}\n", "3:1", "not known");
    }
    void mistakesGetAPlaceAndASentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, words);
        const QString error = errorOf(text);
        QVERIFY2(error.startsWith(place), qPrintable(error));
        QVERIFY2(error.contains(words), qPrintable(error));
    }

    void allMistakesOfAFileAreToldAtOnce()
    {
        const Result<Cluster> cluster = readCluster("format: 1\nnam: a\ntarget: {kind: local}\ngroups:\n- name: b\n  count: x\n", file);
        QVERIFY(!cluster);
        QCOMPARE(cluster.error().details.count(QStringLiteral("cluster.yaml:")), 2);
    }

    void bottomlessNestingIsAnErrorAndNoCrash()
    {
        for (const QByteArray &part : {QByteArray("["), QByteArray("{a: "), QByteArray("- "), QByteArray("? ")}) {
            const QString error = errorOf("format: 1\nname: " + (part == "- " ? QByteArray("\n") : QByteArray()) + part.repeated(20000));
            QVERIFY2(error.startsWith(QStringLiteral("cluster.yaml:")), qPrintable(error.left(200)));
        }
    }

    void aByteOrderMarkAndReturnsDoNotHurt()
    {
        const QByteArray text = "\xEF\xBB\xBF" + QByteArray(handWritten).replace("\n", "\r\n");
        const Result<Cluster> cluster = readCluster(text, file);
        QVERIFY2(cluster, cluster ? "" : qPrintable(cluster.error().message));
        QCOMPARE(*cluster, readHandWritten());
        Cluster changed = *cluster;
        changed.groups[1].count = 4;
        changed.groups[1].title = QStringLiteral("W");
        QCOMPARE(saved(text, changed),
                 QByteArray(text).replace("count: 3", "count: 4").replace("mount: /data}]", "mount: /data}]\r\n    title: W"));
        QVERIFY(errorOf("\xEF\xBB\xBF"
                        "formad: 1\n")
                    .startsWith(QStringLiteral("cluster.yaml:1:1: ")));
    }

    void aCharacterThatOnlyLooksRightIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *text, const char *sentence) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(sentence);
        };
        row("no-break space before a value", "format:\u00a01\nname: x\n", "1:8: A no-break space (U+00A0) stands here");
        row("no-break space as indentation", "groups:\n\u00a0 - name: a\n", "2:1: A no-break space (U+00A0) stands here");
        row("narrow no-break space", "format:\u202f1\n", "1:8: A narrow no-break space (U+202F) stands here");
        row("zero-width space in a key", "na\u200bme: x\n", "1:3: A zero-width space (U+200B) stands here");
        row("word joiner", "name\u2060: x\n", "1:5: A word joiner (U+2060) stands here");
        row("soft hyphen", "na\u00adme: x\n", "1:3: A soft hyphen (U+00AD) stands here");
        row("ideographic space", "name:\u3000x\n", "1:6: An ideographic space (U+3000) stands here");
        row("mark of the beginning in the middle", "format: 1\n\ufeffname: x\n", "2:1: A byte order mark (U+FEFF) stands here");
        row("right-to-left override", "name: x\u202ey\n", "1:8: A mark that turns the direction of writing (U+202E) stands here");
        row("line separator", "name: x\u2028y\n", "1:8: A line separator (U+2028) stands here");
        row("curly quotes around a value", "name: \u201cx\u201d\n", "1:7: A curly quote (“) stands where");
        row("German quotes around a value", "name: \u201ex\u201c\n", "1:7: A curly quote („) stands where");
        row("single curly quotes around a key", "\u2018name\u2019: x\n", "1:1: A curly quote (‘) stands where");
        row("in a list of one line", "roles: [\u201ca\u201d]\n", "1:9: A curly quote (“) stands where");
        row("an order to a terminal in quotes", "format: 1\nname: \"x\\e]0;t\\a\"\n", "2:7: A control character stands in this text");
        row("a turned direction in quotes", "name: \"x\\u202Ey\"\n", "1:7: A control character stands in this text");
        row("full-width colon", "name\uff1a x\n", "1:5: A full-width colon (：) stands here");
        row("an unfinished merge", "format: 1\n<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> other\n",
            "2:1: Marks of an unfinished merge stand in line 2, 4 and 6");
        row("the end of a merge alone", "format: 1\nname: a\n>>>>>>> other\n", "3:1: Marks of an unfinished merge stand in line 3");
        row("a merge with the common text", "||||||| 1234567\nname: a\n", "1:1: Marks of an unfinished merge stand in line 1");
    }

    void aCharacterThatOnlyLooksRightIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        const QString said = errorOf(text);
        QVERIFY2(said.startsWith(QStringLiteral("cluster.yaml:") + sentence), qPrintable(said));
    }

    void charactersOfTextAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("in a comment") << QByteArray("# 10\u00a0GB, \u201cas it was\u201d, \u3000\u200b\n");
        QTest::newRow("after a value") << QByteArray("name: x # 10\u00a0GB\n");
        QTest::newRow("quoted") << QByteArray("name: \"10\u00a0GB\u3000\u201cbig\u201d\"\n");
        QTest::newRow("quoted once") << QByteArray("name: '10\u00a0GB # \u3000'\n");
        QTest::newRow("in the middle of a value") << QByteArray("name: Chr\u2019s\u00a0\u201cbig\u201d one\n");
        QTest::newRow("a line of equal signs in a comment") << QByteArray("# =======\n");
    }

    void charactersOfTextAreLeftAlone()
    {
        QFETCH(QByteArray, line);
        const QString said = errorOf("format: 1\n" + line);
        QVERIFY2(!said.contains(QStringLiteral("stands here")) && !said.contains(QStringLiteral("curly")) &&
                     !said.contains(QStringLiteral("merge")),
                 qPrintable(said));
    }

    void aDesignThatDidNotChangeKeepsEveryByte() { QCOMPARE(saved(handWritten, readHandWritten()), handWritten); }

    void aChangedNumberChangesNothingElse()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[1].count = 175;
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("count: 3", "count: 175"));
    }

    void aChangedTextKeepsTheCommentBehindIt()
    {
        Cluster cluster = readHandWritten();
        cluster.name = QStringLiteral("Müller: \"the\" cluster");
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("'germline'", "\"Müller: \\\"the\\\" cluster\""));
    }

    void aNewFieldComesAfterTheOthers()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[1].title = QStringLiteral("Workers");
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("mount: /data}]\n", "mount: /data}]\n    title: Workers\n"));
    }

    void aFieldThatGoesTakesItsLine()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[1].without.clear();
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("    without: [ 1 ]\n", ""));
    }

    void aChangedListInLinesIsWrittenInOne()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[1].roles = {QStringLiteral("worker")};
        QCOMPARE(saved(handWritten, cluster),
                 handWrittenWith("roles:\n      - worker   # works\n      - consul-client\n", "roles: [worker]\n"));
    }

    void aShortFormIsWrittenInFull()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[2].count = 2;
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("- {name: queue, roles: [job-queue]} # short",
                                                              "- name: queue\n    count: 2\n    roles: [job-queue] # short"));
    }

    void aNewGroupComesLast()
    {
        Cluster cluster = readHandWritten();
        Group group;
        group.name = QStringLiteral("db-server");
        group.roles = {QStringLiteral("db-server")};
        cluster.groups << group;
        cluster.layout[group.name] = QPointF(1, 2);
        QCOMPARE(saved(handWritten, cluster),
                 handWrittenWith("# short form\n", "# short form\n\n  - name: db-server\n    roles: [db-server]\n")
                     .replace("[ 40.5, 240 ]\n", "[ 40.5, 240 ]\n  db-server: [1, 2]\n"));
    }

    void aGroupThatGoesTakesTheCommentsDirectlyAboveIt()
    {
        Cluster cluster = readHandWritten();
        cluster.groups.removeLast();
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("  # queue\n  - {name: queue, roles: [job-queue]} # short form\n", ""));
        cluster = readHandWritten();
        cluster.groups.removeFirst();
        QByteArray expected = handWritten;
        const qsizetype from = expected.indexOf("  # the one");
        expected.remove(from, expected.indexOf("\n  # a remark") - from);
        QCOMPARE(saved(handWritten, cluster), expected);
    }

    void aRenamedGroupKeepsItsPlaceAndComments()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[0].name = QStringLiteral("head");
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("-   name: salt-master", "-   name: head"));
    }

    void groupsThatChangePlacesTakeTheirCommentsAlong()
    {
        Cluster cluster = readHandWritten();
        cluster.groups.swapItemsAt(1, 2);
        const QByteArray text = saved(handWritten, cluster);
        QVERIFY(text.indexOf("  # queue\n  - {name: queue") < text.indexOf("  - roles:\n      - worker   # works"));
        QVERIFY(text.contains("# a remark of its own"));
    }

    void allGroupsCanGoAndComeAgain()
    {
        Cluster cluster = readHandWritten();
        const QList<Group> groups = cluster.groups;
        cluster.groups.clear();
        const QByteArray none = saved(handWritten, cluster);
        QVERIFY2(none.contains("groups: [] # the machines\n"), none.constData());
        QVERIFY(none.contains("# a remark of its own"));
        cluster.groups = groups;
        QVERIFY(!saved(none, cluster).isEmpty());
    }

    void theTargetAndTheLayoutChangeInPlace()
    {
        Cluster cluster = readHandWritten();
        cluster.target.settings = {{QStringLiteral("image"), QStringLiteral("debian")}};
        cluster.layout.remove(QStringLiteral("salt-master"));
        cluster.layout[QStringLiteral("worker")] = QPointF(-3, 0.1);
        QCOMPARE(saved(handWritten, cluster), handWrittenWith("  memory: \"2g\"   # enough\n", "")
                                                  .replace("  kind:  local\n", "  kind:  local\n  image: debian\n")
                                                  .replace("  salt-master: [40, 60]   # corner\n", "")
                                                  .replace("[ 40.5, 240 ]", "[-3, 0.1]"));
        cluster.layout.clear();
        QVERIFY(!saved(handWritten, cluster).contains("layout"));
    }

    void aFileThatEndsWithoutANewlineCanGrow()
    {
        const QByteArray text = "format: 1\nname: a\ntarget:\n  kind: local\ngroups:\n- name: b # c";
        Cluster cluster = *readCluster(text, file);
        cluster.groups[0].count = 2;
        cluster.groups << cluster.groups[0];
        cluster.groups[1].name = QStringLiteral("c");
        cluster.layout[QStringLiteral("b")] = QPointF(1, 2);
        QCOMPARE(saved(text, cluster), text + "\n  count: 2\n- name: c\n  count: 2\n\nlayout:\n  b: [1, 2]\n");
    }

    void settingsOfRolesChangeInPlace()
    {
        const QByteArray text = "format: 1\nname: a\ntarget: {kind: local}\ngroups:\n  - name: b\nsettings: # what roles do\n  web:\n"
                                "    threads: 4 # enough\n    motto: \"010\"\nlayout:\n  b: [1, 2]\n";
        Cluster cluster = *readCluster(text, QStringLiteral("c.yaml"));
        QCOMPARE(cluster.settings.value(QStringLiteral("web")).value(QStringLiteral("threads")), QStringLiteral("4"));
        QCOMPARE(saved(text, cluster), text);
        cluster.settings[QStringLiteral("web")][QStringLiteral("threads")] = QStringLiteral("8");
        cluster.settings[QStringLiteral("web")][QStringLiteral("open")] = QStringLiteral("true");
        const QByteArray changed = QByteArray(text).replace("threads: 4", "threads: 8").replace("\"010\"\n", "\"010\"\n    open: true\n");
        QCOMPARE(saved(text, cluster), changed);
        cluster.settings.clear();
        QVERIFY(!saved(changed, cluster).contains("threads"));
    }

    void aWrongSettingIsToldWithItsPlace()
    {
        const QByteArray text = "format: 1\nname: a\ntarget: {kind: local}\ngroups:\n  - name: b\nsettings:\n  monitoring-server:\n"
                                "    interval: 99\n    intervall: 9\n  web: {a: 1}\n";
        QStringList sentences;
        for (const Problem &problem : checkDesign(*readCluster(text, QStringLiteral("c.yaml")), loadRoles().catalogue)) {
            if (problem.rule == QLatin1String("setting"))
                sentences << placedSentence(problem, text, QStringLiteral("c.yaml"));
        }
        QCOMPARE(sentences.size(), 3);
        QCOMPARE(sentences[0],
                 QStringLiteral("c.yaml:8:15: “99” is too large. It can be 20 or less. Seconds between two figures of a machine."));
        QCOMPARE(sentences[1],
                 QStringLiteral("c.yaml:9:5: The role Monitoring server has no setting “intervall”. Did you mean “interval”?"));
        QVERIFY(sentences[2].startsWith(QStringLiteral("c.yaml:10:3: Something is set for the role “web”, which is not known.")));
    }

    void settingsStandAboveTheLayout()
    {
        const QByteArray text = "format: 1\nname: a\ntarget: {kind: local}\ngroups:\n  - name: b\n\n# places\nlayout:\n  b: [1, 2]\n";
        Cluster cluster = *readCluster(text, QStringLiteral("c.yaml"));
        cluster.settings[QStringLiteral("web")][QStringLiteral("threads")] = QStringLiteral("8");
        QCOMPARE(saved(text, cluster), QByteArray(text).replace("# places", "settings:\n  web:\n    threads: 8\n\n# places"));
    }

    void aFileWithoutGroupsGetsThemAboveTheLayout()
    {
        const QByteArray text = "format: 1\nname: a\ntarget: {kind: local}\n# places\nlayout: {b: [1, 2]}\n";
        Cluster cluster = *readCluster(text, file);
        cluster.groups << Group{};
        cluster.groups[0].name = QStringLiteral("b");
        cluster.layout[QStringLiteral("b")] = QPointF(2, 2);
        cluster.target.settings[QStringLiteral("x")] = QStringLiteral("null");
        QCOMPARE(saved(text, cluster),
                 QByteArray(
                     "format: 1\nname: a\ntarget:\n  kind: local\n  x: \"null\"\ngroups:\n  - name: b\n# places\nlayout:\n  b: [2, 2]\n"));
    }

    void aDesignInBracketsIsWrittenAnewWhenItChanges()
    {
        const QByteArray text = "{format: 1, name: a, target: {kind: local}, groups: [{name: b}]}\n";
        Cluster cluster = *readCluster(text, file);
        QCOMPARE(saved(text, cluster), text);
        cluster.name = QStringLiteral("c");
        QVERIFY(saved(text, cluster).startsWith("format: 1\nname: c\n"));
    }

    void whatWouldNotReadBackIsRefused()
    {
        Cluster cluster = readHandWritten();
        cluster.groups[0].count = 0;
        const Result<QByteArray> text = clusterText(handWritten, cluster);
        QVERIFY(!text);
        QVERIFY(text.error().message.contains(QStringLiteral("cannot be saved")));
    }

    void savingIsAtomicAndFailsWithASentence()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cluster.yaml"));
        QVERIFY(writeCluster(path, handWritten));
        const Result<ClusterFile> read = loadCluster(path);
        QVERIFY(read);
        QCOMPARE(read->text, handWritten);
        QVERIFY(!writeCluster(folder.filePath(QStringLiteral("none/cluster.yaml")), handWritten));
        const Result<ClusterFile> missing = loadCluster(folder.filePath(QStringLiteral("none.yaml")));
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(QStringLiteral("none.yaml:1:1: ")));
    }
};

QTEST_APPLESS_MAIN(tst_ClusterFile)
#include "tst_ClusterFile.moc"
