"""InfluxDB 1.x belongs to this cluster: it is closed to the network wherever its administrator may not be there, and where that one has another
password than the secrets of this cluster, this one is set. All figures stay: InfluxDB's meta folder says which of them are which, and is never touched.

The password is read from pillar here, so that it stands in no state's arguments, command line or log.
"""
import base64
import json
import os
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

OPENING = "/etc/systemd/system/influxdb.service.d/butler.conf"  # lets it listen on the cluster's network
# The last drop-in by name wins; in /run, so that no start of the machine finds it.
SETTING = "/run/systemd/system/influxdb.service.d/zz-butler-password.conf"
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy


def _systemctl(*words):
    """None, or why it did not work."""
    try:
        done = subprocess.run(["systemctl", *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    except OSError as error:
        return str(error)
    return None if done.returncode == 0 else done.stdout.decode(errors="replace").strip() or "systemctl %s failed" % " ".join(words)


def _reach(hosts, port, seconds):
    """The address at which it answers, within so many seconds; None: at none."""
    end = time.monotonic() + seconds
    while True:
        for host in hosts:
            url = "http://%s:%d" % (host, port)
            try:
                with OPENER.open(url + "/ping", timeout=3):
                    return url
            except (OSError, ValueError):
                pass
        if time.monotonic() > end:
            return None
        time.sleep(0.2)


def _ask(url, query, user=None):
    """(HTTP code, rows of the first series, error text or None); code 0: it did not answer."""
    request = urllib.request.Request(url + "/query", data=urllib.parse.urlencode({"q": query}).encode())
    if user:
        login = base64.b64encode(("%s:%s" % (user["name"], user["password"])).encode()).decode()
        request.add_header("Authorization", "Basic " + login)
    try:
        with OPENER.open(request, timeout=10) as reply:
            code, text = reply.status, reply.read()
    except urllib.error.HTTPError as error:
        code, text = error.code, error.read()
    except OSError as error:
        return 0, [], str(error)
    try:
        answer = json.loads(text)
        result = (answer.get("results") or [{}])[0]
        series = (result.get("series") or [{}])[0]
        return code, series.get("values") or [], answer.get("error") or result.get("error")
    except (ValueError, AttributeError):
        return code, [], "HTTP %d without JSON" % code


def _drop(path):
    try:
        os.remove(path)
        return True
    except FileNotFoundError:
        return False


def _set_password(influx):
    """None, or why not. InfluxDB answers without a password now, to this machine alone."""
    admin = influx["admin"]
    name = '"%s"' % admin["name"].replace("\\", "\\\\").replace('"', '\\"')
    password = "'%s'" % admin["password"].replace("\\", "\\\\").replace("'", "\\'")
    url = _reach(["127.0.0.1"], influx["port"], 60)
    if url is None:
        return "it does not answer on loopback"
    code, users, error = _ask(url, "SHOW USERS")
    if code != 200 or error:
        return error or "HTTP %d" % code
    known = {user[0]: user[1] for user in users}
    queries = ["SET PASSWORD FOR %s = %s" % (name, password)]
    if admin["name"] not in known:
        queries = ["CREATE USER %s WITH PASSWORD %s WITH ALL PRIVILEGES" % (name, password)]
    elif not known[admin["name"]]:
        queries.append("GRANT ALL PRIVILEGES TO " + name)
    for query in queries:
        code, _, error = _ask(url, query)
        if code != 200 or error:
            return (error or "HTTP %d" % code).replace(admin["password"], "…")
    return None


def closed(name):
    """InfluxDB is open to the network only where it answers now and has an administrator: without one anybody may make himself one. Before it starts."""
    influx = __pillar__["butler"]["influxdb"]  # noqa: F821 (given by Salt)
    ret = {"name": name, "result": True, "changes": {}, "comment": "InfluxDB has an administrator, or is closed to the network."}
    left = os.path.exists(SETTING)  # whoever set a password was ended before he was done
    if not left:
        if not os.path.exists(OPENING):
            return ret
        url = _reach([influx["address"]], influx["port"], 0)
        if url and _ask(url, "SHOW DATABASES", influx["admin"])[0] in (200, 401):  # 403: there is no administrator
            return ret
    if __opts__["test"]:  # noqa: F821
        return dict(ret, result=None, comment="InfluxDB would be closed to the network until its administrator is there.")
    _drop(OPENING)
    _drop(SETTING)
    for words in (["daemon-reload"], ["stop", "influxdb"]):
        error = _systemctl(*words)
        if error:
            return dict(ret, result=False, comment="InfluxDB could not be closed to the network: " + error)
    return dict(ret, changes={"influxdb": "closed to the network"}, comment="InfluxDB is closed to the network until its administrator is there.")


def owned(name):
    """The administrator has the password of pillar. To set it, InfluxDB is started for a moment without passwords, and on loopback alone."""
    influx = __pillar__["butler"]["influxdb"]  # noqa: F821
    test = __opts__["test"]  # noqa: F821
    ret = {"name": name, "result": True, "changes": {}, "comment": "The administrator is this cluster's."}
    url = _reach([influx["address"], "127.0.0.1"], influx["port"], 0 if test else 60)
    if url is None:
        return dict(ret, result=None if test else False, comment="InfluxDB does not answer.")
    if _ask(url, "SHOW DATABASES", influx["admin"])[0] != 401:
        return ret  # what is missing is made by butler_influxdb.accounts
    if test:
        return dict(ret, result=None, comment="The administrator has another password; this cluster's would be set.")
    error = _with_passwords_off(lambda: _set_password(influx))
    if not error and _reach([influx["address"], "127.0.0.1"], influx["port"], 60) is None:
        error = "it does not answer any more"
    if error:
        return dict(ret, result=False, comment="InfluxDB has an administrator with another password than the secrets of this cluster, and it could not "
                                               "be set: %s. All figures are kept. See the log of influxdb on this machine, then configure again." % error)
    return dict(ret, changes={"administrator": "password set"}, comment="The administrator had another password; this cluster's is set.")


def _with_passwords_off(work):
    """None, or why it did not work. However it ends, InfluxDB asks for passwords again."""
    os.makedirs(os.path.dirname(SETTING), exist_ok=True)
    with open(SETTING, "w", encoding="utf-8") as file:
        file.write("[Service]\nEnvironment=INFLUXDB_HTTP_BIND_ADDRESS=127.0.0.1:%d\nEnvironment=INFLUXDB_HTTP_AUTH_ENABLED=false\n"
                   % __pillar__["butler"]["influxdb"]["port"])  # noqa: F821
    try:
        return _systemctl("daemon-reload") or _systemctl("restart", "influxdb") or work()
    finally:
        _drop(SETTING)
        again = _systemctl("daemon-reload") or _systemctl("restart", "influxdb")
        if again:
            _systemctl("stop", "influxdb")  # rather not there than without passwords
