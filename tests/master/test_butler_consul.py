"""butler_consul.py: how Consul's servers are."""
import json
import pathlib

import pytest
import servers

DATA = pathlib.Path(__file__).parent.parent / "data"
NOW = {"gone": "", "seconds": 0, "token": "reader"}


def ask(master, **question):
    return master.run("butler_consul.py", {**NOW, **question}).json


def test_says_leader_peers_and_members_in_the_form_that_was_recorded(master, consul):
    recorded = json.loads((DATA / "consul" / "one-server.json").read_text())
    consul.leader = recorded["leader"]
    consul.members = {name: 1 for name in recorded["members"]}
    assert ask(master) == recorded


def test_says_each_state_of_a_member_by_its_name(master, consul):
    consul.members = {"a": 0, "b": 1, "c": 2, "d": 3, "e": 4, "f": 7}
    assert ask(master)["members"] == {"a": "absent", "b": "alive", "c": "left", "d": "left", "e": "failed", "f": "unknown"}


@pytest.mark.parametrize("leader", [None, ""], ids=["refused with 500 and plain text", "empty"])
def test_says_no_leader_where_there_is_none(master, consul, leader):
    consul.leader = leader
    answer = ask(master)
    assert not answer.get("leader") and not answer.get("peers")


def test_does_not_ask_for_peers_without_a_leader(master, consul):
    consul.leader = ""  # Consul would hold that question back for seven seconds
    ask(master)
    assert not any("raft" in asked for asked in consul.asked)


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_says_an_error_and_nothing_else_when_what_answers_is(master, consul, trouble):
    master.ail(consul, trouble)
    answer = ask(master)
    assert list(answer) == ["error"] and answer["error"]


def test_says_403_by_its_number(master, consul):
    master.ail(consul, "forbidden")
    assert "403" in ask(master)["error"]


def test_says_403_where_acls_deny_it_the_peers(master, consul):
    consul.tokens["reader"] = ()
    assert ask(master)["error"] == "RuntimeError: 403 Permission denied"


def test_says_that_its_token_is_not_known(master, consul):
    del consul.tokens["reader"]
    assert "ACL not found" in ask(master)["error"]


def test_says_in_consuls_own_words_that_there_is_no_leader(master, consul):
    consul.leader = None
    assert "No cluster leader" in ask(master)["error"]


def test_says_an_error_when_nobody_listens(master):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    assert "refused" in ask(master)["error"]


def test_waits_until_a_leader_is_there(master, consul):
    def elected(server):
        server.leader = "10.0.0.2:8300"

    consul.leader = None
    consul.looks = [lambda server: None, lambda server: None, elected]
    assert ask(master, seconds=30)["leader"] == "10.0.0.2:8300"


def test_waits_until_the_server_that_goes_is_no_peer_any_more(master, consul):
    consul.voters = {"salt-master": True, "old": True}
    consul.looks = [lambda server: None, lambda server: server.voters.pop("old")]
    assert ask(master, gone="old", seconds=30)["peers"] == ["salt-master"]


def test_says_how_it_is_when_the_time_is_over(master, consul):
    consul.voters = {"salt-master": True, "old": True}
    assert "old" in ask(master, gone="old", seconds=2)["peers"]


def test_asks_the_agent_without_the_proxy_of_the_house(master, consul, proxy):
    answer = ask(master)
    assert not proxy.asked and answer.get("leader") == consul.leader
