"""relay.sh as a Salt master carries it out, all its folders moved under the test's; and what squid does by the file that it writes."""
import http.server
import os
import pathlib
import re
import shutil
import socket
import subprocess
import threading
import time

import pytest

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources" / "salt-bootstrap"
UNIT = "etc/systemd/system/butler-relay.service"
CONF = "etc/squid/butler.conf"
SQUID = shutil.which("squid", path=":".join([os.environ["PATH"], "/usr/sbin", os.path.expanduser(
    os.environ.get("XDG_CACHE_HOME", "~/.cache")) + "/butler-desktop/squid"]))
needs_squid = pytest.mark.skipif(not SQUID and os.environ.get("CI") != "true", reason="there is no squid here; tests/run.sh fetches it")
# What its package has beside it, and its own account.
ALONE = "visible_hostname localhost\nmime_table /dev/null\nunlinkd_program /bin/true\nicon_directory /\nerror_directory /\n"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Master:
    def __init__(self, root, port):
        self.root = root
        self.port = port
        self.bin = root / "bin"
        for folder in ("bin", "etc/apt/apt.conf.d", "etc/systemd/system", "etc/squid", "run"):
            (root / folder).mkdir(parents=True)
        self.program("systemctl", "exit 0")
        self.program("apt-get", f"[ \"$1\" != -q ] || case $* in *install*) [ -e {root}/refused ] || ln -sf /bin/true {self.bin}/squid ;; esac")

    def program(self, name, text):
        path = self.bin / name
        path.write_text(f"#!/bin/sh\necho {name} \"$@\" >> {self.root}/called\n{text}\n")
        path.chmod(0o755)

    def run(self, port=None, members="10.0.0.3 10.0.0.4", tries=40, web="", tls=""):
        (self.root / "called").write_text("")
        values = {"PROXY": "", "NO_PROXY": "", "APT_MIRROR": "", "PIP_MIRROR": "", "RELAY_PORT": self.port if port is None else port,
                  "RELAY_ADDRESS": "127.0.0.1", "RELAY_FOR": members, "RELAY_TRIES": tries,
                  "RELAY_WEB": web, "RELAY_TLS": tls}
        text = "".join("BUTLER_%s='%s'\n" % value for value in values.items())
        for script in ("packages.sh", "relay.sh"):
            text += re.sub(r"(?<![\w/+])/(etc|run|var)/", lambda found: "%s/%s/" % (self.root, found.group(1)), (FOLDER / script).read_text())
        path = f"{self.bin}:/usr/bin:/bin"
        return subprocess.run(["sh", "-s"], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False,
                              env={"PATH": path}, timeout=60)

    def called(self):
        return (self.root / "called").read_text().splitlines()

    def text(self, path):
        return (self.root / path).read_text()


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def master(tmp_path, listening):
    return Master(tmp_path, listening)


def test_squid_is_installed_and_never_as_its_package_comes(master):
    done = master.run()
    assert done.returncode == 0, done.stderr
    assert os.readlink(master.root / "etc/systemd/system/squid.service") == "/dev/null"
    installed = next(line for line in master.called() if "install" in line)
    assert installed.endswith("install --no-install-recommends squid")
    assert "systemctl restart butler-relay" in master.called()
    assert f"-f {master.root}/{CONF}" in master.text(UNIT)


def test_again_nothing_changes(master):
    master.run()
    before = (master.text(UNIT), master.text(CONF))
    assert master.run().returncode == 0
    assert (master.text(UNIT), master.text(CONF)) == before
    assert master.called() == ["systemctl start butler-relay"]
    master.run(members="10.0.0.3 10.0.0.4 10.0.0.5") # a new machine is let in
    assert "systemctl restart butler-relay" in master.called()
    assert "acl members src 10.0.0.5\n" in master.text(CONF)


def test_what_was_interrupted_is_made_up_for(master):
    master.run()
    master.program("systemctl", "exit 1")
    assert master.run(members="10.0.0.5").returncode != 0
    master.program("systemctl", "exit 0")
    assert master.run(members="10.0.0.5").returncode == 0
    assert "systemctl restart butler-relay" in master.called()


def test_mirrors_may_have_ports_of_their_own(master):
    assert master.run(web="8081 8443", tls="8443").returncode == 0
    assert "acl web port 80 443 8081 8443\n" in master.text(CONF)
    assert "acl tls port 443 8443\n" in master.text(CONF)


