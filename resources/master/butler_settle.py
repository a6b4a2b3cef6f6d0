"""Waits until a configured cluster works: Consul has a leader, every machine is alive in it and all its servers vote, and figures of every machine
arrive. Runs on the master, program and QUESTION on standard input.

QUESTION: {"machines": [names], "servers": [names of Consul's servers], "influx": {"address", "port", "database", "user", "password"} or null,
"seconds": at most, "token": for Consul}
Answer: {"leader": bool, "not_alive": [names], "no_voters": [names], "silent": [names], "error": text}
"""
import base64
import json
import time
import urllib.error
import urllib.parse
import urllib.request

LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
# Any that arrives proves the way and the password: what is measured first may have been sent while InfluxDB was started anew.
FIGURES = 'SELECT last("value") FROM /./ WHERE time > now() - 25s AND time <= now() + 1m GROUP BY "host"'


def fetch(url, headers=None):
    try:
        with LINE.open(urllib.request.Request(url, headers=headers or {}), timeout=5) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def consul(path):
    return fetch("http://127.0.0.1:8500/v1/" + path, {"X-Consul-Token": QUESTION["token"]})  # noqa: F821 (set by the line that is put before this program)


def alive():
    members = {member["Name"] for member in consul("agent/members") if member["Status"] == 1}
    return bool(consul("status/leader")), members


def voters():
    """A server that was made anew is alive before it is one of those that keep Consul's data: the leader takes it in when it sees it,
    and lets it vote once it was well for a while."""
    return {server["Node"] for server in consul("operator/raft/configuration")["Servers"] if server["Voter"]}


def heard():
    """What a clock that was ahead once wrote into the future proves nothing of now."""
    influx = QUESTION["influx"]  # noqa: F821
    login = base64.b64encode(("%s:%s" % (influx["user"], influx["password"])).encode()).decode()
    query = urllib.parse.urlencode({"db": influx["database"], "q": FIGURES})
    reply = fetch("http://%s:%d/query?%s" % (influx["address"], influx["port"], query), {"Authorization": "Basic " + login})
    result = reply["results"][0]
    if "error" in result:  # InfluxDB says it with 200
        raise RuntimeError(result["error"])
    return {series["tags"]["host"] for series in result.get("series", [])}


def look():
    machines = QUESTION["machines"]  # noqa: F821
    servers = QUESTION["servers"]  # noqa: F821
    answer = {"leader": False, "not_alive": machines, "no_voters": servers, "silent": machines if QUESTION["influx"] else [], "error": ""}  # noqa: F821
    try:
        answer["leader"], members = alive()
        answer["not_alive"] = [name for name in machines if name not in members]
        if answer["leader"]:
            voting = voters()
            answer["no_voters"] = [name for name in servers if name not in voting]
        if answer["silent"]:
            hosts = heard()
            answer["silent"] = [name for name in machines if name not in hosts]
    except Exception as error:  # not there yet; at the end it says what is missing
        answer["error"] = "%s: %s" % (type(error).__name__, error)
    return answer


end = time.monotonic() + QUESTION["seconds"]  # noqa: F821
answer = look()
while time.monotonic() < end and (not answer["leader"] or answer["not_alive"] or answer["no_voters"] or answer["silent"]):
    time.sleep(0.5)
    answer = look()
print(json.dumps(answer))
