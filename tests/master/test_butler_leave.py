"""butler_leave.py: lets this machine's Consul agent leave."""
import json

import pytest
import servers


def leave(master, token="agent"):
    done = master.run("butler_leave.py", {"token": token})
    assert "Traceback" not in done.errors
    return done


def test_the_agent_leaves(master, consul):
    done = leave(master)
    assert done.code == 0 and json.loads(done.output) == {"left": True} and consul.left
    assert consul.asked == ["PUT /v1/agent/leave"]


@pytest.mark.parametrize("token,words", [("reader", "403 Permission denied"), ("nobody's", "403 ACL not found")])
def test_says_403_with_consuls_own_words(master, consul, token, words):
    done = leave(master, token)
    assert done.code == 1 and not done.output and words in done.errors and not consul.left
    assert token not in done.errors


@pytest.mark.parametrize("trouble", ["silent", "cut", "stranger"])
def test_believes_in_no_leave_that_nobody_confirms_when_the_agent_is(master, consul, trouble):
    master.ail(consul, trouble)
    done = leave(master)
    assert done.code == 1 and not done.output and done.errors.startswith("Consul: ")


def test_says_that_nobody_listens(master):
    master.ports["127.0.0.1:8500"] = servers.closed_port()
    done = leave(master)
    assert done.code == 1 and "refused" in done.errors


def test_asks_the_agent_without_the_proxy_of_the_house(master, consul, proxy):
    assert leave(master).code == 0 and consul.left and not proxy.asked