def test_it_ends_when_it_is_not_wanted(master):
    assert master.run(port="").returncode == 0
    assert master.called() == [] # there was none
    master.run()
    assert master.run(port="").returncode == 0
    assert master.called() == ["systemctl -q disable --now butler-relay", "systemctl daemon-reload"]
    assert not (master.root / UNIT).exists() and not (master.root / CONF).exists()


def test_where_it_cannot_be_had_it_is_said(master):
    (master.root / "refused").touch()
    done = master.run()
    assert done.returncode == 14 and "squid could not be installed" in done.stderr


def test_where_it_does_not_listen_it_is_said(master):
    done = master.run(port=free_port(), tries=2)
    assert done.returncode == 15 and "squid does not listen" in done.stderr


# ---- what squid makes of it, where it is installed ----


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"here")

    def log_message(self, *_):
        pass


@pytest.fixture
def relay(tmp_path, request):
    port = free_port()
    member = Master(tmp_path, port)
    member.program("squid", "exit 0")
    member.run(members=getattr(request, "param", "127.0.0.1"), tries=1)
    conf = tmp_path / "try.conf"
    conf.write_text(member.text(CONF) + ALONE + ("" if os.geteuid() else "cache_effective_user nobody\n"))
    return port, conf


def start(conf):
    return subprocess.Popen([SQUID, "-n", "test%d" % os.getpid(), "-N", "-f", str(conf)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask(squid, port, line):
    """The status with which squid answers a request's first line."""
    deadline = time.monotonic() + 20
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as line_to:
                line_to.sendall((line + "\r\nHost: x\r\n\r\n").encode())
                return int(line_to.makefile("rb").readline().split()[1])
        except ConnectionRefusedError:
            assert squid.poll() is None and time.monotonic() < deadline
            time.sleep(0.1)


NO_PACKAGE = [
    "GET http://127.0.0.1/ HTTP/1.1",           # the master itself
    "GET http://127.0.0.1:8500/ HTTP/1.1",      # Consul there
    "CONNECT 127.0.0.1:443 HTTP/1.1",
    "CONNECT [::1]:443 HTTP/1.1",
    "GET http://[::ffff:127.0.0.1]/ HTTP/1.1",
    "GET http://[::]/ HTTP/1.1",
    "GET http://2130706433/ HTTP/1.1",
    "GET http://localhost/ HTTP/1.1",
    "GET http://0.0.0.0/ HTTP/1.1",
    "GET http://169.254.169.254/latest HTTP/1.1",  # the cloud's secrets
    "CONNECT example.org:22 HTTP/1.1",
    "CONNECT example.org:80 HTTP/1.1",
    "GET http://example.org:8080/ HTTP/1.1",
]


@needs_squid
def test_what_is_no_package_is_refused(relay):
    port, conf = relay
    squid = start(conf)
    try:
        assert {line: ask(squid, port, line) for line in NO_PACKAGE} == dict.fromkeys(NO_PACKAGE, 403)
    finally:
        squid.terminate()
        squid.wait()


@needs_squid
def test_what_is_asked_of_the_web_is_passed_on(relay):
    port, conf = relay
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    web = server.server_address[1]
    # It stands on this computer, which is to count for the web now.
    text = conf.read_text().replace("acl web port 80 443", f"acl web port 80 443 {web}").replace(" 127.0.0.0/8", "")
    conf.write_text(text.replace("acl inside dst 127.0.0.1", "acl inside dst 10.0.0.2"))
    squid = start(conf)
    try:
        assert ask(squid, port, f"GET http://127.0.0.1:{web}/ HTTP/1.1") == 200
    finally:
        squid.terminate()
        squid.wait()
        server.shutdown()


@needs_squid
def test_nobody_else_is_let_in(relay):
    port, conf = relay
    conf.write_text(conf.read_text().replace("acl members src 127.0.0.1", "acl members src 10.9.8.7"))
    squid = start(conf)
    try:
        assert ask(squid, port, "GET http://example.org/ HTTP/1.1") == 403
    finally:
        squid.terminate()
        squid.wait()


@needs_squid
@pytest.mark.parametrize("relay", [""], indirect=True)
def test_it_begins_before_there_is_anybody(relay):
    port, conf = relay
    squid = start(conf)
    try:
        assert ask(squid, port, "GET http://example.org/ HTTP/1.1") == 403
    finally:
        squid.terminate()
        squid.wait()
