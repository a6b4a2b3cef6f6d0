"""Start of the window with a cluster of 200 machines: processor time until it has settled, and memory then. KeePassXC beside it, the same
way, on the same display. Settled means: for half a second it took less than 5 ms of processor."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from figures import WINDOW, figure, median, say

ROUNDS = 5

GROUPS = """format: 1
name: two-hundred
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: consul-server
    count: 2
    roles: [consul-server]
  - name: tracker
    roles: [tracker, consul-client]
  - name: job-queue
    roles: [job-queue, consul-client]
  - name: db-server
    roles: [db-server, consul-client]
  - name: worker
    count: 175
    roles: [worker, genotyper, consul-client]
  - name: merger
    count: 19
    roles: [worker, merger, consul-client]
"""


def processor_time(pid):
    """Seconds of processor that the process's threads took, by the kernel's nanosecond count."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat") as file:
            total += int(file.read().split()[0])
    return total / 1e9


def resident(pid):
    """(megabytes resident, of these not shared with a file) of the process."""
    fields = {}
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            key, _, value = line.partition(":")
            fields[key] = value
    return int(fields["VmRSS"].split()[0]) / 1024, int(fields["RssAnon"].split()[0]) / 1024


def start(command, environment):
    """(processor seconds, MB resident, MB anonymous) of one start."""
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        last = settled = 0.0
        quiet = time.monotonic()
        begin = quiet
        while time.monotonic() - begin < 20:
            time.sleep(0.05)
            if process.poll() is not None:
                sys.exit(f"{command[0]} ended with {process.returncode} when it should have stayed")
            now = processor_time(process.pid)
            if now - settled > 0.005:
                settled, quiet = now, time.monotonic()
            last = now
            if time.monotonic() - quiet > 0.5 and now > 0.02:
                break
        return (last, *resident(process.pid))
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def with_display(run, file):
    """Runs `run`, of the benchmark `file`, under a display of its own, so that both programs draw on the same real one."""
    if os.environ.get("BUTLER_BENCH_DISPLAY"):
        return run()
    return subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -noreset", sys.executable, file],
                          env={**os.environ, "BUTLER_BENCH_DISPLAY": "1"}).returncode


def at_home(home):
    """(folder of a cluster of 200 machines, environment) of somebody whose home this is."""
    folder = os.path.join(home, "two-hundred")
    os.makedirs(folder)
    with open(os.path.join(folder, "cluster.yaml"), "w") as file:
        file.write(GROUPS)
    return folder, {"PATH": os.environ["PATH"], "HOME": home, "DISPLAY": os.environ["DISPLAY"], "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": home,
                    "XAUTHORITY": os.environ.get("XAUTHORITY", "")}


def measure():
    with tempfile.TemporaryDirectory(prefix="butler-bench-") as home:
        folder, environment = at_home(home)
        ours, theirs = [], []
        for _ in range(ROUNDS + 1):
            ours.append(start([WINDOW, folder], environment))
            if shutil.which("keepassxc"):
                theirs.append(start(["keepassxc"], environment))
        ours, theirs = ours[1:], theirs[1:]  # the first start reads the disk
        peers = [median([round_[i] for round_ in theirs]) if theirs else None for i in range(3)]
        peer = "KeePassXC" if theirs else None
        figure("window start, 200 machines: processor time", median([x[0] for x in ours]), "s", 0.4, peer, peers[0])
        figure("window start, 200 machines: resident memory", median([x[1] for x in ours]), "MB", 90, peer, peers[1])
        say(f"of the resident memory {median([x[2] for x in ours]):.1f} MB are ours alone" + (f", KeePassXC's {peers[2]:.1f} MB" if theirs else ""))
    return 0


if __name__ == "__main__":
    if not os.path.exists(WINDOW):
        sys.exit("build/butler-desktop is not built")
    sys.exit(with_display(measure, __file__))
