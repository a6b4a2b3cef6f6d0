"""bootstrap.sh as a machine carries it out, all its folders moved under the test's; systemd, Python and pip are stand-ins."""
import base64
import os
import pathlib
import re
import stat
import subprocess

import pytest

yaml = pytest.importorskip("yaml")

RESOURCES = pathlib.Path(__file__).parents[2] / "resources"
SCRIPT = RESOURCES / "salt-bootstrap" / "bootstrap.sh"
MODULES = "salt/modules/"
OURS = {path.name: base64.b64encode(path.read_bytes()).decode() for path in (RESOURCES / "salt" / "_states").glob("*.py")}


class Machine:
    def __init__(self, root):
        self.root, self.memory = root, 16000  # MB
        self.commands = root / "commands"
        self.commands.mkdir()
        self.command("systemctl", 'echo "$*" >> %s' % (root / "systemctl"))
        self.command("openssl", 'while [ $# -gt 0 ]; do [ "$1" != -out ] || echo key > "$2"; shift; done')

    def command(self, name, text):
        path = self.commands / name
        path.write_text("#!/bin/sh\n" + text + "\n")
        path.chmod(0o755)

    def path(self, path):
        return self.root / path.lstrip("/")

    def install(self, version="3006.28", python="3.11", modules=("test", "git", "cmdmod", "inspectlib/__init__", "__init__")):
        place = self.path("/opt/salt/lib/python%s/site-packages" % python)
        (place / ("salt-%s.dist-info" % version)).mkdir(parents=True)
        self.path("/opt/salt/bin").mkdir()
        for program in ("salt", "salt-call", "salt-key", "salt-run"):
            self.path("/opt/salt/bin/" + program).write_text("")
        for module in modules:
            file = place / MODULES / (module + ".py")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("")

    def run(self, states=None, **variables):
        values = {"MODE": "minion", "REQUIREMENTS": "salt==3006.28", "ID": "m1", "MASTER": "10.0.0.1", "MASTER_PUB": "key", "GRAINS": "{}",
                  "ADDRESS": "10.0.0.1", "WORKERS": "3", "OPEN_FILES": "1024", "TIMEOUT": "10",
                  "STATES": "\n".join("%s %s" % state for state in (OURS if states is None else states).items()), **variables}
        text = re.sub(r"(?<![\w/])/(opt|etc|run|usr/local|var|srv|proc)/", lambda found: "%s/%s/" % (self.root, found.group(1)), SCRIPT.read_text())
        text = "butler_tell() { echo \"$*\"; }\n" + "".join("BUTLER_%s='%s'\n" % value for value in values.items()) + text
        self.path("/run").mkdir(exist_ok=True)
        self.path("/proc").mkdir(exist_ok=True)
        self.path("/proc/meminfo").write_text("MemTotal:       %d kB\nMemFree:        1000 kB\n" % (self.memory * 1024))
        self.path("/usr/local/bin").mkdir(parents=True, exist_ok=True)
        self.path("/systemctl").write_text("")
        return subprocess.run(["sh", "-s"], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False,
                              env={"PATH": "%s:%s" % (self.commands, os.environ["PATH"])})

    def well(self, **options):
        done = self.run(**options)
        assert done.returncode == 0, done.stderr
        return dict(line.split(" ", 1) for line in done.stdout.splitlines())

    def starts(self):
        return [line for line in self.path("/systemctl").read_text().splitlines() if line.startswith("stop")]

    @property
    def configuration(self):
        return yaml.safe_load(self.path("/etc/salt/minion.d/butler.conf").read_text())


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_loads_of_salt_what_our_states_need_and_nothing_else(machine):
    machine.install()
    machine.well(MODULES="few")
    assert machine.configuration["disable_modules"] == ["git", "inspectlib"]
    assert machine.configuration["autoload_dynamic_modules"] is False


def test_the_list_is_made_of_the_salt_that_is_installed(machine):
    machine.install("3008.5", "3.13", ("test", "one_of_later", "on", "null"))
    machine.well(REQUIREMENTS="salt==3008.5")
    assert machine.configuration["disable_modules"] == ["null", "on", "one_of_later"]


def test_a_machine_with_states_of_the_users_own_loads_all(machine):
    machine.install()
    machine.well(MODULES="all")
    assert "disable_modules" not in machine.configuration


def test_what_is_loaded_changes_by_one_restart_and_then_nothing(machine):
    machine.install()
    assert machine.well(MODULES="all")["changed"] == "true" and machine.starts()
    assert machine.well(MODULES="few")["changed"] == "true" and machine.starts() == ["stop salt-minion"]
    assert machine.well(MODULES="few")["changed"] == "false" and machine.starts() == []


