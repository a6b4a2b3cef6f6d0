"""butler_status.py: how a cluster is, as its master sees it."""
import json
import pathlib
import socket
import threading
import time

import pytest
import servers

DATA = pathlib.Path(__file__).parent.parent / "data" / "status"
KEYS = "/etc/salt/pki/master/"
SHOWN = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI"


@pytest.fixture
def question(master, consul, influx, influx_question):
    for name in ("salt-master", "worker-0"):
        master.write(KEYS + "minions/" + name, "key")
    grains = {"roles": ["worker"], "num_cpus": 2}
    master.put_salt({"minions": {"salt-master": {"grains": {**grains, "roles": ["salt-master"]}}, "worker-0": {"grains": grains}}})
    master.command("ssh-keyscan", 'cat >/dev/null; echo "127.0.0.3 %s"\n' % SHOWN)
    consul.services = {"web": [servers.service("web", "worker-0", 80, [("passing", "it answers", True)])]}
    values = {"load_shortterm": 0.5, "cpu_value": 90, "memory_value": 20}
    influx.points = [(what, name, -10, value) for what, value in values.items() for name in ("salt-master", "worker-0")]
    influx.points += [("df_value", name, -10, value, "root", kind) for kind, value in (("used", 3e9), ("free", 7e9)) for name in ("salt-master", "worker-0")]
    return {"machines": {"salt-master": "127.0.0.2", "worker-0": "127.0.0.3"}, "influx": influx_question, "seconds": 1, "token": "reader"}


def ask(master, question, **changed):
    with master.session("butler_status.py", {**question, **changed}) as look:
        return look()


def test_says_all_in_the_form_that_was_recorded(master, question):
    recorded = json.loads((DATA / "master-well.json").read_text())
    answer = ask(master, question)
    assert answer["errors"] == {} and set(recorded) <= set(answer)
    assert set(answer["consul"]) == set(recorded["consul"])
    assert set(answer["consul"]["services"][0]) == set(recorded["consul"]["services"][0])
    assert set(answer["influx"]["worker-0"]) == set(recorded["influx"]["worker-0"])


def test_says_what_is_there(master, question):
    answer = ask(master, question)
    assert answer["keys"] == {"accepted": ["salt-master", "worker-0"], "pending": [], "denied": []}
    assert answer["minions"] == {"salt-master": ["salt-master"], "worker-0": ["worker"]}
    assert answer["cores"] == {"salt-master": 2, "worker-0": 2}
    assert answer["consul"]["leader"] == "10.0.0.1:8300"
    assert answer["consul"]["members"] == {"salt-master": "alive", "worker-0": "alive"}
    figures = dict(answer["influx"]["worker-0"])
    assert abs(figures.pop("time") / 1000 + 10 - time.time()) < 20
    assert figures == {"load": 0.5, "processor": 10, "memory": 20, "disk": 30}
    assert answer["ssh"] == {"worker-0": True} and answer["hostKeys"] == {"worker-0": SHOWN}


def test_the_disk_is_the_fullest_file_system_that_is_there_as_df_has_it(master, influx, question):
    influx.points += [("df_value", "worker-0", at, value, mount, kind) for mount, at, used, free in (("srv-data", -10, 8e9, 2e9), ("gone", -900, 99, 1))
                      for kind, value in (("used", used), ("free", free))]
    influx.points += [("df_value", "worker-0", -10, 90e9, "root", "reserved")]
    answer = ask(master, question)
    assert answer["errors"] == {} and answer["influx"]["worker-0"]["disk"] == 80 and answer["influx"]["salt-master"]["disk"] == 30


# Salt

def test_a_minion_that_is_down_has_no_roles(master, question):
    master.put_salt({"minions": {"salt-master": {"grains": {"roles": ["salt-master"], "num_cpus": 4}}}})
    answer = ask(master, question)
    assert answer["minions"] == {"salt-master": ["salt-master"], "worker-0": None} and answer["errors"] == {}
    assert answer["took"] < 0.9  # whom nobody hears costs nobody


OF_ONE_COMPUTER = 4  # are asked at once: two for each of its cores


