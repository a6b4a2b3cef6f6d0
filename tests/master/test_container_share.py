"""container-share.sh: what a container uses itself of the computer that it shares, told to collectd."""
import subprocess

import pytest
from test_states import SALT, render, yaml

PROGRAM = SALT / "collectd" / "container-share.sh"
MEMORY = 4_096_000_000


class Container:
    def __init__(self, root, generation):
        self.root, self.generation = root, generation
        (root / "proc").mkdir()
        self.write("proc/meminfo", "MemTotal:       %d kB\nMemFree:         17 kB\n" % (MEMORY // 1024))
        self.write("proc/cpuinfo", "processor\t: 0\nmodel\t: x\nprocessor\t: 1\n")
        self.at(100, 1)
        self.uses(500_000_000, 100_000_000)

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        new = self.root / "new"
        new.write_text(text)
        new.replace(self.root / path)  # at once: it is being read

    def at(self, seconds, processor):
        """After so many seconds it has used so many seconds of processors."""
        if self.generation == 2:
            self.write("cpu.stat", "usage_usec %d\nuser_usec 5\n" % (processor * 1_000_000))
        else:
            self.write("cpuacct/cpuacct.usage", "%d\n" % (processor * 1_000_000_000))
        self.write("proc/uptime", "%.2f 5.00\n" % seconds)

    def uses(self, memory, kept, limit=None):
        if self.generation == 2:
            self.write("memory.current", "%d\n" % memory)
            self.write("memory.stat", "anon 5\nfile 6\ninactive_file %d\n" % kept)
            self.write("memory.max", "max\n" if limit is None else "%d\n" % limit)
        else:
            self.write("memory/memory.usage_in_bytes", "%d\n" % memory)
            self.write("memory/memory.stat", "cache 5\ntotal_cache 6\ntotal_inactive_file %d\n" % kept)
            self.write("memory/memory.limit_in_bytes", "%d\n" % (limit or 9223372036854771712))

    def told(self, until):
        """What it has told each time when it tells this."""
        process = subprocess.Popen(["sh", str(PROGRAM)], stdout=subprocess.PIPE, text=True,
                                   env={"COLLECTD_INTERVAL": "1.000", "COLLECTD_HOSTNAME": "worker-1", "BUTLER_CGROUP": str(self.root),
                                        "BUTLER_PROC": str(self.root / "proc"), "PATH": "/usr/bin:/bin"})
        told = {}
        try:
            for line in process.stdout:
                word, name, interval, value = line.split()
                assert word == "PUTVAL" and interval == "interval=1" and value.startswith("N:")
                told[name.strip('"')] = float(value[2:])
                if name.strip('"') == until:
                    yield told
        finally:
            process.kill()
            process.communicate()


@pytest.fixture(params=[1, 2])
def container(tmp_path, request):
    return Container(tmp_path, request.param)


def test_of_processors_it_tells_its_own_share_of_all(container):
    looks = container.told("worker-1/memory/percent-used")
    next(looks)
    container.at(110, 6)  # five seconds of the twenty that two processors had
    assert next(told for told in looks if "worker-1/cpu/percent-idle" in told)["worker-1/cpu/percent-idle"] == 75
    container.at(120, 26)
    assert next(told for told in looks if told["worker-1/cpu/percent-idle"] != 75)["worker-1/cpu/percent-idle"] == 0


def test_of_memory_it_tells_what_it_does_not_merely_keep_at_hand(container):
    told = next(container.told("worker-1/memory/percent-used"))
    assert told["worker-1/memory/memory-used"] == 400_000_000
    assert told["worker-1/memory/memory-used"] + told["worker-1/memory/memory-rest"] == MEMORY
    assert abs(told["worker-1/memory/percent-used"] - 100 * 400_000_000 / MEMORY) < 0.01


def test_a_limit_is_the_whole(container):
    container.uses(500_000_000, 100_000_000, 800_000_000)
    assert abs(next(container.told("worker-1/memory/percent-used"))["worker-1/memory/percent-used"] - 50) < 0.01


class Files:
    def __init__(self, *there):
        self.there = there

    def __getitem__(self, name):
        return {"file.file_exists": lambda path: path in self.there, "grains.filter_by": lambda found, **_: found["Debian"]}[name]


def configuration(*there):
    state = yaml.safe_load(render("collectd/init.sls", salt=Files(*there)))
    source = next(part["source"] for part in state["collectd-config"]["file.managed"] if "source" in part)
    return state, render(source.removeprefix("salt://"))


def test_a_machine_of_its_own_measures_all_that_it_has():
    state, text = configuration()
    assert "include" not in state and "LoadPlugin cpu\n" in text and "LoadPlugin memory\n" in text and "exec" not in text


@pytest.mark.parametrize("mark", ["/run/.containerenv", "/.dockerenv"])
def test_a_container_measures_its_own_share(mark):
    state, text = configuration(mark)
    watched = next(part["watch"] for part in state["collectd"]["service.running"] if "watch" in part)
    assert state["include"] == ["collectd.container"] and {"file": "collectd-share"} in watched
    for plugin in ("cpu", "memory"):  # not a word of them: collectd would complain of settings without their plugin
        assert "LoadPlugin %s\n" % plugin not in text and "<Plugin %s>" % plugin not in text
    for plugin in ("load", "df", "interface", "exec"):
        assert "LoadPlugin %s\n" % plugin in text
    share = yaml.safe_load(render("collectd/container.sls"))["collectd-share"]["file.managed"]
    path = next(part["name"] for part in share if "name" in part)
    assert 'Exec "nobody" "%s"' % path in text
