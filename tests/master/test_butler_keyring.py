"""butler_keyring.py: turns the keys of Consul's gossip."""
MACHINES = ["salt-master", "worker-0"]


def ask(master, *acts, machines=None, token="master", seconds=0):
    done = master.run("butler_keyring.py", {"master": token, "machines": MACHINES if machines is None else machines, "seconds": seconds, "acts": list(acts)})
    assert "n3w" not in done.output + done.errors
    return done.json


def test_a_key_is_installed_used_and_the_old_one_removed(master, consul):
    assert ask(master, {"install": "n3w"}, {"use": "n3w"}) == {"error": "", "missing": []}
    assert consul.ring == {"old": 2, "n3w": 2} and consul.used == "n3w"
    assert ask(master, {"remove": "old"}) == {"error": "", "missing": []}
    assert consul.ring == {"n3w": 2}


def test_each_can_be_done_again(master, consul):
    for _ in range(2):
        assert ask(master, {"install": "n3w"}, {"use": "n3w"}, {"remove": "old"})["error"] == ""
    assert consul.ring == {"n3w": 2}


def test_a_key_that_an_agent_has_not_is_never_used(master, consul):
    consul.hears = 1
    answer = ask(master, {"install": "n3w"}, {"use": "n3w"}, seconds=1)
    assert answer == {"error": "1 of 2 agents have not heard of the key.", "missing": []}
    assert consul.used == "old" and "PUT /v1/operator/keyring" not in consul.asked


def test_nothing_is_done_while_a_machine_is_not_alive(master, consul):
    consul.members["worker-0"] = 4
    answer = ask(master, {"install": "n3w"}, machines=[*MACHINES, "worker-1"])
    assert answer["missing"] == ["worker-0", "worker-1"] and consul.ring == {"old": 2}


def test_says_what_consul_says(master, consul):
    assert ask(master, {"install": "n3w"}, token="reader")["error"] == "403 Permission denied"
    consul.leader = None
    assert "500 No cluster leader" in ask(master, {"install": "n3w"})["error"]
    assert consul.ring == {"old": 2}


def test_a_consul_that_is_down_is_said(master):
    assert ask(master, {"install": "n3w"})["error"]