def many(master, question, silent=()):
    names = ["worker-%d" % number for number in range(60)]
    for name in names:
        master.write(KEYS + "minions/" + name, "key")
    machines = {name: "127.0.1.%d" % number for number, name in enumerate(names)}
    master.put_salt({"minions": {name: {"after": 0.2, "grains": {"roles": ["worker"]}} for name in names if name not in silent},
                     "near": [machines[name] for name in names if name not in silent]})
    return {**question, "machines": machines}


@pytest.mark.parametrize("shared, first", [(True, OF_ONE_COMPUTER), (False, 24)])
def test_many_minions_are_asked_by_and_by_and_all_are_heard(master, question, shared, first):
    answer = ask(master, {**many(master, question), "shared": shared})
    assert set(answer["minions"]) == {"worker-%d" % number for number in range(60)} and all(answer["minions"].values())
    asked = [job[1] for job in master.jobs()]
    assert 0.3 < answer["took"] < 20 and not answer["kept"]
    assert len(asked[0]) == first and max(map(len, asked)) < 60 and sorted(sum(asked, [])) == sorted(answer["minions"])


def test_a_quick_look_asks_more_at_once_as_answers_come(master, question):
    # Of the stand-in's clock the other parts of a look take their share.
    answer = ask(master, {**many(master, question), "quick": True, "seconds": 4})
    asked = [job[1] for job in master.jobs()]
    assert len(asked[0]) == 24 and max(map(len, asked)) > 12 and sorted(sum(asked, [])) == sorted(answer["minions"]) and all(answer["minions"].values())


def test_where_many_answer_slowly_a_quick_look_floods_nobody(master, question):
    names = many(master, question)
    master.put_salt({"minions": {name: {"after": 0.7, "grains": {"roles": ["worker"]}} for name in names["machines"]}})
    answer = ask(master, {**names, "quick": True, "shared": True})
    asked = [len(job[1]) for job in master.jobs()]
    assert max(asked) <= 9 and sum(1 for roles in answer["minions"].values() if roles) >= 4


def test_a_full_look_floods_no_computer_whose_machines_answer_slowly(master, question):
    names = many(master, question)
    master.put_salt({"minions": {name: {"after": 0.7, "grains": {"roles": ["worker"]}} for name in names["machines"]}})
    answer = ask(master, {**names, "shared": True})
    assert all(answer["minions"].values()) and max(len(job[1]) for job in master.jobs()) <= 32


def test_who_is_silent_keeps_nobody_of_many_from_being_asked(master, question):
    silent = ["worker-%d" % number for number in range(0, 60, 2)]
    answer = ask(master, many(master, question, silent))
    assert sorted(name for name, roles in answer["minions"].items() if roles is None) == sorted(silent)


@pytest.mark.parametrize("near", [True, False])
def test_machines_of_one_computer_are_asked_by_the_number_of_its_cores_and_those_without_a_line_last(master, question, near):
    silent = ["worker-%d" % number for number in range(0, 60, 2)]
    asked = many(master, question, silent)
    if not near:  # as behind something that gives them other addresses
        scene = json.loads(pathlib.Path(master.environment["BUTLER_TEST_SALT"]).read_text())
        master.put_salt({**scene, "near": []})
    answer = ask(master, {**asked, "shared": True})
    assert sorted(name for name, roles in answer["minions"].items() if roles is None) == sorted(silent)
    lots = [job[1] for job in master.jobs()]
    narrow = [lot for lot in lots if not near or set(lot) - set(silent)]
    assert max(map(len, narrow)) <= OF_ONE_COMPUTER and lots[:len(narrow)] == narrow


def test_a_computer_with_more_cores_is_asked_more_at_once(master, question):
    master.test["cores"] = 8
    ask(master, {**many(master, question), "shared": True})
    assert len(master.jobs()[0][1]) == 16


def test_where_nobody_answers_all_are_asked_before_time_is_up(master, question):
    names = many(master, question)
    scene = json.loads(pathlib.Path(master.environment["BUTLER_TEST_SALT"]).read_text())
    master.put_salt({**scene, "minions": {}})
    answer = ask(master, {**names, "shared": True, "seconds": 6, "within": 20})
    assert list(answer["minions"].values()) == [None] * 60 and answer["errors"] == {}
    assert max(len(job[1]) for job in master.jobs()[:4]) <= OF_ONE_COMPUTER


