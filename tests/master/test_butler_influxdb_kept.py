"""butler_influxdb.kept (a Salt state) on a real influxd: how long figures are kept. Where influxd.py finds none, these are left out; in CI they fail."""
import json
import os
import socket
import subprocess
import time
import urllib.parse
import urllib.request

import pytest

import influxd

INFLUXD = influxd.find()
pytestmark = pytest.mark.skipif(not INFLUXD and os.environ.get("CI") != "true", reason="there is no influxd here; tests/run.sh fetches it")
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
DAY = 86400


class Database:
    def __init__(self, folder):
        assert INFLUXD, "there is no influxd here; tests/run.sh fetches it"
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0)), other.bind(("127.0.0.1", 0))
            self.port, backup = one.getsockname()[1], other.getsockname()[1]
        (folder / "influxdb.conf").write_text(
            'reporting-disabled = true\nbind-address = "127.0.0.1:%d"\n[meta]\ndir = "%s/meta"\n[data]\ndir = "%s/data"\nwal-dir = "%s/wal"\n'
            '[http]\nbind-address = "127.0.0.1:%d"\n[retention]\ncheck-interval = "200ms"\n' % (backup, folder, folder, folder, self.port))
        self.process = subprocess.Popen([INFLUXD, "-config", str(folder / "influxdb.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                self.ask("CREATE DATABASE metrics")
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("influxd does not start")

    def ask(self, query):
        body = urllib.parse.urlencode({"q": query, "db": "metrics"}).encode()
        with OPENER.open("http://127.0.0.1:%d/query" % self.port, data=body, timeout=10) as reply:
            return json.load(reply)["results"][0].get("series", [])

    def write(self, days_ago, value, hours=1):
        now = int(time.time())
        lines = ["load_shortterm,host=a value=%d %d" % (value, now - days_ago * DAY - at) for at in range(0, hours * 3600, 10)]
        OPENER.open("http://127.0.0.1:%d/write?db=metrics&precision=s" % self.port, data="\n".join(lines).encode(), timeout=10).close()

    def values(self, policy):
        series = self.ask('SELECT "value" FROM "%s"."load_shortterm"' % policy)
        return {row[1] for row in series[0]["values"]} if series else set()

    def policies(self):
        return {row[0]: (row[1], row[4]) for row in self.ask("SHOW RETENTION POLICIES ON metrics")[0]["values"]}


@pytest.fixture
def database(tmp_path):
    one = Database(tmp_path)
    yield one
    one.process.kill()
    one.process.wait()


@pytest.fixture
def kept(state_module, database):
    pillar = {"influxdb": {"address": "127.0.0.1", "port": database.port, "database": "metrics", "admin": {"name": "butler", "password": "s3cret"}}}
    return lambda test=False: state_module("butler_influxdb", pillar, test).kept("influxdb-kept")


def test_a_new_database_keeps_a_month_and_a_year(kept, database):
    assert set(kept()["changes"]) == {"a year at five minutes", "averages", "30 days in full"}
    assert database.policies() == {"autogen": ("720h0m0s", True), "year": ("8904h0m0s", False)}
    assert [row[0] for row in database.ask("SHOW CONTINUOUS QUERIES")[-1]["values"]] == ["every_five_minutes"]
    again = kept()
    assert again["result"] is True and again["changes"] == {}


def test_a_look_changes_nothing(kept, database):
    answer = kept(test=True)
    assert answer["result"] is None and "30 days in full" in answer["comment"]
    assert database.policies() == {"autogen": ("0s", True)}


def test_figures_of_before_stay_as_averages(kept, database):
    for days_ago, value in ((200, 2), (100, 1), (10, 7), (0, 9)):
        database.write(days_ago, value)
    assert kept()["result"] is True
    assert database.values("year") == {2, 1, 7, 9}
    end = time.monotonic() + 20
    while database.values("autogen") != {7, 9} and time.monotonic() < end:
        time.sleep(0.1)
    assert database.values("autogen") == {7, 9}


def test_nothing_goes_where_the_averages_cannot_be_made(kept, database):
    database.write(100, 1)
    database.ask('CREATE RETENTION POLICY "year" ON "metrics" DURATION 1h REPLICATION 1')  # takes no point of that age
    answer = kept()
    assert answer["result"] is False and answer["comment"].startswith("InfluxDB refuses")
    assert database.values("autogen") == {1}


def test_says_that_influxdb_does_not_answer(kept, database):
    database.process.kill()
    database.process.wait()
    answer = kept(test=True)
    assert answer["result"] is None and answer["comment"] == "InfluxDB does not answer."
