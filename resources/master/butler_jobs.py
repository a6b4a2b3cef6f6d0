"""Carries out Salt jobs and tells all that happens, one `TAG<tab>JSON` a line, as `salt-run state.event` does; tags of our own begin with butler/.

Runs on the master by /opt/salt/bin/python, program and QUESTION on standard input. Jobs go on when this program or its connection ends:
started again with what it told so far (`jobs`), it fills the gap from the job cache and follows on.

QUESTION: {"minions": [all that are expected], "answered": [those of them that did so a moment ago, and are not asked again],
           "answer": seconds without any answer, then who is missing is down,
           "steps": [[{"minions": [...], "function": "state.sls", "arguments": [...], "keywords": {...}}]],   jobs of one step run side by side
           "jobs": {"STEP/JOB": {jid: [minions]}} published before a connection broke, "silence": seconds between two looks after a quiet minion,
           "pace": {"first": minions that may work at once before anything is known, "most": at all}}
Tells: butler/up {"minion"} · butler/minions {"up": [], "down": []} · butler/job {"step", "job", "jid", "minions"} · salt/job/<jid>/prog/<minion>/<n> ·
       salt/job/<jid>/ret/<minion> · butler/lost {"jid", "minion", "why"} · butler/runs {"jid", "minion"} at a look · butler/wait {"jid", "function", "minions"} ·
       butler/pace {"at_once", "of"} while minions wait for their turn · butler/done {}
A job goes to its minions by and by, under an id of its own each time: as many work at once as the master, and who shares a computer with it, can bear.
"""
import bisect
import json
import logging
import math
import os
import sys
import time

import salt.client
import salt.config
import salt.exceptions
import salt.runner
import salt.utils.jid

TOGETHER = 0.3  # s in which those that begin one after the other are asked by one question
MASTER_STARTS = 30  # seconds that it takes, and on a busy computer more
ABSENT = 3  # so many looks in a row that do not find a job on its minion mean that it is gone


def tell(tag, data):
    tag = "".join(letter if letter.isprintable() else "?" for letter in tag)  # a minion fires events under any tag: it ends no line here
    sys.stdout.write(tag + "\t" + json.dumps(data, default=str) + "\n")
    sys.stdout.flush()


def parts_of(tag):
    """Id, kind and minion of salt/job/ID/KIND/MINION; empty where the tag has another form."""
    return (tag.split("/") + ["", "", ""])[2:5]


def crowding():
    """How many programs want each processor, as the window has it (services/platform/Patience.h)."""
    return min(max(os.getloadavg()[0] / (os.cpu_count() or 1), 1), 10)


