"""butler_names (a Salt state module): puts our part into /etc/hosts and /etc/resolv.conf by the program `names`."""
import pytest


@pytest.fixture
def placed(state_module, tmp_path):
    """placed(text of the program `names`, or None: there is none, test=False)"""

    def place(text, test=False):
        module = state_module("butler_names", test=test)
        program = tmp_path / "names"
        module.PROGRAM = str(program)
        if text is not None:
            program.write_text('#!/bin/sh\necho "$*" >> %s\n%s\n' % (tmp_path / "words", text))
            program.chmod(0o755)
        return module.placed("/etc/hosts", "hosts")

    place.words = lambda: (tmp_path / "words").read_text().splitlines()
    return place


DIFFERS = '[ "${2:-}" != check ] || exit 1\n'


def test_changes_nothing_where_all_is_as_it_should_be(placed):
    assert placed("exit 0") == {"name": "/etc/hosts", "result": True, "changes": {}, "comment": "As it should be."}
    assert placed.words() == ["hosts check"]


def test_writes_what_differs(placed):
    assert placed(DIFFERS) == {"name": "/etc/hosts", "result": True, "changes": {"hosts": "written"}, "comment": "Written."}
    assert placed.words() == ["hosts check", "hosts"]


def test_asked_only_what_it_would_do_it_writes_nothing(placed):
    answer = placed(DIFFERS, test=True)
    assert answer["result"] is None and not answer["changes"] and placed.words() == ["hosts check"]


@pytest.mark.parametrize("text,comment", [("echo 'No name server is known.' >&2; exit 1", "No name server is known."),
                                          ("exit 3", "names hosts failed"), ("printf '\\377 torn'; exit 1", "torn")],
                         ids=["with a word", "without one", "with what is no text"])
def test_says_why_it_could_not_be_written(placed, text, comment):
    answer = placed(text)
    assert answer["result"] is False and answer["comment"].endswith(comment) and not answer["changes"]


def test_a_program_that_is_not_there_yet_is_an_error_only_when_something_is_to_be_done(placed):
    assert placed(None)["result"] is False and "names" in placed(None)["comment"]
    assert placed(None, test=True)["result"] is None


def test_the_program_gets_no_input_to_wait_for(placed):
    assert placed("read line && exit 1; exit 0")["comment"] == "As it should be."