def test_whom_there_is_no_time_to_ask_is_not_known(master, question):
    names = many(master, question)
    scene = json.loads(pathlib.Path(master.environment["BUTLER_TEST_SALT"]).read_text())
    master.put_salt({**scene, "minions": {name: {"after": 3, "grains": {"roles": ["worker"]}} for name in names["machines"]}})
    names["machines"] = dict(list(names["machines"].items())[:3 * OF_ONE_COMPUTER])
    answer = ask(master, {**names, "shared": True, "seconds": 6, "within": 5.2})
    assert len(answer["minions"]) >= OF_ONE_COMPUTER and all(answer["minions"].values()) and answer["errors"] == {}
    assert len(answer["minions"]) < min(60, len(names["machines"]))


def test_it_ends_with_who_asked_in_the_middle_of_a_look(master, consul, question):
    consul.trouble = "silent"  # for three seconds
    with master.session("butler_status.py", question) as look:
        look.program.stdin.close()
        assert look.program.stdout.read() == b"" and look.program.wait() == 0


def test_it_ends_where_the_next_question_is_torn(master, question):
    with master.session("butler_status.py", question) as look:
        look()
        look.program.stdin.write(b'{"mach')
        look.program.stdin.close()
        assert look.program.wait(timeout=10) == 0


def test_a_quick_look_ends_after_its_seconds_whoever_is_left(master, question):
    silent = ["worker-%d" % number for number in range(60)]
    begun = time.time()
    answer = ask(master, {**many(master, question, silent), "quick": True, "seconds": 2})
    assert set(answer["minions"].values()) == {None} and time.time() < begun + 10  # and none of those that a part of the question has
    assert len(sum((job[1] for job in master.jobs()), [])) == 60  # as many at once as the machines of a cloud bear


def test_a_slow_beginning_does_not_end_a_quick_look(master, question):
    names = many(master, question)
    scene = json.loads(pathlib.Path(master.environment["BUTLER_TEST_SALT"]).read_text())
    master.put_salt({**scene, "cold": 1.1})
    answer = ask(master, {**names, "quick": True, "shared": True, "seconds": 2})
    assert sum(1 for roles in answer["minions"].values() if roles) > 12


@pytest.mark.parametrize("shared", [True, False])
def test_who_is_silent_hides_nobody_from_a_quick_look(master, question, shared):
    silent = ["worker-%d" % number for number in range(20)]
    answer = ask(master, {**many(master, question, silent), "quick": True, "shared": shared, "seconds": 4})
    assert sorted(name for name, roles in answer["minions"].items() if roles is None) == sorted(silent)


def test_a_quick_look_asks_nobody_who_would_answer_too_late(master, question):
    names = many(master, question)
    master.put_salt({"minions": {name: {"after": 0.8, "grains": {"roles": ["worker"]}} for name in names["machines"]}})
    answer = ask(master, {**names, "quick": True, "shared": True, "seconds": 2})
    # Twice four before one has answered; none once only 0.8 s are left.
    answered = sum(1 for roles in answer["minions"].values() if roles)
    assert answered >= 8 and len(sum((job[1] for job in master.jobs()), [])) <= 24


def test_what_others_answered_counts_when_the_master_takes_no_further_question(master, question):
    asked = many(master, question)
    scene = json.loads(pathlib.Path(master.environment["BUTLER_TEST_SALT"]).read_text())
    master.put_salt({**scene, "takes": 2})
    answer = ask(master, asked)
    heard = [name for name, roles in answer["minions"].items() if roles]
    assert sorted(heard) == sorted(sum((job[1] for job in master.jobs()), [])) and 24 < len(heard) < 60 and answer["errors"] == {}
    assert sorted(heard) == sorted(answer["minions"])  # nothing is said against who was not asked