class Pace:
    """How many minions may work at once, as the window has it (services/tools/Pace.h): opened by quick answers and closed by slow ones. An answer
    is the first that is heard of a job on its minion."""

    LEAST, ALWAYS_QUICK, TIMES_AS_LONG = 4, 1, 2

    def __init__(self, first, most):
        self.most, self.window = most, float(min(first, most))
        self.closings, self.begun, self.working, self.taken = 0, {}, set(), []

    def at_once(self):
        return int(self.window)

    def free(self):
        return self.at_once() - len(self.working)

    def begin_lot(self):
        self.taken = []

    def begin(self, one):
        self.begun[one] = self.closings
        self.working.add(one)

    def answered(self, one, seconds):
        closings = self.begun.pop(one, None)
        if closings is None:
            return
        bisect.insort(self.taken, seconds)
        if seconds > max(self.ALWAYS_QUICK, self.TIMES_AS_LONG * self.taken[len(self.taken) // 4]):
            if closings == self.closings:  # what began before the last closing speaks of a pace that is no more
                self.window = max(min(self.LEAST, self.most), self.window * 0.75)
                self.closings += 1
        elif len(self.working) >= self.at_once():  # else it held nobody back, and is not known to be too narrow
            self.window = min(self.window + (1 / self.window if self.closings else 1), self.most)

    def end(self, one):
        self.begun.pop(one, None)
        self.working.discard(one)


class Turns:
    """The minions of one step that wait for their turn, [(place of the job, minion)], and those that have had it."""

    def __init__(self, conductor, number, jobs):
        self.conductor, self.number, self.jobs = conductor, number, jobs
        self.pace, self.since, self.told = conductor.pace, {}, 0
        self.pace.begin_lot()
        self.left, self.all = [], sum(len(job["minions"]) for job in jobs)

    def begin(self, waiting):
        """As many as may; of a job all at once that can be."""
        for jid, minion in [one for one in self.pace.working if one[1] not in waiting.get(one[0], ())]:
            self.pace.end((jid, minion))
        while self.left and (free := self.pace.free()) > 0:
            place = self.left[0][0]
            minions = [minion for at, minion in self.left[:free] if at == place]
            del self.left[: len(minions)]
            job = self.jobs[place]
            jid = self.conductor.publish(minions, job["function"], job.get("arguments", []), job.get("keywords"))
            self.published(place, jid, minions, minions, waiting)
        if self.left and (now := self.pace.at_once()) != self.told and (now < self.told or now >= self.told * 1.5):
            self.told = now
            tell("butler/pace", {"at_once": now, "of": self.all})

    def published(self, place, jid, minions, there, waiting):
        tell("butler/job", {"step": self.number, "job": place, "jid": jid, "minions": minions})
        waiting[jid] = set(there)
        for minion in there:
            self.pace.begin((jid, minion))
            self.since[jid, minion] = time.monotonic()

    def heard(self, jid, minion):
        if (jid, minion) in self.since:
            self.pace.answered((jid, minion), time.monotonic() - self.since[jid, minion])


class Conductor:
    def __init__(self, question):
        self.question = question
        self.pace = Pace(**question.get("pace", {"first": 8, "most": 64}))
        self.options = salt.config.master_config("/etc/salt/master")
        self.client = self.listener = salt.client.LocalClient(mopts=self.options)
        self.event = self.listener.event
        self.is_another = False  # master than the one that told on the bus so far
        self.prove_listening()

    def prove_listening(self):
        """The bus has no replay: only when an event of our own came back is it sure that no return is missed."""
        tag = "butler/probe/%d" % time.time_ns()
        for _ in range(60):
            try:
                if self.event.connect_pub(timeout=5) and self.event.connect_pull(timeout=5):
                    self.event.fire_event({}, tag)
                    if self.event.get_event(wait=1, tag=tag) is not None:
                        return
            except Exception:  # the master may still be starting
                pass
            time.sleep(0.5)
        tell("butler/error", {"text": "the Salt master does not answer on its event bus"})
        sys.exit(3)

    def publish(self, minions, function, arguments=(), keywords=None):
        """The id is ours: a busy master that confirms too late has taken the job, and a minion does none of an id that it knows again.

        A master that was started anew has another key, and a client reads it only once."""
        arguments = list(arguments)
        jid = salt.utils.jid.gen_jid(self.options)
        if keywords:
            arguments.append(dict(keywords, __kwarg__=True))
        tries, end = 0, time.monotonic() + MASTER_STARTS * min(crowding(), 4)
        while tries < 10 or time.monotonic() < end:
            tries += 1
            try:
                if self.client.pub(minions, function, arguments, "list", "", jid, 15, listen=False):
                    return jid
            except salt.exceptions.AuthenticationError:
                self.client, self.is_another = salt.client.LocalClient(mopts=self.options), True
            except salt.exceptions.SaltException:  # it is busy, or just starts
                pass
            time.sleep(1)
        tell("butler/error", {"text": "the Salt master takes no job: " + function})
        sys.exit(3)

    def answers(self, jids, waiting, begun, seconds):
        """Minion and return of those that answer one of the jobs within so many seconds; they wait no more. Of who says meanwhile that it has
        begun it is noted in `begun`, and a moment later this ends: it has heard no question yet."""
        end = time.monotonic() + seconds
        while waiting and (left := end - time.monotonic()) > 0:
            event = self.event.get_event(wait=min(left, 1), tag="salt/", full=True)
            parts = event["tag"].split("/") if event else []
            if parts[1:2] == ["minion"] and parts[3:] == ["start"] and parts[2] in waiting:
                begun.add(parts[2])
                end = min(end, time.monotonic() + TOGETHER)
            jid, kind, minion = parts_of(event["tag"]) if event else ("", "", "")
            if jid in jids and kind == "ret" and minion in waiting:
                waiting.discard(minion)
                begun.discard(minion)
                yield minion, event["data"].get("return")

    def wait_for_minions(self):
        """Asks all that have not just answered for what they run until each has, or none has for so long; returns the state jobs that run there.

        Who was not there for one question is there for another, and is asked as soon as it says that it has begun; who is slow answers an
        earlier one. Where programs wait for processors, all answers take so many times as long; and what others needed, each may need three
        times over."""
        all_of_them, answered = set(self.question["minions"]), set(self.question.get("answered", []))
        waiting, active, heard, longest = all_of_them - answered, {}, time.monotonic(), 0
        up, asked, begun, to_all = list(all_of_them & answered), set(), set(), -math.inf
        while waiting and time.monotonic() < heard + max(self.question["answer"] * crowding(), 3 * longest):
            # Each question is work for all that are asked: many, and those that wait for processors, are asked less often.
            pause = min(max(3, len(waiting) / 4), 15) * min(crowding(), 4)
            everyone = not begun or time.monotonic() > to_all + pause  # who begins again and again keeps nobody else from being asked
            asked.add(self.publish(sorted(waiting if everyone else begun), "saltutil.running"))
            to_all = time.monotonic() if everyone else to_all
            begun.clear()
            for minion, running in self.answers(asked, waiting, begun, to_all + pause - time.monotonic()):
                longest, heard = max(longest, time.monotonic() - heard), time.monotonic()
                up.append(minion)
                tell("butler/up", {"minion": minion})
                for job in running if isinstance(running, list) else []:
                    if isinstance(job, dict) and str(job.get("fun")).startswith("state."):  # of several functions in one job it is a list
                        active.setdefault(job["jid"], {"function": job["fun"], "minions": []})["minions"].append(minion)
        tell("butler/minions", {"up": sorted(up), "down": sorted(waiting)})
        return up, active

    def lookup(self, jid):
        runner = salt.runner.RunnerClient(self.options)
        found = runner.cmd("jobs.lookup_jid", [jid], print_event=False, full_return=False)
        found = found.get("data", found) if isinstance(found, dict) else {}  # with an outputter beside it for states
        return found if isinstance(found, dict) else {}

    def cached(self, jid, waiting):
        """Returns that the job cache has and the bus did not bring."""
        self.found(jid, self.lookup(jid), waiting)

    def found(self, jid, returns, waiting):
        for minion, value in returns.items():
            if minion in waiting.get(jid, ()):
                self.returned(jid, minion, {"return": value, "id": minion, "jid": jid, "cached": True}, waiting)

    def returned(self, jid, minion, data, waiting):
        tell("salt/job/%s/ret/%s" % (jid, minion), data)
        waiting[jid].discard(minion)

    def follow(self, waiting, turns=None):
        """Tells what happens to the jobs {jid: {minions}} until none of their minions is missing; `turns` adds to them."""
        missed, heard, looks = {}, time.monotonic(), {}
        silence = self.question.get("silence", 15)
        while True:
            if turns:
                turns.begin(waiting)
            if self.is_another:
                self.is_another = False
                self.prove_listening()
                for jid in [jid for jid in waiting if waiting[jid]]:
                    self.cached(jid, waiting)
            if not any(waiting.values()):
                return
            event = self.event.get_event(wait=1, tag="salt/job/", full=True)
            jid, kind, minion = parts_of(event["tag"]) if event else ("", "", "")
            if minion in waiting.get(jid, ()):
                heard = time.monotonic()
                missed.pop((jid, minion), None)
                if turns:
                    turns.heard(jid, minion)
                if kind == "prog":
                    tell(event["tag"], event["data"])
                elif kind == "ret":
                    self.returned(jid, minion, event["data"], waiting)
            elif jid in looks and kind == "ret":
                self.looked(looks[jid], minion, event["data"].get("return"), missed)
            if time.monotonic() - heard > silence:  # of ours: others may be as loud as they like
                heard = time.monotonic()
                self.look_after(waiting, missed, looks, turns)

    def looked(self, jid, minion, found, missed):
        if found:
            missed.pop((jid, minion), None)
            tell("butler/runs", {"jid": jid, "minion": minion})

    def look_after(self, waiting, missed, looks, turns):
        """Silence: asks the minions whether the job still runs there. Absence counts up at once, an answer sets it back to nothing. Who did not
        answer the last look is not at work, and keeps no other from it."""
        for jid in [jid for jid in waiting if waiting[jid]]:
            gone = [minion for minion in waiting[jid] if missed.get((jid, minion), 0) >= ABSENT]
            if gone:
                self.cached(jid, waiting)
            for minion in [minion for minion in gone if minion in waiting[jid]]:
                tell("butler/lost", {"jid": jid, "minion": minion, "why": "Minion did not return"})
                waiting[jid].discard(minion)
            if not waiting[jid]:
                continue
            for minion in waiting[jid]:
                if turns and (jid, minion) in missed:
                    turns.pace.end((jid, minion))
                missed[(jid, minion)] = missed.get((jid, minion), 0) + 1
            looks[self.publish(sorted(waiting[jid]), "saltutil.find_job", [jid])] = jid

    def run(self):
        up, active = self.wait_for_minions()
        known = self.question.get("jobs", {})
        ours = {jid for jobs in known.values() for jid in jobs}
        foreign = {jid: set(job["minions"]) for jid, job in active.items() if jid not in ours}
        for jid, minions in foreign.items():
            tell("butler/wait", {"jid": jid, "function": active[jid]["function"], "minions": sorted(minions)})
        if foreign:
            self.follow(foreign)
        for number, step in enumerate(self.question["steps"]):
            waiting, turns = {}, Turns(self, number, step)
            for place, job in enumerate(step):
                done = known.get("%d/%d" % (number, place), {})
                for jid, minions in done.items():
                    returns = self.lookup(jid)  # also of those that went down since
                    there = [minion for minion in minions if minion in up or minion in returns]
                    turns.published(place, jid, minions, there, waiting)
                    self.found(jid, returns, waiting)
                begun = {minion for minions in done.values() for minion in minions}
                turns.left += [(place, minion) for minion in job["minions"] if minion in up and minion not in begun]
            self.follow(waiting, turns)
        tell("butler/done", {})


logging.getLogger("salt").setLevel(logging.CRITICAL)
Conductor(QUESTION).run()  # noqa: F821 (set by the line that is put before this program)
