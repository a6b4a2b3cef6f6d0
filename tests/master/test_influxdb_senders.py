"""Who may send figures: the file that the states write, read by a real influxd that goes on running. Where influxd.py finds none, the tests of
influxd are left out; in CI that is a failure.
"""
import hashlib
import json
import os
import pathlib
import socket
import struct
import subprocess
import time
import urllib.parse
import urllib.request

import pytest

import influxd
from test_states import Anything, render

yaml = pytest.importorskip("yaml")

INFLUXD = influxd.find()
needs_influxd = pytest.mark.skipif(not INFLUXD and os.environ.get("CI") != "true", reason="there is no influxd here; tests/run.sh fetches it")
A, B = "a" * 64, "b" * 64


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def packet(user, password, host, value):
    """One figure as collectd's plugin network sends it with SecurityLevel Encrypt."""

    def part(kind, data):
        return struct.pack(">HH", kind, len(data) + 4) + data

    def text(kind, words):
        return part(kind, words.encode() + b"\0")

    plain = (text(0, host) + part(1, struct.pack(">Q", int(time.time()))) + part(7, struct.pack(">Q", 10)) + text(2, "proof") + text(4, "gauge")
             + part(6, struct.pack(">HB", 1, 1) + struct.pack("<d", value)))
    vector = os.urandom(16)
    key = hashlib.sha256(password.encode()).hexdigest()
    sealed = subprocess.run(["openssl", "enc", "-aes-256-ofb", "-K", key, "-iv", vector.hex()], input=hashlib.sha1(plain).digest() + plain,
                            stdout=subprocess.PIPE, check=True).stdout
    name = user.encode()
    return part(0x0210, struct.pack(">H", len(name)) + name + vector + sealed)


class Influx:
    def __init__(self, root):
        self.root, self.port, self.udp, self.senders = root, free_port(), free_port(socket.SOCK_DGRAM), root / "collectd.auth"
        (root / "types.db").write_text("gauge value:GAUGE:U:U\n")
        (root / "influxdb.conf").write_text("""
reporting-disabled = true
bind-address = "127.0.0.1:%d"
[meta]
dir = "%s/meta"
[data]
dir = "%s/data"
wal-dir = "%s/wal"
[http]
bind-address = "127.0.0.1:%d"
[[collectd]]
enabled = true
bind-address = "127.0.0.1:%d"
database = "metrics"
typesdb = "%s/types.db"
security-level = "encrypt"
auth-file = "%s"
batch-timeout = "100ms"
""" % (free_port(), root, root, root, self.port, self.udp, root, self.senders))
        self.process = None

    def start(self):
        assert INFLUXD, "there is no influxd here; tests/run.sh fetches it"
        with open(self.root / "log", "ab") as log:
            self.process = subprocess.Popen([INFLUXD, "-config", str(self.root / "influxdb.conf")], stdout=log, stderr=log)
        assert within(lambda: self.fetch("/ping") is not None), (self.root / "log").read_text()

    def fetch(self, path):
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open("http://127.0.0.1:%d%s" % (self.port, path), timeout=3) as reply:
                return reply.read()
        except OSError:
            return None

    def allow(self, senders):
        """As Salt does: a new file takes the place of the old one."""
        new = self.root / "collectd.auth.new"
        new.write_text(render("influxdb/collectd.auth", influxdb={"senders": senders}))
        os.replace(new, self.senders)

    def refused(self):
        return sum(part["values"]["pointsParseFail"] for part in json.loads(self.fetch("/debug/vars")).values()
                   if isinstance(part, dict) and part.get("name") == "collectd")

    def has(self, value):
        query = urllib.parse.urlencode({"db": "metrics", "q": "SELECT value FROM proof_value WHERE value = %d" % value})
        return b'"values"' in (self.fetch("/query?" + query) or b"")

    def takes(self, user, password, value):
        """Whether a packet is taken; each has a value of its own."""
        before = self.refused()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(packet(user, password, "h", value), ("127.0.0.1", self.udp))
        assert within(lambda: self.refused() > before or self.has(value)), "it is neither taken nor refused"
        return self.has(value)


def within(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture
def influx(tmp_path):
    server = Influx(tmp_path)
    yield server
    if server.process:
        server.process.kill()
        server.process.wait()


def test_each_machine_has_a_line_of_its_own():
    text = render("influxdb/collectd.auth", influxdb={"senders": {"worker-1": B, "salt-master": A}})
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    assert lines == ["salt-master: %s\n" % A, "worker-1: %s\n" % B]  # a last line without its end would not be read


class Written(Anything):
    """The file was there when the states began, and written so many seconds ago."""

    def __init__(self, ago):
        super().__init__()
        self.ago = ago

    def __getitem__(self, name):
        told = {"file.file_exists": True, "file.stats": {"mtime": 1000.5 - self.ago}, "status.time": "1000"}
        return (lambda *words, **options: told[name]) if name in told else super().__getitem__(name)


@pytest.mark.parametrize("salt,restarts", [(None, False), (Written(60), False), (Written(-60), True)], ids=["new", "there", "of the future"])
def test_influxdb_goes_on_running_when_a_machine_comes_or_goes(salt, restarts):
    states = yaml.safe_load(render("influxdb/init.sls", salt=salt))
    runs = {key: value for one in states["influxdb-runs"]["service.running"] for key, value in one.items()}
    assert runs["watch"] == [{"file": "influxdb-config"}] + [{"file": "influxdb-senders"}] * restarts
    assert {"file": "influxdb-senders"} in runs["require"]
    senders = {key: value for one in states["influxdb-senders"]["file.managed"] for key, value in one.items()}
    assert (senders["user"], senders["group"], senders["mode"], senders["show_changes"]) == ("root", "influxdb", "0640", False)
    assert senders["require_in"] == [{"file": "collectd-config"}]  # no machine's collectd waits for longer than this one's


@needs_influxd
def test_who_is_added_is_taken_and_who_is_gone_is_refused_without_a_restart(influx):
    influx.allow({"one": A})
    influx.start()
    assert influx.takes("one", A, 1)
    assert not influx.takes("two", B, 2)
    influx.allow({"one": A, "two": B})
    assert influx.takes("two", B, 3)
    assert influx.takes("one", A, 4)
    assert not influx.takes("two", A, 5)  # another's password
    influx.allow({"two": B})
    assert not influx.takes("one", A, 6)
    assert influx.takes("two", B, 7)
    assert influx.process.poll() is None
    os.utime(influx.senders, (time.time() + 3600,) * 2)
    assert influx.takes("two", B, 8)
    influx.allow({"one": A})  # the clock was set back meanwhile
    assert influx.takes("two", B, 9) and not influx.takes("one", A, 10), "it is read all the same, so the states need not start it anew"


@needs_influxd
def test_a_file_that_comes_after_the_start_is_read(influx):
    influx.start()
    assert not influx.takes("one", A, 1)
    influx.allow({"one": A})
    assert influx.takes("one", A, 2)
