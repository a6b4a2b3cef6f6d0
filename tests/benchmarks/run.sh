#!/usr/bin/env bash
# run.sh [NAME]: runs the benchmarks, or the one called NAME: one JSON line a figure on standard output, a table for people on standard error.
# A benchmark is bench_NAME.py or build/benchmarks/bench_NAME. What it needs must be built (tests/run.sh bench does that).
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT
bad=0
ran=0
for bench in tests/benchmarks/bench_*.py tests/benchmarks/bench_*.cpp; do
    name=$(basename "${bench%.*}")
    [ -e "$bench" ] && { [ -z "${1:-}" ] || [ "bench_$1" = "$name" ]; } || continue
    ran=1
    echo "… ${name#bench_}" >&2
    case $bench in
    *.py) python3 "$bench" >>"$figures" || bad=1 ;;
    *) QT_QPA_PLATFORM=offscreen "build/benchmarks/$name" >>"$figures" || bad=1 ;;
    esac
done
[ "$ran" = 1 ] || { echo "There is no benchmark called $1." >&2; exit 2; }
cat "$figures"
python3 tests/benchmarks/figures.py <"$figures" >&2
exit $bad
