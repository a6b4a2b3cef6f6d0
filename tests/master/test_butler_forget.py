"""butler_forget.py: forgets machines that are gone."""
import pytest
import servers

KEYS = "/etc/salt/pki/master/"
FOLDERS = ("minions", "minions_pre", "minions_denied", "minions_rejected")


@pytest.fixture
def question(master, consul, influx, influx_question):
    for folder in FOLDERS:
        master.write(KEYS + folder + "/worker-0", "key")
    master.write(KEYS + "minions/salt-master", "key")
    influx.points = [("load_shortterm", name, -10, 1) for name in ("salt-master", "worker-0")]
    return {"machines": ["worker-0"], "again": [], "influx": influx_question, "token": "forget"}


def ask(master, question, **changed):
    return master.run("butler_forget.py", {**question, **changed}).json["errors"]


def hosts(influx):
    return {point[1] for point in influx.points}


def test_forgets_keys_membership_and_figures_of_the_machine_and_of_no_other(master, consul, influx, question):
    assert ask(master, question) == {}
    assert master.names(KEYS) == ["minions/salt-master"]
    assert list(consul.members) == ["salt-master"] and hosts(influx) == {"salt-master"}


def test_a_machine_that_is_made_anew_leaves_and_keeps_its_name(master, consul, question):
    assert ask(master, question, again=["worker-0"]) == {}
    assert consul.members["worker-0"] == 3


def test_a_machine_without_a_key_is_forgotten_all_the_same(master, consul, influx, question):
    for folder in FOLDERS:
        master.path(KEYS + folder + "/worker-0").unlink()
    assert ask(master, question) == {}
    assert list(consul.members) == ["salt-master"]


def test_a_machine_that_consul_does_not_know_is_forgotten_already(master, consul, question):
    del consul.members["worker-0"]  # Consul 1.8.7: 500, "agent: No node found with name 'worker-0'"
    assert ask(master, question) == {}


def test_a_cluster_without_monitoring_is_asked_for_no_figures(master, influx, question):
    assert ask(master, question, influx=None) == {}
    assert not influx.asked


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "stranger"])
def test_keys_and_figures_are_forgotten_also_when_consul_is(master, consul, influx, question, trouble):
    master.ail(consul, trouble)
    assert list(ask(master, question)) == ["consul"]
    assert master.names(KEYS) == ["minions/salt-master"] and hosts(influx) == {"salt-master"}


def test_keys_and_figures_are_forgotten_also_when_no_consul_listens(master, influx, question):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    assert list(ask(master, question)) == ["consul"]
    assert master.names(KEYS) == ["minions/salt-master"] and hosts(influx) == {"salt-master"}


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_keys_and_membership_are_forgotten_also_when_influxdb_is(master, consul, influx, question, trouble):
    master.ail(influx, trouble)
    assert list(ask(master, question)) == ["influx"]
    assert master.names(KEYS) == ["minions/salt-master"] and list(consul.members) == ["salt-master"]


def test_says_that_influxdb_refuses_the_password(master, question):
    question["influx"]["password"] = "another"
    assert "401" in ask(master, question)["influx"]


def test_says_that_influxdb_has_no_administrator(master, influx, question):
    influx.users = {}
    assert "403" in ask(master, question)["influx"]


def test_says_403_where_acls_deny_it_to_forget(master, consul, influx, question):
    consul.tokens["forget"] = ()
    assert "403" in ask(master, question)["consul"] and "worker-0" in consul.members and hosts(influx) == {"salt-master"}


def test_says_an_error_that_influxdb_gives_with_200(master, influx, question):
    influx.databases = set()
    assert "database not found" in ask(master, question)["influx"]


def test_no_secret_stands_in_the_address_that_is_asked(master, influx, question):
    ask(master, question)
    assert influx.asked and not any("s3cret" in asked for asked in influx.asked)


def test_asks_consul_and_influxdb_without_the_proxy_of_the_house(master, consul, influx, question, proxy):
    errors = ask(master, question)
    assert not proxy.asked and errors == {} and hosts(influx) == {"salt-master"}
