"""Runs the programs of the master as the product does, on the test's own servers, folders and stand-ins."""
import base64
import contextlib
import importlib.util
import json
import os
import pathlib
import re
import stat
import subprocess
import sys

import pytest

import servers

HERE = pathlib.Path(__file__).parent
RESOURCES = HERE.parent.parent / "resources"
PLACES = ("/etc/salt", "/etc/consul.d", "/etc/butler", "/srv/butler", "/var/lib/consul", "/var/backups/butler")  # moved under the test's folder
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")

MARK = "0123456789abcdef"


class Answer:
    """What the product takes for told: lines between marks."""

    def __init__(self, done):
        self.code, self.errors = done.returncode, done.stderr
        told = re.findall("^%s<(.*)>%s$" % (MARK, MARK), done.stdout, re.M)
        self.output = "".join(line + "\n" for line in told)

    @property
    def json(self):
        """The last line, as the product reads it."""
        assert self.code == 0, self.errors
        return json.loads(self.output.splitlines()[-1])


class Master:
    """The computer on which the programs believe to run."""

    def __init__(self, root):
        self.root, self.ports, self.environment, self.test = root, {}, {}, {"silent": []}
        self.commands = root / "commands"
        self.commands.mkdir()

    def ail(self, server, trouble):
        """From now on the server has this trouble; a silent one is not waited for as long as in truth."""
        server.trouble = trouble
        if trouble == "silent":
            self.test["silent"].append(server.port)

    def path(self, path):
        return self.root / path.lstrip("/")

    def write(self, path, text="", mode=0o644):
        file = self.path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        file.chmod(mode)

    def read(self, path):
        return self.path(path).read_text(encoding="utf-8")

    def mode(self, path):
        return stat.S_IMODE(self.path(path).stat().st_mode)

    def names(self, path):
        folder = self.path(path)
        return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())

    def command(self, name, text):
        """A stand-in for a command on the PATH."""
        file = self.commands / name
        file.write_text("#!/bin/sh\n" + text)
        file.chmod(0o755)

    def put_salt(self, scene):
        file = self.root / "scene.json"
        self.published = self.root / "published"
        file.write_text(json.dumps(dict(scene, log=str(self.published))))
        self.environment["BUTLER_TEST_SALT"] = str(file)

    def jobs(self):
        return [json.loads(line) for line in self.published.read_text().splitlines()] if self.published.exists() else []

    def variables(self):
        kept = {name: value for name, value in os.environ.items() if name.lower() not in PROXIES}
        test = dict(self.test, ports=self.ports, files=PLACES)
        return {**kept, "PATH": "%s:%s" % (self.commands, os.environ["PATH"]), "PYTHONPATH": str(HERE / "stand_ins"),
                "PYTHONDONTWRITEBYTECODE": "1", "BUTLER_TEST": json.dumps(test), **self.environment}

    def text(self, name):
        text = (RESOURCES / "master" / name).read_text(encoding="utf-8")
        for place in PLACES:
            text = text.replace(place, str(self.path(place)))
        return text

    def run(self, name, question):
        """The program and its question on standard input, as Remote.cpp's programText() puts them."""
        told = base64.b64encode(json.dumps(question).encode()).decode()
        text = "MARK = '%s'\n%s\nimport base64, json; QUESTION = json.loads(base64.b64decode('%s'))\n%s" % (
            MARK, self.text("butler_tell.py"), told, self.text(name))
        return Answer(subprocess.run([sys.executable, "-"], input=text, encoding="utf-8", capture_output=True, env=self.variables(),
                                     timeout=20, cwd=self.root, check=False))


    @contextlib.contextmanager
    def session(self, name, question):
        """The same as remoteSession() has it: what is called with a question asks it of one program that stays."""
        told = base64.b64encode(json.dumps(question).encode()).decode()
        text = ("MARK = '%s'\n%s\nimport base64, json; QUESTION = json.loads(base64.b64decode('%s'))\n%s" % (
            MARK, self.text("butler_tell.py"), told, self.text(name))).encode()
        begin = "import sys; exec(sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode())"
        with subprocess.Popen([sys.executable, "-c", begin], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.variables(), cwd=self.root) as program:
            program.stdin.write(b"%d\n%s" % (len(text), text))

            def ask(again=None):
                program.stdin.write(b"" if again is None else json.dumps(again).encode() + b"\n")
                program.stdin.flush()
                line = program.stdout.readline().decode()
                return json.loads(line[line.index("{"): line.rindex("}") + 1])

            ask.program = program
            yield ask
            program.stdin.close()


@pytest.fixture
def master(tmp_path):
    return Master(tmp_path)


def ended(server):
    yield server
    server.end()


@pytest.fixture
def consul(master):
    server = servers.Consul()
    master.ports["127.0.0.1:8500"] = server.port
    yield from ended(server)


@pytest.fixture
def influx():
    yield from ended(servers.Influx())


@pytest.fixture
def proxy(master):
    """A proxy in the machine's environment that knows nobody of the cluster."""
    server = servers.Proxy()
    master.environment.update({name: "http://127.0.0.1:%d" % server.port for name in ("http_proxy", "HTTP_PROXY", "all_proxy")})
    yield from ended(server)


@pytest.fixture
def influx_question(influx):
    return {"address": "127.0.0.1", "port": influx.port, "database": "metrics", "user": "butler", "password": "s3cret"}


class Clock:
    """For the state modules: waiting is a jump."""

    def __init__(self):
        self.now = 0.0

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def state_module(monkeypatch):
    """state_module(NAME, pillar, test=False): a Salt state module with what Salt gives it."""
    monkeypatch.setattr("urllib.request._opener", None)  # it keeps the proxies that it once found
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)

    def load(name, pillar=None, test=False):
        spec = importlib.util.spec_from_file_location(name, RESOURCES / "salt" / "_states" / (name + ".py"))
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.__pillar__, module.__opts__ = {"butler": pillar or {}}, {"test": test}
        if hasattr(module, "time"):
            module.time = Clock()
        return module

    return load
