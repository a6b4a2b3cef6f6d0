"""Database, administrator and reader of InfluxDB 1.x, by its HTTP API.

Names and passwords are read from pillar here, so that none stands in a state's arguments, a command line or a log.
"""
import base64
import json
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

_LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy


def _reach(hosts, port, seconds):
    """The address at which InfluxDB answers, within so many seconds; None: at none."""
    end = time.monotonic() + seconds
    while True:
        for host in hosts:
            url = "http://%s:%d" % (host, port)
            try:
                with _LINE.open(url + "/ping", timeout=3):
                    return url
            except OSError:
                pass
        if time.monotonic() > end:
            return None
        time.sleep(0.2)


def _ask(url, query, user=None):
    """(HTTP code, rows of the first series, error text or None)."""
    request = urllib.request.Request(url + "/query", data=urllib.parse.urlencode({"q": query}).encode())
    if user:
        login = base64.b64encode(("%s:%s" % (user["name"], user["password"])).encode()).decode()
        request.add_header("Authorization", "Basic " + login)
    try:
        with _LINE.open(request, timeout=10) as reply:
            code, text = reply.status, reply.read()
    except urllib.error.HTTPError as error:
        code, text = error.code, error.read()
    try:
        answer = json.loads(text)
    except ValueError:
        return code, [], "no JSON"
    result = (answer.get("results") or [{}])[0]
    series = (result.get("series") or [{}])[0]
    return code, series.get("values") or [], answer.get("error") or result.get("error")


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

    code, databases, _ = _ask(url, "SHOW DATABASES", admin)
    if code != 200:
        # The database may be there: the listener for collectd makes it by itself. Making it again does nothing.
        return [make_admin, make_database, make_reader, grant]
    missing = []
    if [database] not in databases:
        missing.append(make_database)
    _, users, _ = _ask(url, "SHOW USERS", admin)
    if reader["name"] not in [user[0] for user in users]:
        return missing + [make_reader, grant]
    if _ask(url, "SHOW DATABASES", reader)[0] == 401:
        missing.append(set_reader)
    _, grants, _ = _ask(url, "SHOW GRANTS FOR " + _name(reader["name"]), admin)
    if [database, "READ"] not in grants:
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
    missing = _wanted(url, influx)
    if not missing:
        return ret
    what = ", ".join(item[0] for item in missing)
    if test:
        ret.update(result=None, comment="Would be made: " + what)
        return ret
    for title, query, user in missing:
        code, _, error = _ask(url, query, user)
        if code != 200 or error:
            if code == 401:
                error = "it has an administrator with another password; restore the password or remove /var/lib/influxdb/meta"
            return dict(ret, result=False, comment="InfluxDB refuses to make the %s: %s" % (title, error or "HTTP %d" % code))
        ret["changes"][title] = "made"
    ret["comment"] = "Made: " + what
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
        done = subprocess.run(["systemctl", *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            return dict(ret, result=False, comment=done.stdout.strip())
    if not _reach([influx["address"]], influx["port"], 60):
        return dict(ret, result=False, comment="InfluxDB does not answer at %s:%d." % (influx["address"], influx["port"]))
    return dict(ret, changes={"influxdb": "opened to the cluster"}, comment="InfluxDB is open to the cluster.")
