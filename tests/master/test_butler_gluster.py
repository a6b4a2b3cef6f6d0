"""resources/salt/_states/butler_gluster.py, against a `gluster` that answers as that of GlusterFS 10.3 was recorded to: XML, exit code 0 also where
it refuses, and plain text where it would have asked a question."""
import contextlib
import io
import json
import os
import sys

import pytest

GLUSTER = r'''#!/usr/bin/env python3
import json, sys
SCENE = "%s"
words = [word for word in sys.argv[1:] if not word.startswith("--")]
with open(SCENE) as file:
    scene = json.load(file)
scene.setdefault("said", []).append(sys.argv[1:])

def end(body, code=0, why=""):
    with open(SCENE, "w") as file:
        json.dump(scene, file)
    print('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cliOutput>\n  <opRet>%%d</opRet>\n  <opErrno>0</opErrno>\n  <opErrstr>%%s</opErrstr>%%s</cliOutput>' %% (code, why, body))
    sys.exit(0)

if "--mode=script" not in sys.argv:
    print("Replica 2 volumes are prone to split-brain. Do you still want to continue? (y/n) gluster cli read error")
    sys.exit(0)
if scene.get("dead"):
    print("Connection failed. Please check if gluster daemon is operational.")
    sys.exit(1)
volume = scene.get("volume")
verb = " ".join(words[:2])
if verb in scene.get("refuses", {}):
    end("", -1, scene["refuses"][verb])
if verb == "peer status":
    end("<peerStatus>%%s</peerStatus>" %% "".join("<peer><uuid>u</uuid><hostname>%%s</hostname><hostnames><hostname>%%s</hostname></hostnames><connected>%%d</connected>"
        "<state>3</state><stateStr>%%s</stateStr></peer>" %% (name, name, name not in scene.get("away", []), scene.get("state", "Peer in Cluster")) for name in scene["peers"]))
if verb == "peer probe":
    scene["peers"].append(words[2])
    end("<output>success</output>")
if verb == "volume info":
    if not volume:
        end("<volInfo><volumes><count>0</count></volumes></volInfo>", -1, "Volume does not exist")
    end("<volInfo><volumes><volume><name>%%s</name><statusStr>%%s</statusStr><replicaCount>%%d</replicaCount><bricks>%%s</bricks><options>%%s</options></volume>"
        "<count>1</count></volumes></volInfo>" %% (words[2], "Started" if volume["started"] else "Created", volume["replicas"],
        "".join('<brick uuid="u">%%s<name>%%s</name><hostUuid>u</hostUuid></brick>' %% (brick, brick) for brick in volume["bricks"]),
        "".join("<option><name>%%s</name><value>%%s</value></option>" %% pair for pair in volume["options"].items())))
if verb == "volume create":
    if volume:
        end("", -1, "Volume shared already exists")
    replicas = int(words[4]) if words[3] == "replica" else 1
    scene["volume"] = {"started": False, "replicas": replicas, "bricks": words[5 if replicas > 1 else 3:], "options": {}}
    end("")
if verb == "volume add-brick":
    volume["bricks"] += words[3:]
    end("")
if verb == "volume set":
    volume["options"][words[3]] = words[4]
    end("")
if verb == "volume start":
    volume["started"] = True
    end("")
if verb == "volume status":
    end("<volStatus><volumes><volume>%%s<node><hostname>Self-heal Daemon</hostname><path>g1</path><status>0</status></node></volume></volumes></volStatus>" %% "".join(
        "<node><hostname>%%s</hostname><path>%%s</path><status>%%d</status></node>" %% (*brick.split(":"), brick not in scene.get("silent", [])) for brick in volume["bricks"]))
end("")
'''
WHO = ["10.0.0.2", "10.0.0.1"]


class Place:
    """A machine with that gluster, and files in the place of the system's."""

    def __init__(self, root, module):
        self.root, self.module = root, module
        self.scene = root / "scene.json"
        self.tell(peers=[])
        proc = root / "proc"
        proc.mkdir()
        self.mounts = proc / "mounts"
        self.mounts.write_text("overlay / overlay rw 0 0\n")
        (proc / "status").write_text("CapEff:\t00000000a80425fb\n")
        (root / "fstab").write_text("# of the system\n")
        module.PROC, module.FSTAB, module.FUSE, module.LOGS = str(proc), str(root / "fstab"), str(root / "fuse"), str(root)

    def tell(self, **scene):
        self.scene.write_text(json.dumps(scene))

    @property
    def has(self):
        return json.loads(self.scene.read_text())

    def said(self, verb):
        return [" ".join(words) for words in self.has.get("said", []) if verb in " ".join(words)]

    def may_mount(self):
        (self.root / "proc" / "status").write_text("CapEff:\t000001ffffffffff\n")
        (self.root / "fuse").touch()

    def volume(self, servers=("g1", "g2"), replicas=1, allow=None, test=False):
        self.module.__opts__ = {"test": test}
        return self.module.volume("shared", list(servers), "/bricks/brick/data", replicas, WHO if allow is None else allow)


