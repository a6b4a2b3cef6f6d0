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


def render(path, grains=None, salt=None, name=None, board=None, **pillar):
    loader = jinja2.FileSystemLoader(str(SALT))
    environment = jinja2.Environment(loader=loader, extensions=["jinja2.ext.do"], undefined=jinja2.ChainableUndefined)
    environment.filters["json"] = json.dumps
    environment.filters["yaml_dquote"] = json.dumps
    environment.filters["regex_replace"] = lambda text, pattern, value: re.sub(pattern, value, text)  # Salt's
    butler = {"consul": {"mode": "client", "datacenter": "dc", "gossip_key": "k", "services": []}, "addresses": {"salt-master": "10.0.0.1"},
              "influxdb": {"port": 8086, "database": "metrics"}, "collectd": {"port": 25826}, **pillar}
    return environment.get_template(path).render(pillar={"butler": butler}, grains={**GRAINS, **(grains or {})}, salt=Anything() if salt is None else salt,
                                                 address="10.0.0.1", name=name, board=board)


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


def packages(**pillar):
    return yaml.safe_load(render("software/init.sls", **pillar)) or {}


def test_own_packages_of_all_roles_of_a_machine_are_installed_together():
    states = packages(genotyper={"packages": ["hello", "r-base=4.2.2-1"]}, **{"software-of-worker": {"packages": ["hello=2.10-3", "2048"]}})
    assert states["software-packages"] == {"pkg.installed": [{"pkgs": ["2048", {"hello": "2.10-3"}, {"r-base": "4.2.2-1"}]},
                                                             {"require_in": [{"butler_software": "software-written"}]}]}
    assert list(packages(genotyper={"packages": []})) == list(packages()) == ["software-written"]


def test_what_is_written_down_is_what_roles_and_settings_bring():
    written = packages(genotyper={"packages": ["hello=1", "samtools"]})["software-written"]["butler_software.written"]
    listed = next(one["packages"] for one in written if "packages" in one)
    assert {"environment": ""} in written and listed == sorted(listed) and {"hello", "samtools", "freebayes", "parallel", "tabix"} <= set(listed) and len(set(listed)) == len(listed)


def test_two_versions_of_one_package_are_refused_before_anything_is_installed():
    states = packages(genotyper={"packages": ["hello=1"]}, **{"software-of-worker": {"packages": ["hello=2"]}})
    assert list(states) == ["software-hello", "software-written"] and "two versions of hello" in str(states)


def test_packages_of_conda_come_by_the_settings_of_all_roles():
    states = packages(genotyper={"conda": ["samtools=1.21"], "channels": ["conda-forge"], "micromamba": ""},
                      **{"software-of-worker": {"conda": ["bioconda::bwa=0.7.18", "samtools=1.21"], "channels": ["other"], "micromamba": "/opt/m"}})
    made = {key: value for one in states["software-conda"]["butler_conda.environment"] for key, value in one.items()}
    assert made["packages"] == ["bioconda::bwa=0.7.18", "samtools=1.21"] and made["channels"] == ["conda-forge"] and made["micromamba"] == "/opt/m"
    assert {"environment": "/opt/butler-conda/env"} in states["software-written"]["butler_software.written"]
    assert "software-conda" not in packages(genotyper={"conda": []})
    assert "two versions of samtools" in str(packages(genotyper={"conda": ["samtools=1.21"]}, **{"software-of-worker": {"conda": ["samtools=1.20"]}}))


def test_steps_find_what_conda_brought_before_the_systems_own():
    path = re.search(r"^Environment=PATH=(.*)$", render("airflow-worker/airflow-worker.service"), re.M).group(1).split(":")
    assert path.index("/opt/airflow/bin") < path.index("/opt/butler-conda/env/bin") < path.index("/usr/bin")


def containers(**pillar):
    return yaml.safe_load(render("software/containers.sls", **pillar)) or {}


def test_images_of_containers_lie_with_who_runs_the_steps():
    image, other = "quay.io/bio/samtools:1.19", "docker.io/library/debian@sha256:" + "ab" * 32
    states = containers(genotyper={"containers": [image, other], "unlisted": "kept"})
    assert {"images": [other, image]} in states["software-containers"]["butler_containers.images"]
    assert {"name": "genotyper"} in states["containers-user"]["user.present"] and {"install_recommends": False} in states["containers-podman"]["pkg.installed"]
    both = containers(genotyper={"containers": [image]}, **{"software-of-worker": {"containers": [other, image], "unlisted": "removed"}})
    made = {key: value for one in both["software-containers"]["butler_containers.images"] for key, value in one.items()}
    assert made["images"] == [other, image] and made["unlisted"] == "removed" and both["include"] == ["airflow-worker.user"]
    assert "containers-user" not in both and {"name": "airflow-worker"} in both["containers-ids"]["butler_containers.ids"]
    assert not containers(genotyper={"containers": []}) and list(containers(genotyper={"unlisted": "removed"})) == ["software-containers"]
    listed = packages(genotyper={"containers": [image]})["software-written"]["butler_software.written"]
    assert {"containers": [image]} in listed and packages(genotyper={"containers": [image]})["include"] == ["software.containers"]


