"""butler_jobs.py: carries out Salt jobs and tells what happens. Salt itself is played (stand_ins/salt); its clock jumps."""
import bisect
import collections
import json
import pathlib

import pytest

UP = {"states": [True, True]}
TELL = collections.namedtuple("Tell", "tag data")


def one_job(*minions, function="state.sls"):
    return [[{"minions": list(minions), "function": function, "arguments": ["role"], "keywords": {"test": True}}]]


def ask(master, scene, steps, **question):
    master.put_salt(scene)
    names = sorted({name for step in steps for job in step for name in job["minions"]}) or sorted(scene["minions"])
    done = master.run("butler_jobs.py", {"minions": names, "answer": 20, "steps": steps, "jobs": {}, "silence": 15, **question})
    return done, [TELL(tag, json.loads(data)) for tag, _, data in (line.partition("\t") for line in done.output.splitlines())]


def carry_out(master, scene, steps, **question):
    done, told = ask(master, scene, steps, **question)
    assert done.code == 0, done.errors
    assert told[-1] == ("butler/done", {})
    return told


def of(told, tag):
    return [data for found, data in told if found == tag]


def published(master, function):
    return [job for job in master.jobs() if job[2] == function]


def ends(told):
    """Minions whose return was told, as often as it was told."""
    return sorted(tag.split("/")[4] for tag, _ in told if "/ret/" in tag)


def test_tells_who_is_up_the_job_each_state_and_the_return(master):
    told = carry_out(master, {"minions": {"m1": UP, "m2": UP}}, one_job("m1", "m2"))
    assert of(told, "butler/minions") == [{"up": ["m1", "m2"], "down": []}]
    job = of(told, "butler/job")[0]
    assert (job["step"], job["job"], job["minions"]) == (0, 0, ["m1", "m2"])
    for name in job["minions"]:
        assert [tag for tag, _ in told if name in tag] == ["salt/job/%s/%s" % (job["jid"], end % name)
                                                          for end in ("prog/%s/0", "prog/%s/1", "ret/%s")]
    assert published(master, "state.sls") == [[job["jid"], ["m1", "m2"], "state.sls", ["role", {"test": True, "__kwarg__": True}]]]


def test_who_has_just_answered_is_not_asked_again(master):
    told = carry_out(master, {"minions": {"m1": UP, "m2": UP}}, one_job("m1", "m2"), answered=["m1", "m9"])
    assert of(told, "butler/minions") == [{"up": ["m1", "m2"], "down": []}] and ends(told) == ["m1", "m2"]
    assert [names for _, names, *_ in published(master, "saltutil.running")] == [["m2"]]


def test_where_all_have_just_answered_their_job_is_the_only_one(master):
    told = carry_out(master, {"minions": {"m1": UP}}, one_job("m1"), answered=["m1"])
    assert ends(told) == ["m1"] and [job[2] for job in master.jobs()] == ["state.sls"]


def test_who_is_gone_since_it_answered_is_told_as_lost(master):
    told = carry_out(master, {"minions": {"m1": UP}}, one_job("m1", "m2"), answered=["m1", "m2"])
    assert [lost["minion"] for lost in of(told, "butler/lost")] == ["m2"] and ends(told) == ["m1"]


def test_a_minion_that_is_down_gets_no_job_and_keeps_nobody_waiting(master):
    told = carry_out(master, {"minions": {"m1": UP}}, one_job("m1", "m2"))
    assert of(told, "butler/minions") == [{"up": ["m1"], "down": ["m2"]}]
    assert of(told, "butler/job")[0]["minions"] == ["m1"] and ends(told) == ["m1"]


def test_minions_without_an_accepted_key_are_down(master):
    told = carry_out(master, {"minions": {"m1": UP}, "keys": []}, one_job("m1"))
    assert of(told, "butler/minions") == [{"up": [], "down": ["m1"]}] and not of(told, "butler/job")


def test_a_job_of_which_all_minions_are_down_is_left_out(master):
    told = carry_out(master, {"minions": {"m1": UP}}, one_job("m2") + one_job("m1"))
    assert [job["step"] for job in of(told, "butler/job")] == [1]


