"""butler_relay.py: hands one connection on."""
import contextlib
import os
import socket
import subprocess
import sys
import threading

import pytest
import servers
from conftest import RESOURCES


@contextlib.contextmanager
def relay(port, *address, **streams):
    text = (RESOURCES / "master" / "butler_relay.py").read_text(encoding="utf-8")
    environment = {**os.environ, "http_proxy": "http://127.0.0.1:9"}
    with subprocess.Popen([sys.executable, "-c", text, str(port), *address], env=environment, stderr=subprocess.PIPE,
                          **{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, **streams}) as process:
        watch = threading.Timer(15, process.kill)
        watch.start()
        try:
            yield process
        finally:
            process.kill()
            watch.cancel()


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)
        yield listening


def accepted(listener):
    inside, _ = listener.accept()
    inside.settimeout(10)
    return inside


def read_all(inside):
    return b"".join(iter(lambda: inside.recv(65536), b""))


def test_hands_question_and_answer_on_at_once(listener):
    with relay(listener.getsockname()[1]) as process, accepted(listener) as inside:
        for word in (b"one", b"two"):
            process.stdin.write(word)
            process.stdin.flush()
            assert inside.recv(100) == word
            inside.sendall(word.upper())
            assert os.read(process.stdout.fileno(), 100) == word.upper()


def test_ends_when_the_other_side_ends(listener):
    with relay(listener.getsockname()[1]) as process:
        with accepted(listener) as inside:
            inside.sendall(b"last words")
        assert process.stdout.read() == b"last words"
        assert process.wait(10) == 0  # though its standard input is still open


def test_the_answer_still_comes_after_the_question_has_ended(listener):
    with relay(listener.getsockname()[1]) as process, accepted(listener) as inside:
        process.stdin.write(b"all")
        process.stdin.close()
        assert read_all(inside) == b"all"
        inside.sendall(b"answer")
        inside.close()
        assert process.stdout.read() == b"answer"
        assert process.wait(10) == 0


def test_hands_every_byte_on(listener):
    data = bytes(range(256)) * 4096
    with relay(listener.getsockname()[1]) as process, accepted(listener) as inside:
        writer = threading.Thread(target=lambda: (process.stdin.write(data), process.stdin.close()))
        writer.start()
        assert read_all(inside) == data
        threading.Thread(target=lambda: (inside.sendall(data), inside.close())).start()
        assert process.stdout.read() == data
        writer.join()


def test_much_in_both_ways_at_once_does_not_stop_it(listener):
    """Who answers before the question is over, and reads on only when the answer is taken: the way must not wait in one of the two."""
    data = b"x" * (16 << 20)
    with relay(listener.getsockname()[1]) as process, accepted(listener) as inside:

        def ask():
            with contextlib.suppress(OSError):  # at the end nobody takes the rest
                process.stdin.write(data)

        def answer_first():
            inside.sendall(data)
            inside.shutdown(socket.SHUT_WR)
            with contextlib.suppress(OSError):
                read_all(inside)

        threading.Thread(target=answer_first, daemon=True).start()
        threading.Thread(target=ask, daemon=True).start()
        assert len(process.stdout.read()) == len(data)


def test_finds_a_service_that_listens_at_the_machines_own_address_alone():
    with socket.create_server(("127.0.0.2", 0)) as listening:
        listening.settimeout(10)
        with relay(listening.getsockname()[1], "127.0.0.2") as process, accepted(listening) as inside:
            inside.sendall(b"here")
            inside.close()
            assert process.stdout.read() == b"here"


def test_the_loopback_goes_before_the_machines_own_address(listener):
    with socket.create_server(("127.0.0.2", listener.getsockname()[1])) as other:
        with relay(other.getsockname()[1], "127.0.0.2") as process, accepted(listener) as inside:
            inside.sendall(b"loopback")
            inside.close()
            assert process.stdout.read() == b"loopback"


def test_ends_with_an_error_and_no_word_when_nobody_listens():
    with relay(servers.closed_port(), stdin=subprocess.DEVNULL) as process:
        assert process.stdout.read() == b""
        assert process.wait(10) != 0


def test_takes_a_file_for_its_question(listener, tmp_path):
    (tmp_path / "question").write_bytes(b"from a file")
    with open(tmp_path / "question", "rb") as file, relay(listener.getsockname()[1], stdin=file) as process, accepted(listener) as inside:
        assert read_all(inside) == b"from a file"
        inside.close()
        assert process.wait(10) == 0
