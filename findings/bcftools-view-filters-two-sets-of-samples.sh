#!/usr/bin/env bash
# bcftools view with -s: half of its filters judge the samples that are kept, half all that the file has, and -g het lets everything through.
#
# Version: bcftools 1.16 (Debian 12: 1.16-1); -s with -g, -i, -c and -q the same with 1.21 of Debian 13.
# Guess, written down before the run: the samples are taken first and what is left is filtered, so -c 1 and -i 'AC>0' agree, as do -q 0.6 and -i 'AF>0.6',
#   and -g het gives the records in which a kept sample is het; each number that stays in INFO is of the samples that are kept, or is taken out.
# Seen: -c and -q judge the samples that are kept; -i judges those of the whole file, so records are given in which no kept sample has the allele. The same
#   expression in a second bcftools view, behind a pipe, judges the kept ones: AC and AN are counted anew. AF, DP and NS stay those of the whole file: a
#   record says AC=4;AN=4;AF=0.5. And where samples have a second field, such as a depth, -g het beside -s gives every record and -g ^het none, though
#   two of the four have no het sample at all; with genotypes alone, or without -s, it is right. No word, and 0, from each. Take the samples in one
#   command and filter in the next, with +fill-tags between them.
# Output seen (positions):
#   -s a,b -c 1                  200 400
#   -s a,b -i AC>0               100 200 300 400
#   -s a,b | -i AC>0             200 400
#   -s a,b -q 0.6                400
#   -s a,b -i AF>0.6             none
#   -s a,b | -i AF>0.6           none
#   INFO of 400 with -s a,b      AC=4;AN=4;AF=0.5;DP=40;NS=4
#   -g het                       200 300
#   -s a,b -g het                100 200 300 400
#   -s a,b -g ^het               none
#   the same, genotypes alone    200, and 100 300 400
#   -s a,b | -g het              200
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm bcftools=1.16-1 libhts3=1.16+ds-3 libhtscodecs2=1.3.0-4
cd "$work"
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PATH="$work/root/usr/bin:$PATH"

{
    printf '##fileformat=VCFv4.2\n##contig=<ID=chr1,length=1000>\n##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">\n##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">\n'
    printf '##INFO=<ID=%s,Number=%s,Type=%s,Description="%s of all samples">\n' AC A Integer Count AN 1 Integer Number AF A Float Share DP 1 Integer Depth NS 1 Integer Samples
    printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ta\tb\tc\td\n'
    printf 'chr1\t%s\t.\tA\t%s\t50\t.\t%s;DP=40;NS=4\tGT:DP\t%s:10\t%s:10\t%s:10\t%s:10\n' \
        100 G 'AC=4;AN=8;AF=0.5' 0/0 0/0 1/1 1/1 \
        200 G,T 'AC=2,2;AN=8;AF=0.25,0.25' 0/1 0/1 2/2 0/0 \
        300 G 'AC=1;AN=8;AF=0.125' 0/0 0/0 0/1 0/0 \
        400 G 'AC=4;AN=8;AF=0.5' 1/1 1/1 0/0 0/0
} > four.vcf

changed=0
told() { # TITLE EXPECTED SEEN
    printf '%-28s %s\n' "$1" "$3"
    [ "$2" = "$3" ] || changed=1
}
seen() { # COLUMN ARGUMENT...: of bcftools view, or what it complains of
    bcftools view -H "${@:2}" > out 2> errors || { echo "failed: $(cat errors)"; return; }
    [ ! -s errors ] || { cat errors; return; }
    [ -s out ] && cut -f "$1" out | paste -sd ' ' || echo none
}
bcftools view -s a,b four.vcf > two.vcf
bcftools annotate -x FORMAT/DP four.vcf > alone.vcf
told '-s a,b -c 1' '200 400' "$(seen 2 -s a,b -c 1 four.vcf)"
told '-s a,b -i AC>0' '100 200 300 400' "$(seen 2 -s a,b -i 'AC>0' four.vcf)"
told '-s a,b | -i AC>0' '200 400' "$(seen 2 -i 'AC>0' two.vcf)"
told '-s a,b -q 0.6' 400 "$(seen 2 -s a,b -q 0.6 four.vcf)"
told '-s a,b -i AF>0.6' none "$(seen 2 -s a,b -i 'AF>0.6' four.vcf)"
told '-s a,b | -i AF>0.6' none "$(seen 2 -i 'AF>0.6' two.vcf)"
told 'INFO of 400 with -s a,b' 'AC=4;AN=4;AF=0.5;DP=40;NS=4' "$(seen 8 -s a,b -t chr1:400 four.vcf)"
told '-g het' '200 300' "$(seen 2 -g het four.vcf)"
told '-s a,b -g het' '100 200 300 400' "$(seen 2 -s a,b -g het four.vcf)"
told '-s a,b -g ^het' none "$(seen 2 -s a,b -g ^het four.vcf)"
told 'the same, genotypes alone' '200, and 100 300 400' "$(seen 2 -s a,b -g het alone.vcf), and $(seen 2 -s a,b -g ^het alone.vcf)"
told '-s a,b | -g het' 200 "$(seen 2 -g het two.vcf)"
exit $changed