def test_a_minion_is_one_process_that_systemd_starts_anew_and_has_no_jobs_of_its_own(machine):
    machine.install()
    machine.well()
    unit = machine.path("/etc/systemd/system/salt-minion.service").read_text().splitlines()
    assert [line for line in unit if line.startswith("ExecStart=")][0].endswith(" --disable-keepalive")
    assert {"Restart=always", "KillMode=process"} <= set(unit)  # without the last a state's services would end with it
    told = machine.configuration
    assert told["mine_enabled"] is False and told["systemd.scope"] is False and "master_alive_interval" not in told
    # A master that went without a word: the kernel gives the connection up after a minute, and Salt connects again.
    assert told["tcp_keepalive_idle"] + told["tcp_keepalive_cnt"] * told["tcp_keepalive_intvl"] == 60 and told["recon_max"] == 5000


def test_our_state_modules_are_there_before_any_job(machine):
    machine.install()
    machine.well()
    folder = machine.path(machine.configuration["states_dirs"][0].replace(str(machine.root), ""))
    assert sorted(os.listdir(folder)) == sorted(OURS)
    for name in OURS:
        assert (folder / name).read_bytes() == (RESOURCES / "salt" / "_states" / name).read_bytes()
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o644


def test_a_state_module_that_changed_takes_the_place_of_the_one_before(machine):
    machine.install()
    before, after = (base64.b64encode(text).decode() for text in (b"a = 1\n", b"a = 2\n"))
    machine.well(states={"butler_a.py": before, "butler_b.py": before})
    folder = machine.path("/usr/local/lib/butler/states")
    kept = machine.path("/var/cache/salt/minion/extmods/states")
    translated = folder / "__pycache__", kept / "__pycache__"
    for one in translated:
        one.mkdir(parents=True)
        (one / "butler_a.cpython-311.pyc").write_text("")
    for name in ("butler_a.py", "of_somebody_else.py"):
        (kept / name).write_text("")
    assert machine.well(states={"butler_a.py": after})["changed"] == "false"  # a job of its own reads it
    assert os.listdir(folder) == ["butler_a.py"] and (folder / "butler_a.py").read_text() == "a = 2\n"
    assert sorted(os.listdir(kept)) == ["__pycache__", "of_somebody_else.py"] and os.listdir(translated[1]) == []


def test_of_a_state_module_that_went_nothing_stays_that_salt_would_load(machine):
    machine.install()
    text = base64.b64encode(b"a = 1\n").decode()
    machine.well(states={"butler_a.py": text, "butler_b.py": text})
    folder = machine.path("/usr/local/lib/butler/states")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "butler_b.cpython-311.pyc").write_text("")
    machine.well(states={"butler_a.py": text})
    assert os.listdir(folder) == ["butler_a.py"]


def test_each_state_of_ours_has_its_module_among_those_kept():
    """That they are enough is proven by the clusters of tests/integration; that a new state is looked at, here."""
    used = set()
    for path in (RESOURCES / "salt").rglob("*"):
        if path.is_file() and "_states" not in path.parts:
            used.update(re.findall(r"^ +(?:- )?([a-z_]+)\.[a-z_]+:?$", path.read_text(), re.M) if path.suffix == ".sls" else [])
            used.update(re.findall(r"salt\['([a-z_]+)\.", path.read_text()))
    used -= {path.name for path in (RESOURCES / "salt").iterdir() if path.is_dir()}  # `include` names them in the same form
    kept = re.search(r'kept_modules="([^"]*)"', SCRIPT.read_text()).group(1).split()
    files = {"cmd": "cmdmod", "pkg": "aptpkg", "pkgrepo": "aptpkg", "service": "systemd_service", "user": "useradd", "group": "groupadd"}
    ours = {name[:-3] for name in OURS}
    assert used - ours and {files.get(name, name) for name in used - ours} <= set(kept)


@pytest.mark.parametrize("asked,memory,workers", [(3, 16000, 3), (4, 16000, 4), (12, 16000, 12), (12, 2048, 6), (12, 512, 3), (3, 512, 3)])
def test_the_master_has_the_workers_that_its_machines_need_and_its_memory_holds(machine, asked, memory, workers):
    machine.install()
    machine.memory = memory
    machine.well(MODE="master", WORKERS=asked, OPEN_FILES=2464, TIMEOUT=28)
    master = yaml.safe_load(machine.path("/etc/salt/master.d/butler.conf").read_text())
    assert (master["worker_threads"], master["max_open_files"], master["timeout"], master["gather_job_timeout"]) == (workers, 2464, 28, 28)


def test_a_master_keeps_the_watch_over_its_own_workers(machine):
    machine.install()
    machine.well(MODE="master")
    unit = machine.path("/etc/systemd/system/salt-master.service").read_text()
    assert "keepalive" not in unit and "\nRestart=on-failure\n" in unit