@pytest.fixture
def place(state_module, tmp_path, monkeypatch):
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", "%s:%s" % (programs, os.environ["PATH"]))
    module = state_module("butler_gluster")
    module.__grains__ = {"id": "g1"}
    one = Place(tmp_path, module)
    program, run = compile(GLUSTER % (tmp_path / "scene.json"), "gluster", "exec"), module._run

    def run_here(words, *seconds):  # without a process for each word
        if words[0] != "gluster":
            return run(words, *seconds)
        monkeypatch.setattr(sys, "argv", words)
        with contextlib.redirect_stdout(io.StringIO()) as output:
            try:
                exec(program, {})
            except SystemExit as end:
                return end.code, output.getvalue().strip(), ""
        return 0, output.getvalue().strip(), ""

    module._run = run_here

    def mount(text):
        (programs / "mount").write_text("#!/bin/sh\n" + text)
        (programs / "mount").chmod(0o755)

    one.mount = mount
    return one


def test_a_volume_is_made_of_all_servers_and_then_nothing_changes(place):
    first = place.volume()
    assert first["result"] is True and first["changes"], first
    assert place.has["volume"] == {"started": True, "replicas": 1, "bricks": ["g1:/bricks/brick/data", "g2:/bricks/brick/data"],
                                   "options": {"auth.allow": "10.0.0.1,10.0.0.2"}}
    assert place.has["peers"] == ["g2"]  # it is its own peer without being asked
    again = place.volume()
    assert again["result"] is True and not again["changes"]
    assert place.volume(test=True)["result"] is True


def test_force_is_never_said(place):
    place.volume(replicas=2)
    assert place.has["volume"]["replicas"] == 2
    assert not [words for words in place.has["said"] if "force" in words]
    assert all("--mode=script" in words and "--xml" in words for words in place.has["said"])


def test_a_refusal_is_told_by_what_is_said_and_not_by_the_exit_code(place):
    place.tell(peers=["g2"], refuses={"volume create": "The brick g1:/bricks/brick/data is being created in the root partition."})
    done = place.volume()
    assert done["result"] is False and "root partition" in done["comment"]


def test_servers_that_are_no_multiple_of_the_replicas_are_refused(place):
    done = place.volume(servers=["g1", "g2", "g3"], replicas=2)
    assert done["result"] is False and not place.has.get("said")


def test_a_new_server_comes_in_and_new_files_to_it(place):
    place.volume()
    done = place.volume(servers=["g1", "g2", "g3"])
    assert done["result"] is True and place.has["volume"]["bricks"][-1] == "g3:/bricks/brick/data"
    assert place.said("rebalance shared fix-layout start")


def test_a_server_that_left_the_design_takes_no_files_with_it(place):
    place.volume()
    done = place.volume(servers=["g1"])
    assert done["result"] is False and "g2:/bricks/brick/data" in done["comment"]
    assert not place.said("remove-brick") and len(place.has["volume"]["bricks"]) == 2


def test_replicas_are_not_changed_under_files(place):
    place.volume()
    done = place.volume(replicas=2)
    assert done["result"] is False and place.has["volume"]["replicas"] == 1


def test_who_may_mount_follows_the_cluster(place):
    place.volume()
    assert place.volume(allow=["10.0.0.3"], test=True)["result"] is None
    assert place.volume(allow=["10.0.0.3"])["changes"] == {"who may mount it": "10.0.0.3"}


@pytest.mark.parametrize("trouble", [{"away": ["g2"]}, {"state": "Peer Rejected"}])
def test_a_server_that_does_not_take_part_is_named(place, trouble):
    place.tell(peers=["g2"], **trouble)
    done = place.volume()
    assert done["result"] is False and "g2" in done["comment"] and not place.has.get("volume")


def test_a_brick_that_does_not_run_is_named(place):
    place.tell(peers=["g2"], silent=["g2:/bricks/brick/data"])
    done = place.volume()
    assert done["result"] is False and "g2:/bricks/brick/data" in done["comment"]
    assert place.volume(test=True)["result"] is None


