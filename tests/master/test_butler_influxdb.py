"""butler_influxdb (a Salt state module): database and accounts of InfluxDB."""
import os

import pytest
import servers

ADMIN = ["s3cret", True]
READER = ["look", False]


@pytest.fixture
def pillar(influx):
    return {"influxdb": {"address": "127.0.0.1", "port": influx.port, "database": "metrics", "admin": {"name": "butler", "password": "s3cret"},
                         "reader": {"name": "reader", "password": "look"}}}


@pytest.fixture
def accounts(state_module, pillar):
    return lambda test=False: state_module("butler_influxdb", pillar, test).accounts("influxdb-accounts")


@pytest.fixture
def opened(state_module, pillar):
    return lambda test=False: state_module("butler_influxdb", pillar, test).opened("influxdb-answers")


@pytest.fixture
def empty(influx):
    influx.users, influx.databases, influx.grants = {}, set(), set()
    return influx


def test_makes_all_where_there_is_no_administrator(accounts, empty):
    answer = accounts()
    assert answer["result"] is True and answer["name"] == "influxdb-accounts"
    assert answer["changes"] == {what: "made" for what in ("administrator", "database", "reader", "right to read")}
    assert empty.users == {"butler": ADMIN, "reader": READER} and empty.databases == {"metrics"} and empty.grants == {("metrics", "reader")}


def test_changes_nothing_where_all_is_there(accounts, influx):
    assert accounts() == {"name": "influxdb-accounts", "result": True, "changes": {}, "comment": "Database and accounts are there."}
    assert influx.statements == []


def test_a_second_run_changes_nothing(accounts, empty):
    accounts()
    empty.statements.clear()
    assert accounts()["changes"] == {} and empty.statements == []


def test_the_database_that_the_listener_for_collectd_made_stays(accounts, empty):
    empty.databases = {"metrics"}
    assert accounts()["result"] is True and empty.databases == {"metrics"}


@pytest.mark.parametrize("missing,what", [("databases", "database"), ("grants", "right to read")])
def test_makes_what_alone_is_missing(accounts, influx, missing, what):
    getattr(influx, missing).clear()
    assert accounts()["changes"] == {what: "made"}
    assert accounts()["changes"] == {}


def test_makes_a_reader_that_is_missing(accounts, influx):
    del influx.users["reader"]
    influx.grants.clear()
    assert list(accounts()["changes"]) == ["reader", "right to read"] and influx.users["reader"] == READER


def test_sets_the_readers_password_when_it_is_another(accounts, influx):
    influx.users["reader"] = ["old", False]
    assert accounts()["changes"] == {"password of the reader": "made"} and influx.users["reader"] == READER


@pytest.mark.parametrize("password", ["it's", 'a "b"', "back\\slash", "\\'", "größe DROP DATABASE x", "a%20b&c=d"])
def test_any_password_is_set_as_it_is(accounts, empty, pillar, password):
    pillar["influxdb"]["admin"]["password"] = pillar["influxdb"]["reader"]["password"] = password
    assert accounts()["result"] is True
    assert empty.users == {"butler": [password, True], "reader": [password, False]}
    assert accounts()["changes"] == {}


def test_asked_only_what_it_would_do_it_says_so_and_does_nothing(accounts, empty):
    answer = accounts(test=True)
    assert answer["result"] is None and "administrator" in answer["comment"] and not answer["changes"] and empty.statements == []


def test_another_administrators_password_is_an_error_that_keeps_all_figures(accounts, influx):
    influx.users["butler"] = ["another", True]
    answer = accounts()
    assert answer["result"] is False and "another password" in answer["comment"]
    # Without its meta folder InfluxDB numbers its shards anew: all figures vanish, and later the wrong ones come back.
    assert "remove" not in answer["comment"].lower() and "meta" not in answer["comment"]
    assert influx.users == {"butler": ["another", True], "reader": READER} and influx.statements == []


def test_another_administrators_password_does_not_pass_as_something_to_be_made(accounts, influx):
    influx.users["butler"] = ["another", True]
    answer = accounts(test=True)
    assert answer["result"] is not True and "administrator, database" not in answer["comment"]


def test_says_nothing_of_a_password(accounts, influx, empty):
    assert "s3cret" not in str(accounts()) and "look" not in str(accounts())
    influx.users["butler"] = ["another", True]
    assert "s3cret" not in str(accounts())
    assert not any("s3cret" in asked or "look" in asked for asked in influx.asked)


def test_waits_until_it_answers_and_says_when_it_does_not(accounts, pillar):
    pillar["influxdb"]["port"] = servers.closed_port()
    assert accounts() == {"name": "influxdb-accounts", "result": False, "changes": {}, "comment": "InfluxDB does not answer."}
    assert accounts(test=True)["result"] is None


