"""Our `apply` against a bare `terraform apply` of the same module with the same variables, eight machines, in turn."""
import os
import shutil
import subprocess
import sys
import tempfile

from figures import BUTLERCTL, figure, median, say, timed

ROUNDS = 3

DESIGN = """format: 1
name: bench-apply
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: worker
    count: 7
    roles: [worker, consul-client]
"""


def terraform():
    tools = os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "butler-desktop", "bin")
    for name in ("terraform", "tofu"):
        found = shutil.which(name, path=os.environ["PATH"] + os.pathsep + tools)
        if found:
            return found
    sys.exit("there is no terraform here")


def main():
    root = tempfile.mkdtemp(prefix="butler-bench-")
    folder, bare = os.path.join(root, "bench-apply"), os.path.join(root, "bare")
    os.makedirs(folder)
    with open(os.path.join(folder, "cluster.yaml"), "w") as file:
        file.write(DESIGN)
    tool = terraform()
    ours, theirs = [], []
    try:
        for round_ in range(ROUNDS + 1):
            seconds = timed([BUTLERCTL, "apply", folder, "--json"])
            # The module and its variables as our apply wrote them: the same machines, names and addresses.
            shutil.rmtree(bare, ignore_errors=True)
            shutil.copytree(os.path.join(folder, ".butler", "terraform"), bare,
                            ignore=shutil.ignore_patterns("terraform.tfstate*", "*.plan", "*.tfplan", ".terraform.tfstate.lock.info"))
            timed([BUTLERCTL, "destroy", folder, "--yes"])
            timed([tool, f"-chdir={bare}", "init", "-input=false"])
            peer = timed([tool, f"-chdir={bare}", "apply", "-auto-approve", "-input=false"])
            timed([tool, f"-chdir={bare}", "destroy", "-auto-approve", "-input=false"])
            say(f"ours {seconds:.2f} s, terraform {peer:.2f} s" + (" (not counted)" if round_ == 0 else ""))
            if round_ > 0:
                ours.append(seconds)
                theirs.append(peer)
        figure("apply of 8 machines", median(ours), "s", "x1.05", "terraform apply", median(theirs))
    finally:
        subprocess.run([BUTLERCTL, "destroy", folder, "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run([tool, f"-chdir={bare}", "destroy", "-auto-approve"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
