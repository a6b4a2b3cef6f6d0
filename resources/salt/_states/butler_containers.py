"""Images of containers for the steps of an analysis: fetched by podman without root, into the store of the user whose steps use them.

Which image a tag led to is noted, so that a later run asks no registry, and so that what was lost comes again as the same and not as what the
tag leads to by then. Images that the list no longer names stay unless that is asked for: a step that runs may use one, and a workflow that is
done again needs the very one, which its registry may not have any more.
"""
import glob
import json
import os
import pwd
import re
import shutil
import subprocess
import time

PROGRAM = "/usr/local/bin/butler-podman"
ATTEMPTS = 3
PATIENCE = 3600  # s that one image may take
IDS = 65536  # users that an image may have
GONE = re.compile("manifest unknown|name unknown|unauthorized|authentication required|resource is denied|status ?code:? 40[134]|40[134] [(]", re.I)
UNABLE = ("newuidmap", "newgidmap", "user namespaces", "cannot clone", "cannot re-exec", "rootless mode")


class _Refused(Exception):
    """Why not, in a sentence."""


def _run(words, limit=PATIENCE):
    try:
        return subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
                              timeout=limit, check=False)
    except subprocess.TimeoutExpired as error:
        raise _Refused("%s did not end within %d minutes." % (" ".join(words[:2]), limit // 60)) from error


def _podman(*words):
    return _run([PROGRAM, *words])


def _last(done):
    """What podman said at last, without its own decorations."""
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip() and "level=" not in line]
    told = [line for line in lines if line.startswith("Error")]  # what a registry answered may stand behind it, in many lines
    return ((told or lines or ["it said nothing"])[0 if told else -1])[:400]


def _parts(image):
    """(name, tag, digest) of REGISTRY/NAME:TAG@DIGEST, of which one of the latter is there."""
    image, _, digest = image.partition("@")
    head, _, last = image.rpartition("/")
    last, _, tag = last.partition(":")
    return "%s/%s" % (head, last), tag, digest


def _usable(image):
    """By which words a step has it: podman takes no tag beside a digest."""
    name, tag, digest = _parts(image)
    return "%s:%s" % (name, tag) if tag else "%s@%s" % (name, digest)


def _there(image):
    """(its id, the digests by which it is known, its own first), or None where it is not on this machine."""
    done = _podman("image", "inspect", image)
    if done.returncode != 0:
        if any(sign in done.stderr for sign in UNABLE):
            raise _Refused(_unable(done))
        return None
    facts = json.loads(done.stdout)[0]
    digests = [facts.get("Digest", "")] + [one.partition("@")[2] for one in facts.get("RepoDigests") or []]
    return facts["Id"], [one for one in digests if one]


def _unable(done):
    return ("No container can run on this machine without root, so no image was fetched: %s. Its kernel must let users make user namespaces "
            "(user.max_user_namespaces), and /etc/subuid must give ids to the user of the steps." % _last(done))


def _pulled(image, silent):
    """Fetches it. `silent` are registries that did not answer, which are not waited for again."""
    registry = image.partition("/")[0]
    why = silent.get(registry, "")
    for attempt in range(0 if why else ATTEMPTS):
        if attempt:
            time.sleep(2 ** attempt)
        done = _podman("pull", "--quiet", image)
        if done.returncode == 0:
            return
        why, told = _last(done), done.stderr.lower()
        if "no space left" in told or "disk quota" in told:
            raise _Refused("The disk of /var/lib/butler-containers is full: the image %s did not fit. Make room, or give the machine a volume with this "
                           "mount, then configure again." % image)
        if any(sign in told for sign in UNABLE):
            raise _Refused(_unable(done))
        if GONE.search(told):
            raise _Refused("%s does not give the image %s: %s. Compare its name and its tag with what the registry has; one that asks for a login cannot "
                           "be used." % (registry, image, why))
    silent[registry] = why
    raise _Refused("The image %s was not fetched: its registry %s cannot be used from this machine (%s). Let the machine reach it, or name an image of "
                   "another one among the settings of the role, then configure again." % (image, registry, why))


def _settled(image, noted, silent, test):
    """(its digest, what changed or None): the image is there, and is the one that was noted."""
    name, tag, digest = _parts(image)
    usable, known = _usable(image), digest or noted
    here = _there(usable)
    if here and (not known or known in here[1]):
        return known or here[1][0], None
    if test:
        return known, "would be fetched"
    source = "%s@%s" % (name, known) if known else usable
    if not known or not _there(source):
        _pulled(source, silent)
    if known and tag:
        done = _podman("tag", source, usable)
        if done.returncode != 0:
            raise _Refused("The image %s cannot be called %s: %s." % (source, usable, _last(done)))
    here = _there(usable)
    if not here:
        raise _Refused("The image %s was fetched, and is not there." % image)
    return known or here[1][0], known or here[1][0]


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            note = json.load(file)
        return note if isinstance(note, dict) else {}
    except (OSError, ValueError):
        return {}


def _write(path, text):
    os.makedirs(os.path.dirname(path), 0o755, exist_ok=True)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path + ".new", 0o644)
    os.replace(path + ".new", path)