def test_a_master_of_more_machines_is_started_anew_once(machine):
    machine.install()
    assert machine.well(MODE="master")["changed"] == "true"
    assert machine.well(MODE="master")["changed"] == "false" and not machine.starts()
    assert machine.well(MODE="master", WORKERS=4)["changed"] == "true" and machine.starts() == ["stop salt-master"]


PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.10", "python3.9", "python3")


@pytest.fixture
def bare(machine):
    """bare(python3="3.11", ...): a machine without Salt that has these Pythons; of one with a `-` no virtual environment can be made."""

    def have(**pythons):
        for name in PYTHONS:
            version = pythons.get(name.replace(".", "_"))
            machine.command(name, "exit 127" if version is None else """
case $* in
*version_info*) echo %s ;;
*ensurepip*) %s ;;
"-m venv"*) mkdir -p "$3/bin" "$3/lib/python3/site-packages/salt-3006.28.dist-info" "$3/lib/python3/site-packages/salt/modules"
    echo "%s" > %s
    printf '#!/bin/sh\\necho "$*" >> %s\\n' > "$3/bin/pip"; chmod 755 "$3/bin/pip"
    for name in salt salt-call salt-key salt-run; do : > "$3/bin/$name"; done ;;
esac""" % (version.strip("-"), "exit 1" if "-" in version else ":", version.strip("-"), machine.path("/python"), machine.path("/pip")))
        machine.command("dnf", "exit 1")
        machine.command("apt-get", "echo \"$*\" >> %s" % machine.path("/apt"))

    have.machine = machine
    return have


@pytest.mark.parametrize("pythons,taken", [
    ({"python3": "3.9"}, "3.9"), ({"python3": "3.13"}, "3.13"), ({"python3": "3.9", "python3_11": "3.11"}, "3.11"),
    ({"python3": "3.6", "python3_12": "3.12", "python3_10": "3.10"}, "3.12"), ({"python3": "3.14", "python3_13": "3.13"}, "3.13"),
    ({"python3": "3.11", "python3_13": "3.13-"}, "3.11")])
def test_salt_gets_the_newest_python_that_is_served(bare, pythons, taken):
    bare(**pythons)
    bare.machine.well(REQUIREMENTS="a==1\n# ----\nsalt==3006.28 \\\n    --hash=sha256:0")
    assert bare.machine.path("/python").read_text().split() == [taken]
    assert not bare.machine.path("/apt").exists()
    assert "--require-hashes" in bare.machine.path("/pip").read_text()


def test_what_makes_virtual_environments_is_installed_where_it_is_missing(bare):
    bare(python3="3.13-")
    bare.machine.command("apt-get", "case $* in *install*python3-venv*) sed -i 's/exit 1/:/' %s/python3; esac" % bare.machine.commands)
    bare.machine.well()
    assert bare.machine.path("/python").read_text().split() == ["3.13"]


@pytest.mark.parametrize("pythons,said", [({"python3": "3.14"}, "this machine has 3.14."), ({"python3": "3.6"}, "this machine has 3.6."),
                                          ({}, "this machine has none."), ({"python3": "3.11-", "python3_11": "3.11-"}, "this machine has 3.11 without venv."),
                                          ({"python3": "3.14", "python3_13": "3.13-"}, "this machine has 3.13 without venv, 3.14.")])
def test_a_python_that_is_not_served_is_refused_with_those_that_are(bare, pythons, said):
    bare(**pythons)
    done = bare.machine.run()
    assert done.returncode == 11 and "Python 3.9 to 3.13, and " + said in done.stderr
    assert not bare.machine.path("/opt/salt").exists()


def test_each_python_that_is_served_has_one_version_of_every_package_and_hashes_of_all():
    text = (RESOURCES / "salt-bootstrap" / "requirements.txt").read_text()
    heads = [line.rstrip(" \\") for line in text.splitlines() if re.match("[a-z]", line)]
    assert heads and all(re.fullmatch(r"[a-z0-9-]+==\S+( ; python_version (==|<=|>=) '3\.\d+'( and python_version <= '3\.\d+')?)?", head) for head in heads)
    for minor in range(9, 14):
        names = [head.split("==")[0] for head in heads if all(
            {"==": minor == at, "<=": minor <= at, ">=": minor >= at}[how] for how, at in
            ((how, int(at)) for how, at in re.findall(r"(==|<=|>=) '3\.(\d+)'", head)))]
        assert len(names) == len(set(names)) and {"salt", "setuptools", "cryptography", "tornado"} <= set(names)
    assert len(re.findall(r"(?m)^salt==\d+\.\d+ ", text)) == 1  # the one place that says which Salt it is
    blocks = re.split(r"(?m)^(?=[a-z])", re.sub(r"(?m)^#.*\n", "", text))[1:]
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\n?$", block) for block in blocks)
