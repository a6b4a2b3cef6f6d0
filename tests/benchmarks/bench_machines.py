"""Few and many machines on this computer: `up` of the tutorial, of 5, 20 and 40 to all Clean, a `configure` that finds nothing to do, beside the same by hand
(`salt '*' state.highstate`) and beside Ansible doing ten of its thirty steps, and `destroy`.

BUTLER_BEFORE: another build's butlerctl, which takes its turn with ours. BUTLER_ROUNDS: how often each `up` is measured; 1 unless it says more.
20 and 40 machines want 1,024 inotify instances and room for 3,202 neighbours (`sysctl fs.inotify.max_user_instances net.ipv4.neigh.default.gc_thresh3`); where
there are fewer they are left out."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv

from bench_tutorial import steps
from figures import BUTLERCTL, figure, median, say, timed

ROUNDS = int(os.environ.get("BUTLER_ROUNDS", "1"))
BEFORE = os.environ.get("BUTLER_BEFORE")
TUTORIAL = "tutorial"
BY_HAND = 3  # turns of us, Salt by hand and Ansible
DESIGN = """format: 1
name: bench {count} machines
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: worker
    count: {workers}
    roles: [consul-client]
"""
PLAYBOOK = """- hosts: all
  gather_facts: false
  tasks:
    - copy: {dest: /etc/bench-hosts, src: /etc/hosts, remote_src: false, mode: "0644"}
    - file: {path: /etc/consul.d, state: directory}
    - file: {path: /etc/consul.d/tls, state: directory, mode: "0750", owner: root, group: consul}
    - file: {path: /etc/consul.d/tls/agent.pem, mode: "0640", owner: root, group: consul}
    - file: {path: /etc/collectd/butler.d, state: directory, mode: "0700"}
    - copy: {dest: /etc/bench-config, content: "one\\ntwo\\n", mode: "0600"}
    - copy: {dest: /etc/bench-names, content: "three\\n", mode: "0644"}
    - systemd: {name: consul, state: started, enabled: true}
    - systemd: {name: dnsmasq, state: started, enabled: true}
    - systemd: {name: collectd, state: started, enabled: true}
"""


def busy():
    """Seconds that this computer's processors worked since it began, for whomever."""
    user, nice, system, _, _, interrupts, soft = [int(word) for word in open("/proc/stat").readline().split()[1:8]]
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")


