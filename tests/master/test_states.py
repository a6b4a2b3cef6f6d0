"""The Salt states and configurations as texts, rendered as Salt does it."""
import json
import pathlib
import re

import pytest

jinja2 = pytest.importorskip("jinja2")
yaml = pytest.importorskip("yaml")

SALT = pathlib.Path(__file__).parents[2] / "resources" / "salt"
GRAINS = {"id": "salt-master", "os_family": "Debian", "os": "Debian", "oscodename": "bookworm", "osmajorrelease": 12, "ipv4": ["10.0.0.1"]}


class Anything(dict):
    """A module of Salt whose every function gives the same, but for what differs by system: that of Debian."""

    def __getitem__(self, name):
        return lambda *words, **options: words[0]["Debian"] if name == "grains.filter_by" else []

    def get(self, name, default=None):
        return self[name]


def render(name, grains=None, salt=None, **pillar):
    loader = jinja2.FileSystemLoader(str(SALT))
    environment = jinja2.Environment(loader=loader, extensions=["jinja2.ext.do"], undefined=jinja2.ChainableUndefined)
    environment.filters["json"] = json.dumps
    environment.filters["yaml_dquote"] = json.dumps
    environment.filters["regex_replace"] = lambda text, pattern, value: re.sub(pattern, value, text)  # Salt's
    butler = {"consul": {"mode": "client", "datacenter": "dc", "gossip_key": "k", "services": []}, "addresses": {"salt-master": "10.0.0.1"},
              "influxdb": {"port": 8086, "database": "metrics"}, "collectd": {"port": 25826}, **pillar}
    return environment.get_template(name).render(pillar={"butler": butler}, grains={**GRAINS, **(grains or {})}, salt=Anything() if salt is None else salt, address="10.0.0.1")


@pytest.mark.parametrize("family", ["Debian", "RedHat"])
@pytest.mark.parametrize("repository", ["https://apt.example/x", "https://apt.example/ # a: b", 'https://apt.example/"x', "https://apt.example/'y {z}"])
def test_a_repository_stays_one_word_of_the_states(family, repository):
    text = render("consul/init.sls", {"os_family": family}, **{"consul-source": {"kind": "repository", "repository": repository, "key": "https://k.example/#a: b",
                                                                                        "version": "1.21.*"}})
    state = {key: value for one in yaml.safe_load(text)["consul-repository"]["pkgrepo.managed"] for key, value in one.items()}
    if family == "Debian":
        assert state["name"] == "deb [signed-by=/usr/share/keyrings/consul-repository.asc] %s bookworm main" % repository
        assert state["key_url"] == "https://k.example/#a: b"
    else:
        assert state["baseurl"] == repository and state["gpgkey"] == "https://k.example/#a: b"
    assert {"version": "1.21.*"} in yaml.safe_load(text)["consul-package"]["pkg.installed"]


@pytest.mark.parametrize("family", ["Debian", "RedHat"])
def test_a_package_file_is_what_its_hash_says(family):
    states = yaml.safe_load(render("consul/init.sls", {"os_family": family},
                                   **{"consul-source": {"kind": "file", "file": "https://x.example/'c: d.deb", "sha256": "ab" * 32, "version": ""}}))
    fetched = {key: value for one in states["consul-file"]["file.managed"] for key, value in one.items()}
    assert fetched["source"] == "https://x.example/'c: d.deb" and fetched["source_hash"] == "sha256=" + "ab" * 32
    assert {"sources": [{"consul": fetched["name"]}]} in states["consul-package"]["pkg.installed"]
    assert "consul-repository" not in states and "consul-pin" not in states


@pytest.mark.parametrize("system", ["bookworm", "trixie"])
def test_a_debian_that_has_no_consul_takes_that_of_debian_11_and_nothing_else_from_it(system):
    states = yaml.safe_load(render("consul/init.sls", {"oscodename": system}, **{"consul-source": {"kind": "distribution"}}))
    assert "Pin-Priority: 100" in str(states["consul-pin"]) and "Suites: bullseye" in str(states["consul-repository"])
    assert not any("version" in one or "sources" in one for one in states["consul-package"]["pkg.installed"])


def test_influxdb_shows_its_insides_to_nobody():
    lines = [line.strip() for line in render("influxdb/influxdb.conf").splitlines()]
    http = lines[lines.index("[http]"):lines.index("[logging]")]
    assert "pprof-enabled = false" in http and "auth-enabled = true" in http
    assert 'bind-address = "127.0.0.1:8088"' in lines
    assert not any("0.0.0.0" in line for line in lines)


def test_nothing_listens_everywhere_where_the_machines_address_would_do():
    for path in SALT.rglob("*"):
        if path.is_file() and path.suffix in (".sls", ".conf", ".json", ".service"):
            assert "0.0.0.0" not in path.read_text(encoding="utf-8"), path
