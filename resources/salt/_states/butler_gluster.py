"""Disk, volume and mount of GlusterFS.

`gluster` ends with 0 also where it did nothing, and its questions go to a terminal that is not there. So it is asked in its script mode for XML,
what counts is `opRet` and what is there afterwards, and `force` is never said: it would fill the root disk where a brick's own is not mounted.
"""
import errno
import os
import re
import subprocess
import time
import xml.etree.ElementTree as xml

PROC = "/proc/self"
FSTAB = "/etc/fstab"
FUSE = "/dev/fuse"
LOGS = "/var/log/glusterfs"
MOUNTING = 21  # the bit of CAP_SYS_ADMIN
PATIENCE = 120  # s that one command may take; probing a machine that does not answer takes half of it


class _Refused(Exception):
    """Why not, in a sentence."""


def _run(words, seconds=PATIENCE):
    """(exit code, standard output, standard error)"""
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=seconds, check=False,
                              env=dict(os.environ, LC_ALL="C"))  # what they say is read
    except subprocess.TimeoutExpired:
        return -1, "", "no answer within %d s" % seconds
    except OSError as error:
        return -1, "", "%s: %s" % (words[0], error.strerror)
    return done.returncode, done.stdout.decode(errors="replace").strip(), done.stderr.decode(errors="replace").strip()


def _gluster(*words):
    """(what it answers as XML, why it refuses or None)"""
    _, output, errors = _run(["gluster", "--mode=script", "--xml", *words])
    try:
        answer = xml.fromstring(output)
        code = int(answer.findtext("opRet"))
    except (xml.ParseError, TypeError, ValueError):  # it has questions and refusals without XML, too
        raise _Refused("gluster %s: %s" % (" ".join(words[:2]), output or errors or "no answer")) from None
    if code == 0:
        return answer, None
    return answer, (answer.findtext("opErrstr") or answer.findtext("output") or "refused without a word").strip()


def _do(*words):
    answer, why = _gluster(*words)
    if why:
        raise _Refused("gluster %s: %s" % (" ".join(words[:2]), why))
    return answer


def _until(seconds, condition):
    """Whether it came true in this time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.5)
    return True


def _mounts():
    """Mount point → (type, what is mounted); of several at one point the last, which hides the others."""
    found = {}
    with open(PROC + "/mounts", encoding="utf-8", errors="replace") as file:
        for line in file:
            source, point, kind = line.split(" ")[:3]
            found[re.sub(r"\\(\d{3})", lambda one: chr(int(one.group(1), 8)), point)] = (kind, source)
    return found


# ---- the disk of a server ----

def _marks(path):
    """None, or why GlusterFS cannot keep its marks on the files of this disk."""
    try:
        os.setxattr(path, "trusted.butler", b"1")
        os.removexattr(path, "trusted.butler")
        return None
    except OSError as error:
        if error.errno == errno.EPERM:
            return ("This machine may not keep GlusterFS's marks on files. A container gets the right when it is made, from an engine that runs as root: "
                    "make the machine anew, or give the role to a machine at a cloud.")
        return "The disk at %s keeps no extended attributes, which GlusterFS needs: %s." % (path, error.strerror)


def disk(name):
    """The disk for a brick is mounted there, and is none of the system's own."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The disk is there."}
    if name not in _mounts() or os.stat(name).st_dev == os.stat("/").st_dev:
        return dict(ret, result=False, comment="No disk is mounted at %s, and the machine's own is not filled in its place. "
                                               "Look whether its volume is in the design and attached." % name)
    why = None if __opts__["test"] else _marks(name)  # noqa: F821 (given by Salt)
    return dict(ret, result=False, comment=why) if why else ret


# ---- the volume, on the machine that looks after it ----

def _peers():
    """Name → (whether it is connected, its state in words)"""
    return {peer.findtext("hostname"): (peer.findtext("connected") == "1", peer.findtext("stateStr") or "")
            for peer in _do("peer", "status").iter("peer")}


def _join(servers, changes):
    own = __grains__["id"]  # noqa: F821
    others = [server for server in servers if server != own]
    for server in others:
        if server not in _peers():
            _do("peer", "probe", server)
            changes["server " + server] = "joined"

    def joined():
        peers = _peers()
        return all(peers.get(server, (False, ""))[0] and peers[server][1] == "Peer in Cluster" for server in others)

    if not _until(30, joined):
        peers = _peers()
        states = ["%s (%s%s)" % (server, peers.get(server, (False, "unknown"))[1], "" if peers.get(server, (False,))[0] else ", not connected")
                  for server in others if peers.get(server, (False, ""))[0] is False or peers[server][1] != "Peer in Cluster"]
        raise _Refused("These GlusterFS servers do not take part: %s. Where one was made anew without its disk, it is another server for GlusterFS, "
                       "and what it kept must be given to it by hand." % ", ".join(states))


