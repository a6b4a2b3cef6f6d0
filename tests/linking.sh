#!/usr/bin/env bash
# Reads from built programs whether they are hardened: position independent, bound before they run, their tables read-only, stack and C
# library watched.
# linking.sh PROGRAM...; prints what is wrong and exits 1.
export LC_ALL=C
bad=0
wrong() { echo "$1: $2"; bad=1; }
for program in "$@"; do
    dynamic=$(readelf --wide --dynamic "$program") && headers=$(readelf --wide --headers "$program") &&
        symbols=$(readelf --wide --dyn-syms "$program") || { wrong "$program" "cannot be read"; continue; }
    grep -qE 'BIND_NOW|FLAGS_1.* NOW' <<<"$dynamic" || wrong "$program" "binds functions while it runs (-z now)"
    grep -q GNU_RELRO <<<"$headers" || wrong "$program" "its tables can be written to (-z relro)"
    grep -q 'FLAGS_1.* PIE' <<<"$dynamic" || wrong "$program" "always lies at the same address (PIE)"
    grep -q __stack_chk_fail <<<"$symbols" || wrong "$program" "its stack is not watched (stack protector)"
    # Only a program that calls such a function shows whether it is watched (a read of fixed size is proven by the compiler).
    ! grep -qE ' (v?s?n?printf|v?fprintf|fgets|strcpy|strcat)@' <<<"$symbols" || grep -qE ' __[a-z]+_chk(@|$)' <<<"$symbols" || wrong "$program" "the C library's buffers are not watched (_FORTIFY_SOURCE)"
done
exit $bad
