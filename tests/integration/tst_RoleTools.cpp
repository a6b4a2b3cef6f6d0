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

/// A registry of one image: files that a small server gives. In it are samtools and what it needs, as they are on the machine.
const QString startRegistry = QStringLiteral(R"(set -e
mkdir -p /srv/registry && cd /srv/registry
python3 - <<'END'
import gzip, hashlib, io, json, os, re, subprocess, tarfile
programs = ["/usr/bin/samtools", "/bin/sh", "/usr/bin/id"]
files = set(programs)
for program in programs:
    files.update(re.findall(r"(/\S+) .0x", subprocess.run(["ldd", program], capture_output=True, text=True).stdout))
packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode="w") as layer:
    for path in sorted(files):
        layer.add(os.path.realpath(path), path.lstrip("/"))
    for folder in ("tmp", "etc"):
        info = tarfile.TarInfo(folder)
        info.type, info.mode = tarfile.DIRTYPE, 0o1777
        layer.addfile(info)
def blob(content):
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    open(digest, "wb").write(content)
    return {"digest": digest, "size": len(content)}
layer = gzip.compress(packed.getvalue(), 1, mtime=0)
config = json.dumps({"architecture": "amd64", "os": "linux", "config": {"Env": ["PATH=/usr/bin:/bin"]},
                     "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(packed.getvalue()).hexdigest()]}}).encode()
v2 = "application/vnd.docker.distribution.manifest.v2+json"
manifest = json.dumps({"schemaVersion": 2, "mediaType": v2,
                       "config": {"mediaType": "application/vnd.docker.container.image.v1+json", **blob(config)},
                       "layers": [{"mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip", **blob(layer)}]}).encode()
print(blob(manifest)["digest"])
open("tag", "wb").write(manifest)
END
cat >/srv/registry.py <<'END'
import http.server
class Registry(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        last = path.rsplit("/", 1)[1]
        return "/srv/registry/" + ("tag" if last == "1.16" else last)
    def guess_type(self, path):
        return "application/vnd.docker.distribution.manifest.v2+json" if "/manifests/" in self.path else "application/octet-stream"
    def do_GET(self):
        if self.path == "/v2/":
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")
        else:
            super().do_GET()
http.server.ThreadingHTTPServer(("", 5000), Registry).serve_forever()
END
systemctl stop registry 2>/dev/null || true
systemd-run --quiet --unit=registry python3 /srv/registry.py)");
const QByteArray image = "merger:5000/tools/samtools:1.16";

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

    void anImageIsFetchedOnceAndRunsWithoutRoot()
    {
        const QByteArray digest = does(QStringLiteral("merger"), startRegistry);
        QVERIFY2(digest.startsWith("sha256:"), digest.constData());
        QCOMPARE(does(QStringLiteral("caller"),
                      QStringLiteral("mkdir -p /etc/containers/registries.conf.d && printf '[[registry]]\\nlocation = \"merger:5000\"\\n"
                                     "insecure = true\\n' >/etc/containers/registries.conf.d/test.conf; echo done")),
                 "done");
        QVERIFY(m_cluster.changeDesign("    packages: hello\n", "    packages: hello\n    containers: " + image + "\n"));
        const Answer fetched = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QVERIFY2(fetched.exitCode == 0, qPrintable(fetched.said()));
        const QString run = QStringLiteral("butler-podman run --rm -v /shared/work:/data ") + QLatin1String(image);
        QCOMPARE(does(QStringLiteral("caller"), run + QStringLiteral(" samtools view -c /data/both.bam")),
                 does(QStringLiteral("caller"), QStringLiteral("samtools view -c /shared/work/both.bam")));
        QCOMPARE(does(QStringLiteral("caller"), run + QStringLiteral(" id -u")), "0"); // there; on the machine it is nobody of rank:
        QCOMPARE(does(QStringLiteral("caller"),
                      QStringLiteral("mkdir -p /srv/own && chown genotyper /srv/own && butler-podman run --rm -v /srv/own:/own ") +
                          QLatin1String(image) + QStringLiteral(" sh -c 'echo a >/own/file' && stat -c %U /srv/own/file")),
                 "genotyper");
        const Answer versions = m_cluster.verb(QStringLiteral("software"));
        QVERIFY2(versions.output.contains("merger:5000/tools/samtools\t1.16 " + digest + "\tcontainer\tcaller\n"),
                 versions.output.constData());
        QVERIFY(does(QStringLiteral("merger"), QStringLiteral("systemctl stop registry; echo stopped")) == "stopped");
        const Answer again = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QVERIFY2(again.exitCode == 0, qPrintable(again.said()));
        QCOMPARE(changedIn(again), 0);
        QVERIFY(m_cluster.changeDesign(image, image + " merger:5000/tools/samtools:1.17"));
        const Answer away = m_cluster.verb(QStringLiteral("configure"), {QStringLiteral("--json")});
        QCOMPARE(away.exitCode, 1);
        QVERIFY2(away.output.contains("The image merger:5000/tools/samtools:1.17 was not fetched: its registry merger:5000 cannot be used"),
                 qPrintable(away.said()));
        QVERIFY(m_cluster.changeDesign(" merger:5000/tools/samtools:1.17", {}));
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
