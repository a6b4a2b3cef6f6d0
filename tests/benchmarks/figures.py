"""What all benchmarks share: one JSON line a figure, the same clock, and the table for people.

Run as a program, reads the lines of all figures and prints the table."""
import json
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUTLERCTL = os.path.join(ROOT, "build", "butlerctl")
WINDOW = os.path.join(ROOT, "build", "butler-desktop")


def figure(name, value, unit, goal=None, peer=None, peer_value=None, ratio=None):
    """Prints one figure. `goal` is the largest value, or the largest ratio when it starts with 'x'; `ratio` is that of the two values unless
    it is given: of values that were measured in turn, the median of the turns' ratios says more."""
    if ratio is None and peer_value:
        ratio = value / peer_value
    print(json.dumps({"figure": name, "value": round(value, 3), "unit": unit, "peer": peer,
                      "peerValue": None if peer_value is None else round(peer_value, 3),
                      "ratio": None if ratio is None else round(ratio, 3), "goal": goal}), flush=True)


def load():
    """How many processes want to run, on average over the last minute; how busy the computer is with this and with other things."""
    return f"{os.getloadavg()[0]:.1f}"


def machine():
    """One line that says on what the figures were measured."""
    names = [line.partition(":")[2].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")] or ["?"]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(os.sched_getaffinity(0))} cores ({names[0]}), {memory:.0f} GB, load {load()}"


def say(text):
    print("  " + text, file=sys.stderr, flush=True)


def timed(command, **options):
    """Runs the command and returns its wall time in seconds; a failure ends the benchmark with what it said."""
    begin = time.monotonic()
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    seconds = time.monotonic() - begin
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {result.returncode}:\n{result.stdout[-2000:]}\n{result.stderr[-2000:]}")
    return seconds


def median(values):
    return statistics.median(values)


def verdict(line):
    goal = line["goal"]
    if goal is None:
        return ""
    value, limit = (line["ratio"], float(goal[1:])) if isinstance(goal, str) else (line["value"], goal)
    return "" if value is None else ("met" if value <= limit else "MISSED")


def table(lines):
    rows = [("figure", "value", "beside it", "ratio", "goal", "")]
    for line in lines:
        peer = "" if line["peer"] is None else f"{line['peer']}: {line['peerValue']} {line['unit']}"
        goal = "" if line["goal"] is None else f"{str(line['goal']).replace('x', 'ratio ')}"
        rows.append((line["figure"], f"{line['value']} {line['unit']}", peer, str(line["ratio"] or ""), goal, verdict(line)))
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    print(f"measured on {machine()}")
    table([json.loads(line) for line in sys.stdin if line.startswith("{")])