def test_an_event_of_a_minions_own_making_ends_no_look(master, question):
    master.put_salt({"minions": {"salt-master": {"grains": {"roles": []}}, "worker-0": {"after": 0.5, "grains": {"roles": []}}},
                     "events": [[0.1, "salt/job/1/ret/x", {"id": ["a"]}], [0.2, "salt/job/1/ret/worker-0", {"id": "worker-0"}]]})
    answer = ask(master, question)
    assert answer["minions"] == {"salt-master": [], "worker-0": []} and answer["errors"] == {}


def test_only_minions_of_the_design_with_an_accepted_key_are_asked(master, question):
    master.write(KEYS + "minions/ghost", "key")
    master.write(KEYS + "minions/.key_cache", "")
    master.path(KEYS + "minions/worker-0").unlink()
    master.write(KEYS + "minions_pre/worker-0", "key")
    master.write(KEYS + "minions_denied/stranger", "key")
    answer = ask(master, question)
    assert answer["keys"] == {"accepted": ["ghost", "salt-master"], "pending": ["worker-0"], "denied": ["stranger"]}
    assert list(answer["minions"]) == ["salt-master"] and master.jobs()[0][1] == ["salt-master"]


@pytest.mark.parametrize("grains", [None, "an error", {}, {"roles": "one", "num_cpus": None}])
def test_a_minion_that_does_not_say_its_roles_is_up_all_the_same(master, question, grains):
    master.put_salt({"minions": {"salt-master": {}, "worker-0": {"grains": grains}}})
    assert ask(master, question)["minions"]["worker-0"] == []


def test_a_machine_that_needs_a_start_is_told(master, question):
    master.put_salt({"minions": {"salt-master": {}, "worker-0": {"grains": {"roles": []}, "files": ["/run/reboot-required"]}}})
    assert ask(master, question)["restarts"] == ["worker-0"]


def test_what_minions_said_stays_as_long_as_it_is_kept(master, question):
    master.put_salt({"minions": {"salt-master": {}, "worker-0": {"grains": {"roles": []}, "files": ["/run/reboot-required"], "ahead": 7200}}})
    with master.session("butler_status.py", dict(question, keep=60)) as look:
        first, again = look(), look(dict(question, keep=60))
        assert not first["kept"] and again["kept"]
        said = ("minions", "cores", "clocks", "restarts", "ssh", "hostKeys")
        assert first["restarts"] and first["clocks"]["worker-0"] > 7000 and [again[part] for part in said] == [first[part] for part in said]


@pytest.mark.parametrize("ahead", [0, 7200, -7200])
def test_a_clock_that_is_wrong_is_told_and_one_that_is_right_is_not(master, question, ahead):
    master.put_salt({"minions": {"salt-master": {}, "worker-0": {"grains": {"roles": []}, "ahead": ahead}}})
    answer = ask(master, question)
    assert answer["clocks"]["salt-master"] == 0 and abs(answer["clocks"]["worker-0"] - ahead) < 20
    assert (answer["clocks"]["worker-0"] == 0) == (ahead == 0)
    assert abs(answer["time"] - time.time()) < 20


@pytest.mark.parametrize("scene,word", [({"mute": 9}, "does not answer"), ({"refuses": 9}, "publisher"), ({"slow": 9}, "not responding")])
def test_a_master_that_takes_no_job_is_an_error_beside_all_the_rest(master, question, scene, word):
    master.put_salt({"minions": {}, **scene})
    answer = ask(master, question)
    assert word in answer["errors"]["minions"] and list(answer["errors"]) == ["minions"]
    assert answer["consul"]["leader"] and answer["influx"] and answer["keys"]["accepted"]


def test_without_any_key_nobody_is_asked(master, question):
    for name in ("salt-master", "worker-0"):
        master.path(KEYS + "minions/" + name).unlink()
    answer = ask(master, question)
    assert answer["minions"] == {} and answer["errors"] == {} and not master.jobs()


# Consul

@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_an_error_is_told_beside_all_the_rest_when_consul_is(master, consul, question, trouble):
    master.ail(consul, trouble)
    answer = ask(master, question)
    assert list(answer["errors"]) == ["consul"] and answer["errors"]["consul"]
    assert answer["influx"] and answer["minions"]["worker-0"] == ["worker"]