class Cluster:
    def __init__(self, root, count, program):
        self.program = program
        self.folder = os.path.join(root, "machines-%s" % count)
        if count == TUTORIAL:
            timed([program, "new", self.folder, "--template", "tutorial", "--target", "local"])
            return
        os.mkdir(self.folder)
        with open(os.path.join(self.folder, "cluster.yaml"), "w", encoding="utf-8") as file:
            file.write(DESIGN.format(count=count, workers=count - 1))

    def up(self):
        """(wall, processor) seconds, and what its steps took."""
        worked, begun = busy(), time.monotonic()
        done = subprocess.run([self.program, "up", self.folder, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        seconds = time.monotonic() - begun
        if done.returncode != 0 and self.program == BUTLERCTL:
            sys.exit(f"up ended with {done.returncode}:\n{done.stdout[-3000:]}")
        told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        clean = {event["machine"] for event in told if event["event"] == "step" and event["id"] == "verify" and event.get("machine") and event["state"] == "done"}
        say(f"up took {seconds:.1f} s, {busy() - worked:.1f} s of processors; {len(clean)} Clean{', and it failed' if done.returncode else ''}")
        return seconds, busy() - worked

    def configure(self):
        """Its seconds, and those of the step in which Salt applies the states."""
        begun = time.monotonic()
        done = subprocess.run([self.program, "configure", self.folder, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        seconds = time.monotonic() - begun
        if done.returncode != 0 and self.program == BUTLERCTL:
            sys.exit(f"configure ended with {done.returncode}:\n{done.stdout[-3000:]}")
        taken = steps([json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")])
        return seconds, max((part for title, part in taken if "roles" in title.lower()), default=0)

    def destroy(self):
        seconds = timed([self.program, "destroy", self.folder, "--yes"])
        shutil.rmtree(self.folder)
        return seconds

    def ssh(self):
        return ["ssh", "-F", os.path.join(self.folder, ".butler", "ssh", "config")]


def enough_for_many():
    limits = {"fs/inotify/max_user_instances": 1024, "net/ipv4/neigh/default/gc_thresh3": 3202}
    return all(int(open("/proc/sys/" + name).read()) >= least for name, least in limits.items())


def ansible(root):
    """The command of a play over our machines, in an environment of its own; None: it cannot be had."""
    place = os.path.join(root, "ansible")
    venv.create(place, with_pip=True)
    if subprocess.run([place + "/bin/pip", "install", "-q", "ansible-core==2.17.14"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    with open(os.path.join(root, "play.yml"), "w", encoding="utf-8") as file:
        file.write(PLAYBOOK)
    return [place + "/bin/ansible-playbook", "-i", os.path.join(root, "machines.ini"), "--forks", "8", os.path.join(root, "play.yml")]


def beside_by_hand(root, cluster, count):
    names = ["salt-master"] + ["worker-%d" % number for number in range(count - 1)]
    with open(os.path.join(root, "machines.ini"), "w", encoding="utf-8") as file:
        file.write("[all]\n" + "\n".join(names) + "\n[all:vars]\nansible_ssh_common_args=-F %s/.butler/ssh/config\n"
                   "ansible_python_interpreter=/usr/bin/python3\n" % cluster.folder)
    play = ansible(root)
    salt = cluster.ssh() + ["salt-master", "salt '*' --timeout 120 --output quiet state.highstate"]
    if play:
        timed(play)  # the first places its files
    turns = []
    for _ in range(BY_HAND):
        turns.append((*cluster.configure(), timed(salt), timed(play) if play else None))
        say("configure %.1f s, of which the states %.1f s, by hand %.1f s, Ansible %s" % (*turns[-1][:3], turns[-1][3] and "%.1f s" % turns[-1][3]))
    ours = median([turn[0] for turn in turns])
    hand = median([turn[2] for turn in turns])
    figure(f"the states of {count} machines, nothing to do", median([turn[1] for turn in turns]), "s", "x1.1", "salt '*' state.highstate by hand", hand,
           median([turn[1] / turn[2] for turn in turns]))
    figure("configure as a whole, with Salt, keys, pillar and the last look", ours, "s", None, "salt '*' state.highstate by hand", hand,
           median([turn[0] / turn[2] for turn in turns]))
    if play:
        figure("the same", ours, "s", "x1.0", "Ansible, ten of its thirty steps", median([turn[3] for turn in turns]),
               median([turn[0] / turn[3] for turn in turns]))


def rounds(root, count):
    """Medians of what `up` took, of processors too, a second `configure` and `destroy`, of ours, and the same of the build before."""
    took = {BUTLERCTL: [], BEFORE: []}
    for turn in range(ROUNDS):
        for program in [BUTLERCTL] + ([BEFORE] if BEFORE and count in (TUTORIAL, 5, 20) else []):
            cluster = Cluster(root, count, program)
            say(f"{named(count)}, {'ours' if program == BUTLERCTL else 'before'}:")
            wall, worked = cluster.up()
            if count == 20 and program == BUTLERCTL and turn == 0:
                beside_by_hand(root, cluster, count)
            took[program].append((wall, worked, cluster.configure()[0], cluster.destroy()))
    return [[median(column) for column in zip(*took[program])] if took[program] else [None] * 4 for program in (BUTLERCTL, BEFORE)]


def named(count):
    return "the tutorial" if count == TUTORIAL else f"{count} machines"


def tell(count, taken, peer, beside, goals):
    what = (f"up of {named(count)} to all Clean", "processor time of it", f"a second configure of {named(count)}", f"destroy of {named(count)}")
    for name, value, other, goal in zip(what, taken, beside, goals):
        figure(name, value, "s", goal if other else None, peer if other else None, other)


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    try:
        drawn, drawn_before = rounds(root, TUTORIAL)
        tell(TUTORIAL, drawn, "the build before", drawn_before, ("x0.55", "x0.55", "x0.5", None))
        few, few_before = rounds(root, 5)
        tell(5, few, "the build before", few_before, ("x0.55", "x0.55", "x0.5", None))
        if not enough_for_many():
            say("20 and 40 machines are left out: this computer has fewer than 1,024 inotify instances for each login, or room for fewer than 3,202 neighbours.")
            return
        many, many_before = rounds(root, 20)
        tell(20, many, "the build before", many_before, ("x0.5", "x0.5", None, "x0.5"))
        figure("what a machine beyond five adds", (many[0] - few[0]) / 15, "s", 3)
        tell(40, rounds(root, 40)[0], "20 machines", many, ("x2.2", None, None, None))
    finally:
        for name in os.listdir(root):
            if name.startswith("machines-"):
                subprocess.run([BUTLERCTL, "destroy", os.path.join(root, name), "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
