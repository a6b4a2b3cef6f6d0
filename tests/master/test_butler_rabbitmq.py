"""butler_rabbitmq (a Salt state module): the file of accounts, and whether each is let in, before a server that speaks AMQP's first words."""
import json
import os
import socket
import stat
import struct
import threading

import pytest

PART = {"queue-work": {"vhost": "work", "user": "worker", "password": "secret-word"}, "other": {"password": "x"}}


class Queue:
    """Lets in who says the right password for the right vhost."""

    def __init__(self):
        self.server, self.known, self.asked = socket.create_server(("127.0.0.1", 0)), {}, 0
        self.port = self.server.getsockname()[1]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def end(self):
        self.server.shutdown(socket.SHUT_RDWR)  # who is told to accept on what is closed may do so on the next test's server, of the same number
        self.thread.join()
        self.server.close()

    def run(self):
        while True:
            try:
                line, _ = self.server.accept()
            except OSError:
                return
            with line:
                try:
                    self.talk(line)
                except (OSError, struct.error, IndexError):
                    pass

    @staticmethod
    def say(line, method, body=b""):
        payload = struct.pack(">HH", 10, method) + body
        line.sendall(struct.pack(">BHI", 1, 0, len(payload)) + payload + b"\xce")

    @staticmethod
    def hear(line):
        size = struct.unpack(">BHI", line.recv(7, socket.MSG_WAITALL))[2]
        payload = line.recv(size + 1, socket.MSG_WAITALL)
        assert payload[-1:] == b"\xce"
        return payload[4:-1]

    def talk(self, line):
        self.asked += 1
        assert line.recv(8, socket.MSG_WAITALL) == b"AMQP\x00\x00\x09\x01"
        self.say(line, 10)
        words = self.hear(line)[4:]
        assert words[:6] == b"\x05PLAIN"
        _, user, password = words[10:-6].split(b"\0")
        if self.known.get(user.decode(), (None, None))[1] != password.decode():
            return  # RabbitMQ hangs up
        self.say(line, 30, struct.pack(">HIH", 2047, 131072, 60))
        assert self.hear(line) == struct.pack(">HIH", 2047, 131072, 60)
        vhost = self.hear(line)
        if vhost[1:1 + vhost[0]].decode() != self.known[user.decode()][0]:
            self.say(line, 50)
            return
        self.say(line, 41)
        self.hear(line)
        self.say(line, 51)


@pytest.fixture
def queue():
    made = Queue()
    yield made
    made.end()


def load(state_module, test=False, pillar=None):
    module = state_module("butler_rabbitmq", {"machines": {"one": {"address": "127.0.0.1"}}, **(PART if pillar is None else pillar)}, test)
    module.__grains__ = {"id": "one"}
    return module


def test_the_file_has_hashes_and_no_password(state_module, tmp_path, monkeypatch):
    module, file = load(state_module), tmp_path / "butler.json"
    monkeypatch.setattr(module.grp, "getgrnam", lambda name: type("Group", (), {"gr_gid": os.getgid()}))
    monkeypatch.setattr(module.os, "fchown", lambda *words: None)
    first = module.written(str(file))
    assert first["result"] is True and first["changes"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    text = file.read_text()
    assert "secret-word" not in text and "guest" not in text
    told = json.loads(text)
    assert [(user["name"], user["tags"]) for user in told["users"]] == [("worker", "")] and told["vhosts"] == [{"name": "work"}]
    # The same words at every run, and others for another password.
    assert module._definitions() == text
    assert load(state_module, pillar={"queue-work": dict(PART["queue-work"], password="another")})._definitions() != text


def test_whoever_is_let_in_changes_nothing(state_module, queue, monkeypatch):
    queue.known = {"worker": ("work", "secret-word")}
    module = load(state_module)
    monkeypatch.setattr(module.subprocess, "run", lambda *words, **more: pytest.fail("nothing is to be done"))
    said = module.let_in("butler.json", queue.port)
    assert said["result"] is True and not said["changes"] and queue.asked == 1


@pytest.mark.parametrize("known", [{}, {"worker": ("work", "old-word")}, {"worker": ("elsewhere", "secret-word")}])
def test_whoever_is_not_let_in_is_after_the_file_was_read(state_module, queue, monkeypatch, known):
    queue.known = known
    module = load(state_module)
    ran = []

    def run(words, **_):
        ran.append(words)
        threading.Timer(0.3, lambda: setattr(queue, "known", {"worker": ("work", "secret-word")})).start()  # it answers before it is done
        return type("Done", (), {"returncode": 0, "stdout": ""})

    monkeypatch.setattr(module.subprocess, "run", run)
    monkeypatch.setattr(module, "time", __import__("time"))
    said = module.let_in("butler.json", queue.port)
    assert said["result"] is True and said["changes"], said
    assert ran == [["rabbitmqctl", "import_definitions", "butler.json"]]


def test_a_look_alone_does_nothing_and_a_queue_that_stays_shut_is_a_failure_without_the_password(state_module, queue, monkeypatch):
    module = load(state_module, test=True)
    monkeypatch.setattr(module.subprocess, "run", lambda *words, **more: pytest.fail("only looked"))
    assert module.let_in("butler.json", queue.port)["result"] is None
    module = load(state_module)
    monkeypatch.setattr(module.subprocess, "run", lambda *words, **more: type("Done", (), {"returncode": 0, "stdout": ""}))
    said = module.let_in("butler.json", queue.port)
    assert said["result"] is False and "worker" in said["comment"] and "secret-word" not in str(said)
