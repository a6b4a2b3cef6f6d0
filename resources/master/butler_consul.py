"""Says how Consul's servers are, as the agent on the master knows them. Program and QUESTION on standard input; QUESTION: {"gone": name or "", "seconds", "token"}:
waits up to so many seconds until a leader is there and the named server is no peer any more.
Answer: {"leader", "peers": [names of raft's servers], "members": {name: status}} or {"error": text}
"""
import json
import time
import urllib.error
import urllib.request

LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
MEMBER = {0: "absent", 1: "alive", 2: "left", 3: "left", 4: "failed"}


def fetch(path):
    request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, headers={"X-Consul-Token": QUESTION["token"]})  # noqa: F821 (set by the line that is put before this program)
    try:
        with LINE.open(request, timeout=5) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def look():
    try:
        leader = fetch("status/leader")
        members = {member["Name"]: MEMBER.get(member["Status"], "unknown") for member in fetch("agent/members")}
        peers = [server["Node"] for server in fetch("operator/raft/configuration")["Servers"]] if leader else []
        return {"leader": leader, "peers": peers, "members": members}
    except Exception as error:  # whatever it is, it is the answer
        return {"error": "%s: %s" % (type(error).__name__, error)}


end = time.monotonic() + QUESTION["seconds"]  # noqa: F821
answer = look()
while time.monotonic() < end and (not answer.get("leader") or QUESTION["gone"] in answer["peers"]):  # noqa: F821
    time.sleep(0.5)
    answer = look()
print(json.dumps(answer))