@pytest.mark.parametrize("after", [2, 5, 12])
def test_a_minion_that_is_slow_to_answer_is_up(master, after):
    told = carry_out(master, {"minions": {"m1": {"after": after}}}, [])
    assert of(told, "butler/minions") == [{"up": ["m1"], "down": []}]
    assert of(told, "butler/up") == [{"minion": "m1"}]


def test_as_long_as_one_after_another_answers_all_are_waited_for(master):
    scene = {"minions": {"m1": {"after": 15}, "m2": {"after": 30}, "m3": {"after": 45}}}
    assert of(carry_out(master, scene, []), "butler/minions") == [{"up": ["m1", "m2", "m3"], "down": []}]


@pytest.mark.parametrize("first, up", [(1, ["m1"]), (15, ["m1", "m2"])])
def test_who_is_late_is_waited_for_three_times_as_long_as_others_needed(master, first, up):
    scene = {"minions": {"m1": {"after": first}, "m2": {"after": 50}}}
    assert of(carry_out(master, scene, [], answer=20), "butler/minions")[0]["up"] == up


@pytest.mark.parametrize("load, up", [(0, []), (0.9, []), (3, ["m1"]), (14, ["m1"])])
def test_on_a_busy_computer_a_minion_may_take_longer(master, load, up):
    master.test["load"] = load
    assert of(carry_out(master, {"minions": {"m1": {"after": 50}}}, []), "butler/minions")[0]["up"] == up


def test_jobs_of_one_step_run_side_by_side_and_steps_one_after_another(master):
    both = one_job("m1")[0] + one_job("m2")[0]
    told = carry_out(master, {"minions": {"m1": UP, "m2": UP}}, [both] + one_job("m1", "m2"))
    order = [(data["step"], data["job"]) if tag == "butler/job" else "ret" for tag, data in told if tag == "butler/job" or "/ret/" in tag]
    assert order == [(0, 0), (0, 1), "ret", "ret", (1, 0), "ret", "ret"]


def test_waits_for_a_state_run_that_somebody_else_began(master):
    running = {"states": [True], "running": [{"jid": "2025", "fun": "state.highstate"}, {"jid": "7", "fun": "test.sleep"}]}
    ret = {"id": "m1", "jid": "2025", "return": {}}
    told = carry_out(master, {"minions": {"m1": running}, "events": [[9, "salt/job/2025/ret/m1", ret]]}, one_job("m1"))
    assert of(told, "butler/wait") == [{"jid": "2025", "function": "state.highstate", "minions": ["m1"]}]
    tags = [tag for tag, _ in told]
    assert tags.index("salt/job/2025/ret/m1") < tags.index("butler/job")


@pytest.mark.parametrize("running", ["The minion function caused an exception", None, {}, ["not a job", None], [{"jid": "8", "fun": ["grains.item", "status.time"]}, {"jid": "9"}]])
def test_a_minion_that_does_not_say_what_it_runs_is_up_all_the_same(master, running):
    assert ends(carry_out(master, {"minions": {"m1": {"states": [True], "running": running}}}, one_job("m1"))) == ["m1"]


@pytest.mark.parametrize("gone", ["dies", "forgets"], ids=["with its machine", "alone"])
def test_a_job_that_is_gone_from_its_minion_is_told_as_lost(master, gone):
    told = carry_out(master, {"minions": {"m1": UP, "m2": {"states": [True] * 5, gone: 2}}}, one_job("m1", "m2"))
    jid = of(told, "butler/job")[0]["jid"]
    assert of(told, "butler/lost") == [{"jid": jid, "minion": "m2", "why": "Minion did not return"}] and ends(told) == ["m1"]


def test_a_long_state_that_its_minion_still_runs_is_not_lost(master):
    ret = {"id": "m1", "jid": "2025", "return": {}}
    scene = {"minions": {"m1": {"running": [{"jid": "2025", "fun": "state.sls"}]}}, "events": [[1500, "salt/job/2025/ret/m1", ret]]}
    told = carry_out(master, scene, one_job("m1"), jobs={"0/0": {"2025": ["m1"]}})
    assert not of(told, "butler/lost") and ends(told) == ["m1"]
    assert len(of(told, "butler/runs")) > 1500 / 30  # who hears nothing for a quarter of an hour gives up
    assert not published(master, "state.sls")


