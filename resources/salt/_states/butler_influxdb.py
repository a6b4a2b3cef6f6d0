"""Database, administrator, reader and retention of InfluxDB 1.x, by its HTTP API.

Names and passwords are read from pillar here, so that none stands in a state's arguments, a command line or a log.
"""
import base64
import datetime
import http.client
import json
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy of the house knows nobody of this cluster
DAY = 86400  # s
# Counters of bytes, of which a mean says little: their first and last measurement of every five minutes, each at its own time.
COUNTERS = "/^(disk_read|disk_write|interface_rx|interface_tx)$/"
FAULTS = (OSError, http.client.HTTPException)  # the second: what answers there speaks another language


class _Refused(Exception):
    """InfluxDB does not say what is there; why, in a sentence."""


def _reach(hosts, port, seconds):
    """The address at which InfluxDB answers, within so many seconds; None: at none."""
    end = time.monotonic() + seconds
    while True:
        for host in hosts:
            url = "http://%s:%d" % (host, port)
            try:
                with OPENER.open(url + "/ping", timeout=3):
                    return url
            except FAULTS:
                pass
        if time.monotonic() > end:
            return None
        time.sleep(0.2)


def _answer(url, query, user=None, seconds=10, epoch=False):
    """(HTTP code, series, error text or None). With `epoch`, times are seconds."""
    form = {"q": query, **({"epoch": "s"} if epoch else {})}
    request = urllib.request.Request(url + "/query", data=urllib.parse.urlencode(form).encode())
    if user:
        login = base64.b64encode(("%s:%s" % (user["name"], user["password"])).encode()).decode()
        request.add_header("Authorization", "Basic " + login)
    try:
        with OPENER.open(request, timeout=seconds) as reply:
            code, text = reply.status, reply.read()
    except urllib.error.HTTPError as error:
        code, text = error.code, error.read()
    except FAULTS as error:
        return 0, [], "%s: %s" % (type(error).__name__, error)
    try:
        answer = json.loads(text)
        result = (answer.get("results") or [{}])[0]
        return code, result.get("series") or [], answer.get("error") or result.get("error")
    except (ValueError, AttributeError):
        return code, [], "HTTP %d without JSON" % code


def _ask(url, query, user=None, seconds=10, epoch=False):
    """The same with the rows of the first series."""
    code, series, error = _answer(url, query, user, seconds, epoch)
    try:
        return code, (series or [{}])[0].get("values") or [], error
    except AttributeError:
        return code, [], "HTTP %d without JSON" % code


def _all_rows(url, query, user):
    """Name of a series → its rows."""
    _rows(url, query, user)  # refuses as that does
    return {one.get("name", ""): one.get("values") or [] for one in _answer(url, query, user)[1]}


def _rows(url, query, user, epoch=False):
    code, rows, error = _ask(url, query, user, epoch=epoch)
    if code == 401:
        # Never the advice to remove its meta folder: a new one numbers the shards from 1, and all figures vanish or come back as others'.
        raise _Refused("InfluxDB has an administrator with another password than the secrets of this cluster. "
                       "Put the secrets back from a backup; nothing was changed, and all figures are kept.")
    if code != 200 or error:
        raise _Refused("InfluxDB does not say what it has: %s" % (error or "HTTP %d" % code))
    return rows


