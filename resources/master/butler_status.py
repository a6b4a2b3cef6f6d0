"""Says in one JSON document how a cluster is, as its master sees it. Runs on the master by /opt/salt/bin/python, program and QUESTION on standard input;
each further line there is a question, too, so that who looks again and again starts one interpreter. When standard input ends, so does this, in the
middle of a look: who asked is gone, and a look is work for every machine.

QUESTION: {"machines": {name: address}, "influx": {"address", "port", "database", "user", "password"} or null, "token": for Consul or "",
"seconds": how long a minion may take, "within": how long all of them may, "keep": for how many seconds what minions and machines said by SSH still counts; 0: they are asked, "quick": whom there is no time to ask or to hear is not known, "shared": the machines are one computer's}
Answer: {"keys": {"accepted", "pending", "denied": [names]}, "minions": {name: [roles] or null; who could not be asked in time is not there}, "consul": {"leader", "members": {name: status},
"services": [{..., "milliseconds": that one took to answer through the door of its check, or null}]}, "influx": {name: {"time", "load", "processor", "memory", "disk"}}, "refused": packets of figures that InfluxDB took for no
collectd's of this cluster of late, or null where that is not known yet, "ssh": {name: bool}, "hostKeys": {name: "ssh-ed25519 KEY"}, "clocks": {name: seconds that
its clock is at least ahead of the master's, negative behind}, "restarts": [names of machines that need a start], "kept": whether what minions said is that of an earlier look, "took": seconds until the last minion that
answered did, "time": the master's, in seconds, "errors": {part: text}}
Everything is asked side by side, so that a silent part costs its own limit and no more.
"""
import base64
import http.client
import json
import logging
import os
import queue
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
KEYS = "/etc/salt/pki/master"
CONSUL = "http://127.0.0.1:8500/v1/"
# What a check of Consul says of the door that it went through.
DOOR = re.compile(r"(?:TCP connect ([0-9a-fA-F.:]+):(\d+): Success|HTTP GET http://([0-9a-fA-F.:]+):(\d+)(/\S*)?: \d)")
MOST_AT_ONCE = 24  # minions are asked until some have answered; four times as many when they are quick
MOST_OF_ONE_COMPUTER = 2 * max(2, os.cpu_count() or 1)  # at once, where they share one: more of them answer no sooner, and too late in the end
MOST_DOORS = 64  # are gone through; what many do alike says little more of each
NEEDS_START = "/run/reboot-required"  # written with an update that counts only then
MEMBER = {0: "absent", 1: "alive", 2: "left", 3: "left", 4: "failed"}
# What a clock that was ahead once wrote into the future would be the last word for ever.
VALUES = {
    "load": """SELECT last("value") FROM "load_shortterm" WHERE time > now() - 1h AND time <= now() + 1m GROUP BY "host\"""",
    "processor": """SELECT 100 - last("value") FROM "cpu_value" WHERE time > now() - 1h AND time <= now() + 1m AND "type" = 'percent' AND "type_instance" = 'idle' GROUP BY "host\"""",
    "memory": """SELECT last("value") FROM "memory_value" WHERE time > now() - 1h AND time <= now() + 1m AND "type" = 'percent' AND "type_instance" = 'used' GROUP BY "host\"""",
    # As df has it: what is reserved for root is neither used nor free.
    "disk": """SELECT last("value") FROM "df_value" WHERE time > now() - 1h AND time <= now() + 1m AND "type" = 'df_complex' AND ("type_instance" = 'used' OR "type_instance" = 'free') AND "instance" !~ /^(boot$|boot-|snap-|var-lib-docker-|var-lib-containers-|var-lib-kubelet-)/ GROUP BY "host", "instance", "type_instance\"""",
}


def fetch(url, headers=None):
    with LINE.open(urllib.request.Request(url, headers=headers or {}), timeout=3) as reply:
        return json.load(reply)


