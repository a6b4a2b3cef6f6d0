#!/usr/bin/env python3
"""Writes resources/salt-bootstrap/requirements.txt: Salt in the version that is pinned, and all that it needs, for every Python that is served.

    packaging/salt-requirements.py [--python 3.9:3.13] [VERSION]      without it, that which is pinned now: its dependencies anew

What fits is found by uv (https://docs.astral.sh/uv), which must be on PATH, for each Python and kind of processor by itself; packages are asked for
where uv's settings say. Written is, of each package, the version that a Python gets, and the SHA-256 of those files alone that Linux takes on x86_64
and aarch64: its wheels, or the source where there is none. Ends with 1, and writes nothing, where that cannot be told. Needs Python 3.11, `packaging`.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

# Salt's own setup.py asks for these before anything else is there.
BUILD = ["setuptools", "wheel", "looseversion", "packaging", "importlib-metadata", "zipp"]
# No wheel, so every machine would need a compiler and Cython; Salt asks for it and does without (salt/utils/dateutils.py).
LEFT_OUT = {"timelib"}
HEAD = """\
# Salt and all that it needs, for Python {first} to {last} on Linux (x86_64, aarch64): wheels, and the source where there is no wheel.
# Made by packaging/salt-requirements.py from `salt=={version}`; do not edit. What a line says behind the semicolon, pip looks at itself.
# pip fetches what builds a package without looking at hashes, so what builds Salt stands first and is installed first,
# up to the line of dashes; the rest is installed with --no-build-isolation.
# Built on the machine, having no wheel: {built}.
"""
MACHINES = ("x86_64", "aarch64")
FILE = pathlib.Path(__file__).resolve().parents[1] / "resources" / "salt-bootstrap" / "requirements.txt"
GLIBC = (2, 28)  # the oldest that is served: RHEL 8


def resolve(asked, python, machine):
    """What uv found for this computer alone: {name: {"version", "wheels": [{"url", "hashes"}], "sdist"}}."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, lock = os.path.join(folder, "in.txt"), os.path.join(folder, "pylock.toml")
        with open(wanted, "w", encoding="utf-8") as file:
            file.write("\n".join(asked) + "\n")
        done = subprocess.run(["uv", "pip", "compile", "--quiet", "--python-version", python, "--python-platform", machine + "-manylinux_%d_%d" % GLIBC,
                        "--format", "pylock.toml", "--output-file", lock, wanted], check=False, stdout=subprocess.DEVNULL)
        if done.returncode != 0:
            sys.exit("uv finds nothing that fits for Python %s on %s." % (python, machine))
        with open(lock, "rb") as file:
            return {package["name"]: package for package in tomllib.load(file)["packages"] if package["name"] not in LEFT_OUT}


def tags(python, machine):
    from packaging.tags import compatible_tags, cpython_tags
    version = tuple(int(part) for part in python.split("."))
    platforms = ["manylinux_2_%d_%s" % (minor, machine) for minor in range(GLIBC[1], 4, -1)]
    platforms += ["manylinux2014_" + machine] + (["manylinux2010_x86_64", "manylinux1_x86_64"] if machine == "x86_64" else [])
    return set(cpython_tags(version, platforms=platforms)) | set(compatible_tags(version, "cp%d%d" % version, platforms))


def file_name(entry):
    return entry.get("name") or entry["url"].split("#")[0].rsplit("/", 1)[1]


def hashes(package, python, machine, built):
    """Of the files that this computer may take; one that must build it is noted."""
    from packaging.utils import parse_wheel_filename
    fitting = tags(python, machine)
    wheels = {wheel["hashes"]["sha256"] for wheel in package.get("wheels", []) if parse_wheel_filename(file_name(wheel))[3] & fitting}
    if not wheels:
        built.setdefault(package["name"], []).append("%s %s" % (python, machine))
    if not wheels and "sdist" not in package:
        sys.exit("%s %s has no file for Python %s on %s." % (package["name"], package["version"], python, machine))
    return wheels or {package["sdist"]["hashes"]["sha256"]}


def marker_for(served, pythons):
    """The Pythons that get a version, as pip reads it."""
    if served == pythons:
        return ""
    begin, end = pythons.index(served[0]), pythons.index(served[-1])
    if served != pythons[begin:end + 1]:
        return " ; " + " or ".join("python_version == '%s'" % python for python in served)
    if begin == end:
        return " ; python_version == '%s'" % served[0]
    parts = [] if begin == 0 else ["python_version >= '%s'" % served[0]]
    parts += [] if served[-1] == pythons[-1] else ["python_version <= '%s'" % served[-1]]
    return " ; " + " and ".join(parts)


def lines(asked, pythons):
    """{name: text}, and what is built on the machine, in words"""
    versions, files, built = {}, {}, {}
    for python in pythons:
        for machine in MACHINES:
            for name, package in resolve(asked, python, machine).items():
                of_python = versions.setdefault(name, {})
                if of_python.setdefault(python, package["version"]) != package["version"]:
                    sys.exit("%s has two versions for Python %s: %s and %s." % (name, python, of_python[python], package["version"]))
                files.setdefault((name, package["version"]), set()).update(hashes(package, python, machine, built))
    texts = {}
    for name in sorted(versions):
        for taken in dict.fromkeys(versions[name].values()):
            served = [python for python in pythons if versions[name].get(python) == taken]
            every = "".join(" \\\n    --hash=sha256:" + one for one in sorted(files[name, taken]))
            texts[name] = texts.get(name, "") + "%s==%s%s%s\n" % (name, taken, marker_for(served, pythons), every)
    every = len(pythons) * len(MACHINES)
    return texts, ", ".join(name + ("" if len(where) == every else " (Python %s)" % ", ".join(where)) for name, where in sorted(built.items()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default="3.9:3.13", help="FIRST:LAST")
    parser.add_argument("version", nargs="?", default=re.search(r"^salt==(\S+)", FILE.read_text(encoding="utf-8"), re.M).group(1))
    asked = parser.parse_args()
    first, last = asked.python.split(":")
    pythons = ["3.%d" % minor for minor in range(int(first[2:]), int(last[2:]) + 1)]
    texts, built = lines(["salt==" + asked.version] + BUILD, pythons)
    build = [name for name in BUILD if name in texts]
    text = HEAD.format(first=first, last=last, version=asked.version, built=built) + "".join(texts[name] for name in build) + "# ----\n"
    FILE.write_text(text + "".join(text for name, text in texts.items() if name not in build), encoding="utf-8")


if __name__ == "__main__":
    main()
