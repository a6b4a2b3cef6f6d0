#!/usr/bin/env bash
# A function of a Salt minion that was called rightly and meets a TypeError inside answers that it was passed invalid arguments, followed by its whole
# manual and no place of the fault. Another exception of Python's (ValueError here) answers with its traceback.
#
# Version: Salt 3006.28 (pip).
# Guess, written down before the run: both answer alike, with “The minion function caused an exception” and a traceback, and only arguments that
#   do not fit the function's signature are called invalid.
# Seen: every TypeError is. Met with a `state.highstate` without arguments under load; whoever shows the last line of what it said shows the last
#   example of its manual, and the first line names no place.
# Output seen:
#   probe.wrong_value: The minion function caused an exception: Traceback (most recent call last): | ... | ValueError: not a number
#   probe.wrong_type: Passed invalid arguments to probe.wrong_type: string indices must be integers, not 'str' | The manual. | CLI Example: salt '*' probe.wrong_type
# Ends with 1 when it is no longer so. Needs Python 3.10 to 3.13 (3.11 was used); takes a minute or two.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || :; wait; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q salt==3006.28
mkdir -p "$work/etc" "$work/modules"
cat >"$work/etc/master" <<END
root_dir: $work/master
interface: 127.0.0.1
publish_port: 24515
ret_port: 24516
worker_threads: 1
user: $(id -un)
auto_accept: True
log_level: quiet
END
cat >"$work/etc/minion" <<END
root_dir: $work/minion
id: probe
master: 127.0.0.1
publish_port: 24515
master_port: 24516
user: $(id -un)
module_dirs: [$work/modules]
log_level: quiet
END
cat >"$work/modules/probe.py" <<'END'
def wrong_value():
    raise ValueError("not a number")


def wrong_type():
    """
    The manual.

    CLI Example: salt '*' probe.wrong_type
    """
    return "a sentence"["pillar"]
END
for program in master minion; do
    "$work/venv/bin/salt-$program" --config-dir "$work/etc" >"$work/$program.log" 2>&1 &
done
answer() { "$work/venv/bin/salt" --config-dir "$work/etc" --timeout 5 --out=json --static probe "$1" 2>/dev/null || :; }
for _ in $(seq 60); do
    answer test.ping | grep -q true && break
    sleep 1
done
code=0
for function in wrong_value wrong_type; do
    answer "probe.$function" | "$work/venv/bin/python" -c '
import json, sys
function = sys.argv[1]
lines = [line.strip() for line in json.load(sys.stdin)["probe"].splitlines() if line.strip()]
print("probe.%s: %s" % (function, " | ".join(lines if len(lines) < 4 else [lines[0], "...", lines[-1]])))
begins = {"wrong_value": "The minion function caused an exception: ", "wrong_type": "Passed invalid arguments to probe.wrong_type: "}
ends = {"wrong_value": "ValueError: not a number", "wrong_type": "CLI Example: salt '\''*'\'' probe.wrong_type"}
sys.exit(not (lines[0].startswith(begins[function]) and lines[-1] == ends[function]))' "$function" || code=1
done
exit $code
