"""Forgets machines that are gone: their Salt keys, Consul memberships and figures. Runs on the master as root, program and QUESTION on standard input.

QUESTION: {"machines": [names], "again": [those of them that are made anew under their name], "influx": {"address", "port", "database", "user", "password"} or null,
"token": for Consul}. Answer: {"errors": {part: text}}
"""
import base64
import json
import os
import urllib.error
import urllib.parse
import urllib.request

errors = {}
LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy


def ask(method, url, headers=None):
    try:
        with LINE.open(urllib.request.Request(url, method=method, headers=headers or {}), timeout=10) as reply:
            return reply.read()
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def salt_key(machine):
    # salt-key takes 1 s of processor time for what is a file a key
    for folder in ("minions", "minions_pre", "minions_denied", "minions_rejected"):
        try:
            os.remove("/etc/salt/pki/master/%s/%s" % (folder, machine))
        except FileNotFoundError:
            pass


def consul(machine):
    # Pruned, a name is gone from Consul's list. But the leader takes a server that comes back under a pruned name in only when it next
    # looks through all members, which is once a minute; one that has merely left, at once.
    prune = "" if machine in QUESTION["again"] else "?prune"  # noqa: F821 (set by the line that is put before this program)
    try:
        ask("PUT", "http://127.0.0.1:8500/v1/agent/force-leave/%s%s" % (urllib.parse.quote(machine), prune),
            {"X-Consul-Token": QUESTION["token"]})  # noqa: F821
    except RuntimeError as error:
        if "No node found" not in str(error):  # it is forgotten already
            raise


def influx(machine):
    question = QUESTION["influx"]  # noqa: F821
    if question:
        login = base64.b64encode(("%s:%s" % (question["user"], question["password"])).encode()).decode()
        query = urllib.parse.urlencode({"db": question["database"], "q": "DROP SERIES WHERE \"host\" = '%s'" % machine})
        reply = json.loads(ask("POST", "http://%s:%d/query?%s" % (question["address"], question["port"], query), {"Authorization": "Basic " + login}))
        for result in reply["results"]:
            if "error" in result:  # InfluxDB says it with 200
                raise RuntimeError(result["error"])


for name in QUESTION["machines"]:  # noqa: F821
    for part in (salt_key, consul, influx):
        try:
            part(name)
        except Exception as error:  # one part that is down does not keep the others from forgetting
            errors[part.__name__] = "%s: %s" % (type(error).__name__, error)
print(json.dumps({"errors": errors}))
