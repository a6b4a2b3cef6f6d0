#!/usr/bin/env bash
# bedtools: a feature without a base, as a BED file writes an insertion, takes two bases away.
#
# Version: bedtools 2.30.0 (Debian 12, 2.30.0+dfsg-3); subtract, intersect, coverage, genomecov, complement, jaccard and merge the same with Debian 13's 2.31.1.
# Guess, written down before the run: 100-100, the place between two bases, may be found by what lies around it and has no length: subtract leaves 50-150
#   whole or cuts it in two without a loss, coverage, genomecov and jaccard count 0, the complement of it is all, nothing is masked.
# Seen: it is taken for 99-101, the base before and the base after, and only some commands take that back: subtract loses both bases, and whole features of
#   one base that only touch the place; it covers 2 bases, also of itself; and merged with a feature that begins there it begins one base sooner than
#   either. intersect -wo of the same two files says that they share 0 bases, getfasta that its length is 0, and merge and slop give it back as it
#   was. No word, and 0, from each. Take features without a base out of a file before anything is subtracted, counted or masked by it.
# Output seen:
#   subtract from 50-150         50-99 101-150
#   subtract from 99-100         nothing
#   subtract from 100-101        nothing
#   intersect with 50-150        99-101
#   intersect -wo with 50-150    0 bases
#   coverage of 50-150           2 bases of 100
#   coverage of it by 50-150     2 bases of 2
#   genomecov -bg                99-101
#   complement of 0-200          0-99 101-200
#   jaccard with 50-150          2 of 100
#   merge with 100-110           99-110
#   merge                        100-100
#   slop -b 0                    100-100
#   maskfasta                    2 bases
#   getfasta                     length 0
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm bedtools=2.30.0+dfsg-3
cd "$work"

feature() { printf 'chr1\t%s\t%s\n' "$@"; }
feature 100 100 > place
feature 50 150 > around
feature 99 100 > before
feature 100 101 > after
feature 100 110 > next
printf 'chr1\t200\n' > order
printf '>chr1\n%s\n' "$(printf 'A%.0s' $(seq 200))" > sequence.fa

changed=0
told() { # TITLE EXPECTED READ COMMAND...: READ is the awk program that reads the output
    local seen code=0
    root/usr/bin/bedtools "${@:4}" > out 2> errors || code=$?
    seen=$(awk -F '\t' "$3" out | paste -sd ' ')
    [ $code = 0 ] && [ ! -s errors ] || seen="$code $(cat errors)"
    printf '%-28s %s\n' "$1" "${seen:-nothing}"
    [ "${seen:-nothing}" = "$2" ] || changed=1
}
range='{ print $2 "-" $3 }'
told 'subtract from 50-150' '50-99 101-150' "$range" subtract -a around -b place
told 'subtract from 99-100' nothing "$range" subtract -a before -b place
told 'subtract from 100-101' nothing "$range" subtract -a after -b place
told 'intersect with 50-150' 99-101 "$range" intersect -a around -b place
told 'intersect -wo with 50-150' '0 bases' '{ print $7 " bases" }' intersect -wo -a around -b place
told 'coverage of 50-150' '2 bases of 100' '{ print $5 " bases of " $6 }' coverage -a around -b place
told 'coverage of it by 50-150' '2 bases of 2' '{ print $5 " bases of " $6 }' coverage -a place -b around
told 'genomecov -bg' 99-101 "$range" genomecov -bg -i place -g order
told 'complement of 0-200' '0-99 101-200' "$range" complement -i place -g order
told 'jaccard with 50-150' '2 of 100' 'NR > 1 { print $1 " of " $2 }' jaccard -a around -b place
told 'merge with 100-110' 99-110 "$range" merge -i <(cat place next)
told merge 100-100 "$range" merge -i place
told 'slop -b 0' 100-100 "$range" slop -b 0 -i place -g order
root/usr/bin/bedtools maskfasta -fi sequence.fa -bed place -fo masked.fa
masked=$(grep -o N masked.fa | wc -l || :)
echo "maskfasta                    $masked bases"
[ "$masked" = 2 ] || changed=1
length=$(root/usr/bin/bedtools getfasta -fi sequence.fa -bed place 2>&1 | sed -n 's/.*has length = \([0-9]*\).*/\1/p')
echo "getfasta                     length $length"
[ "$length" = 0 ] || changed=1
exit $changed
