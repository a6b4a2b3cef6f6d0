"""An environment of conda, made whole or not at all: `name`/env leads to it, and to another one only when that is there.

Which packages it was made of stands in the name of its folder, so that nothing is asked of the network where nothing changed.
"""
import glob
import hashlib
import io
import json
import os
import platform
import shutil
import subprocess
import tarfile
import urllib.error
import urllib.request

MAKERS = "https://micro.mamba.pm/api/micromamba/linux-%s/latest"
SILENCE = 60  # s without a byte
PATIENCE = 3600  # s that one environment may take


class _Refused(Exception):
    """Why not, in a sentence."""


def _machine():
    return {"x86_64": "64", "aarch64": "aarch64", "ppc64le": "ppc64le"}.get(platform.machine(), "64")


def _program(name, source):
    """micromamba, fetched where it is not there: packed as its makers give it, or bare."""
    path = os.path.join(name, "bin", "micromamba")
    if os.access(path, os.X_OK):
        return path, False
    source = source or MAKERS % _machine()
    try:
        if source.startswith("/"):
            with open(source, "rb") as file:
                content = file.read()
        else:
            with urllib.request.urlopen(source, timeout=SILENCE) as answer:
                content = answer.read()
    except urllib.error.HTTPError as error:
        raise _Refused(_out_of_reach(source, "it answers %d %s" % (error.code, error.reason))) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "reason", error)
        raise _Refused(_out_of_reach(source, getattr(why, "strerror", None) or str(why))) from error
    if not content.startswith(b"\x7fELF") and not content.startswith(b"#!"):
        try:
            with tarfile.open(fileobj=io.BytesIO(content)) as packed:
                content = packed.extractfile("bin/micromamba").read()
        except (tarfile.TarError, KeyError, AttributeError, EOFError, OSError) as error:
            raise _Refused("What came from %s is not micromamba. Look at the setting conda-from." % source) from error
    os.makedirs(os.path.dirname(path), 0o755, exist_ok=True)
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.chmod(path + ".new", 0o755)
    os.replace(path + ".new", path)
    return path, True


def _out_of_reach(source, why):
    return ("conda was not installed: its package repository %s cannot be used from this machine (%s). Let the machine reach it, or set another one among "
            "the settings of the role, then configure again." % (source, why))


def _last(output):
    """Of what micromamba said the lines that tell why."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    told = [line for line in lines if line.lower().startswith(("error", "critical", "could not", "the following package"))]
    return " / ".join((told or lines)[-3:])[:500] or "it said nothing"


def _made(program, name, folder, packages, channels):
    words = [program, "create", "--yes", "--no-rc", "--no-env", "--root-prefix", name, "--prefix", folder, "--override-channels", "--strict-channel-priority"]
    for channel in channels:
        words += ["--channel", channel]
    try:
        done = subprocess.run([*words, *packages], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                              timeout=PATIENCE, check=False, env={**os.environ, "HOME": name, "LC_ALL": "C.UTF-8"})
    except subprocess.TimeoutExpired as error:
        raise _Refused("The packages of conda did not come within an hour.") from error
    if done.returncode != 0:
        raise _Refused("The packages of conda could not be installed: %s. See that each is in a channel in this version, and that the machine reaches the "
                       "channels, then configure again. What was there before stays." % _last(done.stdout))


def environment(name, packages, channels, micromamba=""):
    """`name`/env is an environment of these packages, each NAME=VERSION, out of these channels."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The packages of conda are there."}
    mark = hashlib.sha256(json.dumps([sorted(packages), channels]).encode()).hexdigest()[:16]
    folder, link = os.path.join(name, "envs", mark), os.path.join(name, "env")
    whole = os.path.join(folder, ".butler-whole")
    if os.path.exists(whole) and os.path.realpath(link) == os.path.realpath(folder):
        return ret
    if __opts__["test"]:  # noqa: F821 (given by Salt)
        return dict(ret, result=None, comment="The packages of conda would be installed.")
    try:
        if not os.path.exists(whole):
            program, fetched = _program(name, micromamba)
            if fetched:
                ret["changes"]["micromamba"] = "fetched"
            shutil.rmtree(folder, ignore_errors=True)  # what an earlier try began
            _made(program, name, folder, packages, channels)
            with open(whole, "w", encoding="utf-8"):
                pass
        before = os.path.realpath(link)
        if os.path.lexists(link + ".new"):
            os.unlink(link + ".new")
        os.symlink(folder, link + ".new")
        os.replace(link + ".new", link)
        if before != os.path.realpath(link) and os.path.dirname(before) == os.path.realpath(os.path.join(name, "envs")):
            shutil.rmtree(before, ignore_errors=True)
        ret["changes"]["packages"] = ", ".join(sorted(packages))
    except _Refused as why:
        return dict(ret, result=False, comment=str(why))
    except OSError as error:
        return dict(ret, result=False, comment="The packages of conda cannot be written to %s: %s." % (name, error.strerror))
    return dict(ret, comment="%d packages of conda were installed." % len(glob.glob(os.path.join(folder, "conda-meta", "*.json"))))
