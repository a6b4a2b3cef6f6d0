"""packages.sh as a machine carries it out, all its folders moved under the test's."""
import pathlib
import re
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).parents[2] / "resources" / "salt-bootstrap" / "packages.sh"
CLOUD = """Types: deb deb-src
URIs: mirror+file:///etc/apt/mirrors/debian.list
Suites: bookworm bookworm-updates
Components: main

Types: deb deb-src
URIs: mirror+file:///etc/apt/mirrors/debian-security.list
Suites: bookworm-security
Components: main
"""
UBUNTU = """# the image's
deb http://archive.ubuntu.com/ubuntu/ jammy main
deb http://security.ubuntu.com/ubuntu/ jammy-security main
deb [arch=amd64] https://packages.example.com/tool stable main
"""


class Machine:
    def __init__(self, root):
        self.root = root
        self.path("/etc/apt/apt.conf.d").mkdir(parents=True)
        self.path("/etc/apt/sources.list.d").mkdir()
        self.path("/run").mkdir()
        self.mark = self.path("/run/butler-salt-minion.current")
        self.mark.write_text("")

    def path(self, path):
        return self.root / path.lstrip("/")

    def run(self, proxy="", no_proxy="", apt="", pip=""):
        """What the environment of bootstrap.sh then is."""
        text = re.sub(r"(?<![\w/+])/(etc|run|var)/", lambda found: "%s/%s/" % (self.root, found.group(1)), SCRIPT.read_text())
        values = {"PROXY": proxy, "NO_PROXY": no_proxy, "APT_MIRROR": apt, "PIP_MIRROR": pip}
        text = "".join("BUTLER_%s='%s'\n" % value for value in values.items()) + text + "\nenv\n"
        done = subprocess.run(["sh", "-s"], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False,
                              env={"PATH": "/usr/bin:/bin"})
        assert done.returncode == 0, done.stderr
        assert not list(self.root.rglob("*new"))
        return dict(line.split("=", 1) for line in done.stdout.splitlines())

    def files(self):
        return {str(path.relative_to(self.root)): path.read_text() for path in sorted(self.root.rglob("*")) if path.is_file()}


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


PROXY = "etc/apt/apt.conf.d/95butler-proxy"
UNIT = "etc/systemd/system/salt-minion.service.d/butler-packages.conf"


def test_where_nothing_is_said_nothing_is_written(machine):
    before = machine.files()
    environment = machine.run()
    assert machine.files() == before
    assert not {"http_proxy", "https_proxy", "no_proxy", "PIP_INDEX_URL"} & environment.keys()


def test_a_proxy_is_for_apt_for_this_and_for_salt(machine):
    environment = machine.run(proxy="http://proxy.example.org:3128", no_proxy="mirror.example.org,.example.net,10.0.0.0/8")
    assert environment["https_proxy"] == environment["http_proxy"] == "http://proxy.example.org:3128"
    assert environment["no_proxy"] == "localhost,127.0.0.1,::1,.consul,mirror.example.org,.example.net,10.0.0.0/8"
    files = machine.files()
    assert files[PROXY].splitlines() == [
        'Acquire::http::Proxy "http://proxy.example.org:3128";', 'Acquire::https::Proxy "http://proxy.example.org:3128";',
        'Acquire::http::Proxy::mirror.example.org "DIRECT";', 'Acquire::https::Proxy::mirror.example.org "DIRECT";']
    assert 'Environment="http_proxy=http://proxy.example.org:3128"' in files[UNIT]
    assert not machine.mark.exists()  # so that Salt starts anew
    machine.mark.write_text("")
    machine.run(proxy="http://proxy.example.org:3128", no_proxy="mirror.example.org,.example.net,10.0.0.0/8")
    assert machine.mark.exists()
    assert machine.run(pip="https://mirror.example.org/simple")["PIP_INDEX_URL"] == "https://mirror.example.org/simple"
    files = machine.files()
    assert PROXY not in files and "http_proxy" not in files[UNIT] and "PIP_INDEX_URL=https://mirror.example.org/simple" in files[UNIT]
    machine.run()
    assert UNIT not in machine.files() and not machine.mark.exists()


@pytest.mark.parametrize("name, image, expected", [
    ("sources.list.d/debian.sources", CLOUD, ["URIs: https://mirror.example.org/debian", "URIs: https://mirror.example.org/debian-security"]),
    ("sources.list.d/debian.sources", CLOUD.replace("mirror+file:///etc/apt/mirrors/debian.list", "http://deb.debian.org/debian").replace(
        "mirror+file:///etc/apt/mirrors/debian-security.list", "http://deb.debian.org/debian-security"),
     ["URIs: https://mirror.example.org/debian", "URIs: https://mirror.example.org/debian-security"]),
    ("sources.list", UBUNTU, ["deb https://mirror.example.org/debian jammy main", "deb https://mirror.example.org/debian jammy-security main",
                              "deb [arch=amd64] https://packages.example.com/tool stable main"])])
def test_a_mirror_takes_the_place_of_the_images_and_goes_again(machine, name, image, expected):
    file = machine.path("/etc/apt/" + name)
    file.write_text(image)
    before = machine.files()
    for mirror in ("https://old.example.org/debian", "https://mirror.example.org/debian/", "https://mirror.example.org/debian"):
        machine.run(apt=mirror)
    text = file.read_text()
    assert [line for line in text.splitlines() if "://" in line] == expected
    assert [line for line in text.splitlines() if "://" not in line] == [
        line for line in image.splitlines() if "://" not in line]
    machine.run()
    assert machine.files() == before