def _name(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def _string(text):
    return "'%s'" % text.replace("\\", "\\\\").replace("'", "\\'")


def _wanted(url, influx):
    """What is missing: list of (what, query that makes it, asked as the administrator or not)."""
    admin, reader, database = influx["admin"], influx["reader"], influx["database"]
    make_admin = ("administrator", "CREATE USER %s WITH PASSWORD %s WITH ALL PRIVILEGES" % (_name(admin["name"]), _string(admin["password"])), None)
    make_database = ("database", "CREATE DATABASE %s" % _name(database), admin)
    make_reader = ("reader", "CREATE USER %s WITH PASSWORD %s" % (_name(reader["name"]), _string(reader["password"])), admin)
    set_reader = ("password of the reader", "SET PASSWORD FOR %s = %s" % (_name(reader["name"]), _string(reader["password"])), admin)
    grant = ("right to read", "GRANT READ ON %s TO %s" % (_name(database), _name(reader["name"])), admin)

    code, _, error = _ask(url, "SHOW DATABASES", admin)
    if code == 403 and "create admin user first" in (error or ""):
        # The database may be there: the listener for collectd makes it by itself. Making it again does nothing.
        return [make_admin, make_database, make_reader, grant]
    missing = []
    if [database] not in _rows(url, "SHOW DATABASES", admin):
        missing.append(make_database)
    if reader["name"] not in [user[0] for user in _rows(url, "SHOW USERS", admin)]:
        return missing + [make_reader, grant]
    if _ask(url, "SHOW DATABASES", reader)[0] == 401:
        missing.append(set_reader)
    if [database, "READ"] not in _rows(url, "SHOW GRANTS FOR " + _name(reader["name"]), admin):
        missing.append(grant)
    return missing


def accounts(name):
    """The database and both accounts are there, with the passwords of pillar."""
    influx = __pillar__["butler"]["influxdb"]  # noqa: F821 (given by Salt)
    test = __opts__["test"]  # noqa: F821
    ret = {"name": name, "result": True, "changes": {}, "comment": "Database and accounts are there."}
    url = _reach([influx["address"], "127.0.0.1"], influx["port"], 0 if test else 60)
    if url is None:
        ret["result"] = None if test else False
        ret["comment"] = "InfluxDB does not answer."
        return ret
    try:
        missing = _wanted(url, influx)
    except _Refused as why:
        return dict(ret, result=None if test else False, comment=str(why))
    if not missing:
        return ret
    what = ", ".join(item[0] for item in missing)
    if test:
        ret.update(result=None, comment="Would be made: " + what)
        return ret
    for title, query, user in missing:
        code, _, error = _ask(url, query, user)
        if code != 200 or error:
            return dict(ret, result=False, comment="InfluxDB refuses to make the %s: %s" % (title, error or "HTTP %d" % code))
        ret["changes"][title] = "made"
    ret["comment"] = "Made: " + what
    return ret


def year_queries(database):
    """What fills the year: name → (SELECT with a place for the span of time, how far back it is done again for figures that come late)."""
    base = _name(database)
    into = "INTO %s.\"year\".:MEASUREMENT FROM %s.\"autogen\"." % (base, base)
    counter = "SELECT %%s(\"value\", 1) AS \"%%s\" %s%s WHERE (\"type\" = 'disk_octets' OR \"type\" = 'if_octets'){} GROUP BY time(5m), *" % (into, COUNTERS)
    return {"every_five_minutes": ("SELECT mean(\"value\") AS \"value\" %s/.*/{} GROUP BY time(5m), *" % into, "1h"),
            "first_of_counters": (counter % ("bottom", "low"), "15m"),
            "last_of_counters": (counter % ("top", "high"), "15m")}


def _retention(url, influx):
    """What is missing: list of (what, queries that make it, in their order). All figures of before stay: they are taken into the year
    before those that are too old for full detail go."""
    admin, base = influx["admin"], _name(influx["database"])
    policies = {row[0]: row[1] for row in _rows(url, "SHOW RETENTION POLICIES ON " + base, admin)}
    queries = _all_rows(url, "SHOW CONTINUOUS QUERIES", admin).get(influx["database"], [])
    missing = []
    if "year" not in policies:
        missing.append(("a year at five minutes", ["CREATE RETENTION POLICY \"year\" ON %s DURATION 53w REPLICATION 1 SHARD DURATION 4w" % base]))
    fills = year_queries(influx["database"])
    begun = [row[0] for row in queries]
    create = "CREATE CONTINUOUS QUERY \"%s\" ON %s RESAMPLE FOR %s BEGIN %s END"
    lacking = [create % (name, base, again, select.format("")) for name, (select, again) in fills.items() if name not in begun]
    if lacking:
        missing.append(("what fills the year", lacking))
    if policies.get("autogen") != "720h0m0s":
        first = _rows(url, "SELECT first(\"value\") FROM %s.\"autogen\".\"load_shortterm\"" % base, admin, epoch=True)
        now = int(datetime.datetime.now().timestamp())
        begin = max(first[0][0] if first else now, now - 370 * DAY) // DAY * DAY
        average = fills["every_five_minutes"][0]
        spans = [average.format(" WHERE time >= %ds AND time < %ds" % (at, at + DAY)) for at in range(begin, now, DAY)]
        missing.append(("30 days in full", spans + ["ALTER RETENTION POLICY \"autogen\" ON %s DURATION 30d SHARD DURATION 1d" % base]))
    return missing


def kept(name):
    """Figures are kept for 30 days in full and for a year as averages of five minutes, those of before, too."""
    influx = __pillar__["butler"]["influxdb"]  # noqa: F821
    ret = {"name": name, "result": True, "changes": {}, "comment": "Figures are kept for 30 days, and their averages for a year."}
    test = __opts__["test"]  # noqa: F821
    url = _reach([influx["address"], "127.0.0.1"], influx["port"], 0 if test else 60)
    if url is None:
        return dict(ret, result=None if test else False, comment="InfluxDB does not answer.")
    try:
        missing = _retention(url, influx)
    except _Refused as why:
        return dict(ret, result=None if test else False, comment=str(why))
    if missing and test:
        return dict(ret, result=None, comment="Would be set: " + ", ".join(what for what, _ in missing))
    for what, queries in missing:
        for query in queries:
            code, _, error = _ask(url, query, influx["admin"], 300)
            if code != 200 or error:
                return dict(ret, result=False, comment="InfluxDB refuses %s: %s" % (what, error or "HTTP %d" % code))
        ret["changes"][what] = "set"
    return ret


def opened(name):
    """InfluxDB answers at its address on the cluster's network; where it does not, it is started anew with its drop-in."""
    influx = __pillar__["butler"]["influxdb"]  # noqa: F821
    ret = {"name": name, "result": True, "changes": {}, "comment": "InfluxDB answers."}
    if _reach([influx["address"]], influx["port"], 0):
        return ret
    if __opts__["test"]:  # noqa: F821
        return dict(ret, result=None, comment="InfluxDB would be opened to the cluster.")
    for words in (["daemon-reload"], ["restart", "influxdb"]):
        try:
            done = subprocess.run(["systemctl", *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  text=True, errors="replace", check=False)
        except OSError as error:
            return dict(ret, result=False, comment=str(error))
        if done.returncode != 0:
            return dict(ret, result=False, comment=done.stdout.strip() or "systemctl %s failed." % " ".join(words))
    if not _reach([influx["address"]], influx["port"], 60):
        return dict(ret, result=False, comment="InfluxDB does not answer at %s:%d." % (influx["address"], influx["port"]))
    return dict(ret, changes={"influxdb": "opened to the cluster"}, comment="InfluxDB is open to the cluster.")