def test_a_lost_job_is_noticed_also_while_others_make_noise(master):
    scene = {"minions": {"m1": {"states": [True] * 3, "dies": 1}}, "noise": [0.4, "salt/job/2024/prog/stranger/1"]}
    assert [lost["minion"] for lost in of(carry_out(master, scene, one_job("m1")), "butler/lost")] == ["m1"]


def test_a_return_that_the_bus_did_not_bring_is_taken_from_the_cache(master):
    scene = {"minions": {"m1": {"states": [True] * 3, "forgets": 1}}, "cache": {"20261128070000000001": {"m1": {"a": 1}}}}
    told = carry_out(master, scene, one_job("m1"))
    assert of(told, "butler/job")[0]["jid"] == "20261128070000000001"
    assert ends(told) == ["m1"] and not of(told, "butler/lost")


def test_started_again_it_fills_the_gap_and_publishes_nothing_twice(master):
    told = carry_out(master, {"minions": {"m1": UP}, "cache": {"2025": {"m1": {"a": 1}}}}, one_job("m1"), jobs={"0/0": {"2025": ["m1"]}})
    assert of(told, "salt/job/2025/ret/m1") == [{"return": {"a": 1}, "id": "m1", "jid": "2025", "cached": True}]
    assert not published(master, "state.sls") and not of(told, "butler/wait")


def test_started_again_it_tells_the_return_of_a_minion_that_went_down_after_it(master):
    told = carry_out(master, {"minions": {}, "cache": {"2025": {"m1": {"a": 1}}}}, one_job("m1"), jobs={"0/0": {"2025": ["m1"]}}, answer=5)
    assert ends(told) == ["m1"] and of(told, "butler/job")[0]["minions"] == ["m1"]


def test_waits_for_a_master_that_is_still_starting(master):
    assert ends(carry_out(master, {"minions": {"m1": UP}, "deaf": 20}, one_job("m1"))) == ["m1"]


def test_says_that_the_bus_does_not_answer(master):
    done, told = ask(master, {"minions": {"m1": UP}, "deaf": 1000}, one_job("m1"))
    assert done.code == 3 and [tag for tag, _ in told] == ["butler/error"]
    assert told[0].data["text"] == "the Salt master does not answer on its event bus"


@pytest.mark.parametrize("trouble", ["refuses", "mute"])
def test_publishes_again_when_the_master_did_not_take_a_job(master, trouble):
    assert ends(carry_out(master, {"minions": {"m1": UP}, trouble: 3}, one_job("m1"))) == ["m1"]


def test_who_begins_while_others_are_waited_for_is_asked_at_once_and_those_together_by_one_question(master):
    minions = {"m%d" % number: {"begins": 1 + number / 10} for number in range(3)}
    carry_out(master, {"minions": {**minions, "m9": {"begins": 2}, "m8": UP}}, [])
    asked = published(master, "saltutil.running")
    assert [names for _, names, *_ in asked] == [["m0", "m1", "m2", "m8", "m9"], ["m0", "m1", "m2"], ["m9"]]


def test_who_begins_again_and_again_keeps_nobody_from_being_asked(master):
    again = [[second, "salt/minion/m9/start", {"id": "m9"}] for second in range(1, 15)]
    scene = {"minions": {"m1": UP, "m5": {"begins": 4, "quiet": True}}, "events": again}
    told = carry_out(master, scene, one_job("m1", "m5", "m9"))
    assert of(told, "butler/minions") == [{"up": ["m1", "m5"], "down": ["m9"]}]


def test_who_only_says_that_it_begins_is_down(master):
    told = carry_out(master, {"minions": {"m1": UP}, "events": [[1, "salt/minion/m2/start", {"id": "m2"}]]}, one_job("m1", "m2"))
    assert of(told, "butler/minions") == [{"up": ["m1"], "down": ["m2"]}]


def test_goes_on_with_a_master_that_was_started_anew_and_has_another_key(master):
    told = carry_out(master, {"minions": {"m1": {"states": [True] * 9}, "m2": {"states": [True] * 9, "dies": 3}}, "starts": 1}, one_job("m1", "m2") + one_job("m1"))
    assert ends(told) == ["m1", "m1"] and [lost["minion"] for lost in of(told, "butler/lost")] == ["m2"]


