"""first-boot.sh and disks.sh, as they run on machines, with the tools that touch disks answered."""
import os
import pathlib
import subprocess

import pytest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "resources/salt-bootstrap"
ID = "3cf1f401-8161-4939-99f3-0aab14a117ef"


class Machine:
    """A machine's tools: what blkid finds, what was asked of mkfs and mount."""

    def __init__(self, folder):
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.log = folder / "log"
        self.mount = folder / "data"
        self.found = 2  # blkid's exit code: nothing
        self.mounts = True
        self.has_disk = True

    def tool(self, name, text):
        path = self.bin / name
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)

    def run(self, script, variables=""):
        self.tool("mkfs.ext4", f'echo "mkfs $*" >> {self.log}\n')
        self.tool("mount", f'echo "mount $*" >> {self.log}\n' + (f"touch {self.folder}/mounted\n" if self.mounts else ""))
        self.tool("mountpoint", f"test -e {self.folder}/mounted\n")
        self.tool("sleep", "")
        uuid = "echo 0b7e6a5c-1111-2222-3333-444455556666"
        self.tool("blkid", f'case "$*" in *UUID*) {uuid}; exit 0 ;; esac\nexit {self.found}\n')
        device = "/dev/null" if self.has_disk else "/nowhere"
        text = (SCRIPTS / script).read_text()
        # The one place that cannot be answered by a tool: which disks there are.
        text = text.replace("[ ! -b \"$link\" ] || device=$(readlink -f \"$link\")",
                            f'[ ! -e {device} ] || {{ device={device}; echo "$link" >> {self.log}; }}')
        text = text.replace("/etc/fstab", str(self.folder / "fstab"))
        begin = "butler_tell() { printf '<%s>\\n' \"$*\"; }\n" + variables
        done = subprocess.run(["sh", "-s"], input=begin + text, capture_output=True, text=True,
                              env={"PATH": f"{self.bin}:{os.environ['PATH']}"}, check=True)
        return done.stdout

    def disks(self):
        return self.run("disks.sh", f"BUTLER_DISKS='{ID} {self.mount}'\n")

    def did(self):
        return self.log.read_text() if self.log.exists() else ""


@pytest.fixture(name="machine")
def fixture_machine(tmp_path):
    return Machine(tmp_path)


def test_an_empty_disk_is_formatted_mounted_and_stands_in_fstab(machine):
    assert machine.disks() == ""
    assert "mkfs -q -m 1 /dev/null" in machine.did()
    assert f"mount /dev/null {machine.mount}" in machine.did()
    assert "virtio-3cf1f401-8161-4939-9\n" in machine.did()  # as much of the id as a virtio disk shows
    assert (machine.folder / "fstab").read_text() == f"UUID=0b7e6a5c-1111-2222-3333-444455556666 {machine.mount} auto defaults,nofail 0 2\n"


def test_a_second_time_nothing_happens(machine):
    machine.disks()
    before = machine.did()
    assert machine.disks() == ""
    assert machine.did().replace(before, "").count("mkfs") == 0
    assert (machine.folder / "fstab").read_text().count("UUID=") == 1


def test_a_disk_with_a_file_system_is_never_formatted(machine):
    machine.found = 0
    assert machine.disks() == ""
    assert "mkfs" not in machine.did()
    assert "mount /dev/null" in machine.did()


def test_a_disk_that_cannot_be_read_is_left_alone(machine):
    machine.found = 4
    assert machine.disks() == f"<disk-fault {machine.mount} unreadable>\n"
    assert "mkfs" not in machine.did()
    assert "mount /dev" not in machine.did()


@pytest.mark.parametrize("reader", ["dd", "tail"])
def test_a_disk_that_blkid_calls_empty_as_it_could_not_read_is_left_alone(machine, reader):
    machine.tool(reader, "exit 1\n")
    assert machine.disks() == f"<disk-fault {machine.mount} unreadable>\n"
    assert "mkfs" not in machine.did()
    assert "mount /dev" not in machine.did()


def test_files_that_the_disk_would_hide_are_said(machine):
    machine.mount.mkdir()
    (machine.mount / "precious").write_text("x")
    assert machine.disks() == f"<disk-fault {machine.mount} occupied>\n"
    assert "mount /dev" not in machine.did()


def test_a_mount_that_says_nothing_and_did_nothing_is_seen(machine):
    machine.mounts = False
    assert machine.disks() == f"<disk-fault {machine.mount} mount>\n"


def test_a_disk_that_does_not_appear_is_said(machine):
    machine.has_disk = False
    assert machine.disks() == f"<disk-fault {machine.mount} absent>\n"


@pytest.mark.parametrize("status, told", [("running", "setup"), ("not run", "setup"), ("done", "done"), ("disabled", "done"), ("error", "done")])
def test_a_first_boot_that_goes_on_is_waited_for(machine, status, told):
    machine.tool("cloud-init", f"echo; echo 'status: {status}'\n")
    machine.tool("python3", "exit 0\n")
    assert machine.run("first-boot.sh") == f"<first-boot {told}>\n"


def test_whoever_holds_apts_lock_is_waited_for(machine):
    lock = machine.folder / "lock"
    lock.write_text("")
    text = (SCRIPTS / "first-boot.sh").read_text().replace("/var/lib/dpkg/lock-frontend", str(lock)).replace("/var/lib/apt/lists/lock", "/nowhere")
    minion = machine.folder / "minion"
    text = text.replace("/run/butler-salt-minion.current", str(minion))
    begin = "butler_tell() { printf '<%s>\\n' \"$*\"; }\n"
    ask = lambda: subprocess.run(["sh", "-s"], input=begin + text, capture_output=True, text=True, check=True).stdout  # noqa: E731
    assert ask() == "<first-boot done>\n"
    import fcntl
    with open(lock, "r+") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        assert ask() == "<first-boot packages>\n"
        minion.write_text("")  # one of Salt's jobs, which goes on though its run was killed
        assert ask() == "<first-boot done>\n"
