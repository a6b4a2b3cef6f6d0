"""Images of containers, against a stand-in for podman that keeps a store and a registry as files."""
import json
import sys

import pytest

QUAY = "quay.io/bio/samtools"
ONE, TWO, PLATFORM = ("sha256:" + letter * 64 for letter in "abc")

# The registry is {NAME: {TAG or DIGEST: DIGEST}}, the store {WORDS: [id, DIGEST, …]}. A registry that is away answers nobody.
PROGRAM = r"""#!%s
import json, sys
place = sys.argv[0] + "."
def read(what):
    with open(place + what) as file:
        return json.load(file)
def store(now):
    with open(place + "store", "w") as file:
        json.dump(now, file)
def fail(words):
    print("time=\"x\" level=warning msg=\"cgroups\"", file=sys.stderr)
    print("Error: " + words + "\n<html>\n...", file=sys.stderr)
    sys.exit(125)
with open(place + "asked", "a") as file:
    print(*sys.argv[1:], file=file)
world, there, words = read("world"), read("store"), sys.argv[1:]
def found(image):
    name, _, digest = image.partition("@")
    if image in there:
        return there[image]
    return next((is_ for key, is_ in there.items() if digest in is_[1:] and key.startswith(name)), None) if digest else None
if world.get("unable"):
    fail(world["unable"])
if words[:2] == ["image", "inspect"]:
    is_ = found(words[2])
    if not is_:
        fail("inspecting object: %%s: image not known" %% words[2])
    print(json.dumps([{"Id": is_[0], "Digest": is_[1], "RepoDigests": ["x@" + one for one in is_[1:]]}]))
elif words[0] == "pull":
    image = words[2]
    if world.get("away"):
        fail("initializing source docker://%%s: pinging container registry: Get \"https://quay.io/v2/\": dial tcp: lookup quay.io: no such host" %% image)
    if world.get("full"):
        fail("writing blob: no space left on device")
    name, _, digest = image.partition("@")
    tag = "" if digest else name.rpartition(":")[2]
    name = name if digest else name.rpartition(":")[0]
    is_ = world["images"].get(name, {}).get(digest or tag)
    if not is_:
        fail("reading manifest %%s in %%s: manifest unknown" %% (tag or digest, name))
    there[image] = ["id" + is_[0][7:12], *is_]
    store(there)
elif words[0] == "tag":
    there[words[2]] = found(words[1])
    store(there)
elif words[0] == "rmi":
    if world.get("busy"):
        fail("image used by 12: image is in use by a container")
    del there[words[1]]
    store(there)
""" % sys.executable


@pytest.fixture
def images(state_module, tmp_path, monkeypatch):
    module = state_module("butler_containers")
    program, note = tmp_path / "podman", tmp_path / "butler" / "containers.json"
    program.write_text(PROGRAM)
    program.chmod(0o755)
    monkeypatch.setattr(module, "PROGRAM", str(program))
    (tmp_path / "podman.store").write_text("{}")

    def world(**is_):
        (tmp_path / "podman.world").write_text(json.dumps({"images": {QUAY: {"1.19": [ONE], ONE: [ONE], TWO: [TWO]}}, **is_}))

    def asked(verb):
        file = tmp_path / "podman.asked"
        lines = [line for line in file.read_text().splitlines() if line.startswith(verb)] if file.exists() else []
        file.unlink(missing_ok=True)
        return lines

    def run(*images_, test=False, unlisted="kept"):
        module.__opts__ = {"test": test}
        return module.images(str(note), list(images_), unlisted)

    world()
    run.module, run.world, run.asked, run.note, run.root = module, world, asked, note, tmp_path
    run.store = lambda: json.loads((tmp_path / "podman.store").read_text())
    run.lose = lambda: (tmp_path / "podman.store").write_text("{}")
    return run


def test_an_image_is_fetched_once_and_its_digest_is_noted(images):
    assert images(QUAY + ":1.19", test=True)["result"] is None and not images.note.exists() and not images.asked("pull")
    first = images(QUAY + ":1.19")
    assert first["result"] is True and first["changes"] == {QUAY + ":1.19": ONE}
    assert json.loads(images.note.read_text()) == {QUAY + ":1.19": ONE} and len(images.asked("pull")) == 1
    images.world(away=True)
    again = images(QUAY + ":1.19")
    assert again["result"] is True and not again["changes"] and not images.asked("pull")
    assert images(QUAY + ":1.19", test=True)["result"] is True


