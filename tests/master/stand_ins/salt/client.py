"""A master with its minions. BUTLER_TEST_SALT is the path of its scenario:

{"minions": {name: {"begins": second at which it is there, and says so unless it is "quiet", "after": seconds until it answers, "running": jobs, "grains": {...}, "states": [results of its states, one a second],
                    "dies": after so many states it and its job are gone, "forgets": the same of the job alone}},     others are down
 "takes": so many jobs and then no more, "cold": second before which no answer comes, "deaf": looks at the bus that fail, "starts": second at which it is started anew, has another key, and tells nothing for five, "refuses": jobs that it does not take, "mute": the same without a word, "slow": jobs that it takes and
 confirms too late ("slow_for": of this function), "keys": minions with an accepted key, all at first, "cache": {jid: {minion: return}}, "events": [[second, tag, data]], "noise": [seconds between two, tag], "near": addresses that hold a line to it, "log": file of what was published}
"""
import heapq
import itertools
import json
import os
import time

import salt.exceptions
import salt.utils.jid
from sitecustomize import Clock


class Master:
    def __init__(self):
        with open(os.environ["BUTLER_TEST_SALT"]) as file:
            self.scene = json.load(file)
        self.minions = self.scene.get("minions", {})
        self.cache = self.scene.get("cache", {})
        self.events, self.order, self.listening, self.begun = [], itertools.count(), False, time.monotonic()
        self.jobs = {}  # (jid, minion): until when
        self.jids = []
        self.dead = {}  # minion: since when
        for second, tag, data in self.scene.get("events", []):
            self.later(second, tag, data)
        for name, minion in self.minions.items():
            if "begins" in minion and not minion.get("quiet"):
                self.later(minion["begins"], "salt/minion/%s/start" % name, {"id": name})
        self.noise = self.scene.get("noise")
        if self.noise:
            self.later(self.noise[0], self.noise[1], {"id": "stranger"})

    def once(self, what):
        """Whether a trouble of which the scenario has so many comes now."""
        left = self.scene.get(what, 0)
        self.scene[what] = left - 1
        return left > 0

    def key(self):
        return time.monotonic() < self.begun + self.scene.get("starts", float("inf"))

    def later(self, seconds, tag, data):
        heapq.heappush(self.events, (time.monotonic() + seconds, next(self.order), tag, data))

    def alive(self, minion, at):
        return minion in self.minions and at < self.dead.get(minion, float("inf"))

    def answer(self, jid, minion, function, value, after):
        after = max(after, self.begun + self.scene.get("cold", 0) - time.monotonic())
        if self.alive(minion, time.monotonic() + after):
            data = {"id": minion, "jid": jid, "fun": function, "return": value, "retcode": 0, "success": True}
            self.later(after, "salt/job/%s/ret/%s" % (jid, minion), data)

    def publish(self, jid, minions, function, arguments):
        with open(self.scene["log"], "a") as file:
            file.write(json.dumps([jid, sorted(minions), function, arguments]) + "\n")
        for name in minions:
            if (jid, name) in self.jobs or name not in self.minions or time.monotonic() < self.begun + self.minions[name].get("begins", 0):
                continue  # a minion does a job of an id that it knows no second time
            minion, after = self.minions[name], self.minions[name].get("after", 0.01)
            self.jobs[jid, name] = 0
            if isinstance(function, list):  # several in one job: an answer with what each came to
                said = {"grains.item": minion.get("grains", {}), "status.time": str(int(time.time() + minion.get("ahead", 0))),
                        "file.file_exists": arguments[function.index("file.file_exists")][0] in minion.get("files", []) if "file.file_exists" in function else None}
                self.answer(jid, name, function, {one: said[one] for one in function}, after)
            elif function == "saltutil.running":
                self.answer(jid, name, function, minion.get("running", []), after)
            elif function == "grains.item":
                self.answer(jid, name, function, minion.get("grains", {}), after)
            elif function == "saltutil.find_job":
                until = self.jobs.get((arguments[0], name), 0)
                runs = until > time.monotonic() or arguments[0] in [job["jid"] for job in minion.get("running", [])]
                self.answer(jid, name, function, {"jid": arguments[0]} if runs else {}, after)
            else:
                self.carry_out(jid, name, function, minion)

    def carry_out(self, jid, name, function, minion):
        now, states = time.monotonic(), minion.get("states", [True])
        end = minion.get("dies", minion.get("forgets", len(states)))
        self.jobs[jid, name] = now + end + 1
        if "dies" in minion:
            self.dead[name] = now + end + 0.5
        told = {}
        for number, result in enumerate(states[:end]):
            state = {"result": result, "changes": {}, "comment": "", "duration": 1.0, "__run_num__": number, "__id__": "state %d" % number}
            told["test_|-s%d_|-s%d_|-nop" % (number, number)] = state
            self.later(number + 1, "salt/job/%s/prog/%s/%d" % (jid, name, number), {"id": name, "data": {"ret": state, "len": len(states)}})
        if end == len(states):
            self.answer(jid, name, function, told, end + 0.5)

    def next(self, wait, tag):
        """As Salt's bus: what nobody waits for when it comes is gone."""
        end = time.monotonic() + wait
        while self.events and self.events[0][0] <= end:
            at, _, found, data = heapq.heappop(self.events)
            Clock.skip(at - time.monotonic())
            if self.noise and found == self.noise[1]:
                self.later(self.noise[0], found, data)
            if found.startswith(tag) and not 0 <= at - self.begun - self.scene.get("starts", float("inf")) < 5:
                return {"tag": found, "data": data}
        Clock.skip(end - time.monotonic())
        return None


MASTER = Master()


class Event:
    def connect_pub(self, timeout=None):
        MASTER.listening = not MASTER.once("deaf")
        return MASTER.listening

    connect_pull = connect_pub

    def fire_event(self, data, tag):
        MASTER.later(0, tag, data)

    def get_event(self, wait=5, tag="", full=False):
        assert MASTER.listening
        event = MASTER.next(wait, tag)
        return event if full or event is None else event["data"]


class LocalClient:
    def __init__(self, mopts):
        self.event, self.key = Event(), MASTER.key()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def pub(self, tgt, fun, arg=(), tgt_type="glob", ret="", jid="", timeout=5, listen=False):
        assert tgt_type == "list" and isinstance(tgt, list) and tgt, tgt
        if self.key != MASTER.key():
            raise salt.exceptions.AuthenticationError("Authentication error occurred.")
        if MASTER.once("refuses"):
            raise salt.exceptions.SaltClientError("Unable to connect to the salt master publisher")
        if MASTER.once("mute"):
            return {}
        if not set(tgt) & set(MASTER.scene.get("keys", tgt)):
            return {"jid": None, "minions": []}  # 3006.28 to who has no accepted key
        if MASTER.scene.get("takes", len(MASTER.jids) + 1) <= len(MASTER.jids):
            raise salt.exceptions.SaltReqTimeoutError("Salt error: The master is not responding.")
        jid = jid or salt.utils.jid.gen_jid({})
        MASTER.jids.append(jid)
        MASTER.publish(jid, tgt, fun, list(arg))
        if MASTER.scene.get("slow_for", fun) == fun and MASTER.once("slow"):
            Clock.skip(timeout)
            raise salt.exceptions.SaltReqTimeoutError("Salt error: The master is not responding.")
        return {"jid": jid, "minions": tgt}
