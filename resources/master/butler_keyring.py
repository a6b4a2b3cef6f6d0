"""Turns the keys of Consul's gossip. Runs on one of its servers, program and QUESTION on standard input.

QUESTION: {"master": the token that may everything, "machines": [names that must be alive], "seconds": at most, until all have heard of a key,
"acts": [{"install": key}, {"use": key}, {"remove": key}]}
Each can be done again: a key that is there is installed, one that is gone is removed.
Answer: {"error": text or "", "missing": [machines that are not alive]}
"""
import json
import time
import urllib.error
import urllib.request

METHODS = {"install": "POST", "use": "PUT", "remove": "DELETE"}
LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
ALIVE = 1


def ask(method, path, body=None):
    request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, method=method, headers={"X-Consul-Token": QUESTION["master"]},  # noqa: F821 (set by the line that is put before this program)
                                     data=json.dumps(body).encode() if body is not None else None)
    try:
        with LINE.open(request, timeout=60) as reply:  # it waits for all agents
            text = reply.read()
            return json.loads(text) if text.strip() else None
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def lacking(key):
    """How many agents have not this key, of how many."""
    rings = ask("GET", "operator/keyring")
    return sum(ring["NumNodes"] - ring["Keys"].get(key, 0) for ring in rings), sum(ring["NumNodes"] for ring in rings)


def wait_for(key):
    end = time.monotonic() + QUESTION["seconds"]  # noqa: F821
    while True:
        missing, all_nodes = lacking(key)
        if not missing:
            return
        if time.monotonic() >= end:
            raise RuntimeError("%d of %d agents have not heard of the key." % (missing, all_nodes))
        time.sleep(1)


def turn(act, key):
    if act == "remove" and all(key not in ring["Keys"] for ring in ask("GET", "operator/keyring")):
        return
    if act == "use":
        wait_for(key)  # who has not got it would hear nothing any more
    ask(METHODS[act], "operator/keyring", {"Key": key})


def main():
    alive = {member["Name"] for member in ask("GET", "agent/members") if member["Status"] == ALIVE}
    missing = [machine for machine in QUESTION["machines"] if machine not in alive]  # noqa: F821
    if missing:
        return {"error": "not alive: " + ", ".join(missing), "missing": missing}
    for one in QUESTION["acts"]:  # noqa: F821
        for act, key in one.items():
            turn(act, key)
    return {"error": "", "missing": []}


try:
    ANSWER = main()
except (OSError, RuntimeError, ValueError, KeyError, TypeError) as problem:
    ANSWER = {"error": str(problem) or type(problem).__name__, "missing": []}
print(json.dumps(ANSWER))
