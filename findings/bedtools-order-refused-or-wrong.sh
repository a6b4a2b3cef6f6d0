#!/usr/bin/env bash
# bedtools: two files that `intersect -sorted` refuses for the order of their chromosomes are taken by `intersect -sorted -c`, which counts 0 where 1 is right.
#
# Version: bedtools 2.30.0 (Debian 12, 2.30.0+dfsg-3); the same with Debian 13's 2.31.1.
# Guess, written down before the run: chromosomes in the order of the reference (chr1 chr2 ... chr10), as BAM and VCF files have them, are worked on rightly
#   or refused, and which of the two depends on the files, not on what is asked of them.
# Seen: A has chr1 chr2 chr10, B has chr1 and chr10, each one interval, the same. `intersect -sorted`, `closest` and `jaccard` refuse them and name the cure
#   (-g, a file with the order). The same `intersect -sorted` with -c or -v, `coverage -sorted`, `subtract -sorted` and `map`, which needs no -sorted for it,
#   say without a word and with 0 that nothing of B is on chr10; with -g they are right. `multiinter` and `unionbedg` list the interval of chr10 twice, once
#   for each file, and -g does not help: only sorting by name does. With a record on chr2 in B all are right: a test with full files shows nothing.
# Output seen:
#                            as they are        with -g
#   intersect -c             0: 1               -
#   intersect -sorted        1: refused         0: found
#   closest                  1: refused         0: found
#   jaccard                  1: refused         0: 2 found
#   intersect -sorted -c     0: 0               0: 1
#   intersect -sorted -v     0: only in A       0: not only in A
#   coverage -sorted -counts 0: 0               0: 1
#   subtract -sorted         0: only in A       0: not only in A
#   map -c 4 -o count        0: 0               0: 1
#   multiinter               0: twice           0: twice
#   multiinter, by name      0: once            -
#   unionbedg                0: twice           0: twice
#   unionbedg, by name       0: once            -
#   -sorted -c, B with chr2  0: 1               0: 1
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm bedtools=2.30.0+dfsg-3
cd "$work"

printf 'chr1\t10\t20\t5\nchr2\t10\t20\t5\nchr10\t10\t20\t5\n' > a
grep -v chr2 a > b
sort -k1,1 -k2,2n a > a.by-name
sort -k1,1 -k2,2n b > b.by-name
printf 'chr1\t99\nchr2\t99\nchr10\t99\n' > order

run() { # COMMAND...: the exit code and what is said of chr10
    local code=0 said
    root/usr/bin/bedtools "$@" > out 2> errors || code=$?
    said=$(grep $'^chr10\t10\t20' out || :)
    if grep -q 'Please rerun with the -g option' errors; then said=refused
    elif [ -s errors ]; then said=$(head -n 1 errors)
    else
        case $1$(printf ' %s' "${@:2}") in
        *' -c'* | *-counts*) said=$(cut -f 5 <<< "$said") ;;
        jaccard*) said="$(tail -n 1 out | cut -f 4) found" ;;
        *-v* | subtract*) [ -n "$said" ] && said='only in A' || said='not only in A' ;;
        multiinter* | unionbedg*) case $(wc -l <<< "$said") in 1) said=once ;; 2) said=twice ;; esac ;;
        *) [ -n "$said" ] && said=found || said='not found' ;;
        esac
    fi
    echo "$code: $said"
}
changed=0
told() { # TITLE SEEN SEEN-WITH-G EXPECTED EXPECTED-WITH-G
    printf '%-24s %-18s %s\n' "$1" "$2" "$3"
    [ "$2" = "$4" ] && [ "$3" = "$5" ] || changed=1
}
pair() { # COMMAND EXPECTED EXPECTED-WITH-G
    told "$1" "$(run $1 -a a -b b)" "$([ "$3" = - ] && echo - || run $1 -g order -a a -b b)" "$2" "$3"
}
printf '%-24s %-18s %s\n' '' 'as they are' 'with -g'
pair 'intersect -c' '0: 1' -
pair 'intersect -sorted' '1: refused' '0: found'
pair closest '1: refused' '0: found'
pair jaccard '1: refused' '0: 2 found'
pair 'intersect -sorted -c' '0: 0' '0: 1'
pair 'intersect -sorted -v' '0: only in A' '0: not only in A'
pair 'coverage -sorted -counts' '0: 0' '0: 1'
pair 'subtract -sorted' '0: only in A' '0: not only in A'
pair 'map -c 4 -o count' '0: 0' '0: 1'
for all in multiinter unionbedg; do
    told $all "$(run $all -i a b)" "$(run $all -empty -g order -i a b)" '0: twice' '0: twice'
    told "$all, by name" "$(run $all -i a.by-name b.by-name)" - '0: once' -
done
printf 'chr2\t90\t99\t5\n' | cat <(head -n 1 b) - <(tail -n 1 b) > b.full
told '-sorted -c, B with chr2' "$(run intersect -sorted -c -a a -b b.full)" "$(run intersect -sorted -c -g order -a a -b b.full)" '0: 1' '0: 1'
exit $changed