def _without(note, images, changes):
    """Removes what the list does not name. One that a container uses stays until the next time."""
    left = []
    for image in sorted(set(note) - set(images)):
        used = {_usable(other) for other in images}
        done = _podman("rmi", _usable(image)) if _usable(image) not in used else None
        if done and done.returncode != 0 and _there(_usable(image)):
            left.append("%s (%s)" % (image, _last(done)))
            continue
        del note[image]
        changes[image] = "removed"
    return left


def images(name, images, unlisted="kept"):  # pylint: disable=redefined-outer-name
    """The `images`, each REGISTRY/NAME with :TAG, @DIGEST or both, are there; the note `name` says which they are. `unlisted`: kept or removed."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The images are there."}
    test, note, silent, failed, left = __opts__["test"], _read(name), {}, [], []  # noqa: F821 (given by Salt)
    before = dict(note)
    try:
        for image in images:
            try:
                if test and not os.access(PROGRAM, os.X_OK):
                    ret["changes"][image] = "would be fetched"
                    continue
                digest, change = _settled(image, note.get(image, ""), silent, test)
                if change:
                    ret["changes"][image] = change
                if digest and not test:
                    note[image] = digest
            except _Refused as why:
                failed.append(str(why))
        if unlisted == "removed" and not test:
            left = _without(note, images, ret["changes"])
        elif unlisted == "removed":
            ret["changes"].update({image: "would be removed" for image in set(note) - set(images)})
        if note != before:
            _write(name, json.dumps(note, indent=1, sort_keys=True) + "\n")
    except _Refused as why:
        failed.append(str(why))
    except (OSError, ValueError, KeyError, IndexError) as error:
        failed.append("The images of containers could not be looked at: %s." % error)
    if failed:
        return dict(ret, result=False, comment=" ".join(dict.fromkeys(failed)))
    if test:
        return dict(ret, result=None if ret["changes"] else True)
    if left:
        return dict(ret, comment="In use, and so not removed: %s." % "; ".join(left))
    return ret


def _given(path):
    """{user: (first, count)} of /etc/subuid or /etc/subgid."""
    given = {}
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                words = line.strip().split(":")
                if len(words) == 3 and words[1].isdigit() and words[2].isdigit():
                    given.setdefault(words[0], []).append((int(words[1]), int(words[2])))
    except OSError:
        pass
    return given


def _top(path):
    """How many ids this machine has itself: a machine that is a container of a user's has few."""
    try:
        with open(path, encoding="utf-8") as file:
            return max(int(line.split()[0]) + int(line.split()[2]) for line in file if line.strip())
    except (OSError, ValueError, IndexError):
        return 1 << 32


def _free(given, top):
    """A range that nobody has."""
    first, count = (100000, IDS) if top >= 100000 + IDS else (10000, min(top, 60000) - 10000)
    taken = sorted(one for ranges in given.values() for one in ranges)
    for start, length in taken:
        if start < first + count and first < start + length:
            first = start + length
    return (first, count) if count > 0 and first + count <= top else None