def key_names(folder):
    try:
        return sorted(name for name in os.listdir(os.path.join(KEYS, folder)) if not name.startswith("."))
    except FileNotFoundError:
        return []


def ask_keys(question, answer):
    answer["keys"] = {"accepted": key_names("minions"), "pending": key_names("minions_pre"), "denied": key_names("minions_denied")}


def ask_minions(question, answer):
    """A minion is up when it answers now; its roles, the number of its cores, its time and whether it needs a start come along. Only minions with an accepted key are asked: others cannot answer."""
    until = os.times().elapsed + question.get("within", 3600)
    import salt.client
    import salt.config

    logging.getLogger("salt").setLevel(logging.CRITICAL)
    names = sorted(set(key_names("minions")) & set(question["machines"]))
    answer["minions"] = {name: None for name in names}
    answer["cores"], answer["clocks"], answer["restarts"], answer["took"] = {}, {}, [], 0
    if not names:
        return
    limit = question.get("seconds", 1)
    options = salt.config.master_config("/etc/salt/master")
    with salt.client.LocalClient(mopts=options) as client:
        client.event.connect_pub()
        quick, near = question.get("quick"), connected(options, question["machines"])
        left = random.sample(names, len(names))  # so that those who are silent are not all the first
        left.sort(key=lambda name: name not in near)
        asked, took, waiting, jobs = {}, [], set(names), set()
        begun = latest = now = os.times().elapsed
        while waiting and (now := os.times().elapsed) < min((begun if quick else latest) + limit, until):
            # Asked all at once, many on few processors would all be slow; who is silent for a while is in nobody's way any more.
            is_narrow = question.get("shared") and (not near or bool(near.intersection(left[:1])))
            most, usual, silence = pace(took, limit, is_narrow)
            working = sum(1 for name in asked if name in waiting and now < asked[name][0] + silence)
            # There is nothing to lose: none of them has answered, and, where they share a computer, time is nearly up.
            everyone = not took and now > max(begun + limit, until - limit - 1 if is_narrow else 0)
            is_late = quick and now + usual > begun + limit  # an answer would be of no use, and keep the machines from what else is asked
            if left and not is_late and (working <= most / 2 or everyone):  # each question is work for the master, too
                count = len(left) if everyone else most - working
                these, left, latest = left[:count], left[count:], now
                if publish_question(client, these, jobs, limit if quick else max(1, min(5, until - now))):
                    asked.update(dict.fromkeys(these, (now, time.time())))
                else:
                    left = []
            event = client.event.get_event(wait=0.1, tag="salt/job/", full=True)
            name = event["data"].get("id") if event else None
            if isinstance(name, str) and name in waiting and event["tag"] in ["salt/job/%s/ret/%s" % (jid, name) for jid in jobs]:
                waiting.discard(name)
                took.append(os.times().elapsed - asked[name][0])
                answer["took"] = os.times().elapsed - begun
                take_minion(answer, name, event["data"].get("return"), asked[name][1])
        for name in waiting if not quick else ():
            if name not in asked or now < asked[name][0] + limit:
                del answer["minions"][name]  # it had no time to be heard, which says nothing against it


def connected(options, machines):
    """The machines that hold a line to the master, on which they hear what they are asked; none where it cannot be seen."""
    import salt.utils.network

    try:
        addresses = salt.utils.network.local_port_tcp(options["publish_port"])
    except Exception:
        return set()
    return {name for name, address in machines.items() if address in addresses}


def pace(took, limit, narrow):
    """How many a look that waits for `limit` seconds has at work, where it is `narrow`: on one computer, how long an answer usually takes, and after how many seconds one is silent, by how long answers `took`.
    Only answers that came about as quickly as the quickest open it. Machines of one computer keep each other waiting: by the quickest of them it could not be seen that
    another look, or a run, is at work there."""
    first = MOST_OF_ONE_COMPUTER if narrow else MOST_AT_ONCE
    if not took:
        return first, 0, limit / 4
    usual = statistics.median(took)
    quick = 0 if narrow else sum(1 for seconds in took if seconds <= max(2 * min(took), limit / 20))
    return min(first + quick, max(first, 4 * MOST_AT_ONCE)), usual, min(max(3 * usual, limit / 20), limit / 2)