def test_what_was_lost_comes_again_as_the_same_though_the_tag_has_moved(images):
    images(QUAY + ":1.19")
    images.asked("pull")
    images.lose()
    images.world(images={QUAY: {"1.19": [TWO], ONE: [ONE]}})
    assert images(QUAY + ":1.19")["result"] is True
    assert images.asked("pull") == ["pull --quiet %s@%s" % (QUAY, ONE)] and images.store()[QUAY + ":1.19"][1] == ONE


def test_a_tag_that_somebody_moved_on_the_machine_is_put_back(images):
    images(QUAY + ":1.19")
    store = {QUAY + ":1.19": ["id2", TWO], QUAY + ":old": ["id1", ONE]}
    (images.root / "podman.store").write_text(json.dumps(store))
    images.asked("pull")
    assert images(QUAY + ":1.19")["changes"] == {QUAY + ":1.19": ONE}
    assert not images.asked("pull") and images.store()[QUAY + ":1.19"][1] == ONE  # it was there, under another name


def test_a_digest_is_what_counts_beside_a_tag_and_alone(images):
    both, alone = "%s:1.19@%s" % (QUAY, TWO), "%s@%s" % (QUAY, ONE)
    assert images(both, alone)["result"] is True
    assert sorted(images.asked("pull")) == ["pull --quiet %s@%s" % (QUAY, ONE), "pull --quiet %s@%s" % (QUAY, TWO)]
    assert images.store()[QUAY + ":1.19"][1] == TWO and json.loads(images.note.read_text()) == {both: TWO, alone: ONE}
    assert not images(both, alone)["changes"]


def test_an_image_of_several_processors_is_known_by_the_digest_of_all_of_them(images):
    images.world(images={QUAY: {ONE: [PLATFORM, ONE]}})
    assert images("%s:1.19@%s" % (QUAY, ONE))["result"] is True
    assert not images("%s:1.19@%s" % (QUAY, ONE))["changes"] and len(images.asked("pull")) == 1


def test_a_registry_out_of_reach_is_asked_again_and_then_named_once(images):
    images.world(away=True)
    failed = images(QUAY + ":1.19", QUAY + ":1.18")
    assert failed["result"] is False and len(images.asked("pull")) == 3
    assert "The image quay.io/bio/samtools:1.19 was not fetched: its registry quay.io cannot be used from this machine (Error: " in failed["comment"]
    assert "no such host). Let the machine reach it" in failed["comment"] and "\n" not in failed["comment"] and not images.note.exists()


def test_what_the_registry_does_not_have_is_said_at_once_and_the_others_come(images):
    failed = images(QUAY + ":9", QUAY + ":1.19")
    assert failed["result"] is False and "quay.io does not give the image quay.io/bio/samtools:9: Error: reading manifest 9" in failed["comment"]
    assert len(images.asked("pull")) == 2 and json.loads(images.note.read_text()) == {QUAY + ":1.19": ONE}


def test_a_full_disk_and_a_machine_that_cannot_say_what_to_do(images):
    images.world(full=True)
    assert "disk of /var/lib/butler-containers is full" in images(QUAY + ":1.19")["comment"]
    images.world(unable="cannot clone: Operation not permitted")
    failed = images(QUAY + ":1.19")
    assert failed["result"] is False and failed["comment"].startswith("No container can run on this machine without root")


def test_what_the_list_names_no_more_stays_until_it_is_asked_for(images):
    images(QUAY + ":1.19", "%s@%s" % (QUAY, TWO))
    kept = images("%s@%s" % (QUAY, TWO))
    assert not kept["changes"] and QUAY + ":1.19" in images.store()
    assert images("%s@%s" % (QUAY, TWO), unlisted="removed", test=True)["changes"] == {QUAY + ":1.19": "would be removed"}
    images.world(busy=True)
    busy = images("%s@%s" % (QUAY, TWO), unlisted="removed")
    assert busy["result"] is True and not busy["changes"] and "In use, and so not removed: quay.io/bio/samtools:1.19" in busy["comment"]
    images.world()
    assert images(unlisted="removed")["changes"] == {QUAY + ":1.19": "removed", "%s@%s" % (QUAY, TWO): "removed"}
    assert not images.store() and not images(unlisted="removed")["changes"]


