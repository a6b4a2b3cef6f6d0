#!/usr/bin/env bash
# Each line of Salt's top file costs a loader, whoever asks: a cluster whose top file names its machines pays for their square.
#
# Version: Salt 3006.28 (pip).
# Guess, written down before the run: the matchers are loaded once for a pillar, and a line that does not match costs next to nothing; a pillar out
#   of a top file of 200 lines takes about as long as one of 2.
# Seen: salt.loader.matchers() is called twice for each line and once beside, and lists its folders anew each time: about 1.5 ms a line. A pillar of
#   a machine that two lines of 200 match takes some eight times as long as out of a file of two lines. The top file of the states, which each
#   minion reads for itself in each highstate, is gone through by the same function.
# Output seen (the seconds are one machine's; only the numbers of calls are held to):
#   2 lines: 5 calls, 0.04 s
#   20 lines: 41 calls, 0.06 s
#   200 lines: 401 calls, 0.36 s
#   200 machines, but one line that is a template: 3 calls, 0.04 s
# Ends with 1 when it is no longer so. Needs Python 3.10 to 3.13 (3.11 was used); takes two minutes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q salt==3006.28
cat > "$work/look.py" <<'END'
import logging
import os
import sys
import time

import salt.config
import salt.loader
import salt.pillar

logging.disable(logging.CRITICAL)
root = sys.argv[1]
os.makedirs(root + "/pillar")
options = salt.config.master_config(None)
options.update(root_dir=root, cachedir=root + "/cache", sock_dir=root, pillar_roots={"base": [root + "/pillar"]}, file_roots={"base": []})
calls = 0
load = salt.loader.matchers


def counted(*arguments, **keywords):
    global calls
    calls += 1
    return load(*arguments, **keywords)


salt.loader.matchers = counted


def look(what, top, expected):
    global calls
    with open(root + "/pillar/top.sls", "w") as file:
        file.write(top)
    for _ in range(3):  # the first also imports
        calls, begun = 0, time.process_time()
        pillar = salt.pillar.get_pillar(options, {}, "machine-1", "base").compile_pillar()
        took = time.process_time() - begun
    assert pillar == {"mine": 1}, pillar
    print("%s: %d calls, %.2f s" % (what, calls, took))
    return calls == expected


with open(root + "/pillar/machine-1.sls", "w") as file:
    file.write("mine: 1\n")
same = True
for count in (2, 20, 200):
    lines = "".join("  machine-%d:\n    - machine-%d\n" % (number, number) for number in range(count))
    same &= look("%d lines" % count, "base:\n" + lines, 2 * count + 1)
same &= look("200 machines, but one line that is a template", "base:\n  '*':\n    - {{ opts['id'] }}\n", 3)
sys.exit(not same)
END
"$work/venv/bin/python" "$work/look.py" "$work/root"
