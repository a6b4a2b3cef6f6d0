"""Runs before a program of the master in a test: sends its fixed addresses to the test's servers, shortens its waiting, and lets nothing
else out: neither to the real /etc/salt and /srv/butler nor to the network.

BUTLER_TEST: {"ports": {"HOST:PORT": port}, "silent": ports where a time limit is waited for, which is cut short, "join": factor of the
limits of threads, "host": this machine's name, "cores": of it, "load": programs that want each processor, "files": folders that must not be touched}
"""
import json
import os
import socket
import sys
import threading
import time

TEST = json.loads(os.environ.get("BUTLER_TEST", "{}"))


class Clock:
    """Time that goes on by itself and jumps ahead where the program only waits."""

    ahead = 0.0
    limit = 7200.0
    monotonic, sleep, times = staticmethod(time.monotonic), staticmethod(time.sleep), staticmethod(os.times)

    @classmethod
    def skip(cls, seconds):
        cls.ahead += max(seconds, 0)
        if cls.ahead > cls.limit:
            os.write(2, b"The program waits for ever.\n")
            os._exit(99)

    @classmethod
    def rest(cls, seconds):
        """Others than the program itself wait for something that takes its time, and so does who waits for a command."""
        waits_only = threading.current_thread() is threading.main_thread() and sys._getframe(1).f_globals.get("__name__") != "subprocess"
        (cls.skip if waits_only else cls.sleep)(seconds)


def late_times():
    now = Clock.times()
    return os.times_result((*now[:4], now.elapsed + Clock.ahead))


def send_to_tests():
    ports = TEST.get("ports", {})
    connect, join = socket.socket.connect, threading.Thread.join

    def to_test(self, address):
        if isinstance(address, tuple):
            port = ports.get("%s:%d" % address[:2])
            address = ("127.0.0.1", port) if port else address
            if address[1] in TEST.get("silent", ()) and self.gettimeout():
                self.settimeout(self.gettimeout() * 0.04)
        return connect(self, address)

    socket.socket.connect = to_test
    threading.Thread.join = lambda self, timeout=None: join(self, timeout and timeout * TEST.get("join", 1))
    socket.gethostname = lambda: TEST.get("host", "salt-master")


def refuse_the_rest():
    forbidden = tuple(TEST.get("files", ()))

    def watch(event, words):
        if event in ("open", "os.remove", "os.listdir", "os.scandir", "os.rename", "os.mkdir") and str(words[0]).startswith(forbidden):
            raise RuntimeError("a test must not touch " + str(words[0]))
        if event == "socket.connect" and isinstance(words[1], tuple) and not words[1][0].startswith("127."):
            raise RuntimeError("a test must not reach " + str(words[1]))

    sys.addaudithook(watch)


if TEST:
    send_to_tests()
    refuse_the_rest()
    time.monotonic = lambda: Clock.monotonic() + Clock.ahead
    time.sleep = Clock.rest
    os.times = late_times
    os.cpu_count = lambda: TEST.get("cores", 2)
    os.getloadavg = lambda: (TEST.get("load", 0) * os.cpu_count(), 0.0, 0.0)
