"""Our `plan` against a bare `terraform plan -json` of the same module with the same variables: 200 machines at a real OpenStack, which has
to run (tests/integration/lab.sh up BUILD); nothing of them stands.

Ours is the whole of `butlerctl plan DIR --json`, from the start of its process to its end: the account and the project looked at, the
cloud asked what it has and what is free, providers found, the plan made, read and told. Bare is `terraform plan -json -out` in a copy of the
folder that ours wrote, initialised before. The two take turns, and who begins takes turns too."""
import os
import re
import shutil
import socket
import subprocess
import tempfile

from bench_apply import terraform
from figures import BUTLERCTL, ROOT, figure, load, median, say, timed

ROUNDS = 5
LAB = "/tmp/openstack-lab"
MIRROR = os.path.join(ROOT, "..", "shared", "lab", "terraform-mirror")

DESIGN = """format: 1
name: bench-plan
target:
  kind: openstack
  cloud: lab
  image: debian-12
  size: m1.tiny
  sshFrom: 198.51.100.0/24
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
    size: m1.medium
    volumes: [{name: metrics, size: 2, mount: /var/lib/influxdb}]
  - name: worker
    count: 199
    roles: [consul-client]
"""


def runs():
    try:
        socket.create_connection(("127.0.0.1", 5000), 2).close()
        return os.path.exists(os.path.join(LAB, "openrc")) and os.path.exists(MIRROR)
    except OSError:
        return False


def account():
    """Terraform's environment: what the account's file says."""
    found = dict(re.findall(r"export (OS_\w+)=['\"]?([^'\"\s]+)", open(os.path.join(LAB, "openrc")).read()))
    return {**os.environ, **found}


class Bench:
    def __init__(self, root):
        self.folder, self.bare, self.tool = os.path.join(root, "bench-plan"), os.path.join(root, "bare"), terraform()
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = os.path.join(root, name.lower())
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        os.environ["TF_CLI_CONFIG_FILE"] = subprocess.run(
            ["bash", MIRROR, os.path.join(root, "providers")], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        timed([BUTLERCTL, "cloud", "import", os.path.join(LAB, "openrc"), "--name", "lab"])
        os.makedirs(self.folder)
        with open(os.path.join(self.folder, "cluster.yaml"), "w") as file:
            file.write(DESIGN)

    def ours(self):
        seconds = timed([BUTLERCTL, "plan", self.folder, "--json"])
        if not os.path.exists(self.bare):
            shutil.copytree(os.path.join(self.folder, ".butler", "terraform"), self.bare, symlinks=True,
                            ignore=shutil.ignore_patterns("terraform.tfstate*", "making"))
            timed([self.tool, f"-chdir={self.bare}", "init", "-input=false"], env=account())
        return seconds

    def theirs(self):
        return timed([self.tool, f"-chdir={self.bare}", "plan", "-json", "-input=false", "-out=plan.tfplan"], env=account())


def main():
    if not runs():
        say("no OpenStack for tests runs here: the plan of 200 machines is not measured")
        return
    root = tempfile.mkdtemp(prefix="butler-bench-")
    try:
        bench = Bench(root)
        bench.ours()
        bench.theirs()
        ours, theirs = [], []
        for turn in range(ROUNDS):
            for act in ((bench.ours, ours), (bench.theirs, theirs))[:: 1 if turn % 2 == 0 else -1]:
                act[1].append(act[0]())
            say(f"ours {ours[-1]:.2f} s, terraform {theirs[-1]:.2f} s, load {load()}")
        figure("plan of 200 machines at a cloud", median(ours), "s", "x1.05", "terraform plan -json", median(theirs),
               ratio=median([a / b for a, b in zip(ours, theirs)]))
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
