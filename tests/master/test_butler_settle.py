"""butler_settle.py: whether a configured cluster works."""
import pytest
import servers

MACHINES = ["salt-master", "worker-0"]
WELL = {"leader": True, "not_alive": [], "no_voters": [], "silent": [], "error": ""}


@pytest.fixture
def question(influx, influx_question):
    influx.points = [("load_shortterm", name, -10, 0.5) for name in MACHINES]
    return {"machines": MACHINES, "servers": ["salt-master"], "influx": influx_question, "seconds": 0, "token": "reader"}


def ask(master, question, **changed):
    return master.run("butler_settle.py", {**question, **changed}).json


def test_finds_nothing_missing_where_all_is_well(master, consul, question):
    assert ask(master, question) == WELL


def test_asks_no_figures_of_a_cluster_without_monitoring(master, consul, influx, question):
    assert ask(master, question, influx=None) == WELL
    assert not influx.asked


def test_names_machines_that_consul_does_not_see_alive(master, consul, question):
    consul.members = {"salt-master": 1, "worker-0": 4}
    assert ask(master, question) == {**WELL, "not_alive": ["worker-0"]}


def test_believes_in_no_voter_where_acls_deny_it_the_peers(master, consul, question):
    consul.tokens["reader"] = ()
    answer = ask(master, question)
    assert answer["leader"] and answer["no_voters"] == ["salt-master"] and "403" in answer["error"]


def test_names_servers_that_do_not_vote(master, consul, question):
    consul.voters = {"salt-master": False}
    assert ask(master, question) == {**WELL, "no_voters": ["salt-master"]}


def test_names_machines_whose_figures_do_not_arrive(master, consul, influx, question):
    influx.points = [("load_shortterm", "salt-master", -10, 0.5), ("load_shortterm", "worker-0", -90, 0.5)]
    assert ask(master, question) == {**WELL, "silent": ["worker-0"]}


def test_any_figure_proves_that_a_machines_figures_arrive(master, consul, influx, question):
    influx.points[1] = ("uptime_value", "worker-0", -10, 7)
    assert ask(master, question) == WELL


def test_figures_of_the_future_do_not_make_a_dead_machine_heard(master, consul, influx, question):
    influx.points[1] = ("load_shortterm", "worker-0", 7200, 0.5)  # its clock was two hours ahead while it lived
    assert ask(master, question)["silent"] == ["worker-0"]


@pytest.mark.parametrize("trouble", [None, "forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_believes_in_nothing_that_consul_does_not_say_when_it_is(master, consul, question, trouble):
    master.ail(consul, trouble)
    consul.leader = consul.leader if trouble else None
    answer = ask(master, question)
    assert answer["leader"] is False and answer["no_voters"] == ["salt-master"] and answer["error"]


def test_says_an_error_when_no_consul_listens(master, question):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    answer = ask(master, question)
    assert "refused" in answer["error"] and answer["not_alive"] == MACHINES


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_counts_all_as_silent_when_influxdb_is(master, consul, influx, question, trouble):
    master.ail(influx, trouble)
    answer = ask(master, question)
    assert answer["leader"] and not answer["not_alive"] and answer["silent"] == MACHINES and answer["error"]


def test_says_that_influxdb_refuses_the_password(master, consul, question):
    question["influx"]["password"] = "another"
    answer = ask(master, question)
    assert answer["silent"] == MACHINES and "401" in answer["error"]


def test_says_that_influxdb_has_no_administrator(master, consul, influx, question):
    influx.users = {}
    answer = ask(master, question)
    assert answer["silent"] == MACHINES and "403" in answer["error"]


def test_says_an_error_that_influxdb_gives_with_200(master, consul, influx, question):
    influx.databases = set()
    answer = ask(master, question)
    assert answer["silent"] == MACHINES and "database not found" in answer["error"]


def test_waits_until_the_last_thing_is_there(master, consul, question):
    consul.members = {"salt-master": 1}
    consul.looks = [lambda server: None, lambda server: server.members.update({"worker-0": 1})]
    assert ask(master, question, seconds=60) == WELL


def test_no_secret_stands_in_the_address_that_is_asked(master, consul, influx, question):
    ask(master, question)
    assert influx.asked and not any("s3cret" in asked for asked in influx.asked)


def test_asks_consul_and_influxdb_without_the_proxy_of_the_house(master, consul, question, proxy):
    answer = ask(master, question)
    assert not proxy.asked and answer == WELL
