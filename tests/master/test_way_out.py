"""way-out.sh, as it runs on machines at their first contact."""
import pathlib
import socket
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "resources" / "salt-bootstrap" / "way-out.sh"


def told(url, first):
    before = f"butler_tell() {{ echo \"$@\"; }}\nBUTLER_WAY_OUT='{url}'\nBUTLER_FIRST_CONTACT='{first}'\n"
    return subprocess.run(["sh", "-s"], input=before + SCRIPT.read_text(), check=True, stdout=subprocess.PIPE, text=True, timeout=30).stdout


@pytest.fixture
def first(tmp_path):
    mark = tmp_path / "butler_first_contact"
    mark.touch()
    return mark


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_who_answers_is_not_spoken_of(first):
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert told(f"http://127.0.0.1:{server.getsockname()[1]}/debian", first) == ""


def test_nobody_answers(first):
    assert told(f"http://127.0.0.1:{free_port()}", first) == "way-out silent 127.0.0.1\n"


def test_a_name_that_nobody_knows(first):
    assert told("https://nowhere.invalid/debian", first) == "way-out name nowhere.invalid\n"


def test_it_is_looked_at_once(tmp_path):
    assert told("https://nowhere.invalid/debian", tmp_path / "not-there") == ""
