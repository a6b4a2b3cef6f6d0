"""The tutorial cluster, made twice: the second time, when the image is there, is measured. Where the time goes, and how long `status` takes."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime

from figures import BUTLERCTL, figure, median, say, timed

STATUS_ROUNDS = 5


def when(event):
    return datetime.fromisoformat(event["time"].replace("Z", "+00:00")).timestamp()


def up(folder):
    """(wall seconds, events) of one `up`."""
    begin = time.monotonic()
    result = subprocess.run([BUTLERCTL, "up", folder, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    seconds = time.monotonic() - begin
    if result.returncode != 0:
        sys.exit(f"up ended with {result.returncode}:\n{result.stdout[-3000:]}")
    return seconds, [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]


def steps(events):
    """Title and seconds of every step of the whole cluster, in order."""
    begun, took = {}, []
    for event in events:
        if event["event"] != "step" or event.get("machine"):
            continue
        if event["state"] == "running":
            begun.setdefault(event["id"], when(event))
        elif event["state"] in ("done", "failed") and event["id"] in begun:
            took.append((event.get("title") or event["id"], when(event) - begun.pop(event["id"])))
    return took


def busiest(events):
    """Seconds that Salt's states took on the machine where they took longest: no way of carrying them out is quicker."""
    sums = {}
    for event in events:
        if event["event"] == "state":
            sums[event["machine"]] = sums.get(event["machine"], 0) + event.get("milliseconds", 0) / 1000
    return max(sums.values(), default=0)


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    folder = os.path.join(root, "bench-tutorial")
    timed([BUTLERCTL, "new", folder, "--template", "tutorial", "--target", "local"])
    try:
        first, _ = up(folder)
        say(f"the first up took {first:.1f} s")
        timed([BUTLERCTL, "destroy", folder, "--yes"])
        seconds, events = up(folder)
        figure("up of the tutorial cluster to all Clean", seconds, "s", 90, "its states on the busiest machine", busiest(events))
        for title, part in steps(events):
            say(f"{part:6.1f} s  {title}")
        ask = [timed([BUTLERCTL, "status", folder, "--json"]) for _ in range(STATUS_ROUNDS)]
        config = os.path.join(folder, ".butler", "ssh", "config")
        ssh = [timed(["ssh", "-F", config, "salt-master", "true"]) for _ in range(STATUS_ROUNDS)]
        figure("status of the tutorial cluster", median(ask), "s", 2.0, "ssh to its master, nothing asked", median(ssh))
        begin = time.monotonic()
        timed([BUTLERCTL, "destroy", folder, "--yes"])
        figure("destroy of the tutorial cluster", time.monotonic() - begin, "s")
    finally:
        subprocess.run([BUTLERCTL, "destroy", folder, "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