def test_an_error_is_told_beside_all_the_rest_when_no_consul_listens(master, question):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    answer = ask(master, question)
    assert "refused" in answer["errors"]["consul"] and answer["influx"]


def test_says_no_leader_where_there_is_none(master, consul, question):
    consul.leader = ""  # the agent's first answer; later it is the next test's
    answer = ask(master, question)
    assert answer["consul"]["leader"] == "" and answer["consul"]["members"]["worker-0"] == "alive" and answer["errors"] == {}


def test_a_refusal_for_want_of_a_leader_is_an_error(master, consul, question):
    consul.leader = None
    answer = ask(master, question)
    assert "500" in answer["errors"]["consul"] or not answer["consul"]["leader"]


def test_tells_consul_also_where_acls_deny_all_but_reading(master, consul, question):
    consul.tokens = {}  # they do not know its token either
    answer = ask(master, question)
    assert answer["consul"]["services"] and answer["errors"] == {}


def test_the_members_are_told_also_where_there_is_no_leader(master, consul, question):
    consul.leader = None  # 500 to the question for the leader; the agent itself answers for its members
    assert ask(master, question)["consul"]["members"]["worker-0"] == "alive"


def test_a_part_that_does_not_come_to_an_end_is_an_error(master, consul, question):
    master.ail(consul, "dripping")  # each byte starts the limit of the socket anew
    master.test["join"] = 0.2
    assert list(ask(master, question)["errors"]) == ["consul"]


def test_the_state_of_a_service_is_its_worst_and_its_words_are_the_services_own(master, consul, question):
    consul.services = {
        "well": [servers.service("well", "worker-0", 1, [("passing", "alive", False), ("passing", " own words \n", True)])],
        "warns": [servers.service("warns", "worker-0", 2, [("passing", "alive", False), ("warning", "full soon", True)])],
        "bad": [servers.service("bad", "worker-0", 3, [("warning", "full soon", True), ("critical", "x" * 9999, True)], "10.1.1.1")],
        "none": [servers.service("none", "worker-0", 4)],
    }
    told = {service["name"]: service for service in ask(master, question)["consul"]["services"]}
    assert {name: service["state"] for name, service in told.items()} == {"well": "passing", "warns": "warning", "bad": "critical",
                                                                          "none": "passing"}
    assert told["well"]["output"] == "own words" and told["bad"]["output"] == "x" * 500
    assert told["well"]["address"] == "10.0.0.9" and told["bad"]["address"] == "10.1.1.1" and told["bad"]["port"] == 3


def answered_in(master, consul, question, output, machine="127.0.0.1", state="passing"):
    question["machines"]["salt-master"] = "127.0.0.1"
    consul.services = {"one": [servers.service("one", "salt-master", 1, [(state, output, True)], machine)]}
    answer = ask(master, question)
    assert answer["errors"] == {}
    return answer["consul"]["services"][0]["milliseconds"]


def test_tells_how_quickly_a_service_answers_through_the_door_of_its_check(master, consul, influx, question):
    for output in ("TCP connect 127.0.0.1:%d: Success", "HTTP GET http://127.0.0.1:%d/ping: 204 No Content Output: "):
        took = answered_in(master, consul, question, output % influx.port)
        assert 0 < took < 2000
    assert "GET /ping" in influx.asked


@pytest.mark.parametrize("trouble", ["silent", "dripping", "stranger", "cut"])
def test_how_quickly_is_not_known_of_a_service_that_answers_nothing_and_it_hides_no_other(master, consul, question, trouble):
    ailing = servers.Proxy()
    ailing.trouble = trouble
    took = answered_in(master, consul, question, "HTTP GET http://127.0.0.1:%d/: 200 OK Output: " % ailing.port)
    assert took is None or trouble == "cut"
    ailing.end()


@pytest.mark.parametrize("output", ["HTTP GET http://127.0.0.7:%d/: 200 OK Output:", "HTTP GET https://127.0.0.1:%d/: 200 OK", "say http://127.0.0.1:%d/",
                                    "TCP connect elsewhere.example:%d: Success", "HTTP GET http://127.0.0.1:%d@169.254.169.254/: 200 OK"])
