"""butler_peers.py: tells Consul's servers who is left, so that they choose a leader again."""
import json

import pytest

PEERS = [{"id": "1111", "address": "10.0.0.1:8300"}, {"id": "2222", "address": "10.0.0.2:8300"}]


@pytest.fixture
def server(master, consul):
    """A server that kept its list and has no leader."""
    consul.leader = None
    consul.tokens["recovery"] = ("agent read",)
    master.write("/var/lib/consul/node-id", "1111\n")
    master.write("/var/lib/consul/raft/raft.db", "all that it knows")
    master.command("systemctl", '[ ! -e stuck ] || { echo "it hangs" >&2; exit 1; }\necho "$@" >>words\n')
    return master


def ask(server, act, **more):
    done = server.run("butler_peers.py", {"act": act, "token": "recovery", "seconds": 0, **more})
    assert "Traceback" not in done.errors
    return done.json


def words(server):
    return server.read("words").splitlines()


def test_a_server_says_what_it_has_and_that_there_is_no_leader(server):
    assert ask(server, "look") == {"leader": "", "id": "1111", "index": 42, "error": ""}
    assert words(server) == ["start consul"]


def test_a_server_that_has_a_leader_says_whom(server, consul):
    consul.leader = "10.0.0.2:8300"
    assert ask(server, "look")["leader"] == "10.0.0.2:8300"


def test_who_is_left_is_written_when_the_agent_stands_and_what_was_there_is_kept_aside(server):
    assert ask(server, "place", peers=PEERS) == {"leader": "", "error": ""}
    assert words(server) == ["stop consul"]
    assert json.loads(server.read("/var/lib/consul/raft/peers.json")) == [dict(peer, non_voter=False) for peer in PEERS]
    assert server.mode("/var/lib/consul/raft/peers.json") == 0o600
    assert server.read("/var/backups/butler/consul-before-recovery/raft.db") == "all that it knows"
    assert server.mode("/var/backups/butler/consul-before-recovery") == 0o700


def test_a_second_try_keeps_what_was_there_before_the_first(server):
    ask(server, "place", peers=PEERS)
    server.write("/var/lib/consul/raft/raft.db", "less")
    assert ask(server, "place", peers=PEERS[:1])["error"] == ""
    assert server.read("/var/backups/butler/consul-before-recovery/raft.db") == "all that it knows"
    assert len(json.loads(server.read("/var/lib/consul/raft/peers.json"))) == 1


def test_a_server_that_kept_nothing_only_stands_meanwhile(server):
    assert ask(server, "place", peers=[])["error"] == ""
    assert words(server) == ["stop consul"] and "raft/peers.json" not in server.names("/var/lib/consul")


def test_a_start_ends_when_there_is_a_leader(server, consul):
    consul.looks = [lambda consul: None, lambda consul: setattr(consul, "leader", "10.0.0.1:8300")]
    assert ask(server, "start", seconds=10) == {"leader": "10.0.0.1:8300", "error": ""}
    assert words(server) == ["start consul"]


def test_no_leader_and_an_agent_that_does_not_stop_are_said(server):
    assert "No cluster leader" in ask(server, "start")["error"]
    server.write("stuck")
    answer = ask(server, "place", peers=PEERS)
    assert answer["error"] == "systemctl stop consul: it hangs" and "raft/peers.json" not in server.names("/var/lib/consul")