def test_they_are_in_the_list_for_the_paper_as_they_are_on_the_machine(images, state_module, monkeypatch):
    software = state_module("butler_software")
    monkeypatch.setattr(software, "_packages", lambda names: [])
    monkeypatch.setattr(software, "CONTAINERS", str(images.note))
    listed = [QUAY + ":1.19", "%s@%s" % (QUAY, TWO), QUAY + ":9"]
    images(*listed)
    software.written(str(images.root / "list"), [], str(images.root / "none"), "", listed)
    assert (images.root / "list").read_text().splitlines()[1:] == ["%s\t1.19 %s\tcontainer" % (QUAY, ONE), "%s\t%s\tcontainer" % (QUAY, TWO)]


@pytest.mark.parametrize("top, others, given", [(1 << 32, "", "100000-165535"), (1 << 32, "me:100000:65536\nyou:165536:65536\n", "231072-296607"),
                                                (65537, "", "10000-59999")])
def test_a_user_gets_ids_that_nobody_has(state_module, tmp_path, monkeypatch, top, others, given):
    module = state_module("butler_containers")
    for folder in ("etc", "proc/self", "commands"):
        (tmp_path / folder).mkdir(parents=True)
    for kind in ("uid", "gid"):
        (tmp_path / "etc" / ("sub" + kind)).write_text(others)
        (tmp_path / "proc/self" / (kind + "_map")).write_text("         0       1000          1\n         1     100000      %d\n" % (top - 1))
    usermod = tmp_path / "commands" / "usermod"
    usermod.write_text('#!/bin/sh\nf=%s/etc/sub${1#--add-sub}\nf=${f%%s}\necho "$3:${2%%-*}:50000" >>"$f"\n' % tmp_path)
    usermod.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "commands"), prepend=":")
    assert module.ids("airflow-worker", str(tmp_path))["changes"] == {"subuid": given, "subgid": given}
    assert module.ids("airflow-worker", str(tmp_path))["changes"] == {}


def test_the_way_of_keeping_images_is_chosen_once(state_module, tmp_path, monkeypatch):
    module = state_module("butler_containers")
    monkeypatch.setattr(module, "_overlays", lambda place, user: False)
    file = tmp_path / "storage.conf"
    first = module.store(str(file), "u", str(tmp_path), "/run/u")
    assert first["changes"] == {str(file): "vfs"} and 'driver = "vfs"' in file.read_text() and 'graphroot = "%s/storage"' % tmp_path in file.read_text()
    monkeypatch.setattr(module, "_overlays", lambda place, user: True)
    assert not module.store(str(file), "u", str(tmp_path), "/run/u")["changes"]
    file.unlink()
    assert module.store(str(file), "u", str(tmp_path), "/run/u")["changes"] == {str(file): "overlay"}
    file.unlink()
    (tmp_path / "storage" / "vfs-images").mkdir(parents=True)
    assert module.store(str(file), "u", str(tmp_path), "/run/u")["changes"] == {str(file): "vfs"}


def test_what_gives_ids_has_one_right_and_not_all_of_roots(state_module, tmp_path, monkeypatch):
    module = state_module("butler_containers")
    commands, programs = tmp_path / "commands", tmp_path / "usr" / "bin"
    commands.mkdir()
    programs.mkdir(parents=True)
    for name in ("newuidmap", "newgidmap"):
        (programs / name).write_text("")
        (programs / name).chmod(0o4755)
    for name, text in (("getcap", 'cat "$1.cap" 2>/dev/null'), ("setcap", 'test ! -e "$2.no" && echo "$2 $1" >"$2.cap"')):
        (commands / name).write_text("#!/bin/sh\n%s\n" % text)
        (commands / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(commands), prepend=":")
    module.__opts__ = {"test": True}
    assert module.maps("maps", str(tmp_path))["result"] is None and (programs / "newuidmap").stat().st_mode & 0o7777 == 0o4755
    module.__opts__ = {"test": False}
    (programs / "newuidmap.no").write_text("")
    assert module.maps("maps", str(tmp_path))["result"] is False and (programs / "newuidmap").stat().st_mode & 0o7777 == 0o4755
    (programs / "newuidmap.no").unlink()
    assert module.maps("maps", str(tmp_path))["changes"] == {"newuidmap": "cap_setuid", "newgidmap": "cap_setgid"}
    assert (programs / "newuidmap").stat().st_mode & 0o7777 == 0o755 and not module.maps("maps", str(tmp_path))["changes"]
