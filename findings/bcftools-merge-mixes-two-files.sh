#!/usr/bin/env bash
# bcftools merge: in the INFO of one merged record some numbers are of the first file, some of the last, and DP is the sum.
#
# Version: bcftools 1.16 (Debian 12, 1.16-1); the same with 1.24, which pysam 0.24.1 has inside.
# Guess, written down before the run: as the manual says, INFO "fields with no specified rule will take the value from the first input file", DP is summed.
# Seen: so it is for fields of one value, of any number of values, and for all texts. Numbers that are one for each allele (Number=A, Number=R) are of the *last*
#   file that has the allele: of freebayes' files RO is of the first sample, AO and AF are of the last, and DP is of both. RO + AO is DP in each file
#   and not in the merged record, and AO / DP is no fraction of anything; another order of the files gives other numbers. With two alleles AD takes the
#   reference's count from the last file and each allele's own from its file. Besides, any -i takes the place of the default: DP is the first file's
#   then, unless DP:sum is said again. Name a rule for all that is read later, or read the samples' columns.
# Output seen:
#   A               DP=11 RO=6 AO=5 AD=6,5 AF=0.5 TYPE=a
#   B               DP=22 RO=13 AO=9 AD=13,9 AF=0.4 TYPE=b
#   C               DP=33 RO=30 AO=3 AD=30,3 AF=0.1 TYPE=c
#   D               DP=44 RO=40 AO=4 AD=40,4 AF=0.2 TYPE=d
#   merge A B       DP=33 RO=6 AO=9 AD=13,9 AF=0.4 TYPE=a
#   merge B A       DP=33 RO=13 AO=5 AD=6,5 AF=0.5 TYPE=b
#   merge A B C     DP=66 RO=6 AO=3 AD=30,3 AF=0.1 TYPE=a
#   merge A D       DP=55 RO=6 AO=5,4 AD=40,5,4 AF=0.5,0.2 TYPE=a,d
#   rules, no DP    DP=11 RO=19 AO=14 AD=19,14 AF=0.4 TYPE=a
#   rules, DP:sum   DP=33 RO=19 AO=14 AD=19,14 AF=0.4 TYPE=a
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm bcftools=1.16-1 libhts3=1.16+ds-3 libhtscodecs2=1.3.0-4 libdeflate0=1.14-1
cd "$work"
export LD_LIBRARY_PATH=$work/root/usr/lib/x86_64-linux-gnu
bcftools() { root/usr/bin/bcftools "$@" 2> errors || { cat errors >&2; exit 1; }; }

write() { # SAMPLE ALLELE DEPTH REFERENCE ALTERNATE FRACTION
    {
        echo '##fileformat=VCFv4.2'
        echo '##contig=<ID=chr1,length=1000>'
        while read -r id number type; do
            echo "##INFO=<ID=$id,Number=$number,Type=$type,Description=\"$id\">"
        done <<< $'DP 1 Integer\nRO 1 Integer\nAO A Integer\nAD R Integer\nAF A Float\nTYPE A String'
        echo '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">'
        printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t%s\n' "$1"
        printf 'chr1\t100\t.\tA\t%s\t50\t.\tDP=%s;RO=%s;AO=%s;AD=%s,%s;AF=%s;TYPE=%s\tGT\t0/1\n' "$2" "$3" "$4" "$5" "$4" "$5" "$6" "${1,}"
    } | bcftools view -Ob -o "$1.bcf"
    bcftools index "$1.bcf"
}
changed=0
told() { # TITLE EXPECTED COMMAND...
    local seen
    seen=$(bcftools "${@:3}" -Ou | bcftools query -f 'DP=%DP RO=%RO AO=%AO AD=%AD AF=%AF TYPE=%INFO/TYPE\n')
    printf '%-15s %s\n' "$1" "$seen"
    [ "$seen" = "$2" ] || changed=1
}
write A C 11 6 5 0.5
write B C 22 13 9 0.4
write C C 33 30 3 0.1
write D G 44 40 4 0.2
told A 'DP=11 RO=6 AO=5 AD=6,5 AF=0.5 TYPE=a' view A.bcf
told B 'DP=22 RO=13 AO=9 AD=13,9 AF=0.4 TYPE=b' view B.bcf
told C 'DP=33 RO=30 AO=3 AD=30,3 AF=0.1 TYPE=c' view C.bcf
told D 'DP=44 RO=40 AO=4 AD=40,4 AF=0.2 TYPE=d' view D.bcf
told 'merge A B' 'DP=33 RO=6 AO=9 AD=13,9 AF=0.4 TYPE=a' merge A.bcf B.bcf
told 'merge B A' 'DP=33 RO=13 AO=5 AD=6,5 AF=0.5 TYPE=b' merge B.bcf A.bcf
told 'merge A B C' 'DP=66 RO=6 AO=3 AD=30,3 AF=0.1 TYPE=a' merge A.bcf B.bcf C.bcf
told 'merge A D' 'DP=55 RO=6 AO=5,4 AD=40,5,4 AF=0.5,0.2 TYPE=a,d' merge A.bcf D.bcf
told 'rules, no DP' 'DP=11 RO=19 AO=14 AD=19,14 AF=0.4 TYPE=a' merge -i RO:sum,AO:sum,AD:sum A.bcf B.bcf
told 'rules, DP:sum' 'DP=33 RO=19 AO=14 AD=19,14 AF=0.4 TYPE=a' merge -i DP:sum,RO:sum,AO:sum,AD:sum A.bcf B.bcf
exit $changed
