"""butler_accept.py: states, pillar and the keys of minions on the master."""
import pytest

KEYS = "/etc/salt/pki/master/"
KEY = "-----BEGIN PUBLIC KEY-----\nMIIB%s\n-----END PUBLIC KEY-----\n"
NOTHING = {"accepted": [], "replaced": [], "removed": []}


@pytest.fixture(autouse=True)
def folders(master):
    for folder in ("minions", "minions_pre", "minions_denied", "minions_rejected"):
        master.path(KEYS + folder).mkdir(parents=True)


def ask(master, keys=None, members=("worker-0", "worker-1"), files=None):
    return master.run("butler_accept.py", {"keys": keys or {}, "members": list(members), "files": files or {}}).json


def test_accepts_the_keys_that_came_over_ssh_and_only_those(master):
    master.write(KEYS + "minions_pre/worker-0", KEY % "0")
    master.write(KEYS + "minions_pre/worker-1", KEY % "of a stranger")
    assert ask(master, {"worker-0": KEY % "0"}) == {**NOTHING, "accepted": ["worker-0"]}
    assert master.names(KEYS) == ["minions/worker-0", "minions_pre/worker-1"]
    assert master.read(KEYS + "minions/worker-0") == KEY % "0"


def test_an_accepted_key_may_be_read_and_a_second_time_nothing_changes(master):
    ask(master, {"worker-0": KEY % "0"})
    assert master.mode(KEYS + "minions/worker-0") == 0o644
    assert ask(master, {"worker-0": KEY % "0"}) == NOTHING


def test_a_key_that_differs_in_white_space_alone_is_the_same(master):
    master.write(KEYS + "minions/worker-0", (KEY % "0").replace("\n", "\r\n"))
    assert ask(master, {"worker-0": KEY % "0"}) == NOTHING


def test_the_true_key_takes_the_place_of_a_foreign_one_that_was_denied_or_rejected(master):
    for folder in ("minions", "minions_pre", "minions_denied", "minions_rejected"):
        master.write(KEYS + folder + "/worker-0", KEY % "of a stranger")
    assert ask(master, {"worker-0": KEY % "0"}) == {**NOTHING, "replaced": ["worker-0"]}
    assert master.names(KEYS) == ["minions/worker-0"]
    assert master.read(KEYS + "minions/worker-0") == KEY % "0"


def test_removes_the_keys_of_nobody_that_the_design_knows(master):
    master.write(KEYS + "minions/ghost", KEY % "g")
    master.write(KEYS + "minions_pre/stranger", KEY % "s")
    master.write(KEYS + "minions/.key_cache", "salt's own")
    assert ask(master) == {**NOTHING, "removed": ["ghost", "stranger"]}
    assert master.names(KEYS) == ["minions/.key_cache"]


@pytest.mark.parametrize("torn", [b"", b"\xff\xfe\x00garbage"], ids=["empty", "no text at all"])
def test_a_torn_key_is_replaced(master, torn):
    master.write(KEYS + "minions/worker-0", torn)
    assert ask(master, {"worker-0": KEY % "0"}) == {**NOTHING, "replaced": ["worker-0"]}
    assert master.read(KEYS + "minions/worker-0") == KEY % "0"


def test_what_a_broken_run_left_half_written_is_nobodys_key(master):
    """Salt takes every file that has no dot before its name for a key."""
    whole = master.text
    master.text = lambda name: whole(name).replace("os.replace(", "os._exit(1) or os.replace(")
    assert master.run("butler_accept.py", {"keys": {"worker-0": KEY % "0"}, "members": ["worker-0"], "files": {}}).code == 1
    left = master.names(KEYS + "minions")
    assert left and all(name.startswith(".") for name in left)


def test_puts_states_and_pillar_where_only_root_reads_them(master):
    ask(master, files={"salt/top.sls": "base: {}\n", "pillar/secrets/worker-0.sls": "password: x\n"})
    assert master.read("/srv/butler/salt/top.sls") == "base: {}\n"
    assert master.mode("/srv/butler/pillar/secrets/worker-0.sls") == 0o600
    assert master.mode("/srv/butler/pillar/secrets") == 0o700


def test_an_unchanged_file_is_not_written_again(master):
    ask(master, files={"salt/top.sls": "base: {}\n"})
    before = master.path("/srv/butler/salt/top.sls").stat()
    ask(master, files={"salt/top.sls": "base: {}\n"})
    after = master.path("/srv/butler/salt/top.sls").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("text", ["old: x\n", "password: x\n"], ids=["other text", "same text"])
def test_a_file_that_others_could_read_is_closed(master, text):
    master.write("/srv/butler/pillar/secrets.sls", text, 0o644)
    ask(master, files={"pillar/secrets.sls": "password: x\n"})
    assert master.mode("/srv/butler/pillar/secrets.sls") == 0o600


def test_what_a_broken_run_left_open_does_not_open_the_next_file(master):
    for name in ("secrets.sls.new", ".secrets.sls.new"):
        master.write("/srv/butler/pillar/" + name, "half", 0o644)
    ask(master, files={"pillar/secrets.sls": "password: x\n"})
    assert master.mode("/srv/butler/pillar/secrets.sls") == 0o600
    assert master.names("/srv/butler") == ["pillar/secrets.sls"]


def test_what_the_design_has_no_more_goes_and_other_folders_stay(master):
    ask(master, files={"salt/old/init.sls": "a", "salt/top.sls": "b", "pillar/worker-9.sls": "c"})
    master.write("/srv/butler/own/notes.txt", "mine")
    ask(master, files={"salt/top.sls": "b", "pillar/top.sls": "d"})
    assert master.names("/srv/butler") == ["own/notes.txt", "pillar/top.sls", "salt/top.sls"]
    assert not master.path("/srv/butler/salt/old").exists()


@pytest.mark.parametrize("first,then", [("salt/role/init.sls", "salt/role"), ("salt/role", "salt/role/init.sls")])
def test_a_folder_may_become_a_file_and_a_file_a_folder(master, first, then):
    ask(master, files={first: "a"})
    ask(master, files={then: "b"})
    assert master.names("/srv/butler") == [then]


def test_a_file_that_is_no_text_is_replaced(master):
    master.write("/srv/butler/salt/top.sls", b"\xff\xfe\x00")
    ask(master, files={"salt/top.sls": "base: {}\n"})
    assert master.read("/srv/butler/salt/top.sls") == "base: {}\n"


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"LC_ALL": "C.UTF-8"}],
                         ids=["a language without umlauts", "UTF-8"])
def test_the_users_language_changes_no_byte_of_a_file(master, environment):
    master.environment.update(environment)
    for _ in range(2):
        ask(master, files={"pillar/top.sls": "site: Größe → 日本\n"})
    assert master.read("/srv/butler/pillar/top.sls") == "site: Größe → 日本\n"


def test_lines_keep_their_ends(master):
    ask(master, files={"salt/windows.txt": "a\r\nb\n"})
    ask(master, files={"salt/windows.txt": "a\r\nb\n"})
    assert master.path("/srv/butler/salt/windows.txt").read_bytes() == b"a\r\nb\n"


def test_says_nothing_good_when_the_disk_refuses(master):
    master.write("/srv/butler", "a file where the folder should be")
    done = master.run("butler_accept.py", {"keys": {"worker-0": KEY % "0"}, "members": ["worker-0"], "files": {"salt/top.sls": "x"}})
    assert done.code != 0 and not done.output and master.names(KEYS) == []