def test_the_words_of_a_service_lead_nobody_elsewhere(master, consul, question, output):
    server = servers.Proxy()
    assert answered_in(master, consul, question, output % server.port) is None and server.asked == []
    server.end()


def test_nobody_is_asked_for_a_service_of_an_address_that_is_no_machines(master, consul, influx, question):
    assert answered_in(master, consul, question, "HTTP GET http://127.0.0.9:%d/ping: 204" % influx.port, "127.0.0.9") is None
    assert answered_in(master, consul, question, "HTTP GET http://127.0.0.1:%d/ping: 204" % influx.port, state="critical") is None
    assert "GET /ping" not in influx.asked


def test_a_service_that_sends_elsewhere_is_not_followed(master, consul, question):
    there, sends = servers.Proxy(), servers.Proxy()
    sends.answer = lambda *_: (302, "text/plain\r\nLocation: http://127.0.0.1:%d/" % there.port, "")
    assert answered_in(master, consul, question, "HTTP GET http://127.0.0.1:%d/: 200 OK" % sends.port) is not None
    assert sends.asked == ["GET /"] and there.asked == []
    there.end()
    sends.end()


def test_a_service_may_have_any_name_that_can_be_written(master, consul, question):
    names = ["a b", "a/b", "größe", "50%", "a?b#c", "日本"]
    consul.services = {name: [servers.service(name, "worker-0", 1)] for name in names}
    answer = ask(master, question)
    assert sorted(service["name"] for service in answer["consul"]["services"]) == sorted(names) and answer["errors"] == {}


@pytest.mark.parametrize("name", ["evil\x1b[2Jname", "two\nlines", "bell\x07"])
def test_a_service_with_control_characters_in_its_name_hides_no_other_and_its_error_is_told(master, consul, question, name):
    """Consul 1.8.7 registers such a name and answers 400 to a question for it."""
    consul.services = {name: [servers.service(name, "worker-0", 1)], "web": [servers.service("web", "worker-0", 80)]}
    answer = ask(master, question)
    told = {service["name"]: service for service in answer["consul"]["services"]}
    assert told["web"]["state"] == "passing" and answer["errors"] == {}
    assert told[name]["state"] == "unknown" and "400" in told[name]["output"] and told[name]["output"].isprintable()


# InfluxDB

def test_asks_no_figures_of_a_cluster_without_monitoring(master, influx, question):
    answer = ask(master, question, influx=None)
    assert answer["influx"] is None and answer["errors"] == {} and not influx.asked


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_an_error_is_told_beside_all_the_rest_when_influxdb_is(master, influx, question, trouble):
    master.ail(influx, trouble)
    answer = ask(master, question)
    assert list(answer["errors"]) == ["influx"] and answer["errors"]["influx"]
    assert answer["consul"]["services"] and answer["minions"]["worker-0"] == ["worker"]


def test_an_error_is_told_when_no_influxdb_listens(master, question):
    question["influx"]["port"] = servers.closed_port()
    assert "refused" in ask(master, question)["errors"]["influx"]


def test_says_that_influxdb_refuses_the_password(master, question):
    question["influx"]["password"] = "another"
    assert "401" in ask(master, question)["errors"]["influx"]


def test_says_that_influxdb_has_no_administrator(master, influx, question):
    influx.users = {}
    assert "403" in ask(master, question)["errors"]["influx"]


def test_says_the_error_that_influxdb_gives_with_200(master, influx, question):
    influx.databases = set()
    assert "database not found: metrics" in ask(master, question)["errors"]["influx"]


def test_a_machine_without_figures_of_the_last_hour_is_not_there(master, influx, question):
    influx.points = [("load_shortterm", "salt-master", -10, 1), ("load_shortterm", "worker-0", -4000, 1)]
    assert list(ask(master, question)["influx"]) == ["salt-master"]


def test_figures_of_the_future_do_not_make_a_dead_machine_look_alive(master, influx, question):
    """last() over the last hour sees them; its clock was two hours ahead while it lived."""
    influx.points = [("load_shortterm", "worker-0", 7200, 9), ("load_shortterm", "worker-0", -900, 1)]
    figures = ask(master, question)["influx"]["worker-0"]
    assert figures["time"] / 1000 <= time.time() + 60