def test_each_state_that_images_wait_for_is_there():
    for pillar in ({"genotyper": {"containers": ["a.b/c:1"]}}, {"software-of-worker": {"containers": ["a.b/c:1"]}}):
        states = {**containers(**pillar), **yaml.safe_load(render("airflow-worker/user.sls"))}
        kinds = {(key.split(".")[0], name) for name, body in states.items() if isinstance(body, dict) for key in body}
        wanted = {tuple(one.items())[0] for body in states.values() if isinstance(body, dict) for options in body.values()
                  for option in options for one in option.get("require", [])}
        assert wanted and wanted <= kinds


def test_a_worker_may_begin_containers_only_where_images_are_asked_for():
    without = render("airflow-worker/airflow-worker.service", **{"software-of-worker": {"containers": []}})
    assert "PrivateTmp=yes" in without and "NoNewPrivileges=yes" in without and "CONTAINERS_CONF" not in without and without.startswith("# Written by")
    unit = render("airflow-worker/airflow-worker.service", **{"software-of-worker": {"containers": ["a.b/c:1"]}})
    assert "PrivateTmp" not in unit and "NoNewPrivileges" not in unit and "XDG_RUNTIME_DIR=/run/airflow-worker CONTAINERS_CONF=/etc/butler/containers.conf" in unit
    program = render("software/butler-podman", genotyper={"containers": ["a.b/c:1"]})
    assert program.startswith("#!/bin/sh\n") and "exec runuser -u genotyper -- podman" in program
    assert render("software/containers.conf").startswith("# Written by") and 'tmp_dir = "/run/butler-containers/genotyper/libpod"' in render("software/containers.conf")


def test_the_processes_of_roles_are_measured_and_no_name_is_a_pattern():
    text = render("collectd/collectd.conf", processes=["beam.smp", "g++", "salt-minion"])
    assert '    ProcessMatch "beam.smp" "(^|/)beam[.]smp( |:|$)"' in text and '"(^|/)g[+][+]( |:|$)"' in text
    assert text.count('ProcessMatch "salt-minion"') == 1


def test_names_of_a_storage_are_asked_of_the_site_only_where_a_setting_says_so():
    on = yaml.safe_load(render("dnsmasq/gnos.sls", genotyper={"storage": {"names": "site", "domain": "nas.example", "server": "10.0.0.53"}}))
    assert "server=/nas.example/10.0.0.53" in str(on["dnsmasq-storage"]["file.managed"])
    assert "file.absent" in yaml.safe_load(render("dnsmasq/gnos.sls", genotyper={"storage": {"names": "network"}}))["dnsmasq-storage"]
    assert "file.absent" in yaml.safe_load(render("dnsmasq/gnos.sls"))["dnsmasq-storage"]


def test_glusterfs_listens_at_the_machines_address_on_the_ports_that_its_role_names():
    role = yaml.safe_load((SALT.parent / "roles" / "glusterfs-server.yaml").read_text(encoding="utf-8"))
    ports = next(port for port in role["ports"] if "to" in port)
    text = render("gluster/daemon.sls", machines={"salt-master": {"address": "10.0.0.1"}}, **{"gluster-disk": {"mount": "/bricks/brick"}})
    settings = str(yaml.safe_load(text)["gluster-settings"])
    assert "bind-address 10.0.0.1" in settings and "working-directory /bricks/brick/glusterd" in settings
    assert "base-port %d" % ports["number"] in settings and "max-port %d" % ports["to"] in settings


def roles():
    for path in sorted((SALT.parent / "roles").glob("*.yaml")):
        yield yaml.safe_load(path.read_text(encoding="utf-8"))


def test_what_goes_with_a_role_is_what_its_states_wrote_and_started():
    texts = "\n".join(path.read_text(encoding="utf-8") for path in SALT.rglob("*.sls"))
    units = {"airflow-api-server", "airflow-scheduler", "airflow-dag-processor"}
    told = 0
    for role in roles():
        removed = role.get("removed", {})
        for path in removed.get("files", []):
            name = path.rsplit("/", 1)[1].replace(".service", "")
            assert path in texts or (name in units and "/etc/systemd/system/airflow-{{ unit }}.service" in texts), path
            told += 1
        for service in removed.get("services", []) + removed.get("everywhere", []):
            assert service.rstrip("@*") in texts or service in units, service
        assert not set(role.get("removed", {}).get("services", [])) & {"consul", "dnsmasq", "salt-minion", "ssh", "chrony"}, role["id"]
    assert told > 8


