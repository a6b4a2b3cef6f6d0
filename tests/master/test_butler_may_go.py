"""butler_may_go.py, and what GlusterFS answers to it."""
import importlib.util
import io
import json
import pathlib
import sys

import pytest

QUESTION = {"machine": "g1", "going": ["g1"], "again": []}


def keeper(master, name, text, mode=0o755):
    master.write("/etc/butler/leave.d/" + name, "#!/bin/sh\n" + text, mode)


def test_a_machine_that_keeps_nothing_may_go(master):
    assert master.run("butler_may_go.py", QUESTION).json == {"why": []}
    keeper(master, "quiet", "true")
    keeper(master, "notes", "echo no", 0o644)
    assert master.run("butler_may_go.py", QUESTION).json == {"why": []}


def test_everybody_who_keeps_something_is_asked_and_says_why(master):
    keeper(master, "b", "echo; echo second")
    keeper(master, "a", "grep -q '\"going\": \\[\"g1\"\\]' && echo first")
    assert master.run("butler_may_go.py", QUESTION).json == {"why": ["first", "second"]}


def test_who_cannot_say_keeps_the_machine(master):
    keeper(master, "broken", "echo it broke >&2; exit 3")
    keeper(master, "gone", "")
    master.write("/etc/butler/leave.d/gone", "#!/nowhere\n", 0o755)
    first, second = master.run("butler_may_go.py", QUESTION).json["why"]
    assert first == "What g1 keeps for others (broken) is not known: it broke"
    assert second.startswith("What g1 keeps for others (gone) is not known: ")


@pytest.fixture
def leave(monkeypatch):
    path = pathlib.Path(__file__).parents[2] / "resources" / "salt" / "gluster" / "leave.py"
    spec = importlib.util.spec_from_file_location("leave", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def answer(volume, down, waiting, words):
        def tree(inner):
            return module.xml.fromstring("<cliOutput><opRet>0</opRet>%s</cliOutput>" % inner)

        if words == ("volume", "info"):
            return tree("<volInfo><volumes>%s</volumes></volInfo>" % ("<volume><name>shared</name><replicaCount>%d</replicaCount><bricks>%s</bricks></volume>" % (
                volume[0], "".join("<brick>%s<name>%s</name></brick>" % (brick, brick) for brick in volume[1])) if volume else ""))
        if words == ("volume", "status", "shared"):
            return tree("<volStatus>%s</volStatus>" % "".join("<node><hostname>%s</hostname><path>%s</path><status>%d</status></node>" % (
                *brick.split(":"), brick not in down) for brick in volume[1]))
        assert words == ("volume", "heal", "shared", "info")
        return tree("<healInfo><bricks>%s</bricks></healInfo>" % "".join("<brick><name>%s</name><numberOfEntries>%s</numberOfEntries></brick>" % (
            brick, waiting) for brick in volume[1]))

    def reasons(going=(), again=(), replicas=1, servers=("g1", "g2"), down=(), waiting="0", silent=False, none=False, machine="g1"):
        bricks = ["%s:/bricks/brick/data" % server for server in servers]

        def ask(*words):
            if silent:
                raise module.Silent
            return answer(None if none else (replicas, bricks), ["%s:/bricks/brick/data" % one for one in down], waiting, words)

        monkeypatch.setattr(module, "ask", ask)
        monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"machine": machine, "going": list(going), "again": list(again)})))
        output = io.StringIO()
        monkeypatch.setattr(sys, "stdout", output)
        module.main()
        return output.getvalue().splitlines()

    return reasons


def test_files_do_not_go_with_their_machine(leave):
    why, = leave(going=["g1"])
    assert "would go with it" in why and "“gluster volume remove-brick shared g1:/bricks/brick/data start”" in why
    why, = leave(going=["g1"], replicas=2, servers=("g0", "g3", "g1", "g2"))
    assert "remove-brick shared g1:/bricks/brick/data g2:/bricks/brick/data start" in why and "those that keep the same: g1, g2." in why


def test_a_machine_without_files_goes(leave):
    assert leave(going=["g3"], machine="g3") == [] == leave(going=["g1"], none=True)


def test_a_machine_whose_disk_stays_is_made_anew(leave):
    assert leave(again=["g1"]) == [] == leave(again=["g1"], replicas=2)
    assert leave(again=["g1"], replicas=3, servers=("g1", "g2", "g3", "g4", "g5", "g6"), down=["g5"]) == []  # of another set


def test_two_that_keep_the_same_are_not_away_at_once(leave):
    why, = leave(again=["g1", "g2"], replicas=2)
    assert why.startswith("g1 and g2 keep the same files")
    assert leave(again=["g1", "g3"], replicas=2, servers=("g1", "g2", "g3", "g4")) == []
    assert "g1 and g2" in leave(again=["g1"], going=["g2"], replicas=2)[0]


def test_it_waits_for_the_others_to_be_up_and_whole(leave):
    assert "is on g2, too, and there it does not run" in leave(again=["g1"], replicas=2, down=["g2"])[0]
    assert "14 files" in leave(again=["g1"], replicas=2, waiting="7")[0]
    assert "some files" in leave(again=["g1"], replicas=2, waiting="-")[0]


def test_what_is_not_known_goes_only_to_come_again(leave):
    assert "does not answer on g1" in leave(going=["g1"], silent=True)[0]
    assert leave(again=["g1"], silent=True) == []
