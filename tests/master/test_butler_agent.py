"""butler_agent.py: sees that this machine's Consul agent works."""
import json

import pytest
import servers

WELL = {"works": True, "guard": "closed", "installed": True, "error": "", "down": []}


@pytest.fixture
def question(master, consul):
    consul.registered = {"worker-0": ["web"]}
    consul.tokens["services"] = ()
    master.write("/etc/consul.d/zz-butler.json", "{}")
    master.write("/etc/consul.d/zz-butler-acl.json", json.dumps({"acl": {"tokens": {"agent": "agent"}}}))
    master.write("/etc/consul.d/zz-service-web.json", json.dumps({"service": {"name": "web", "token": "services"}}))
    master.command("systemctl", 'echo "$@" >>"%s"\n' % master.path("/etc/consul.d/words"))
    return {"machine": "worker-0", "token": "check", "first": "", "seconds": 0, "services": []}


def ask(master, question, **changed):
    done = master.run("butler_agent.py", {**question, **changed})
    assert "Traceback" not in done.errors
    return done.json


def words(master):
    return master.read("/etc/consul.d/words").split("\n")[:-1] if "words" in master.names("/etc/consul.d") else []


def test_an_agent_through_which_a_key_is_written_and_read_works(master, consul, question):
    assert ask(master, question) == WELL
    assert consul.keys == {} and "PUT /v1/kv/butler/check/worker-0" in consul.asked and words(master) == []


@pytest.mark.parametrize("first", ["start", "restart"])
def test_what_is_to_be_done_first_is_done_once(master, question, first):
    assert ask(master, question, first=first) == WELL and words(master) == [first + " consul"]


def test_a_machine_without_our_agent_is_neither_asked_nor_started(master, consul, question):
    master.path("/etc/consul.d/zz-butler.json").unlink()
    assert ask(master, question, first="restart") == {"works": False, "guard": "silent", "installed": False, "error": "", "down": []}
    assert not consul.asked and words(master) == []


def test_an_agent_without_acls_works_and_is_open(master, consul, question):
    consul.tokens = None
    assert ask(master, question) == {**WELL, "guard": "open"}


def test_says_which_services_are_not_in_the_list(master, consul, question):
    consul.registered["worker-0"] = []
    assert ask(master, question) == {**WELL, "works": False, "error": "not registered: web"}
    assert words(master) == ["reload consul"]


def test_waits_until_the_machine_is_in_the_list(master, consul, question):
    consul.registered = {}
    consul.looks = [lambda server: None] * 9 + [lambda server: server.registered.update({"worker-0": ["web"]})]
    assert ask(master, question, seconds=60) == WELL
    assert words(master) == ["reload consul"]


def test_tells_it_again_and_again_to_register_itself(master, consul, question):
    consul.registered = {}
    assert ask(master, question, seconds=20)["error"] == "not registered: worker-0"
    assert words(master) == ["reload consul"] * 4


@pytest.mark.parametrize("token,name", [("agent", "agent"), ("services", "web")])
def test_says_whose_token_is_not_known(master, consul, question, token, name):
    del consul.tokens[token]
    answer = ask(master, question)
    assert answer["works"] is False and "the token of %s: 403 ACL not found" % name in answer["error"]


def test_says_403_where_no_key_may_be_written(master, consul, question):
    consul.tokens["check"] = ()
    answer = ask(master, question)
    assert answer["works"] is False and answer["guard"] == "closed" and "403 Permission denied" in answer["error"]


def test_says_that_there_is_no_leader(master, consul, question):
    consul.leader = None
    answer = ask(master, question)
    assert answer["works"] is False and "500 No cluster leader" in answer["error"]


def test_says_that_nobody_listens(master, question):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    answer = ask(master, question, seconds=5)
    assert answer["guard"] == "silent" and answer["works"] is False and "refused" in answer["error"]