def ids(name, root="/"):
    """The user `name` has ids of its own for the users of its containers, in /etc/subuid and /etc/subgid."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "It has ids for the users of its containers."}
    for kind, option in (("uid", "--add-subuids"), ("gid", "--add-subgids")):
        given = _given(os.path.join(root, "etc/sub" + kind))
        if name in given:
            continue
        if __opts__["test"]:  # noqa: F821 (given by Salt)
            return dict(ret, result=None, comment="It would get ids for the users of its containers.")
        free = _free(given, _top(os.path.join(root, "proc/self/%s_map" % kind)))
        if not free:
            return dict(ret, result=False, comment="This machine has no %ds left for the users of containers: see /etc/sub%s." % (kind, kind))
        with open(os.path.join(root, "etc/sub" + kind), "a", encoding="utf-8"):  # without the file usermod refuses
            pass
        done = _run(["usermod", option, "%d-%d" % (free[0], sum(free) - 1), name], 60)
        if done.returncode != 0:
            return dict(ret, result=False, comment="The user %s could not get ids for its containers: %s." % (name, _last(done)))
        ret["changes"]["sub" + kind] = "%d-%d" % (free[0], sum(free) - 1)
    return ret


def maps(name, root="/"):
    """What gives a user's containers their ids has the one right that it needs, and not all of root's: those do not suffice in a machine that is a
    container itself, whose root may not everything, and this does."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "They have the right that they need."}
    try:
        for program, right in (("newuidmap", "cap_setuid"), ("newgidmap", "cap_setgid")):
            path = os.path.join(root, "usr/bin", program)
            if right in _run(["getcap", path], 60).stdout:
                continue
            if __opts__["test"]:  # noqa: F821 (given by Salt)
                return dict(ret, result=None, comment="They would get the right that they need.")
            os.chmod(path, 0o755)
            done = _run(["setcap", right + "+ep", path], 60)
            if done.returncode != 0:
                os.chmod(path, 0o4755)
                return dict(ret, result=False, comment="%s could not get the right %s: %s." % (path, right, _last(done)))
            ret["changes"][program] = right
    except (_Refused, OSError) as error:
        return dict(ret, result=False, comment="newuidmap and newgidmap could not be given their rights: %s." % error)
    return ret


def _overlays(place, user):
    """Whether this user can lay one folder over another at this place; a container's own disk cannot, and there each layer is copied."""
    probe = os.path.join(place, ".probe")
    script = "mkdir l u w m && mount -t overlay overlay -o lowerdir=l,upperdir=u,workdir=w,userxattr m"
    owner = pwd.getpwnam(user)
    try:
        shutil.rmtree(probe, ignore_errors=True)
        os.mkdir(probe, 0o700)
        os.chown(probe, owner.pw_uid, owner.pw_gid)
        words = ["runuser", "-u", user, "--", "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "cd %s && %s" % (probe, script)]
        return _run(words, 60).returncode == 0
    finally:
        shutil.rmtree(probe, ignore_errors=True)


def store(name, user, place, runroot):
    """The file `name` tells podman to keep the images of `user` at `place`, in the way that works there. The way stays once it was chosen."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The store is as it should be."}
    text = "# Written by Butler Desktop.\n[storage]\ndriver = \"%%s\"\ngraphroot = \"%s/storage\"\nrunroot = \"%s\"\n" % (place, runroot)
    try:
        with open(name, encoding="utf-8") as file:
            if file.read() in (text % "overlay", text % "vfs"):
                return ret
    except OSError:
        pass
    if __opts__["test"]:  # noqa: F821 (given by Salt)
        return dict(ret, result=None, comment="The store of images would be set up.")
    try:
        kept = glob.glob(os.path.join(place, "storage", "*-images"))  # the way of a store that is there
        driver = os.path.basename(kept[0])[:-len("-images")] if kept else "overlay" if _overlays(place, user) else "vfs"
        _write(name, text % driver)
    except (_Refused, OSError, KeyError) as error:
        return dict(ret, result=False, comment="The store of images cannot be set up at %s: %s." % (place, error))
    return dict(ret, changes={name: driver}, comment="The store of images was set up.")
