"""Recovers Consul's servers that have lost the majority of them: those that kept its list are told who is left (peers.json), and choose a
leader among themselves. Starting one of them in bootstrap mode does not do that. Runs on each server as root, program and QUESTION on standard
input, a question a part.

QUESTION: {"act": "look", "token": that opens this agent without a leader, "seconds": at most, until the agent answers}
          {"act": "place", "peers": [{"id": of the node, "address": "ADDRESS:8300"}]}: stops the agent; with peers it keeps what it had
                                                                                      aside, and writes who is left
          {"act": "start", "seconds": at most, until there is a leader}
Answer: look: {"leader": text or "", "id": of the node, "index": of the newest that it has; 0: nothing, "error": text or ""}
        the others: {"leader": text or "", "error": text or ""}
"""
import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request

DATA = "/var/lib/consul"
ASIDE = "/var/backups/butler/consul-before-recovery"
LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy


def ask(path, token=""):
    request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, headers={"X-Consul-Token": token} if token else {})
    try:
        with LINE.open(request, timeout=5) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def service(word):
    done = subprocess.run(["systemctl", word, "consul"], stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=90, check=False)
    if done.returncode != 0:
        raise RuntimeError("systemctl %s consul: %s" % (word, done.stderr.strip() or done.returncode))


def until(seconds, question):
    """What `question` gives as soon as it is something; what it said last is the error."""
    end = time.monotonic() + seconds
    while True:
        try:
            found, problem = question(), "Consul has no leader."
        except (OSError, RuntimeError, ValueError) as error:
            found, problem = None, str(error) or type(error).__name__
        if found:
            return found
        if time.monotonic() >= end:
            raise RuntimeError(problem)
        time.sleep(0.5)


def look(question):
    service("start")
    raft = until(question["seconds"], lambda: ask("agent/self", question["token"])["Stats"]["raft"])
    with open(DATA + "/node-id", encoding="ascii") as file:
        node = file.read().strip()
    try:
        leader = ask("status/leader")
    except RuntimeError:  # "No cluster leader"
        leader = ""
    return {"leader": leader, "id": node, "index": max(int(raft.get("last_log_index") or 0), int(raft.get("last_snapshot_index") or 0)), "error": ""}


def place(question):
    service("stop")
    if question["peers"]:
        raft = DATA + "/raft"
        if not os.path.exists(ASIDE):  # what was there before the first try
            os.makedirs(os.path.dirname(ASIDE), mode=0o700, exist_ok=True)
            shutil.copytree(raft, ASIDE + ".new", dirs_exist_ok=True)
            os.chmod(ASIDE + ".new", 0o700)
            os.rename(ASIDE + ".new", ASIDE)
        peers = [dict(peer, non_voter=False) for peer in question["peers"]]
        path = raft + "/peers.json"
        with open(path + ".new", "w", encoding="ascii", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            json.dump(peers, file)
        owner = os.stat(raft)
        os.chown(path + ".new", owner.st_uid, owner.st_gid)
        os.rename(path + ".new", path)
    return {"leader": "", "error": ""}


def start(question):
    service("start")
    return {"leader": until(question["seconds"], lambda: ask("status/leader")), "error": ""}


try:
    ANSWER = {"look": look, "place": place, "start": start}[QUESTION["act"]](QUESTION)  # noqa: F821 (set by the line that is put before this program)
except (OSError, RuntimeError, ValueError, KeyError, TypeError, subprocess.SubprocessError) as problem:
    ANSWER = {"leader": "", "error": str(problem) or type(problem).__name__}
print(json.dumps(ANSWER))
