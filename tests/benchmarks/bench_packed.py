"""Start of the window out of the packages that packaging/build.sh made, each in turn with the one that was built here, as bench_window measures
it: processor time until it has settled. And how much apt brings to a bare system for the .deb, beside KeePassXC and qBittorrent of this system's
own."""
import glob
import os
import re
import subprocess
import sys
import tempfile

from bench_window import at_home, start, with_display
from figures import ROOT, WINDOW, figure, median, say

ROUNDS = 9
PACKAGES = os.path.join(ROOT, "build", "packages")


def made(pattern):
    """The package of that name, or None; the .deb for one release of Debian is another one."""
    found = [name for name in glob.glob(os.path.join(PACKAGES, pattern)) if "_debian" not in name]
    return found[0] if found else None


def starts(name, program):
    with tempfile.TemporaryDirectory(prefix="butler-bench-") as home:
        folder, environment = at_home(home)
        built, packed = [], []
        for _ in range(ROUNDS + 1):
            built.append(start([WINDOW, folder], environment)[0])
            packed.append(start([program, folder], environment)[0])
        built, packed = built[1:], packed[1:]  # the first start reads the disk, and unpacks the one file
        figure(f"window start, 200 machines, out of the {name}: processor time", median(packed), "s", "x1.1", "built here", median(built),
               median([ours / theirs for ours, theirs in zip(packed, built)]))


def brought(folder, *packages):
    """Name → bytes of all that apt would bring for PACKAGES to a system that has nothing."""
    nothing = os.path.join(folder, "status")
    with open(nothing, "w"):
        pass
    said = subprocess.run(["apt-get", "-o", f"Dir::State::status={nothing}", "-o", "Debug::NoLocking=1", "-qq", "-y", "--no-install-recommends",
                           "--print-uris", "install", *packages], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return {name: int(size) for name, size in re.findall(r"(?m)^'\S+' (\S+) (\d+)", said)}


def sizes(deb):
    essential = subprocess.run("dpkg-query -W -f '${Essential} ${Priority} ${Package}\\n'", shell=True, stdout=subprocess.PIPE, text=True).stdout
    base = ["apt", "ca-certificates", *re.findall(r"(?m)^(?:yes \S+|\S+ required) (\S+)$", essential)]
    with tempfile.TemporaryDirectory(prefix="butler-bench-") as folder:
        there = brought(folder, *base)
        more = {name: sum(size for one, size in brought(folder, *base, name).items() if one not in there) / 1e6
                for name in ("keepassxc", "qbittorrent", deb)}
    figure("what a bare system gets for the .deb, Terraform inside", more[deb], "MB", None, "KeePassXC", more["keepassxc"] or None)
    say("qBittorrent %.1f MB" % more["qbittorrent"])
    for file in sorted(glob.glob(os.path.join(PACKAGES, "*.*"))):
        figure(f"size of {os.path.basename(file)}", os.path.getsize(file) / 1e6, "MB")


def measure():
    deb, one = made("*.deb"), made("*.AppImage")
    with tempfile.TemporaryDirectory(prefix="butler-bench-") as root:
        subprocess.run(["dpkg-deb", "-x", deb, root], check=True)
        starts(".deb", os.path.join(root, "opt", "butler-desktop", "bin", "butler-desktop"))
    if one:
        starts("one file", one)
    sizes(deb)
    return 0


if __name__ == "__main__":
    if not os.path.exists(WINDOW):
        sys.exit("build/butler-desktop is not built")
    if not made("*.deb"):
        say("there are no packages: bash packaging/build.sh all makes them; their figures are left out")
        sys.exit(0)
    sys.exit(with_display(measure, __file__))
