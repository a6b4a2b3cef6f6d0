"""butler_influxdb_owner (a Salt state module) on a real influxd: whose it is, and when it is open. Where influxd.py finds none, these are left out; in CI
that is a failure.
"""
import base64
import importlib.util
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

import influxd

INFLUXD = influxd.find()
MODULE = pathlib.Path(__file__).parents[2] / "resources" / "salt" / "_states" / "butler_influxdb_owner.py"
PASSWORD = "it's \\ \"ours\""
pytestmark = pytest.mark.skipif(not INFLUXD and os.environ.get("CI") != "true", reason="there is no influxd here; tests/run.sh fetches it")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Server:
    """influxd, and what systemd would do with it. The network of the cluster is 127.0.0.2 here."""

    def __init__(self, root):
        self.root, self.port, self.process, self.words = root, free_port(), None, []
        self.refuses = ""
        self.opening, self.setting = root / "butler.conf", root / "run" / "zz-butler-password.conf"
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
auth-enabled = true
""" % (free_port(), root, root, root, self.port))

    def open(self):
        self.opening.write_text("[Service]\nExecStartPre=/usr/bin/test -s %s/meta/meta.db\nEnvironment=INFLUXDB_HTTP_BIND_ADDRESS=127.0.0.2:%d\n"
                                % (self.root, self.port))

    def systemctl(self, *words):
        self.words.append(" ".join(words))
        if self.refuses and self.refuses in self.words[-1]:
            return "Job for influxdb.service failed"
        if words[0] in ("stop", "restart", "start"):
            self.stop()
        if words[0] in ("restart", "start"):
            return self.start()
        return None

    def start(self):
        assert INFLUXD, "there is no influxd here; tests/run.sh fetches it"
        environment = {"PATH": os.environ["PATH"]}
        for file in (self.opening, self.setting):
            text = file.read_text() if file.exists() else ""
            for words in re.findall(r"^ExecStartPre=(.*)$", text, re.M):
                if subprocess.run(words.split(), check=False).returncode != 0:
                    return "it does not start"
            environment.update(line.split("=", 1) for line in re.findall(r"^Environment=(.*)$", text, re.M))
        with open(self.root / "log", "ab") as log:
            self.process = subprocess.Popen([INFLUXD, "-config", str(self.root / "influxdb.conf")], env=environment, stdout=log, stderr=log)
        for _ in range(200):
            if self.answers("127.0.0.1") or self.answers("127.0.0.2"):
                return None
            time.sleep(0.05)
        return "it does not answer: " + (self.root / "log").read_text()[-2000:]

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(20)
        self.process = None

    def answers(self, host):
        with socket.socket() as one:
            one.settimeout(2)
            return one.connect_ex((host, self.port)) == 0

    def ask(self, query, user=None, host=None):
        host = host or ("127.0.0.1" if self.answers("127.0.0.1") else "127.0.0.2")
        request = urllib.request.Request("http://%s:%d/query" % (host, self.port), data=urllib.parse.urlencode({"q": query, "db": "metrics"}).encode())
        if user:
            request.add_header("Authorization", "Basic " + base64.b64encode(":".join(user).encode()).decode())
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                return reply.status, json.load(reply)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)


@pytest.fixture
def server(tmp_path):
    one = Server(tmp_path)
    yield one
    one.stop()


@pytest.fixture
def state(server):
    def carry_out(function, test=False):
        spec = importlib.util.spec_from_file_location("butler_influxdb_owner", MODULE)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.__pillar__ = {"butler": {"influxdb": {"address": "127.0.0.2", "port": server.port, "admin": {"name": "butler", "password": PASSWORD}}}}
        module.__opts__ = {"test": test}
        module.OPENING, module.SETTING, module._systemctl = str(server.opening), str(server.setting), server.systemctl
        return getattr(module, function)(function)

    return carry_out


ADMIN = ("butler", PASSWORD)


def make_administrator(server, password, name="butler"):
    code, answer = server.ask("CREATE USER \"%s\" WITH PASSWORD '%s' WITH ALL PRIVILEGES" % (name, password.replace("\\", "\\\\").replace("'", "\\'")))
    assert code == 200 and "error" not in str(answer)


def keep_a_figure(server, user):
    server.ask("CREATE DATABASE metrics", user)
    host = "127.0.0.1" if server.answers("127.0.0.1") else "127.0.0.2"
    request = urllib.request.Request("http://%s:%d/write?db=metrics" % (host, server.port), data=b"load value=42")
    request.add_header("Authorization", "Basic " + base64.b64encode(":".join(user).encode()).decode())
    urllib.request.urlopen(request, timeout=10).close()


@pytest.mark.parametrize("is_open", [False, True], ids=["on loopback", "open"])
def test_sets_the_administrators_password_and_keeps_all_figures(server, state, is_open):
    server.start()
    make_administrator(server, "another")
    keep_a_figure(server, ("butler", "another"))
    if is_open:
        server.open()
        server.systemctl("restart")
        assert server.answers("127.0.0.2")
    answer = state("owned")
    assert answer["result"] is True and answer["changes"] == {"administrator": "password set"}, answer
    assert server.ask("SHOW DATABASES", ADMIN)[0] == 200
    assert server.ask("SHOW DATABASES", ("butler", "another"))[0] == 401
    assert server.ask("SHOW DATABASES")[0] == 401
    assert "42" in str(server.ask("SELECT * FROM load", ADMIN))
    assert server.answers("127.0.0.2") == is_open and not server.setting.exists()
    assert state("owned")["changes"] == {}


def test_makes_its_own_administrator_beside_a_strangers(server, state):
    server.start()
    make_administrator(server, "another", "somebody")
    assert state("owned")["result"] is True
    assert "butler" in str(server.ask("SHOW USERS", ADMIN)) and server.ask("SHOW DATABASES", ("somebody", "another"))[0] == 200


def test_without_passwords_it_is_on_loopback_alone(server, state):
    server.start()
    make_administrator(server, "another")
    server.open()
    server.systemctl("restart")
    seen = []
    started = server.start

    def start():
        answer = started()
        seen.append((server.ask("SHOW DATABASES")[0], server.answers("127.0.0.2")))
        return answer

    server.start = start
    assert state("owned")["result"] is True
    assert seen == [(200, False), (401, True)]


@pytest.mark.parametrize("test", [False, True], ids=["do", "test"])
def test_leaves_its_own_administrator_alone(server, state, test):
    server.start()
    make_administrator(server, PASSWORD)
    server.words.clear()
    assert state("owned", test)["result"] is True and state("closed", test)["result"] is True and server.words == []


def test_leaves_it_to_the_accounts_where_there_is_no_administrator(server, state):
    server.start()
    answer = state("owned")
    assert answer["result"] is True and answer["changes"] == {} and server.words == []


def test_asked_only_what_it_would_do_it_does_nothing(server, state):
    server.start()
    make_administrator(server, "another")
    assert state("owned", test=True)["result"] is None and server.words == []
    assert server.ask("SHOW DATABASES", ("butler", "another"))[0] == 200


def test_asks_for_passwords_again_also_when_it_fails(server, state):
    server.start()
    make_administrator(server, "another")
    server.refuses = "restart"
    answer = state("owned")
    assert answer["result"] is False and "All figures are kept" in answer["comment"] and "meta" not in answer["comment"]
    assert PASSWORD not in str(answer)
    assert not server.setting.exists()
    assert server.process is None  # rather not there than without passwords


def test_is_closed_to_the_network_where_its_accounts_are_gone(server, state):
    server.start()
    make_administrator(server, PASSWORD)
    server.open()
    server.stop()
    shutil.rmtree(server.root / "meta")
    assert server.systemctl("start", "influxdb") == "it does not start"  # its own unit does not open it
    answer = state("closed")
    assert answer["result"] is True and answer["changes"] == {"influxdb": "closed to the network"}
    assert server.systemctl("start", "influxdb") is None
    assert server.answers("127.0.0.1") and not server.answers("127.0.0.2")


def test_is_closed_to_the_network_where_it_has_no_administrator(server, state):
    server.opening.write_text("[Service]\nEnvironment=INFLUXDB_HTTP_BIND_ADDRESS=127.0.0.2:%d\n" % server.port)  # of an earlier version
    server.start()
    assert server.answers("127.0.0.2")
    assert state("closed", test=True)["result"] is None and server.answers("127.0.0.2")
    assert state("closed")["changes"] and not server.answers("127.0.0.2") and not server.opening.exists()


def test_what_a_death_left_without_passwords_is_ended(server, state):
    server.setting.parent.mkdir()
    server.setting.write_text("[Service]\nEnvironment=INFLUXDB_HTTP_AUTH_ENABLED=false\n")
    server.start()
    make_administrator(server, PASSWORD)
    assert server.ask("SHOW DATABASES")[0] == 200
    assert state("closed")["result"] is True
    server.systemctl("start", "influxdb")
    assert server.ask("SHOW DATABASES")[0] == 401