def test_no_secret_stands_in_the_address_that_is_asked(master, influx, question):
    ask(master, question)
    assert influx.asked and not any("s3cret" in asked for asked in influx.asked)


def test_asks_consul_and_influxdb_without_the_proxy_of_the_house(master, question, proxy):
    answer = ask(master, question)
    assert not proxy.asked and answer["errors"] == {} and answer["consul"]["leader"] and answer["influx"]


def test_says_how_much_influxdb_refuses_now_and_not_what_it_once_did(master, influx, question):
    assert ask(master, question)["refused"] is None  # it does not tell
    master.put_salt({"minions": {"salt-master": {}}})
    pause = dict(question, influx=None, seconds=10)  # worker-0 is waited for, so much of the scenario's time goes by

    def count(refused):
        influx.variables = {"collectd:10.0.0.1:25826": {"name": "collectd", "values": {"pointsRx": 9, "pointsParseFail": refused}},
                            "database:metrics": {"name": "database", "values": {"numSeries": 4}}, "cmdline": ["influxd"]}

    count(300)
    with master.session("butler_status.py", question) as look:
        answer = look()
        assert answer["refused"] is None and answer["influx"] and answer["errors"] == {}
        for refused, grown in ((300, 0), (304, 4), (304, 0), (1, 0)):  # at last it was started anew
            count(refused)
            look(pause)
            assert look(question)["refused"] == grown


# SSH

@pytest.mark.parametrize("greeting,answers", [(b"SSH-2.0-OpenSSH\r\n", True), (b"220 mail\r\n", False), (b"", False), (None, False)],
                         ids=["greets", "another service", "hangs up", "refused"])
def test_a_machine_that_shows_no_key_is_looked_at(master, question, greeting, answers):
    master.command("ssh-keyscan", "exit 1\n")
    port = servers.closed_port()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        if greeting is not None:
            port = listening.getsockname()[1]
            listening.listen()

            def greet():
                with listening.accept()[0] as inside:
                    inside.sendall(greeting)

            threading.Thread(target=greet, daemon=True).start()
        master.ports["127.0.0.3:22"] = port
        assert ask(master, question)["ssh"] == {"worker-0": answers}


def test_one_machine_that_shows_no_key_in_time_hides_no_other_from_a_quick_look(master, question):
    # As ssh-keyscan does, sed keeps what it says until it ends, unless it is told not to.
    master.command("ssh-keyscan", 'exec 3<&0; { cat <&3; sleep 5; } | sed -n "s|[.]7$|& %s|p" & sleep 0.5; printf "127.0.1.8 ssh-ed"; wait\n' % SHOWN)
    addresses = {"m%d" % number: "127.0.1.%d" % number for number in range(20)}
    answer = ask(master, dict(question, machines=addresses, quick=True))
    assert answer["hostKeys"] == {"m7": SHOWN} and answer["ssh"] == {"m7": True} and answer["errors"] == {}


def test_a_quick_look_waits_for_nobody_who_shows_no_key(master, question):
    master.command("ssh-keyscan", "exit 1\n")
    master.ports["127.0.0.3:22"] = servers.closed_port()
    assert ask(master, question)["ssh"] == {"worker-0": False}
    assert ask(master, dict(question, quick=True))["ssh"] == {}


def test_a_key_of_an_address_that_nobody_asked_for_is_not_taken(master, question):
    master.command("ssh-keyscan", 'cat >/dev/null; echo "# 127.0.0.3:22 SSH-2.0"; echo "127.0.0.9 x"; echo; echo "127.0.0.3 %s"\n' % SHOWN)
    assert ask(master, question)["hostKeys"] == {"worker-0": SHOWN}


def test_without_ssh_keyscan_it_is_an_error_beside_all_the_rest(master, question):
    (master.commands / "ssh-keyscan").unlink()
    master.environment["PATH"] = str(master.commands)
    answer = ask(master, question)
    assert list(answer["errors"]) == ["hosts"] and answer["consul"]["leader"]
