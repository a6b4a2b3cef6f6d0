"""What a window that is left open costs the master of the tutorial cluster, in per cent of a core beyond what the master does by itself: the questions
that the window asks every ten seconds, beside a `status` every ten seconds, as windows asked before. $BUTLER_POLL_SECONDS for each (600)."""
import json
import os
import shutil
import subprocess
import tempfile
import time

from figures import BUTLERCTL, figure, say, timed

SECONDS = int(os.environ.get("BUTLER_POLL_SECONDS", "600"))
EVERY = 10  # s


def used(container):
    """Seconds of processor time that the container has used since it began."""
    shown = subprocess.run(["podman", "stats", "--no-stream", "--format", "json", container], stdout=subprocess.PIPE, text=True, check=True).stdout
    text, seconds = json.loads(shown)[0]["cpu_time"], 0.0
    for unit, size in (("h", 3600), ("ms", 0.001), ("µs", 1e-6), ("m", 60), ("s", 1)):
        head, found, rest = text.partition(unit)
        if found and head.replace(".", "", 1).isdigit():
            seconds, text = seconds + float(head) * size, rest
    return seconds


def cost(container, ask):
    """Per cent of a core while `ask` is called every ten seconds."""
    begin, before = time.monotonic(), used(container)
    while time.monotonic() - begin < SECONDS:
        at = time.monotonic()
        ask()
        time.sleep(max(0.0, EVERY - (time.monotonic() - at)))
    return 100 * (used(container) - before) / (time.monotonic() - begin)


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    folder = os.path.join(root, "bench-polling")
    timed([BUTLERCTL, "new", folder, "--template", "tutorial", "--target", "local"])
    try:
        timed([BUTLERCTL, "up", folder])
        with open(os.path.join(folder, ".butler", "id"), encoding="utf-8") as file:
            container = f"butler-{file.read()[:8]}-salt-master"
        idle = cost(container, lambda: None)
        say(f"the master by itself: {idle:.2f} % of a core")
        single = cost(container, lambda: timed([BUTLERCTL, "status", folder, "--json"])) - idle
        watch = subprocess.Popen([BUTLERCTL, "status", folder, "--watch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

        def look():
            watch.stdin.write("\n")
            watch.stdin.flush()
            assert json.loads(watch.stdout.readline())["machines"]

        kept = cost(container, look) - idle
        watch.stdin.close()
        watch.wait()
        figure("an open window, of the master's core", kept, "%", 2.0, "a status every 10 s, as before", single)
    finally:
        subprocess.run([BUTLERCTL, "destroy", folder, "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
