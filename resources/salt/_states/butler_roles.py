"""Roles that a machine has not: their services do not run and do not start with it, and files that they wrote are not there.

One look tells of all of them, since most machines never had most roles. What a role kept stays, and the comment says where it lies, unless
it is told that this goes, too: then its folders are emptied, and stay for who may have the role again.
"""
import os
import shutil
import subprocess

SYSTEMCTL = "systemctl"
RUNNING = ("active", "activating", "reloading", "deactivating")


class _Refused(Exception):
    """Why not, in a sentence."""


def _run(*words):
    """(exit code, what it says)"""
    try:
        done = subprocess.run([SYSTEMCTL, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              errors="replace", timeout=420, check=False)
    except subprocess.TimeoutExpired:
        raise _Refused("systemctl %s: no answer within 7 minutes" % " ".join(words)) from None
    except OSError as error:
        raise _Refused("%s: %s" % (SYSTEMCTL, error.strerror)) from None
    return done.returncode, done.stdout, done.stderr.strip()


def _do(*words):
    code, _, errors = _run(*words)
    if code != 0:
        raise _Refused("systemctl %s: %s" % (" ".join(words), errors or "it ended with %d" % code))


def _unit(name):
    return name if name.endswith((".service", ".socket", ".timer", ".mount")) else name + ".service"


def _states(names):
    """Unit -> (runs, starts with the machine), of those that there are."""
    if not names:
        return {}
    code, output, errors = _run("show", "--property=Names,LoadState,ActiveState,UnitFileState", *(_unit(name) for name in names))
    if code != 0:  # nothing is known then, and nothing is what most machines have
        raise _Refused("systemctl show: %s" % (errors or "it ended with %d" % code))
    units = {}
    for block in output.strip().split("\n\n"):
        facts = dict(line.split("=", 1) for line in block.splitlines() if "=" in line)
        if facts.get("LoadState") not in (None, "", "not-found"):
            for unit in facts.get("Names", "").split():
                units[unit] = (facts.get("ActiveState") in RUNNING, facts.get("UnitFileState") == "enabled")
    return units


def _those(units, names):
    """The units that these names mean, in the order of the names: what would start another again stops first."""
    for name in names:
        wanted = _unit(name)
        for unit in sorted(units):
            if unit.startswith(name[:-1]) and unit.endswith(".service") if name.endswith("*") else unit == wanted:
                yield unit


def _kept(role):
    """Its folders that hold something. A link is none: it may lead to what is another's."""
    return [path for path in role["data"] if os.path.isdir(path) and not os.path.islink(path) and os.listdir(path)]


def _empty(path):
    for entry in os.scandir(path):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)


def _differences(roles, data):
    """Role -> (units that run or start with the machine, files that are there)"""
    units = _states(sorted({service for role in roles.values() for service in role["services"]}))
    units = {unit: states for unit, states in units.items() if any(states)}
    differing = {}
    for name, role in roles.items():
        services = {unit: units[unit] for unit in _those(units, role["services"])}
        files = [path for path in role["files"] if os.path.isfile(path) or os.path.islink(path)]
        if services or files or (data and _kept(role)):
            differing[name] = (services, files)
    return differing


def _words(role, services, files, data):
    words = []
    if services:
        words.append("stopped: " + ", ".join(unit[: -len(".service")] if unit.endswith(".service") else unit for unit in services))
    if files:
        words.append("removed: " + ", ".join(files))
    kept = _kept(role)
    if kept:
        words.append(("emptied: " if data else "what it kept stays in ") + ", ".join(kept))
    return "; ".join(words)


def _take(role, services, files, data):
    for unit, (runs, starts) in services.items():
        if runs:
            _do("stop", unit)
        if starts:
            _do("disable", unit)
    for path in files:
        os.unlink(path)
    if any(path.startswith("/etc/systemd/") for path in files):
        _do("daemon-reload")
    for path in _kept(role) if data else []:
        _empty(path)
    for service in role["rereads"] if files else []:
        _do("try-reload-or-restart", _unit(service))


def taken_away(name, roles, data=False):
    """`roles`: role -> {services, files, rereads, data}, of each role that the machine has not. `data`: what they kept goes, too."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "Nothing runs of a role that this machine has not."}
    test = __opts__["test"]  # noqa: F821 (given by Salt)
    try:
        differing = _differences(roles, data)
        if not differing:
            return ret
        words = {role: _words(roles[role], services, files, data) for role, (services, files) in differing.items()}
        comment = " ".join("%s: %s." % item for item in sorted(words.items()))
        if test:
            return dict(ret, result=None, comment="Would be taken away. " + comment)
        for role, (services, files) in differing.items():
            _take(roles[role], services, files, data)
            ret["changes"][role] = words[role]
    except (_Refused, OSError) as error:
        return dict(ret, result=False, comment=str(error))
    return dict(ret, comment=comment)
