"""The program /usr/local/lib/butler/names: the cluster's names stay, whoever writes the machine's list of name servers."""
import pathlib
import subprocess

import pytest

PROGRAM = pathlib.Path(__file__).parents[2] / "resources" / "salt" / "hostfile" / "names"


class Machine:
    """A machine with folders of its own."""

    def __init__(self, root):
        self.root = root
        text = PROGRAM.read_text(encoding="utf-8")
        for place in ("/etc/", "/run/"):
            for before in (" ", "="):
                text = text.replace(before + place, "%s%s%s" % (before, root, place))
        self.program = root / "names"
        self.program.write_text(text)
        self.program.chmod(0o755)
        for folder in ("etc/butler", "run/systemd/resolve"):
            (root / folder).mkdir(parents=True)
        text = self.program.read_text()
        assert "/etc/resolv.conf" in text and not any(one in text for one in (" /etc/", "=/run/")), "all places are the test's own"
        (root / "etc/butler/dnsmasq").touch()

    def write(self, name, *servers, more=""):
        (self.root / name).write_text("".join("nameserver %s\n" % server for server in servers) + more)

    def run(self, *words):
        return subprocess.run(["sh", str(self.program), *words], capture_output=True, text=True, check=False)

    def servers(self, name="etc/resolv.conf"):
        return [line.split()[1] for line in (self.root / name).read_text().splitlines() if line.startswith("nameserver")]


@pytest.fixture
def machine(tmp_path):
    """A machine whose network has a name server."""
    made = Machine(tmp_path)
    made.write("etc/resolv.conf", "10.0.0.2", more="search site.example\n")
    assert made.run("resolv").returncode == 0
    return made


def test_dnsmasq_comes_first_and_the_networks_own_behind(machine):
    assert machine.servers() == ["127.0.0.1", "10.0.0.2"] and machine.servers("etc/butler/upstreams") == ["10.0.0.2"]
    assert "search site.example" in (machine.root / "etc/resolv.conf").read_text()
    assert machine.run("resolv", "check").returncode == 0


def test_a_lease_that_is_renewed_takes_nothing_and_brings_its_new_servers(machine):
    machine.write("etc/resolv.conf", "10.0.0.3", "10.0.0.4")
    assert machine.run("resolv", "check").returncode == 1
    assert machine.run("resolv").returncode == 0
    assert machine.servers() == ["127.0.0.1", "10.0.0.3", "10.0.0.4"] and machine.servers("etc/butler/upstreams") == ["10.0.0.3", "10.0.0.4"]


def test_a_lease_without_a_server_leaves_those_that_were_known(machine):
    machine.write("etc/resolv.conf", more="search site.example\n")
    assert machine.run("resolv").returncode == 0 and machine.servers() == ["127.0.0.1", "10.0.0.2"]


def test_behind_systemd_resolved_its_own_file_tells_of_a_new_lease(machine):
    machine.write("run/systemd/resolve/resolv.conf", "127.0.0.1", "10.0.0.9")
    assert machine.run("resolv", "check").returncode == 1 and machine.run("resolv").returncode == 0
    assert machine.servers() == ["127.0.0.1", "10.0.0.9"] and machine.servers("etc/butler/upstreams") == ["10.0.0.9"]
    assert machine.run("resolv", "check").returncode == 0


def test_the_stub_of_systemd_resolved_is_no_server_of_the_network(tmp_path):
    made = Machine(tmp_path)
    made.write("run/systemd/resolve/stub-resolv.conf", "127.0.0.53")
    (tmp_path / "etc/resolv.conf").symlink_to(tmp_path / "run/systemd/resolve/stub-resolv.conf")
    made.write("run/systemd/resolve/resolv.conf", "10.0.0.2")
    assert made.run("resolv").returncode == 0
    assert made.servers() == ["127.0.0.1", "10.0.0.2"] and not (tmp_path / "etc/resolv.conf").is_symlink()
    assert made.servers("run/systemd/resolve/stub-resolv.conf") == ["127.0.0.53"]


def test_without_any_server_it_is_said_and_nothing_is_written(tmp_path):
    made = Machine(tmp_path)
    made.write("etc/resolv.conf", "127.0.0.1")
    done = made.run("resolv")
    assert done.returncode == 1 and "No name server of this network is known." in done.stderr
    assert made.servers() == ["127.0.0.1"]