def test_takes_loopback_where_it_is_not_open_to_the_cluster_yet(accounts, pillar, monkeypatch):
    monkeypatch.setattr("socket.create_connection", only_loopback())
    pillar["influxdb"]["address"] = "192.0.2.1"
    assert accounts()["result"] is True


def only_loopback():
    import socket
    true = socket.create_connection

    def connect(address, *words, **more):
        if not address[0].startswith("127."):
            raise ConnectionRefusedError("refused")
        return true(address, *words, **more)

    return connect


TROUBLES = ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"]


@pytest.fixture
def short_limits(monkeypatch):
    """A limit is waited for, though not as long as in truth."""
    import socket
    true = socket.create_connection
    monkeypatch.setattr("socket.create_connection", lambda address, timeout=None, *more: true(address, timeout and timeout / 30, *more))


@pytest.mark.parametrize("test", [False, True], ids=["do", "test"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_says_that_it_does_not_work_when_it_is(accounts, influx, short_limits, monkeypatch, trouble, test):
    answer_well = influx.answer

    def answer(method, path, body, headers):
        influx.trouble = trouble  # once it has been reached
        return answer_well(method, path, body, headers)

    monkeypatch.setattr(influx, "answer", answer)
    answered = accounts(test)
    assert answered["result"] is (None if test else False) and not answered["changes"] and answered["comment"].strip()
    assert influx.statements == []


def test_says_what_could_not_be_made(accounts, influx, monkeypatch):
    monkeypatch.setattr(influx, "set_password", lambda name, password: {"error": "disk full"})
    influx.users["reader"] = ["old", False]
    answer = accounts()
    assert answer["result"] is False and answer["comment"] == "InfluxDB refuses to make the password of the reader: disk full"


def test_is_asked_without_the_proxy_of_the_house(accounts, opened, influx, proxy, master, monkeypatch):
    for name, value in master.environment.items():
        monkeypatch.setenv(name, value)
    assert accounts()["result"] is True and opened()["result"] is True and not proxy.asked


# opened

@pytest.fixture
def systemctl(master, monkeypatch):
    """systemctl notes its words and does what the test says."""
    monkeypatch.setenv("PATH", "%s:%s" % (master.commands, os.environ["PATH"]))

    def put(text="exit 0"):
        master.command("systemctl", 'echo "$*" >> "%s/words"\n%s\n' % (master.root, text))

    put()
    put.words = lambda: (master.root / "words").read_text().splitlines() if (master.root / "words").exists() else []
    put.put = put
    return put


def test_leaves_it_alone_when_it_is_open(opened, systemctl):
    assert opened() == {"name": "influxdb-answers", "result": True, "changes": {}, "comment": "InfluxDB answers."}
    assert systemctl.words() == []


@pytest.fixture
def not_open(influx, pillar, monkeypatch, systemctl):
    """It answers at its address only after it was started anew."""
    import socket
    true = socket.create_connection

    def connect(address, *words, **more):
        if "restart influxdb" not in systemctl.words():
            raise ConnectionRefusedError("refused")
        return true(address, *words, **more)

    monkeypatch.setattr("socket.create_connection", connect)


def test_starts_it_anew_when_it_is_not_open(opened, systemctl, not_open):
    assert opened() == {"name": "influxdb-answers", "result": True, "changes": {"influxdb": "opened to the cluster"},
                        "comment": "InfluxDB is open to the cluster."}
    assert systemctl.words() == ["daemon-reload", "restart influxdb"]


def test_asked_only_what_it_would_do_it_starts_nothing(opened, systemctl, not_open):
    assert opened(test=True)["result"] is None and systemctl.words() == []


@pytest.mark.parametrize("words", ["Job for influxdb.service failed", "\\377 no text"])
def test_says_why_it_does_not_start(opened, systemctl, not_open, words):
    systemctl("printf '%s'; exit 1" % words)
    answer = opened()
    assert answer["result"] is False and words[-7:] in answer["comment"] and not answer["changes"]


def test_says_a_word_also_when_systemd_says_none(opened, systemctl, not_open):
    systemctl("exit 1")
    assert opened()["result"] is False and opened()["comment"]


def test_says_that_there_is_no_systemd(opened, systemctl, not_open, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = opened()
    assert answer["result"] is False and "systemctl" in answer["comment"]


def test_says_when_it_does_not_open(opened, systemctl, pillar):
    pillar["influxdb"]["port"] = servers.closed_port()
    answer = opened()
    assert answer["result"] is False and "does not answer at 127.0.0.1" in answer["comment"]