def publish_question(client, names, jobs, limit):
    """Whether they are asked within `limit` seconds; what others have answered by then counts all the same."""
    try:
        job = client.pub(names, ["grains.item", "status.time", "file.file_exists"], [["roles", "num_cpus"], ["%s"], [NEEDS_START]], "list", "", "", limit, listen=True)
    except Exception:
        if not jobs:
            raise
        return False
    if not job and not jobs:
        raise RuntimeError("the Salt master does not answer")
    jobs.update({job["jid"]} if job else {})
    return bool(job)


def take_minion(answer, name, told, asked):
    told = told if isinstance(told, dict) else {}
    grains = told.get("grains.item")
    grains = grains if isinstance(grains, dict) else {}
    if str(told.get("status.time")).isdigit():
        answer["clocks"][name] = ahead(int(told["status.time"]), asked)
    if told.get("file.file_exists") is True:
        answer["restarts"].append(name)
    roles = grains.get("roles")
    answer["minions"][name] = roles if isinstance(roles, list) else []
    answer["cores"][name] = grains.get("num_cpus")


def ahead(told, asked):
    """By how many seconds a clock that showed this whole second at some time between `asked` and now is at least ahead."""
    return told - time.time() if told > time.time() else min(told + 1 - asked, 0)


def ask_consul(question, answer):
    login = {"X-Consul-Token": question["token"]} if question.get("token") else {}
    try:
        members = fetch(CONSUL + "agent/members", login)
    except urllib.error.HTTPError:  # a token that is not known yet may less than none
        login = {}
        members = fetch(CONSUL + "agent/members")
    members = {m["Name"]: MEMBER.get(m["Status"], "unknown") for m in members}
    consul = {"leader": "", "members": members, "services": []}
    try:
        consul["leader"] = fetch(CONSUL + "status/leader", login)
    except urllib.error.HTTPError as error:
        if error.code == 500:  # "No cluster leader"; who is a member, the agent knows by itself
            answer["consul"] = consul
        raise
    answer["consul"] = consul
    if not consul["leader"]:
        return
    for name in fetch(CONSUL + "catalog/services", login):
        try:
            consul["services"] += [described(name, entry) for entry in fetch(CONSUL + "health/service/" + urllib.parse.quote(name, safe=""), login)]
        except Exception as error:  # one that cannot be asked for hides no other; Consul takes any name and answers 400 to some
            consul["services"].append({"name": name, "machine": "", "address": "", "port": 0, "state": "unknown", "milliseconds": None,
                                       "output": "%s: %s" % (type(error).__name__, error)})
    time_answers(consul["services"], question["machines"].values())


def time_answers(services, addresses):
    """Each is asked as its check asks it, and by address: whoever registers a service chooses its words, and leads nobody out of the cluster."""
    waiting = []
    for service in services:
        door = DOOR.match(service["output"]) if service["state"] == "passing" else None
        host = door and (door[1] or door[3])
        if host in addresses and host == service["address"] and len(waiting) < MOST_DOORS:
            waiting.append((service, host, int(door[2] or door[4]), door[3] and (door[5] or "/")))
    waiting.reverse()
    askers = [threading.Thread(target=ask_doors, args=(waiting,), daemon=True) for _ in range(min(8, len(waiting)))]
    for asker in askers:
        asker.start()
    wait_until = os.times().elapsed + 2
    for asker in askers:
        asker.join(max(wait_until - os.times().elapsed, 0))
    waiting.clear()  # who is slow keeps nobody


