"""butler_tokens.py: writes Consul's policies and tokens."""
import pytest
import servers

READER = {"name": "butler-reader", "machine": "", "rules": {"operator": "read"}, "id": "id-1", "secret": "s3cret-1"}
AGENT = {"name": "butler-agent-worker-0", "machine": "worker-0", "rules": {"node": {"worker-0": {"policy": "write"}}}, "id": "id-2", "secret": "s3cret-2"}
ANONYMOUS = {"name": "butler-anonymous", "machine": "", "rules": {"node_prefix": {"": {"policy": "read"}}}, "id": "id-0", "secret": ""}
GRANTS = [READER, AGENT, ANONYMOUS]
NAMES = ["butler-agent-worker-0", "butler-anonymous", "butler-reader"]


@pytest.fixture(autouse=True)
def anonymous(consul):
    consul.acl["tokens"]["id-0"] = {"AccessorID": "id-0", "Description": "Anonymous Token", "Policies": None}  # as Consul makes it itself


def ask(master, grants=None, master_token="master", seconds=0):
    done = master.run("butler_tokens.py", {"master": master_token, "seconds": seconds, "grants": GRANTS if grants is None else grants})
    assert not any(grant["secret"] in done.output + done.errors for grant in GRANTS if grant["secret"])
    return done.json


def written(consul):
    return [asked for asked in consul.asked if not asked.startswith("GET")]


def test_writes_a_policy_and_a_token_for_each_grant(master, consul):
    assert ask(master) == {"changed": NAMES, "removed": [], "error": ""}
    assert sorted(policy["Name"] for policy in consul.acl["policies"].values()) == NAMES
    tokens = consul.acl["tokens"]
    assert tokens["id-1"]["SecretID"] == "s3cret-1" and tokens["id-1"]["Policies"] == [{"Name": "butler-reader"}]
    assert "SecretID" not in tokens["id-0"] and tokens["id-0"]["Policies"] == [{"Name": "butler-anonymous"}]


def test_a_second_time_it_changes_nothing(master, consul):
    ask(master)
    consul.asked.clear()
    assert ask(master) == {"changed": [], "removed": [], "error": ""} and not written(consul)


def test_other_rules_are_written_to_the_policy_that_is_there(master, consul):
    ask(master)
    consul.asked.clear()
    assert ask(master, [{**READER, "rules": {"operator": "write"}}, AGENT, ANONYMOUS])["changed"] == ["butler-reader"]
    assert written(consul) == ["PUT /v1/acl/policy/id-of-butler-reader"]
    assert "write" in [policy for policy in consul.acl["policies"].values() if policy["Name"] == "butler-reader"][0]["Rules"]


def test_a_token_that_somebody_took_the_policy_from_has_it_again(master, consul):
    ask(master)
    consul.acl["tokens"]["id-1"]["Policies"] = []
    assert ask(master)["changed"] == ["butler-reader"]
    assert consul.acl["tokens"]["id-1"]["Policies"] == [{"Name": "butler-reader"}]


def test_what_is_ours_and_not_wanted_goes_and_what_is_anothers_stays(master, consul):
    ask(master)
    consul.acl["policies"]["p"] = {"ID": "p", "Name": "global-management", "Description": "", "Rules": ""}
    consul.acl["tokens"]["t"] = {"AccessorID": "t", "Policies": [{"Name": "global-management"}]}
    consul.acl["tokens"]["mixed"] = {"AccessorID": "mixed", "Policies": [{"Name": "global-management"}, {"Name": "butler-reader"}]}
    assert ask(master, [READER, ANONYMOUS]) == {"changed": [], "removed": ["butler-agent-worker-0"], "error": ""}
    assert sorted(consul.acl["tokens"]) == ["id-0", "id-1", "mixed", "t"] and "p" in consul.acl["policies"]


def test_tries_again_while_consul_is_in_legacy_mode(master, consul):
    consul.legacy = 3
    assert ask(master, seconds=60) == {"changed": NAMES, "removed": [], "error": ""} and consul.legacy == 0


def test_says_at_the_end_that_consul_is_still_in_legacy_mode(master, consul):
    consul.legacy = 999
    answer = ask(master, seconds=1)
    assert answer["changed"] == [] and "500 The ACL system is currently in legacy mode" in answer["error"]


def test_says_that_there_is_no_leader(master, consul):
    consul.leader = None
    assert "500 No cluster leader" in ask(master)["error"] and not written(consul)


@pytest.mark.parametrize("token,words", [("reader", "403 Permission denied"), ("nobody's", "403 ACL not found")])
def test_says_403_with_consuls_own_words(master, consul, token, words):
    answer = ask(master, master_token=token)
    assert words in answer["error"] and not written(consul) and token not in answer["error"]


def test_says_that_acls_are_off(master, consul):
    consul.tokens = None
    assert "ACL support disabled" in ask(master)["error"]


def test_says_that_nobody_listens(master):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    assert "refused" in ask(master)["error"]


@pytest.mark.parametrize("trouble", ["silent", "garbage", "list", "torn", "cut", "stranger"])
def test_writes_nothing_and_says_an_error_when_what_answers_is(master, consul, trouble):
    consul.acl["policies"]["p"] = {"ID": "p", "Name": "butler-old", "Description": "", "Rules": ""}
    master.ail(consul, trouble)
    answer = ask(master)
    assert answer["changed"] == answer["removed"] == [] and answer["error"] and not written(consul)


def test_asks_consul_without_the_proxy_of_the_house(master, consul, proxy):
    assert ask(master)["error"] == "" and not proxy.asked