def _volume(name):
    """What is known of it; None: there is none."""
    answer, why = _gluster("volume", "info", name)
    volume = answer.find("./volInfo/volumes/volume")
    if volume is None:
        if why and "does not exist" not in why:
            raise _Refused("gluster volume info: %s" % why)
        return None
    return {"started": volume.findtext("statusStr") == "Started", "replicas": int(volume.findtext("replicaCount") or 1),
            "bricks": [brick.findtext("name") or (brick.text or "").strip() for brick in volume.iter("brick")],
            "options": {option.findtext("name"): option.findtext("value") for option in volume.iter("option")}}


def _grow(name, wanted, is_, changes):
    """Bricks of new servers come in; what would take or shift data is left to people."""
    gone = [brick for brick in is_["bricks"] if brick not in wanted]
    if gone:
        raise _Refused("A part of the volume's files lies on %s, which the design does not have any more. Move it away with "
                       "“gluster volume remove-brick %s … start”, or put the machine back." % (", ".join(gone), name))
    new = [brick for brick in wanted if brick not in is_["bricks"]]
    if new:
        _do("volume", "add-brick", name, *new)
        changes["bricks"] = ", ".join(new)


def _missing(name, wanted, replicas, allow, changes):
    is_ = _volume(name)
    if is_ is None:
        _do("volume", "create", name, *(["replica", str(replicas)] if replicas > 1 else []), *wanted)
        changes["volume"] = "made of " + ", ".join(wanted)
        is_ = _volume(name)
    if is_["replicas"] != replicas:
        raise _Refused("Each file of the volume lies on %d server(s), and the setting says %d. That cannot be changed under files that are there: "
                       "set it back, or begin with an empty volume." % (is_["replicas"], replicas))
    _grow(name, wanted, is_, changes)
    if is_["options"].get("auth.allow") != allow:
        _do("volume", "set", name, "auth.allow", allow)
        changes["who may mount it"] = allow
    if not is_["started"]:
        _do("volume", "start", name)
        changes["started"] = name
    if "bricks" in changes:
        _do("volume", "rebalance", name, "fix-layout", "start")  # so that new files come to the new servers, too


def _silent(name):
    """Bricks that do not run."""
    answer, why = _gluster("volume", "status", name)
    if why:
        return [why]
    return ["%s:%s" % (node.findtext("hostname"), node.findtext("path")) for node in answer.iter("node")
            if (node.findtext("path") or "").startswith("/") and node.findtext("status") != "1"]


def _differences(name, wanted, replicas, allow):
    """The same for a look that changes nothing."""
    is_ = _volume(name)
    if is_ is None:
        return ["the volume would be made"]
    return ([what for what, differs in (("other bricks", sorted(is_["bricks"]) != sorted(wanted)), ("another number of replicas", is_["replicas"] != replicas),
                                        ("others who may mount it", is_["options"].get("auth.allow") != allow), ("it is not started", not is_["started"]))
             if differs] + ["%s does not run" % brick for brick in _silent(name)])