def ask_doors(waiting):
    while waiting:
        try:
            service, host, port, path = waiting.pop()
            began = time.perf_counter()
            if path:
                line = http.client.HTTPConnection(host, port, timeout=2)  # which follows nobody elsewhere and knows no proxy
                line.request("GET", path)
                line.getresponse().close()
                line.close()
            else:
                socket.create_connection((host, port), timeout=2).close()
            service["milliseconds"] = round(1000 * (time.perf_counter() - began), 1)
        except Exception:  # that it is well, its check says; how quickly it answers is not known then
            pass


def described(name, entry):
    service, checks = entry["Service"], entry["Checks"]
    states = {check["Status"] for check in checks}
    state = next((s for s in ("critical", "warning") if s in states), "passing")
    # of the service's own checks rather than of its machine's
    worst = next((check["Output"] for check in sorted(checks, key=lambda check: not check["ServiceID"]) if check["Status"] == state), "")
    return {"name": name, "machine": entry["Node"]["Node"], "port": service["Port"], "state": state,
            "address": service["Address"] or entry["Node"]["Address"], "output": worst.strip()[:500], "milliseconds": None}


def take_disks(all_series, hosts):
    """Of each machine the fullest of the file systems that it has; not one that was taken away more than a minute before."""
    disks = {}
    for series in all_series:
        tags = series["tags"]
        disks.setdefault(tags["host"], {}).setdefault(tags["instance"], {})[tags["type_instance"]] = series["values"][0]
    for host, mounts in disks.items():
        whole = [parts for parts in mounts.values() if len(parts) == 2 and parts["used"][1] + parts["free"][1] > 0]
        newest = max((parts["used"][0] for parts in whole), default=0)
        shares = [100 * parts["used"][1] / (parts["used"][1] + parts["free"][1]) for parts in whole if parts["used"][0] > newest - 60000]
        if shares:
            known = hosts.setdefault(host, {"time": 0})
            known.update(disk=max(shares), time=max(known["time"], newest))


def grown(count):
    """By how much a counter that is asked for again and again has grown within the last span of eight seconds or more, in which each collectd
    sends; None: it was not asked for before. What was counted earlier, before a password was mended, says nothing of now."""
    now = os.times().elapsed
    if "since" not in refusals or now - refusals["since"] >= 8:
        refusals["grown"] = max(count - refusals["count"], 0) if "count" in refusals else None
        refusals.update(since=now, count=count)
    return refusals["grown"]


def ask_influx(question, answer):
    influx = question["influx"]
    if not influx:
        return
    login = base64.b64encode(("%s:%s" % (influx["user"], influx["password"])).encode()).decode()
    query = urllib.parse.urlencode({"db": influx["database"], "epoch": "ms", "q": ";".join(VALUES.values())})
    reply = fetch("http://%s:%d/query?%s" % (influx["address"], influx["port"], query), {"Authorization": "Basic " + login})
    hosts = answer["influx"] = {}
    for what, result in zip(VALUES, reply["results"]):
        if "error" in result:
            raise RuntimeError(result["error"])
        if what == "disk":
            take_disks(result.get("series", []), hosts)
            continue
        for series in result.get("series", []):
            at, value = series["values"][0]
            host = hosts.setdefault(series["tags"]["host"], {"time": 0})
            host[what] = value
            if what != "processor":  # of an expression InfluxDB tells when the span begins
                host["time"] = max(host["time"], at)
    try:  # 1.x tells it to everybody on its network
        told = fetch("http://%s:%d/debug/vars" % (influx["address"], influx["port"]))
        answer["refused"] = grown(sum(part["values"].get("pointsParseFail", 0) for part in told.values()
                                      if isinstance(part, dict) and part.get("name") == "collectd"))
    except Exception:  # that it is not known keeps nobody from the figures
        answer["refused"] = None


def ask_hosts(question, answer):
    """A machine that shows its host key answers SSH. Of the others it is looked whether they greet at all, unless the look is quick: that takes the keys that come in a second."""
    names = {address: name for name, address in question["machines"].items() if name != socket.gethostname()}
    for line in shown_keys(random.sample(list(names), len(names)), 1 if question.get("quick") else 10):
        address, _, key = line.partition(" ")
        if address in names:
            answer["hostKeys"][names[address]] = key
            answer["ssh"][names[address]] = True
    if question.get("quick"):
        return
    silent = [threading.Thread(target=ask_banner, args=(name, address, answer), daemon=True)
              for address, name in names.items() if name not in answer["ssh"]]
    for thread in silent:
        thread.start()
    for thread in silent:
        thread.join()


