"""Sees that the Consul agent of this machine works: a key is written and read through it, this machine and its services are in the list;
and whether services of the machine run.
Who is alive, or votes, proves neither: an agent with a wrong token or without a certificate looks the same.
Runs on any machine as root, program and QUESTION on standard input.

QUESTION: {"machine": its name in Consul, "token": of the key, "first": "restart", "start" or "" (what is done before), "seconds": at most,
"services": [names of systemd units]}
Answer: {"works": bool, "guard": "open" (it takes orders without a token), "closed" or "silent", "installed": bool, "error": text,
"down": [those of the services that do not run, or of which that is not known]}
"""
import glob
import http.client
import json
import os
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
PATIENCE = 6  # s until an agent is told once more to register itself: it remembers for 5 s that its token was unknown


def ask(method, path, data=None, token=""):
    request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, method=method, data=data,
                                     headers={"X-Consul-Token": token or QUESTION["token"]})  # noqa: F821 (set by the line that is put before this program)
    try:
        with LINE.open(request, timeout=5) as reply:
            return reply.read()
    except urllib.error.HTTPError as error:
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def guard():
    try:
        ask("GET", "acl/tokens")
    except RuntimeError as error:
        return "open" if "ACL support disabled" in str(error) else "closed"
    except (OSError, http.client.HTTPException):
        return "silent"
    return "closed"


def read(path):
    try:
        with open(path) as file:
            return json.load(file)
    except FileNotFoundError:
        return {}


def own_services():
    return [read(path)["service"] for path in glob.glob("/etc/consul.d/zz-service-*.json")]


def see_tokens():
    """Those that the agent itself uses: with one that is unknown it is alive, and its news reach nobody."""
    tokens = {"agent": read("/etc/consul.d/zz-butler-acl.json").get("acl", {}).get("tokens", {}).get("agent")}
    tokens.update({service["name"]: service.get("token") for service in own_services()})
    for name, token in tokens.items():
        try:
            if token:
                ask("GET", "acl/token/self", token=token)
        except RuntimeError as error:
            if "ACL support disabled" not in str(error):
                raise RuntimeError("the token of %s: %s" % (name, error)) from None


def write_and_read():
    key, value = "kv/butler/check/" + urllib.parse.quote(machine), os.urandom(8).hex().encode()
    try:
        if ask("PUT", key, value).strip() != b"true" or ask("GET", key + "?raw") != value:
            raise RuntimeError("a key that was written does not read the same")
    finally:
        ask("DELETE", key)


def missing():
    """What the list lacks of this machine."""
    entry = json.loads(ask("GET", "catalog/node/" + urllib.parse.quote(machine))) or {"Services": {}}
    listed = {service["Service"] for service in entry["Services"].values()}
    return sorted({service["name"] for service in own_services()} - listed) if entry.get("Node") else [machine]


def systemctl(*words):
    try:
        subprocess.run(["systemctl", *words], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        pass  # what does not work now is seen by asking the agent


def down():
    services = QUESTION["services"]  # noqa: F821
    if not services:
        return []
    try:
        asked = subprocess.run(["systemctl", "is-active", "--", *services], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return services
    states = asked.stdout.split("\n")[:-1]
    return services if len(states) != len(services) else [name for name, state in zip(services, states) if state not in ("active", "reloading")]


machine, told = QUESTION["machine"], 0  # noqa: F821
end = time.monotonic() + QUESTION["seconds"]  # noqa: F821
answer = {"works": False, "guard": "silent", "installed": os.path.exists("/etc/consul.d/zz-butler.json"), "error": "", "down": []}
if answer["installed"] and QUESTION["first"]:  # noqa: F821
    systemctl(QUESTION["first"], "consul")  # noqa: F821
measures = "collectd" in QUESTION["services"]  # noqa: F821
while True:
    try:
        if answer["installed"] and not answer["works"]:
            lacking = missing()
            answer["error"] = "not registered: " + ", ".join(lacking) if lacking else ""
            if not lacking:
                see_tokens()
                write_and_read()
                answer["works"] = True
            elif time.monotonic() - told > PATIENCE:
                systemctl("reload", "consul")
                told = time.monotonic()
    except Exception as error:  # not there yet; at the end it says what is missing
        answer["error"] = "%s: %s" % (type(error).__name__, error)
    answer["down"] = down()
    if measures and "collectd" not in answer["down"]:
        # What it measured it keeps until a packet is full, which takes it until its second look, 10 s later: it sends now what it has.
        systemctl("kill", "--kill-who=main", "--signal=USR1", "collectd")  # once it runs; earlier it would die of it
        measures = False
    if (answer["works"] or not answer["installed"]) and not answer["down"] or time.monotonic() > end:
        break
    time.sleep(0.5)
if answer["installed"]:
    answer["guard"] = guard()
print(json.dumps(answer))