def test_logs_of_a_worker_are_given_at_the_machines_address_alone():
    assert "--host 10.0.0.1 --port 8793" in render("airflow-worker/airflow-worker-logs.service")
    assert "celery worker --skip-serve-logs" in render("airflow-worker/airflow-worker.service")


def test_systemd_resolved_learns_of_dnsmasq_only_where_it_is():
    class WithResolved(Anything):
        def __getitem__(self, name):
            if name == "file.file_exists":
                return lambda path: path == "/usr/lib/systemd/systemd-resolved"
            return super().__getitem__(name)

    assert "resolved-knows" not in yaml.safe_load(render("dnsmasq/init.sls"))
    states = yaml.safe_load(render("dnsmasq/init.sls", salt=WithResolved()))
    assert "DNS=127.0.0.1\nDomains=~consul" in str(states["resolved-knows"]["file.managed"]).replace("\\n", "\n")
    assert states["resolved-knows"]["cmd.run"][0]["name"] == "systemctl try-restart systemd-resolved"


@pytest.mark.parametrize("kept,seconds", [({}, "2s"), ({"consul-names": {"kept": 0}}, "0s"), ({"consul-names": {"kept": 30}}, "30s")])
def test_names_are_kept_as_long_as_the_setting_says(kept, seconds):
    assert json.loads(render("consul/butler.json", **kept))["dns_config"] == {"service_ttl": {"*": seconds}, "node_ttl": seconds}


def test_figures_go_to_sensu_only_where_a_setting_says_so():
    sensu = {"host": "", "port": 3030, "handlers": ["default"]}
    assert "sensu" not in render("collectd/collectd.conf", collectd={"port": 25826, "sensu": sensu}) and "sensu" not in render("collectd/collectd.conf")
    text = render("collectd/collectd.conf", collectd={"port": 25826, "sensu": {**sensu, "host": "127.0.0.1", "handlers": ["a", "b"]}})
    assert "LoadPlugin write_sensu\n" in text and 'Host "127.0.0.1"\n        Port "3030"' in text
    assert text.count("MetricHandler") == 2 and 'MetricHandler "b"' in text


def test_java_programs_are_measured_by_name_and_port_and_forgotten_when_the_setting_goes():
    text = render("collectd/jmx.conf", **{"java-programs": {"ports": ["solver=9010", "other=9011"]}})
    assert text.count("<Connection>") == 2 and "rmi://127.0.0.1:9011/jmxrmi" in text and 'InstancePrefix "solver-"' in text
    with_them = yaml.safe_load(render("collectd/jmx.sls", **{"java-programs": {"ports": ["solver=9010"]}}))
    assert "file.managed" in with_them["jmx-programs"] and "pkg.installed" in with_them["jmx-java"]
    without = yaml.safe_load(render("collectd/jmx.sls", **{"java-programs": {"ports": []}}))
    assert "file.absent" in without["jmx-programs"] and "jmx-java" not in without


class NoContainer(Anything):
    def __getitem__(self, name):
        return (lambda *words, **options: 1) if name == "cmd.retcode" else super().__getitem__(name)


@pytest.mark.parametrize("system,label", [("Debian", "label=Debian-Security"), ("Ubuntu", "origin=Ubuntu,archive=${distro_codename}-security")])
def test_of_updates_only_those_of_security_come_and_none_starts_the_machine(system, label):
    states = yaml.safe_load(render("updates/init.sls", {"os": system}, salt=NoContainer()))
    assert {"apt-daily.timer", "apt-daily-upgrade.timer"} <= set(states)
    text = render("updates/apt.conf", {"os": system})
    assert text.count("origin=") == 1 and label in text and 'Automatic-Reboot "false"' in text and "#clear Unattended-Upgrade::Allowed-Origins;" in text


def test_updates_of_another_system_come_in_its_own_way():
    states = yaml.safe_load(render("updates/init.sls", {"os_family": "RedHat", "os": "Rocky"}, salt=NoContainer()))
    assert "upgrade_type = security" in str(states["updates-config"]) and "reboot = never" in str(states["updates-config"])
    assert "touch /run/reboot-required" in str(states["updates-say-so"])
    class Container(Anything):
        def __getitem__(self, name):
            return (lambda *words, **options: 0) if name == "cmd.retcode" else super().__getitem__(name)
    assert list(yaml.safe_load(render("updates/init.sls", salt=Container()))) == ["updates-of-the-image"]
