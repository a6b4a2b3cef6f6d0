#!/bin/sh
# again COMMAND: a mirror that stumbles once must not end the evening. Read by the steps that fetch.
again() {
    for try in 1 2 3; do
        if "$@"; then return 0; fi
        [ "$try" = 3 ] || { echo "That stumbled, and is tried again: $1" >&2; sleep $((try * 3)); }
    done
    return 1
}
