#include "tests/integration/RealCluster.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

namespace
{
const QByteArray designText = "format: 1\nname: tools\ntarget:\n  kind: local\ngroups:\n"
                              "  - name: salt-master\n    roles: [salt-master, consul-bootstrap, glusterfs-master]\n"
                              "  - name: caller\n    roles: [genotyper, chunker, glusterfs-server]\n"
                              "    volumes: [{name: brick, size: 1, mount: /bricks/brick}]\n"
                              "  - name: merger\n    roles: [merger, glusterfs-server]\n"
                              "    volumes: [{name: brick, size: 1, mount: /bricks/brick}]\n";

/// A genome of 6,000 letters by chance, always the same, and reads of a sample that differs from it in eleven known places.
const QString makeSample = QStringLiteral(R"(set -e
mkdir -p /shared/work && cd /shared/work
python3 - <<'END'
import random
chance = random.Random(7)
genome = "".join(chance.choice("ACGT") for _ in range(6000))
open("tiny.fa", "w").write(">tiny\n" + "\n".join(genome[at:at + 60] for at in range(0, 6000, 60)) + "\n")
other = {at: {"A": "C", "C": "G", "G": "T", "T": "A"}[genome[at]] for at in range(300, 5800, 500)}
sample = "".join(other.get(at, letter) for at, letter in enumerate(genome))
lines = ["@HD\tVN:1.6\tSO:unsorted", "@SQ\tSN:tiny\tLN:6000", "@RG\tID:s\tSM:s"]
lines += ["r%d\t0\ttiny\t%d\t60\t100M\t*\t0\t0\t%s\t%s\tRG:Z:s" % (n, at + 1, sample[at:at + 100], "I" * 100) for n, at in enumerate(range(0, 5900, 5))]
open("reads.sam", "w").write("\n".join(lines) + "\n")
open("truth", "w").write("".join("tiny\t%d\t%s\t%s\n" % (at + 1, genome[at], letter) for at, letter in sorted(other.items())))
END
samtools faidx tiny.fa
samtools sort -o reads.bam reads.sam 2>/dev/null
samtools index reads.bam
freebayes -f tiny.fa reads.bam >whole.vcf)");
/// What a chunker is for: pieces of the genome, of the same size.
const QString cut = QStringLiteral("set -e; cd /shared/work; bedtools makewindows -g tiny.fa.fai -w 2000 >pieces.bed; wc -l <pieces.bed");
const QString call = QStringLiteral(
    "set -e; cd /shared/work; parallel --will-cite --colsep '\\t' 'freebayes -f tiny.fa -r {1}:{2}-{3} reads.bam | bgzip >{2}.vcf.gz && "
    "tabix -p vcf {2}.vcf.gz' <pieces.bed; samtools view -b -o left.bam reads.bam tiny:1-3000; samtools view -b -o right.bam reads.bam "
    "tiny:3101-6000");
/// What a merger is for, on another machine: the pieces come to it through the shared file system.
const QString merge =
    QStringLiteral("set -e; cd /shared/work; bcftools concat -a *.vcf.gz 2>/dev/null | bcftools sort -o merged.vcf 2>/dev/null; "
                   "samtools merge -f both.bam left.bam right.bam; samtools view -c both.bam");

QString variants(const char *file)
{
    return QStringLiteral("grep -v '^#' /shared/work/%1 | cut -f1,2,4,5").arg(QLatin1String(file));
}

int changedIn(const Answer &answer)
{
    int changed = 0;
    for (const QJsonObject &state : answer.events(QStringLiteral("state")))
        changed += state["result"].toString() == QLatin1String("changed") ? 1 : 0;
    return changed;
}
} // namespace

