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
    assert set(kept()["changes"]) == {"a year at five minutes", "what fills the year", "30 days in full"}
    assert database.policies() == {"autogen": ("720h0m0s", True), "year": ("8904h0m0s", False)}
    assert [row[0] for row in database.ask("SHOW CONTINUOUS QUERIES")[-1]["values"]] == ["every_five_minutes", "first_of_counters", "last_of_counters"]
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


def test_a_year_that_was_begun_with_averages_alone_is_filled_with_counters_from_now_on(kept, database):
    kept()
    database.ask('DROP CONTINUOUS QUERY "first_of_counters" ON "metrics"')
    database.ask('DROP CONTINUOUS QUERY "last_of_counters" ON "metrics"')
    assert set(kept()["changes"]) == {"what fills the year"}
    assert len(database.ask("SHOW CONTINUOUS QUERIES")[-1]["values"]) == 3


def test_counters_are_kept_as_measured_with_their_own_times(kept, database, state_module):
    kept()
    now = int(time.time()) // 300 * 300 - 600
    values = {2: 100, 142: 900, 292: 1000, 302: 5, 312: 6}  # it begins anew in the second five minutes
    lines = ["disk_read,host=a,instance=vda,type=disk_octets value=%d %d" % (value, now + at) for at, value in values.items()]
    OPENER.open("http://127.0.0.1:%d/write?db=metrics&precision=s" % database.port, data="\n".join(lines).encode(), timeout=10).close()
    for name, (select, _) in state_module("butler_influxdb", {}, False).year_queries("metrics").items():
        if name != "every_five_minutes":
            database.ask(select.format(" AND time >= %ds AND time < %ds" % (now, now + 600)))
    rows = database.ask('SELECT "low", "high" FROM "year"."disk_read" GROUP BY *')[0]
    assert rows["tags"] == {"host": "a", "instance": "vda", "type": "disk_octets"}
    assert [row[1:] for row in rows["values"] if any(row[1:])] == [[100, None], [None, 1000], [5, None], [None, 6]]


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
