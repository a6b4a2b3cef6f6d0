"""Our `apply` against a bare `terraform apply` of the same module with the same variables: eight machines from nothing.

Ours is the whole of `butlerctl apply DIR --json`, from the start of its process to its end: the design checked, engine and image looked
for, keys made, the run's folder and its story written. Bare is `terraform apply -auto-approve` in a copy of the folder that ours wrote, on
which `terraform init` was run before and is not counted. The two take turns, and who begins takes turns too: the ratio is the median of the
ratios of neighbours, so that it means something on a computer that is busy with other things."""
import os
import shutil
import subprocess
import sys
import tempfile

from figures import BUTLERCTL, figure, load, median, say, timed

ROUNDS = 6

DESIGN = """format: 1
name: bench-apply
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: worker
    count: 7
    roles: [consul-client]
"""


def terraform():
    tools = os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "butler-desktop", "bin")
    for name in ("terraform", "tofu"):
        found = shutil.which(name, path=os.environ["PATH"] + os.pathsep + tools)
        if found:
            return found
    sys.exit("there is no terraform here")


class Bench:
    def __init__(self, root):
        self.folder, self.bare, self.tool = os.path.join(root, "bench-apply"), os.path.join(root, "bare"), terraform()
        os.makedirs(self.folder)
        with open(os.path.join(self.folder, "cluster.yaml"), "w") as file:
            file.write(DESIGN)

    def ours(self):
        seconds = timed([BUTLERCTL, "apply", self.folder, "--json"])
        if not os.path.exists(self.bare):  # the module and its variables as ours wrote them: the same names and addresses
            shutil.copytree(os.path.join(self.folder, ".butler", "terraform"), self.bare,
                            ignore=shutil.ignore_patterns("terraform.tfstate*", "making"))
            timed([self.tool, f"-chdir={self.bare}", "init", "-input=false"])
        timed([BUTLERCTL, "destroy", self.folder, "--yes"])
        return seconds

    def theirs(self):
        seconds = timed([self.tool, f"-chdir={self.bare}", "apply", "-auto-approve", "-input=false"])
        timed([self.tool, f"-chdir={self.bare}", "destroy", "-auto-approve", "-input=false"])
        return seconds

    def clean(self):
        for command in ([BUTLERCTL, "destroy", self.folder, "--yes"], [self.tool, f"-chdir={self.bare}", "destroy", "-auto-approve"]):
            subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    bench = Bench(root)
    ours, theirs = [], []
    try:
        bench.ours()
        bench.theirs()
        for turn in range(ROUNDS):
            if turn % 2 == 0:
                ours.append(bench.ours())
                theirs.append(bench.theirs())
            else:
                theirs.append(bench.theirs())
                ours.append(bench.ours())
            say(f"ours {ours[-1]:.2f} s, terraform {theirs[-1]:.2f} s, load {load()}")
        figure("apply of 8 machines", median(ours), "s", "x1.05", "terraform apply", median(theirs),
               ratio=median([a / b for a, b in zip(ours, theirs)]))
    finally:
        bench.clean()
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
