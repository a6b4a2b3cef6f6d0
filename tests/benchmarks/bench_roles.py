"""All roles but Grafana, whose package is not within everybody's reach, on eight machines: how long a second `configure` takes, which changes nothing;
what each role's states take in the first; and the example analysis on two genotypers, from its button to its rows, beside the same freebayes by hand
on one of them."""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile

from bench_tutorial import up
from figures import BUTLERCTL, ROOT, figure, median, say, timed

ROUNDS = 5
DESIGN = """format: 1
name: bench roles
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server, glusterfs-master]
  - name: data
    roles: [consul-client, db-server, job-queue]
  - name: tracker
    roles: [consul-client, tracker]
  - name: genotyper
    count: 2
    roles: [consul-client, worker, genotyper]
  - name: server
    count: 2
    roles: [consul-server, chunker, glusterfs-server]
    volumes: [{name: brick, size: 1, mount: /bricks/brick}]
  - name: merger
    roles: [consul-client, merger]
"""
BY_HAND = """cd /usr/local/share/butler/example; python3 - <<'END'
import subprocess, time
begun = time.monotonic()
for region in ("0-5000", "5000-10000", "10000-15000", "15000-20000"):
    subprocess.run(["freebayes", "-f", "reference.fa", "-r", "example:" + region, "sample.bam"], stdout=subprocess.DEVNULL, check=True)
print(time.monotonic() - begun)
END"""


def on(folder, machine, command):
    done = subprocess.run(["ssh", "-F", os.path.join(folder, ".butler", "ssh", "config"), machine, command], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{machine}: {done.stdout[-1000:]}{done.stderr[-2000:]}")
    return done


def press(folder):
    """Seconds from the workflow's button to its end, as the page knows them."""
    program = base64.b64encode(open(os.path.join(ROOT, "tests", "data", "roles", "press.py"), "rb").read()).decode()
    done = on(folder, "tracker", f"echo {program} | base64 -d | python3 - butler_example")
    if done.stdout.strip() != "success":
        sys.exit(f"the example ended with {done.stdout}")
    return float(done.stderr.split()[-1])


def states_of(events):
    """Folder of states -> the most seconds that it took on a machine."""
    sums = {}
    for event in events:
        if event["event"] == "state":
            key = event.get("sls", "").split(".")[0], event["machine"]
            sums[key] = sums.get(key, 0) + event.get("milliseconds", 0) / 1000
    most = {}
    for (folder, _), seconds in sums.items():
        most[folder] = max(most.get(folder, 0), seconds)
    return most


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    folder = os.path.join(root, "bench-roles")
    os.mkdir(folder)
    with open(os.path.join(folder, "cluster.yaml"), "w", encoding="utf-8") as file:
        file.write(DESIGN)
    try:
        seconds, events = up(folder)
        figure("up of all roles on eight machines to all Clean", seconds, "s")
        for states, part in sorted(states_of(events).items(), key=lambda one: -one[1]):
            say(f"{part:6.1f} s  {states}")
        again = [timed([BUTLERCTL, "configure", folder]) for _ in range(3)]
        figure("a second configure of them, nothing to do", median(again), "s", 45)
        on(folder, "tracker", "for i in $(seq 60); do butler-airflow dags list -o plain | grep -q '^butler_example ' && exit 0; sleep 2; done; exit 1")
        press(folder)  # the first reads the workflow
        rounds = [(press(folder), float(on(folder, "genotyper-0", BY_HAND).stdout)) for _ in range(ROUNDS)]
        ours, hand = median([one for one, _ in rounds]), median([one for _, one in rounds])
        figure("the example analysis on two genotypers, from button to rows", ours, "s", None, "the same freebayes by hand on one machine", hand,
               median([one / by for one, by in rounds]))
        figure("what Airflow and we take of that", ours - hand, "s")
    finally:
        subprocess.run([BUTLERCTL, "destroy", folder, "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