@pytest.mark.parametrize("trouble", ["forbidden", "silent", "garbage", "list", "torn", "cut", "stranger"])
def test_believes_in_no_agent_that_is(master, consul, question, trouble):
    master.ail(consul, trouble)
    answer = ask(master, question)
    assert answer["works"] is False and answer["installed"] and answer["error"]


def test_a_broken_file_of_the_machine_is_told(master, question):
    master.write("/etc/consul.d/zz-service-web.json", '{"service": {"na')
    answer = ask(master, question)
    assert answer["works"] is False and "JSON" in answer["error"]


def test_a_machine_without_systemd_is_told_what_its_agent_lacks(master, consul, question):
    (master.commands / "systemctl").unlink()
    master.environment["PATH"] = str(master.commands)
    consul.registered = {}
    assert ask(master, question, first="start")["error"] == "not registered: worker-0"


def units(master, *states):
    """What systemctl says of units, look by look; the last again and again."""
    for number, said in enumerate(states):
        master.write("/etc/consul.d/units-%d" % number, "".join(state + "\n" for state in said))
    folder = master.path("/etc/consul.d")
    master.command("systemctl", '''echo "$@" >>"%(at)s/words"
[ "$1" = is-active ] || exit 0
look=$(grep -c ^is-active "%(at)s/words")
[ "$look" -le %(looks)d ] || look=%(looks)d
cat "%(at)s/units-$((look - 1))"
exit 3''' % {"at": folder, "looks": len(states)})


def test_says_which_of_the_services_do_not_run(master, question):
    units(master, ["active", "failed", "reloading", "inactive"])
    answer = ask(master, question, services=["consul", "dnsmasq", "collectd", "a@1"])
    assert answer == {**WELL, "down": ["dnsmasq", "a@1"]} and words(master) == ["is-active -- consul dnsmasq collectd a@1", "kill --kill-who=main --signal=USR1 collectd"]


def test_a_service_that_is_starting_is_waited_for(master, question):
    units(master, ["active", "activating"], ["active", "activating"], ["active", "active"])
    assert ask(master, question, services=["consul", "dnsmasq"], seconds=20) == WELL and len(words(master)) == 3


def test_a_service_that_does_not_come_is_waited_for_no_longer_than_is_said(master, question):
    units(master, ["activating"])
    assert ask(master, question, services=["dnsmasq"], seconds=20)["down"] == ["dnsmasq"] and 10 < len(words(master)) < 60


@pytest.mark.parametrize("states", [[], ["active"], ["active", "active", "active"]])
def test_what_systemd_does_not_say_of_each_is_not_known(master, question, states):
    units(master, states)
    assert ask(master, question, services=["consul", "dnsmasq"])["down"] == ["consul", "dnsmasq"]


def test_where_systemd_is_missing_no_service_is_known_to_run(master, question):
    (master.commands / "systemctl").unlink()
    master.environment["PATH"] = str(master.commands)
    assert ask(master, question, services=["consul"]) == {**WELL, "down": ["consul"]}


def test_services_are_looked_at_also_where_the_agent_does_not_work(master, consul, question):
    consul.leader = None
    units(master, ["inactive"])
    answer = ask(master, question, services=["consul"])
    assert answer["works"] is False and answer["down"] == ["consul"]


def test_asks_the_agent_without_the_proxy_of_the_house(master, question, proxy):
    assert ask(master, question) == WELL and not proxy.asked


@pytest.mark.parametrize("states,told", [([["active", "active"]], 1), ([["active", "activating"], ["active", "active"]], 1), ([["active", "activating"]], 0)])
def test_a_machine_that_measures_sends_once_what_it_has_when_it_can(master, question, states, told):
    units(master, *states)
    ask(master, question, services=["consul", "collectd"], seconds=2)
    assert words(master).count("kill --kill-who=main --signal=USR1 collectd") == told
    assert told == 0 or words(master).index("kill --kill-who=main --signal=USR1 collectd") == len(states)