def test_a_service_that_is_down_is_said(place):
    place.tell(peers=[], dead=True)
    assert "does not answer" in place.volume()["comment"]
    assert place.volume(test=True)["result"] is None


def test_a_disk_that_is_not_mounted_is_not_filled(place, tmp_path):
    done = place.module.disk(str(tmp_path))
    assert done["result"] is False and "No disk is mounted" in done["comment"] and os.listdir("/").count("bricks") == 0


def test_a_disk_without_the_right_to_keep_marks_is_said(place, tmp_path, monkeypatch):
    place.mounts.write_text("/dev/vdb %s ext4 rw 0 0\n" % tmp_path)
    monkeypatch.setattr(place.module.os, "stat", lambda path: type("Is", (), {"st_dev": 1 if path == "/" else 2}))

    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(place.module.os, "setxattr", refuse)
    assert "make the machine anew" in place.module.disk(str(tmp_path))["comment"]


def mounting(place, point):
    return 'echo "g1:/shared %s fuse.glusterfs rw 0 0" >> %s\n' % (point, place.mounts)


def test_it_is_mounted_now_and_at_every_start_and_then_nothing_changes(place, tmp_path):
    point = tmp_path / "shared"
    place.may_mount()
    place.mount(mounting(place, point))
    done = place.module.mounted(str(point), "shared", ["g1", "g2"])
    assert done["result"] is True and str(point) in done["changes"], done
    line = "g1:/shared %s glusterfs defaults,_netdev,nofail,backup-volfile-servers=g2 0 0" % point
    assert (tmp_path / "fstab").read_text() == "# of the system\n%s\n" % line
    assert not place.module.mounted(str(point), "shared", ["g1", "g2"])["changes"]
    (tmp_path / "fstab").write_text("%s\n/dev/vdb /data ext4 rw 0 0\n" % line)
    assert place.module.mounted(str(point), "shared", ["g1"])["changes"]["fstab"]
    assert (tmp_path / "fstab").read_text().splitlines()[1] == "/dev/vdb /data ext4 rw 0 0"


def test_a_mount_that_says_it_worked_and_did_not_is_a_failure(place, tmp_path):
    place.may_mount()
    place.mount("exit 0\n")
    (tmp_path / "x-shared.log").write_text("[2026] E [MSGID: 1] 0-shared-client-0: AUTH_FAILED\n[2026] I [x] bye\n")
    place.module.LOGS = str(tmp_path)
    done = place.module.mounted(str(tmp_path / "shared"), "shared", ["g1"])
    assert done["result"] is False and "could not be mounted" in done["comment"]


def test_a_mount_whose_program_died_is_made_anew(place, tmp_path):
    point = tmp_path / "shared"
    place.may_mount()
    place.mount(mounting(place, point))
    assert place.module.mounted(str(point), "shared", ["g1"])["result"] is True
    run, dead = place.module._run, [True]

    def run_here(words, *seconds):
        if words[0] == "umount":
            dead.clear()
            place.mounts.write_text("overlay / overlay rw 0 0\n")
            return 0, "", ""
        if words[0] == "stat" and dead:
            return 1, "", "stat: cannot statx '%s': Transport endpoint is not connected" % point
        return run(words, *seconds)

    place.module._run = run_here
    done = place.module.mounted(str(point), "shared", ["g1"])
    assert done["result"] is True and done["changes"] == {str(point): "mounted anew"}, done


def test_files_that_would_be_hidden_stop_it(place, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "mine").touch()
    place.may_mount()
    place.mount(mounting(place, tmp_path / "shared"))
    done = place.module.mounted(str(tmp_path / "shared"), "shared", ["g1"])
    assert done["result"] is False and "hide" in done["comment"]


def test_a_machine_that_may_not_mount_says_so(place, tmp_path):
    done = place.module.mounted(str(tmp_path / "shared"), "shared", ["g1"])
    assert done["result"] is False and "Make the machine anew" in done["comment"]


def test_something_else_at_its_place_stops_it(place, tmp_path):
    place.mounts.write_text("/dev/vdb %s ext4 rw 0 0\n" % (tmp_path / "shared"))
    assert "/dev/vdb is mounted" in place.module.mounted(str(tmp_path / "shared"), "shared", ["g1"])["comment"]


def test_a_look_mounts_nothing(place, tmp_path):
    place.module.__opts__ = {"test": True}
    assert place.module.mounted(str(tmp_path / "shared"), "shared", ["g1"])["result"] is None
    assert (tmp_path / "fstab").read_text() == "# of the system\n"
