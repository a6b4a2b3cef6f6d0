#!/usr/bin/env bash
# A program that dies is never taken for a computer that cannot run containers: find_engine says which it was.
. "$(dirname "${BASH_SOURCE[0]}")/../packaging/dependencies.sh"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
bad=0
expect() { # SCRIPT EXIT-CODE WORDS
    local said code=0
    printf '#!/bin/sh\n%s\n' "$1" >"$place/butlerctl"
    chmod +x "$place/butlerctl"
    said=$(find_engine "$place/butlerctl" "$place/log" 2>&1) || code=$?
    [ "$code" = "$2" ] && grep -qF -- "$3" <<<"$said$(cat "$place/log")" && return
    echo "“$1” gave $code instead of $2, and said: $said"
    bad=1
}
expect 'echo podman; exit 0' 0 'podman'
expect 'echo "Neither podman nor docker is installed"; exit 1' 1 'Neither podman'
expect 'echo last words; kill -SEGV $$' 1 "ended by a signal (SEGV)"
expect 'kill -ABRT $$' 1 "$place/log"
expect 'exit 2' 1 'failed (2)'
# The caller goes no further after a fault, but does where there is only no engine.
printf '#!/bin/sh\nkill -SEGV $$\n' >"$place/butlerctl"
(find_engine "$place/butlerctl" "$place/log"; echo went on) 2>/dev/null | grep -q 'went on' && { echo "a fault did not end the caller"; bad=1; }
exit $bad