def test_what_returned_while_the_master_started_anew_is_taken_from_the_cache_at_the_first_look(master):
    scene = {"minions": {"m1": {"states": [True] * 3}}, "starts": 3.2, "cache": {"20261128070000000000": {"m1": {"a": 1}}}}
    told = carry_out(master, scene, one_job("m1"), answered=["m1"])
    assert ends(told) == ["m1"] and len(published(master, "saltutil.find_job")) == 1


@pytest.mark.parametrize("trouble", ["refuses", "mute", "slow"])
def test_says_that_the_master_takes_no_job(master, trouble):
    done, told = ask(master, {"minions": {}, trouble: 1000}, one_job("m1"))
    assert done.code == 3 and told[-1] == ("butler/error", {"text": "the Salt master takes no job: saltutil.running"})


def test_a_master_that_confirms_too_late_has_no_job_done_twice(master):
    scene = {"minions": {"m1": UP}, "slow": 3}
    told = carry_out(master, scene, one_job("m1"))
    assert ends(told) == ["m1"] and not done_twice(master)


def test_a_job_that_was_published_but_confirmed_too_late_is_followed_by_its_own_id(master):
    scene = {"minions": {"m1": {"states": [True] * 60}}, "slow": 1, "slow_for": "state.sls"}
    told = carry_out(master, scene, one_job("m1"))
    assert ends(told) == ["m1"] and not done_twice(master) and len(published(master, "state.sls")) == 2


def done_twice(master):
    """Whether a state job has gone out under more than one id."""
    return len({job[0] for job in published(master, "state.sls")}) > 1


@pytest.mark.parametrize("tag", ["salt/job/", "salt/job/x", "salt/job/2025/new", "salt/job/20261128070000000001/ret"])
def test_an_event_of_another_form_does_not_end_it(master, tag):
    scene = {"minions": {"m1": {"states": [True] * 3}}, "events": [[1.5, tag, {"id": "m9"}]]}
    assert ends(carry_out(master, scene, one_job("m1"))) == ["m1"]


def test_a_minion_writes_no_line_of_ours(master):
    """A minion may fire events under any tag."""
    tag = "salt/job/20261128070000000001/prog/m1/0\nbutler/error\t{}\t"
    told = carry_out(master, {"minions": {"m1": {"states": [True] * 3}}, "events": [[1.5, tag, {"id": "m1"}]]}, one_job("m1"))
    assert not of(told, "butler/error") and ends(told) == ["m1"]


def test_speaks_of_no_other_jobs_and_no_other_minions(master):
    events = [[1.2, "salt/job/2024/ret/m1", {"id": "m1"}], [1.3, "salt/job/20261128070000000001/ret/m9", {"id": "m9"}]]
    assert ends(carry_out(master, {"minions": {"m1": {"states": [True] * 3}}, "events": events}, one_job("m1"))) == ["m1"]


def test_takes_no_notice_of_the_proxy_of_the_house(master, proxy):
    assert ends(carry_out(master, {"minions": {"m1": UP}}, one_job("m1"))) == ["m1"] and not proxy.asked


def test_without_salt_it_ends_with_a_word(master):
    master.put_salt({"minions": {}})
    text = "import sys\nsys.modules['salt'] = None\n" + master.text("butler_jobs.py")
    master.text = lambda name: text
    done = master.run("butler_jobs.py", {"minions": [], "answer": 1, "steps": []})
    assert done.code == 1 and not done.output and "salt" in done.errors


