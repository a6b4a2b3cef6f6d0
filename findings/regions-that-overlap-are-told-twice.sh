#!/usr/bin/env bash
# htslib's tools: what lies in two of the regions asked for is given twice by some and once by others, within one package too.
#
# Version: samtools 1.16.1, bcftools 1.16, tabix 1.16 (Debian 12: samtools 1.16.1-1, bcftools 1.16-1, tabix 1.16+ds-3, libhts3 1.16+ds-3); tabix -R,
#   mpileup and samtools view the same with 1.21 of Debian 13.
# Guess, written down before the run: asked for two regions that overlap, such as exons of two transcripts, each of them gives what lies in both once and
#   in the order of the file, as it does for one long region.
# Seen: bcftools view and query join the regions. bcftools mpileup does not, by -r or -R: a base of both regions is a record in both turns, and call
#   makes two variants of one. tabix gives a record once for each region, by -R too, which first puts the regions of its file in order; its -T reads the
#   same file and gives each once. samtools view gives the reads of both regions twice, behind one another, under a header that still says
#   SO:coordinate; with -M, or with the regions in a file by -L, once. No word, and 0, from each. Only an index of what tabix or samtools wrote is refused
#   afterwards, as unsorted; counts, depths and calls made of it are not. Join regions before they are given (bedtools merge), or give them by -T, -M, -L.
# Output seen (positions; for samtools the number of reads, of which one long region holds 20):
#   tabix, two regions           300 100 200 300
#   tabix -R                     100 200 300 300
#   tabix -T                     100 200 300
#   bcftools view -r             100 200 300
#   bcftools view -R             100 200 300
#   bcftools query -R            100 200 300
#   mpileup -r and call          300 200 300
#   mpileup -R and call          300 200 300
#   mpileup -T and call          200 300
#   samtools view, two regions   40 reads, SO:coordinate
#   samtools view -M             20 reads, SO:coordinate
#   samtools view -L             20 reads, SO:coordinate
#   index of tabix' output       refused
#   index of samtools' output    refused
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm samtools=1.16.1-1 bcftools=1.16-1 tabix=1.16+ds-3 libhts3=1.16+ds-3 libhtscodecs2=1.3.0-4
cd "$work"
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PATH="$work/root/usr/bin:$PATH"

printf '##fileformat=VCFv4.2\n##contig=<ID=chr1,length=600>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n' > sites.vcf
printf 'chr1\t%s\t.\tA\tG\t50\t.\t.\n' 100 200 300 >> sites.vcf
bgzip -k sites.vcf
tabix sites.vcf.gz
# A sequence without a pattern, and twenty reads of it with another base at 200 and 300.
awk -v seed=7 -v OFS='\t' 'BEGIN { for (i = 1; i <= 600; ++i) { seed = (seed * 16807) % 2147483647; s = s substr("ACGT", int(seed / 1000) % 4 + 1, 1) }
    print ">chr1\n" s > "reference.fa"
    split("200 300", sites); for (k in sites) { p = sites[k]; b = substr(s, p, 1); s = substr(s, 1, p - 1) (b == "G" ? "A" : "G") substr(s, p + 1) }
    print "@HD\tVN:1.6\tSO:coordinate\n@SQ\tSN:chr1\tLN:600\n@RG\tID:one\tSM:one"
    for (i = 0; i < 20; ++i) { q = substr(s, 151 + i, 200); gsub(/[ACGT]/, "I", q)
        print "r" i, 0, "chr1", 151 + i, 60, "200M", "*", 0, 0, substr(s, 151 + i, 200), q, "RG:Z:one" } }' > reads.sam
samtools faidx reference.fa
samtools view -b reads.sam -o reads.bam
samtools index reads.bam
printf 'chr1\t%s\t%s\n' 290 305 90 310 > regions.bed
first=chr1:291-305 second=chr1:91-310

changed=0
told() { # TITLE EXPECTED SEEN
    printf '%-28s %s\n' "$1" "$3"
    [ "$2" = "$3" ] || changed=1
}
positions() { # COMMAND...: of what it gives, or what it complains of
    "$@" > out 2> errors || { echo "failed: $(cat errors)"; return; }
    [ -s errors ] && cat errors || grep -v '^#' out | cut -f 2 | paste -sd ' '
}
called() { # OPTION REGIONS
    bcftools mpileup -f reference.fa "$@" reads.bam 2> pileup.log | bcftools call -mv --ploidy 1 2> call.log | grep -v '^#' | cut -f 2 | paste -sd ' '
}
reads() { # ARGUMENT...
    samtools view -h "$@" > out
    echo "$(grep -vc '^@' out) reads, $(grep -o 'SO:[a-z]*' out)"
}
told 'tabix, two regions' '300 100 200 300' "$(positions tabix sites.vcf.gz $first $second)"
told 'tabix -R' '100 200 300 300' "$(positions tabix -R regions.bed sites.vcf.gz)"
told 'tabix -T' '100 200 300' "$(positions tabix -T regions.bed sites.vcf.gz)"
told 'bcftools view -r' '100 200 300' "$(positions bcftools view -r $first,$second sites.vcf.gz)"
told 'bcftools view -R' '100 200 300' "$(positions bcftools view -R regions.bed sites.vcf.gz)"
told 'bcftools query -R' '100 200 300' "$(positions bcftools query -R regions.bed -f '%CHROM\t%POS\n' sites.vcf.gz)"
told 'mpileup -r and call' '300 200 300' "$(called -r $first,$second)"
told 'mpileup -R and call' '300 200 300' "$(called -R regions.bed)"
told 'mpileup -T and call' '200 300' "$(called -T regions.bed)"
told 'samtools view, two regions' '40 reads, SO:coordinate' "$(reads reads.bam $first $second)"
told 'samtools view -M' '20 reads, SO:coordinate' "$(reads -M reads.bam $first $second)"
told 'samtools view -L' '20 reads, SO:coordinate' "$(reads -L regions.bed reads.bam)"
tabix -h sites.vcf.gz $first $second | bgzip > again.vcf.gz
told "index of tabix' output" refused "$(tabix again.vcf.gz 2> log && echo made || { grep -q -i unsorted log && echo refused || cat log; })"
samtools view -b reads.bam $first $second -o again.bam
told "index of samtools' output" refused "$(samtools index again.bam 2> log && echo made || { grep -q -i unsorted log && echo refused || cat log; })"
exit $changed