def shown_keys(addresses, limit):
    """The lines that ssh-keyscan says within `limit` seconds. By itself it writes them in the end, so that one silent machine would hide all: stdbuf has it write each at once."""
    if not shutil.which("ssh-keyscan"):
        raise FileNotFoundError("there is no ssh-keyscan")
    try:
        return subprocess.run(["stdbuf", "-oL", "ssh-keyscan", "-t", "ed25519", "-T", str(min(limit, 2)), "-f", "-"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, input="".join(address + "\n" for address in addresses).encode(), timeout=limit).stdout.decode().splitlines()
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode().rpartition("\n")[0].splitlines()  # half a key would look like another machine's


def ask_banner(name, address, answer):
    try:
        with socket.create_connection((address, 22), timeout=2) as connection:
            answer["ssh"][name] = connection.recv(4) == b"SSH-"
    except OSError:
        answer["ssh"][name] = False


ASKED = {"keys": ask_keys, "minions": ask_minions, "consul": ask_consul, "influx": ask_influx, "hosts": ask_hosts}
SAID = {"minions": ("minions", "cores", "clocks", "restarts"), "hosts": ("ssh", "hostKeys")}  # what asks every machine, which costs all of them
last, asked_at, refusals = {}, {}, {}


def look(question):
    answer = {"keys": None, "minions": None, "consul": None, "influx": None, "refused": None, "ssh": {}, "hostKeys": {}, "errors": {}}

    def guarded(name):
        try:
            ASKED[name](question, answer)
            asked_at[name] = os.times().elapsed
        except Exception as error:  # what one part says must not keep the others from being heard
            answer["errors"][name] = "%s: %s" % (type(error).__name__, error)

    begun = os.times().elapsed
    # Of other machines than before nothing is kept.
    counts = question.get("keep", 0) if last.get("machines") == question["machines"] else 0
    kept = [name for name in SAID if os.times().elapsed - asked_at.get(name, -counts) < counts]
    for part in [part for name in kept for part in SAID[name]]:
        answer[part] = last[part]
    threads = {name: threading.Thread(target=guarded, args=(name,), daemon=True) for name in ASKED if name not in kept and name != "minions"}
    later = ["hosts"] if question.get("quick") else []  # it is work for all machines, which have little time to answer Salt
    for thread in [thread for name, thread in threads.items() if name not in later]:
        thread.start()
    if "minions" not in kept:
        guarded("minions")
    for thread in [thread for name, thread in threads.items() if name in later]:
        thread.start()
    until = max(os.times().elapsed + 1.5, begun + 3.5) if question.get("quick") else os.times().elapsed + 5
    for name, thread in threads.items():
        thread.join(max(until - os.times().elapsed, 0))
        if thread.is_alive():
            answer["errors"][name] = "TimeoutError: it does not come to an end"
    # What comes to no end may still write into the first.
    answer = {**answer, "time": time.time(), "kept": "minions" in kept, "ssh": dict(answer["ssh"]), "hostKeys": dict(answer["hostKeys"])}
    last.update(answer, machines=question["machines"])
    return answer


def take_questions(questions):
    try:
        for line in sys.stdin:
            questions.put(json.loads(line))
    finally:  # also where the last line is torn
        os._exit(0)


def main(question):
    questions = queue.SimpleQueue()
    threading.Thread(target=take_questions, args=(questions,), daemon=True).start()
    while True:
        sys.stdout.write(json.dumps(look(question)) + "\n")
        sys.stdout.flush()
        question = questions.get()


main(QUESTION)  # noqa: F821 (set by the line that is put before this program)
