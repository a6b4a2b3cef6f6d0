"""The image of local machines holds what the states install, so that nothing of it is fetched again for each machine."""
import pathlib
import re

import pytest

pytest.importorskip("jinja2")
yaml = pytest.importorskip("yaml")
import test_states  # noqa: E402

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
# Consul comes of another release of Debian, by a line of its own; the clock of a container is the computer's, and what is newer comes with a newer
# image; Grafana is in its makers' repository.
ELSEWHERE = {"consul", "chrony", "unattended-upgrades", "grafana"}
PILLAR = {
    "machines": {"salt-master": {"address": "10.0.0.1"}}, "collectd": {"port": 25826},
    "gluster": {"mount": "/shared", "volume": "shared", "servers": ["salt-master"], "disk": "/bricks/brick", "replicas": 1},
    "grafana": {"repository": "", "version": "", "boards": {}},
    "airflow-client": {"queue": {"host": "10.0.0.1"}}, "airflow-server": {"port": 8080},
}


def listed():
    lines = (RESOURCES / "image" / "packages.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("#")[0].strip() for line in lines if line.split("#")[0].strip()]


def installed_by(name):
    """{package} that the states of this file install on Debian, whatever a design says."""
    packages = set()
    for state, body in (yaml.safe_load(test_states.render(name, salt=Facts(), **PILLAR)) or {}).items():
        for one in body.get("pkg.installed", []) if isinstance(body, dict) else []:
            packages.update(one.get("pkgs", []))
            packages.update([one["name"]] if "name" in one else [])
    return packages


class Facts(test_states.Anything):
    """A machine that is no container and has no file of ours."""

    def __init__(self, family="Debian"):
        super().__init__()
        self.family = family

    def __getitem__(self, name):
        return {"grains.filter_by": lambda choices, **options: choices[self.family], "cmd.retcode": lambda *words, **options: 1, "file.file_exists": lambda *words: False}.get(name) or super().__getitem__(name)


STATES = sorted(str(path.relative_to(RESOURCES / "salt")) for path in (RESOURCES / "salt").rglob("*.sls"))
SYSTEMS = {"Debian 12": {}, "Ubuntu 22.04": {"os": "Ubuntu", "oscodename": "jammy", "osmajorrelease": 22},
           "Ubuntu 24.04": {"os": "Ubuntu", "oscodename": "noble", "osmajorrelease": 24},
           "Rocky 9": {"os": "Rocky", "os_family": "RedHat", "oscodename": "Blue Onyx", "osmajorrelease": 9}}
WISHES = {"genotyper": {"containers": ["a.example/b:1"], "conda": ["samtools=1.21"], "channels": ["bioconda"], "packages": ["hello=1"],
                        "reference": {"kind": "fetched", "from": "/g.fa", "checksum": "ab" * 32},
                        "storage": {"names": "site", "domain": "nas.example", "server": "10.0.0.53"}},
          "gluster-disk": {"mount": "/bricks/brick"}, "java-programs": {"ports": ["solver=9010"]}}


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("name", STATES)
def test_on_each_system_the_states_are_whole_and_name_all_that_they_need(name, system):
    grains = SYSTEMS[system]
    text = test_states.render(name, grains, salt=Facts(grains.get("os_family", "Debian")), **{**PILLAR, **WISHES})
    states = yaml.safe_load(text) or {}
    assert "Undefined" not in text
    for state, body in states.items():
        for kind, options in body.items() if state != "include" and isinstance(body, dict) else []:
            for option in options:
                for key, value in option.items():
                    assert value not in (None, "") or key in ("environment", "micromamba", "disk"), "%s: %s of %s is empty" % (state, key, kind)


def test_each_package_that_a_state_installs_is_in_the_image():
    wanted = {name: installed_by(name) for name in STATES}
    assert wanted["postgres/init.sls"] == {"postgresql"} and wanted["time/init.sls"] == {"chrony"} and len(wanted["influxdb/init.sls"]) == 2
    assert wanted["gluster/client.sls"] == {"glusterfs-client"} and wanted["biotools/htslib.sls"] == {"tabix"}
    missing = {name: packages - set(listed()) - ELSEWHERE for name, packages in wanted.items() if packages - set(listed()) - ELSEWHERE}
    assert not missing, "resources/image/packages.txt lacks them"
    assert set(listed()) == set.union(*wanted.values()) - ELSEWHERE, "resources/image/packages.txt holds what no state installs"


def test_states_that_install_are_read_as_such():
    """Each file that says pkg.installed gives this test a package, but for those of which a design says whether and what."""
    silent = [name for name in STATES if "pkg.installed" in (RESOURCES / "salt" / name).read_text(encoding="utf-8") and not installed_by(name)]
    assert silent == ["collectd/jmx.sls", "software/containers.sls", "software/init.sls"]


def test_what_the_image_gives_away_each_machine_makes_for_itself():
    """Files that a package makes where it is installed: the image's last step removes them, so a state makes them where they are not there."""
    removed = re.search(r"^# What packages make.*\nrm -f (.*)$", (RESOURCES / "image" / "steps" / "finish.sh").read_text(encoding="utf-8"), re.MULTILINE)
    secret = {path for path in removed.group(1).split() if not path.startswith("/etc/ssl/certs/")}  # that one comes with its key
    made = set()
    for name in STATES:
        for body in (yaml.safe_load(test_states.render(name, salt=Facts(), **PILLAR)) or {}).values():
            made.update(one["creates"] for one in (body.get("cmd.run", []) if isinstance(body, dict) else []) if "creates" in one)
    assert secret and secret <= made
