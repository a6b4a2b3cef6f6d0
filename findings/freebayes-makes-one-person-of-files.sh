#!/usr/bin/env bash
# freebayes: the files of several people without read groups are called as one person; with read groups, the files' paths give the columns' order.
#
# Version: freebayes 1.3.6 (Debian 12, 1.3.6-2), beside samtools 1.16.1 and bcftools 1.16.
# Guess, written down before the run: of files without @RG freebayes says that it needs read groups, or makes a sample of each file, as bcftools mpileup
#   does; the columns of samples stand in the order of the files.
# Seen: all reads of all files are of one sample "unknown", without a word, and 0: a person with 1/1 and one with 0/0 are one with 0/1, of twice the depth.
#   As soon as one file of them has a read group, the others' first read ends it with an error, so only the case in which nobody has one is silent.
#   bcftools mpileup calls the same files as two samples, named by their paths. With read groups the columns stand in an order that the files' paths decide,
#   as a table by their hash: the same files in another folder, or given by absolute paths, and it is another; only of one merged file it is that of the
#   header. -s does not only choose: it also gives the order. Give each file @RG with SM before (samtools addreplacerg), name the samples by -s, and read
#   columns by name.
# Output seen:
#   no read groups, freebayes    unknown 0/1:40
#   no read groups, bcftools     first.bam 1/1:20 second.bam 0/0:20
#   one has one, freebayes       ended with 1
#   read groups, freebayes       two 0/0:20 one 1/1:20
#   read groups, bcftools        one 1/1:20 two 0/0:20
#   seven files                  F E D G C B A
#   the same in another folder   G E D C B F A
#   seven, merged into one       A B C D E F G
#   seven, by -s                 A B C D E F G
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm samtools=1.16.1-1 bcftools=1.16-1 libhts3=1.16+ds-3 libhtscodecs2=1.3.0-4 libdeflate0=1.14-1 freebayes=1.3.6-2 \
    libtabixpp0=1.1.2-1 libvcflib1=1.0.3+dfsg-2 libseqlib2=1.2.0+dfsg-9 libsmithwaterman0=0.0+git20160702.2610e25-12+b1 libjsoncpp25=1.9.5-4 \
    libdisorder0=0.0.2+git20130809.8062ee1-4+b1 libfastahack0=1.0.0+dfsg-10 libfml0=0.1+git20190320.b499514-1+b1 libssw0=1.1-13
cd "$work"
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PATH="$work/root/usr/bin:$PATH"

# A sequence without a pattern; twenty reads of it, of which one person's have another base at 200.
awk -v seed=7 'BEGIN { for (i = 1; i <= 600; ++i) { seed = (seed * 16807) % 2147483647; s = s substr("ACGT", int(seed / 1000) % 4 + 1, 1) } print ">chr1\n" s }' > reference.fa
samtools faidx reference.fa
reads() { # FILE CHANGED [GROUP SAMPLE]
    awk -v file="$1" -v changed="$2" -v group="${3:-}" -v sample="${4:-}" -v OFS='\t' 'NR == 2 { s = $0
        if (changed) { b = substr(s, 200, 1); s = substr(s, 1, 199) (b == "G" ? "A" : "G") substr(s, 201) }
        print "@HD\tVN:1.6\tSO:coordinate\n@SQ\tSN:chr1\tLN:600" (group ? "\n@RG\tID:" group "\tSM:" sample : "")
        for (i = 0; i < 20; ++i) { q = substr(s, 151 + i, 200); gsub(/[ACGT]/, "I", q)
            print file "_" i, 0, "chr1", 151 + i, 60, "200M", "*", 0, 0, substr(s, 151 + i, 200), q (group ? "\tRG:Z:" group : "") } }' reference.fa |
        samtools view -b -o "$1.bam"
    samtools index "$1.bam"
}
reads first 1
reads second ''
reads one 1 r1 one
reads two '' r2 two
for letter in A B C D E F G; do reads $letter 1 "r$letter" $letter; done
mkdir other
cp {A..G}.bam {A..G}.bam.bai other/
samtools merge -o all.bam {A..G}.bam
samtools index all.bam
printf '%s\n' {A..G} > letters

changed=0
told() { # TITLE EXPECTED SEEN
    printf '%-28s %s\n' "$1" "$3"
    [ "$2" = "$3" ] || changed=1
}
genotypes() { bcftools query -f '[%SAMPLE %GT:%DP ]\n' called.vcf | sed 's/ $//'; }
freely() { # OPTION-OR-FILE...: the genotypes, or how it ended
    local code=0
    freebayes -f reference.fa "$@" > called.vcf 2> errors || code=$?
    if [ $code = 0 ] && [ ! -s errors ]; then genotypes; else echo "ended with $code"; fi
}
by_bcftools() {
    bcftools mpileup -f reference.fa -a DP "$@" 2> errors | bcftools call -mv -o called.vcf 2>> errors
    genotypes
}
columns() { # OPTION-OR-FILE...
    freely "$@" > /dev/null
    sed -n 's/^#CHROM.*FORMAT\t//p' called.vcf | tr '\t' ' '
}
told 'no read groups, freebayes' 'unknown 0/1:40' "$(freely first.bam second.bam)"
told 'no read groups, bcftools' 'first.bam 1/1:20 second.bam 0/0:20' "$(by_bcftools first.bam second.bam)"
told 'one has one, freebayes' 'ended with 1' "$(freely one.bam second.bam)"
told 'read groups, freebayes' 'two 0/0:20 one 1/1:20' "$(freely one.bam two.bam)"
told 'read groups, bcftools' 'one 1/1:20 two 0/0:20' "$(by_bcftools one.bam two.bam)"
told 'seven files' 'F E D G C B A' "$(columns {A..G}.bam)"
told 'the same in another folder' 'G E D C B F A' "$(columns other/{A..G}.bam)"
told 'seven, merged into one' 'A B C D E F G' "$(columns all.bam)"
told 'seven, by -s' 'A B C D E F G' "$(columns -s letters {A..G}.bam)"
exit $changed