def volume(name, servers, brick, replicas, allow):
    """The volume is made of a brick of each server, each file on so many of them, and runs; `allow` may mount it."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The volume is there and runs."}
    wanted = ["%s:%s" % (server, brick) for server in servers]
    allowed = ",".join(sorted(allow))
    try:
        if len(servers) % replicas:
            raise _Refused("%d servers cannot keep every file %d times: take a multiple of it." % (len(servers), replicas))
        if __opts__["test"]:  # noqa: F821
            differences = _differences(name, wanted, replicas, allowed)
            return dict(ret, result=None, comment="; ".join(differences)) if differences else ret
        if not _until(30, _answers):
            raise _Refused("GlusterFS does not answer on this machine: look at the journal of glusterd.")
        _join(servers, ret["changes"])
        _missing(name, wanted, replicas, allowed, ret["changes"])
        if not _until(30, lambda: not _silent(name)):
            raise _Refused("A part of the volume does not run: %s. Its words are on that machine in /var/log/glusterfs/bricks." % ", ".join(_silent(name)))
    except _Refused as why:
        return dict(ret, result=None if __opts__["test"] else False, comment=str(why))  # noqa: F821
    return ret


def _answers():
    try:
        _peers()
        return True
    except _Refused:
        return False


# ---- the mount, on machines that work with it ----

def _may_mount():
    """None, or why this machine cannot."""
    with open(PROC + "/status", encoding="utf-8") as file:
        rights = int(re.search(r"^CapEff:\s*([0-9a-f]+)", file.read(), re.M).group(1), 16)
    if not rights >> MOUNTING & 1:
        return "This machine may not mount file systems: a container gets the right when it is made. Make the machine anew."
    if not os.path.exists(FUSE):
        return "There is no %s on this machine, and without it no file system of GlusterFS can be mounted. Load the module fuse of the computer." % FUSE
    return None


def _fstab(point, line):
    """Its text, and the text that it should have."""
    try:
        with open(FSTAB, encoding="utf-8", errors="surrogateescape") as file:
            before = file.read()
    except FileNotFoundError:
        before = ""
    lines = before.splitlines()
    places = [place for place, one in enumerate(lines) if not one.lstrip().startswith("#") and one.split()[1:2] == [point]]
    kept = [one for place, one in enumerate(lines) if place not in places[1:]]
    if places:
        kept[places[0]] = line
    else:
        kept.append(line)
    return before, "\n".join(kept) + "\n"


def _set_fstab(point, line):
    """Whether it was another."""
    before, after = _fstab(point, line)
    if before == after:
        return False
    with open(FSTAB + ".butler-new", "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(after)
    os.chmod(FSTAB + ".butler-new", 0o644)
    os.replace(FSTAB + ".butler-new", FSTAB)
    return True


def _is_mounted(point, name):
    kind, source = _mounts().get(point, ("", ""))
    return kind == "fuse.glusterfs" and source.endswith(":/" + name)


def _last_error(point):
    """What its log says, as the program itself says only that there is one."""
    try:
        with open("%s/%s.log" % (LOGS, point.strip("/").replace("/", "-")), encoding="utf-8", errors="replace") as file:
            errors = [line for line in file.read()[-100000:].splitlines() if "] E [" in line]
    except OSError:
        return ""
    return errors[-1].split(": ", 1)[-1].strip() if errors else ""


def _mount(point, name):
    kind, source = _mounts().get(point, ("", ""))
    if kind:
        raise _Refused("%s is mounted at %s. Set another place for the shared file system, or unmount it." % (source, point))
    why = _may_mount()
    if why:
        raise _Refused(why)
    os.makedirs(point, 0o755, exist_ok=True)
    if os.listdir(point):
        raise _Refused("There are files in %s, which the shared file system would hide. Move them away." % point)
    _, output, errors = _run(["mount", point], 60)
    if not _is_mounted(point, name):
        raise _Refused("The shared file system could not be mounted at %s: %s" % (point, _last_error(point) or output or errors or "nothing was said"))


def mounted(name, volume, servers):  # pylint: disable=redefined-outer-name
    """The volume is mounted at `name`, now and at every start of the machine."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The shared file system is mounted."}
    more = ",backup-volfile-servers=" + ":".join(servers[1:]) if servers[1:] else ""
    line = "%s:/%s %s glusterfs defaults,_netdev,nofail%s 0 0" % (servers[0], volume, name, more)
    is_ = _is_mounted(name, volume)
    if __opts__["test"]:  # noqa: F821
        before, after = _fstab(name, line)
        return ret if is_ and before == after else dict(ret, result=None, comment="The shared file system would be mounted.")
    try:
        if _set_fstab(name, line):
            ret["changes"]["fstab"] = line
        if not is_:
            _mount(name, volume)
            ret["changes"][name] = "mounted"
        # A file system whose servers are gone hangs: asked by a program that can be left alone.
        code, mode, errors = _run(["stat", "-c", "%a %U", name], 60)
        if code != 0 and "not connected" in errors:  # the program that serves it died, and its mount outlived it
            _run(["umount", "--lazy", name], 60)
            _mount(name, volume)
            ret["changes"][name] = "mounted anew"
            code, mode, errors = _run(["stat", "-c", "%a %U", name], 60)
        if code != 0:
            raise _Refused("The shared file system at %s does not answer: %s" % (name, errors))
        if mode == "755 root":  # as it is made: for root alone
            os.chmod(name, 0o1777)
            ret["changes"]["mode"] = "1777"
    except _Refused as why:
        return dict(ret, result=False, comment=str(why))
    except OSError as error:
        return dict(ret, result=False, comment="The shared file system at %s: %s" % (name, error))
    return ret
