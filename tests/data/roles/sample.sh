# A genome of 6,000 letters by chance, always the same, and reads of a sample that differs from it in eleven known places.
set -e
mkdir -p /srv/sample && cd /srv/sample
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
freebayes -f tiny.fa reads.bam >whole.vcf
gzip -nk tiny.fa