/// The tools of an analysis and its shared files, on real machines: what they bring does what it is for.
class tst_RoleTools final : public QObject
{
    Q_OBJECT

private:
    QByteArray does(const QString &machine, const QString &command) const
    {
        const Answer answer = m_cluster.on(machine, command);
        if (answer.exitCode != 0)
            qWarning("%s", answer.errors.constData());
        return answer.exitCode == 0 ? answer.output.trimmed() : QByteArray("failed");
    }
    RealCluster m_cluster{QStringLiteral("tools")};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(RealCluster::butlerctl()), "build butlerctl first");
        if (const QString why = m_cluster.findEngineOfTests(); !why.isEmpty()) {
            if (qEnvironmentVariable("CI") == QLatin1String("true"))
                QFAIL(qPrintable(why));
            QSKIP(qPrintable(QStringLiteral("Not run: ") + why));
        }
        if (::geteuid() != 0 || !QFile::exists(QStringLiteral("/dev/fuse")))
            QSKIP("Not run: GlusterFS keeps marks that only root's engine may give, and is mounted by /dev/fuse.");
        QVERIFY(m_cluster.writeDesign(designText));
        const Answer up = m_cluster.verb(QStringLiteral("up"), {QStringLiteral("--json")});
        QVERIFY2(up.exitCode == 0, qPrintable(up.said()));
    }

    void cleanupTestCase()
    {
        if (m_cluster.isBuilt())
            m_cluster.verb(QStringLiteral("destroy"), {QStringLiteral("--yes")});
    }

    void aSecondRunChangesNothing()
    {
        const Answer again = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
        QCOMPARE(changedIn(again), 0);
    }

    void onlyMachinesThatMountMayDoIt()
    {
        const auto rights = [this](const QString &machine) {
            return does(machine, QStringLiteral("grep CapEff /proc/1/status | cut -f2")).toULongLong(nullptr, 16) >> 21 & 1;
        };
        QCOMPARE(rights(QStringLiteral("caller")), 1U);
        QCOMPARE(rights(QStringLiteral("merger")), 1U);
        QCOMPARE(rights(QStringLiteral("salt-master")), 0U);
    }

    void whatOneMachineWritesAnotherReads()
    {
        QCOMPARE(does(QStringLiteral("caller"), QStringLiteral("echo from the caller >/shared/a && cat /shared/a")), "from the caller");
        QCOMPARE(does(QStringLiteral("merger"), QStringLiteral("cat /shared/a && echo again >>/shared/a")), "from the caller");
        QCOMPARE(does(QStringLiteral("caller"), QStringLiteral("tail -n 1 /shared/a")), "again");
        QVERIFY(does(QStringLiteral("merger"), QStringLiteral("findmnt -n -o FSTYPE,SOURCE /shared")).startsWith("fuse.glusterfs"));
    }

    /// QUAL depends on how regions are cut, so that it is not compared.
    void piecesThatAreCutCalledAndMergedEqualTheWhole()
    {
        QVERIFY(does(QStringLiteral("caller"), makeSample) != "failed");
        QCOMPARE(does(QStringLiteral("caller"), cut), "3");
        QVERIFY(does(QStringLiteral("caller"), call) != "failed");
        QCOMPARE(does(QStringLiteral("merger"), merge),
                 does(QStringLiteral("caller"),
                      QStringLiteral("cd /shared/work; expr $(samtools view -c left.bam) + $(samtools view -c right.bam)")));
        const QByteArray whole = does(QStringLiteral("caller"), variants("whole.vcf"));
        QCOMPARE(whole, does(QStringLiteral("caller"), QStringLiteral("cat /shared/work/truth")));
        QCOMPARE(does(QStringLiteral("merger"), variants("merged.vcf")), whole);
    }

    void aReferenceGenomeAndOwnPackagesComeBySettings()
    {
        const QByteArray sum =
            does(QStringLiteral("caller"),
                 QStringLiteral("gzip -c /shared/work/tiny.fa >/root/tiny.fa.gz && sha256sum /root/tiny.fa.gz | cut -c1-64"));
        QCOMPARE(sum.size(), 64);
        const QByteArray settings =
            "settings:\n  genotyper:\n    reference: fetched\n    reference-from: /root/tiny.fa.gz\n    reference-checksum: ";
        QVERIFY(m_cluster.changeDesign("groups:\n", settings + QByteArray(64, '0') + "\n    packages: hello\ngroups:\n"));
        const Answer wrong = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.output.contains("It was thrown away"), qPrintable(wrong.said()));
        QCOMPARE(does(QStringLiteral("caller"), QStringLiteral("ls /srv/genome | wc -l")), "0");
        QVERIFY(m_cluster.changeDesign(QByteArray(64, '0'), sum));
        const Answer right = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QVERIFY2(right.exitCode == 0, qPrintable(right.said()));
        QCOMPARE(does(QStringLiteral("caller"),
                      QStringLiteral("cmp /srv/genome/reference.fa /shared/work/tiny.fa && cut -f1,2 /srv/genome/reference.fa.fai")),
                 "tiny\t6000");
        QVERIFY(does(QStringLiteral("caller"), QStringLiteral("hello")).startsWith("Hello"));
        const Answer versions = m_cluster.verb(QStringLiteral("software"));
        QVERIFY2(versions.exitCode == 0, qPrintable(versions.said()));
        static const QRegularExpression own(QStringLiteral("(^|\n)hello\t[0-9][^\t]*\t[^\t]+\tcaller\n"));
        static const QRegularExpression shared(QStringLiteral("(^|\n)samtools\t[0-9][^\t]*\t[^\t]+\tcaller merger\n"));
        QVERIFY2(own.match(QString::fromUtf8(versions.output)).hasMatch(), versions.output.constData());
        QVERIFY2(shared.match(QString::fromUtf8(versions.output)).hasMatch(), versions.output.constData());
        QVERIFY(versions.output.contains("reference genome\t" + sum + "\t/root/tiny.fa.gz\tcaller\n"));
        const Answer again = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
        QCOMPARE(changedIn(again), 0);
    }

    void aServerIsNotRemovedWithTheFilesThatLieOnIt()
    {
        const QByteArray server = "  - name: merger\n    roles: [merger, glusterfs-server]\n"
                                  "    volumes: [{name: brick, size: 1, mount: /bricks/brick}]\n";
        QVERIFY(m_cluster.changeDesign(server, {}));
        const Answer refused = m_cluster.verb(QStringLiteral("apply"), {QStringLiteral("--json"), QStringLiteral("--allow-destroy")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.output.contains("Nothing was removed. A part of the shared file system “shared” lies on merger"),
                 qPrintable(refused.said()));
        QCOMPARE(does(QStringLiteral("merger"), QStringLiteral("head -n 1 /shared/a")), "from the caller");
        QVERIFY(m_cluster.writeDesign(designText));
        const Answer again = m_cluster.verb(QStringLiteral("apply"), {QStringLiteral("--json")});
        QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
    }
};

QTEST_GUILESS_MAIN(tst_RoleTools)
#include "tst_RoleTools.moc"