LAW = json.loads((pathlib.Path(__file__).parents[1] / "data" / "pace" / "law.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("law", LAW["cases"], ids=[law["name"] for law in LAW["cases"]])
def test_its_pace_keeps_the_law_of_the_programs(master, law):
    text = master.text("butler_jobs.py")
    place = {"bisect": bisect}
    exec(text[text.index("class Pace:"): text.index("class Turns:")], place)
    pace, begun = place["Pace"](law["first"], law["most"]), 0
    for moment in law["moments"]:
        if "lot" in moment:
            pace.begin_lot()
        for _ in range(moment.get("begin", 0)):
            pace.begin(begun)
            begun += 1
        if "answered" in moment:
            pace.answered(*moment["answered"])
        if "end" in moment:
            pace.end(moment["end"])
        if "atOnce" in moment:
            assert pace.at_once() == moment["atOnce"]


def working(told):
    """How many minions worked at once, at most."""
    now, seen = set(), 0
    for tag, data in told:
        if tag == "butler/job":
            now |= set(data["minions"])
        elif "/ret/" in tag or tag == "butler/lost":
            now.discard(data.get("minion", tag.split("/")[-1]))
        seen = max(seen, len(now))
    return seen


def many(count, **minion):
    return {"m%02d" % number: dict({"states": [True, True]}, **minion) for number in range(count)}


def test_many_minions_get_their_turn_and_no_more_work_at_once_than_may(master):
    minions = many(20)
    told = carry_out(master, {"minions": minions}, one_job(*minions), pace={"first": 4, "most": 6})
    assert ends(told) == sorted(minions) and working(told) == 6
    assert sorted(name for job in published(master, "state.sls") for name in job[1]) == sorted(minions)  # each once
    assert of(told, "butler/pace")[0] == {"at_once": 4, "of": 20}


def test_where_all_answer_quickly_all_work_at_once_before_one_is_done(master):
    minions = many(40, states=[True] * 60)
    told = carry_out(master, {"minions": minions}, one_job(*minions), pace={"first": 8, "most": 64})
    assert working(told) == 40 and ends(told) == sorted(minions)


def test_nothing_is_said_of_the_pace_where_nobody_waits(master):
    assert not of(carry_out(master, {"minions": many(8)}, one_job(*many(8)), pace={"first": 8, "most": 64}), "butler/pace")


def test_who_does_not_answer_a_look_gives_its_turn_to_another_before_it_is_lost(master):
    minions = dict(many(6), m00={"states": [True] * 3, "dies": 1})
    told = carry_out(master, {"minions": minions}, one_job(*minions), pace={"first": 1, "most": 1})
    assert [lost["minion"] for lost in of(told, "butler/lost")] == ["m00"] and ends(told) == sorted(minions)[1:]
    assert ends(told[: [tag for tag, _ in told].index("butler/lost")]) == sorted(minions)[1:]


def test_who_answers_the_looks_keeps_its_turn(master):
    jid = "20261128070000000001"
    still = {"states": [True], "forgets": 0, "running": [{"jid": jid, "fun": "test.sleep"}]}
    scene = {"minions": dict(many(3), m00=still), "events": [[230, "salt/job/%s/ret/m00" % jid, {"id": "m00", "jid": jid, "return": {}}]]}
    told = carry_out(master, scene, one_job(*scene["minions"]), pace={"first": 1, "most": 1})
    assert working(told) == 1 and not of(told, "butler/lost") and len(of(told, "butler/runs")) > 5


@pytest.mark.parametrize("count, load, asked", [(4, 0, 4), (40, 0, 1), (200, 0, 1), (4, 2, 2), (4, 90, 1)])
def test_many_minions_that_are_slow_or_on_a_busy_computer_are_asked_less_often(master, count, load, asked):
    master.test["load"] = load
    carry_out(master, {"minions": many(count, after=9.9)}, [])
    assert len(published(master, "saltutil.running")) == asked


def test_the_next_step_begins_when_the_last_of_all_turns_is_over(master):
    minions = many(6)
    told = carry_out(master, {"minions": minions}, one_job(*minions) + one_job("m00"), pace={"first": 2, "most": 2})
    order = [data["step"] if tag == "butler/job" else "ret" for tag, data in told if tag == "butler/job" or "/ret/" in tag]
    assert order[:-2].count("ret") == 6 and order[-2:] == [1, "ret"]


def test_started_again_only_those_go_on_that_had_not_had_their_turn(master):
    done = {"0/0": {"2025": ["m00", "m01"], "2026": ["m02"]}}
    cache = {"2025": {"m00": {"a": 1}, "m01": {"a": 1}}, "2026": {"m02": {"a": 1}}}
    told = carry_out(master, {"minions": many(6), "cache": cache}, one_job(*many(6)), jobs=done, pace={"first": 2, "most": 2})
    assert ends(told) == sorted(many(6))
    assert sorted(name for job in published(master, "state.sls") for name in job[1]) == ["m03", "m04", "m05"]
