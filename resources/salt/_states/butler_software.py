"""What an analysis works with on this machine, with its versions, as a list that goes into a paper: `butlerctl software` collects it.

A line each, tabs between: what it is called, its version, where it comes from.
"""
import glob
import json
import os
import subprocess

OS_RELEASE = "/etc/os-release"
CONTAINERS = "/var/lib/butler/containers.json"
QUERIES = ((["dpkg-query", "-W", "-f", "${Package}\\t${Version}\\t${db:Status-Abbrev}\\n"], "ii"),
           (["rpm", "-q", "--qf", "%{NAME}\\t%{VERSION}-%{RELEASE}\\t\\n"], ""))


class _Unknown(Exception):
    """Why it is not known, in a sentence."""


def _system():
    facts = {}
    try:
        with open(OS_RELEASE, encoding="utf-8") as file:
            for line in file:
                key, _, value = line.strip().partition("=")
                facts[key] = value.strip('"')
    except OSError:
        pass
    return facts.get("NAME", "Linux"), facts.get("VERSION_ID", "")


def _packages(names):
    """Those of them that are installed: (name, version)."""
    for words, state in QUERIES:
        try:
            done = subprocess.run([*words, *names], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                  errors="replace", timeout=60, check=False)
        except FileNotFoundError:
            continue
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _Unknown("The versions of what is installed are not known: %s." % error) from error
        lines = (line.split("\t") for line in done.stdout.splitlines())
        return [(line[0], line[1]) for line in lines if len(line) == 3 and line[1] and line[2].startswith(state)]
    raise _Unknown("The versions of what is installed are not known: neither dpkg nor rpm is there.")


def _genome(path):
    """Of which file it was made, as butler_reference notes it."""
    try:
        with open(path + ".butler", encoding="utf-8") as file:
            note = json.load(file)
        return [("reference genome", note["checksum"], note["source"])] if note.get("seal") else []
    except (OSError, ValueError, KeyError, AttributeError):
        return []


def _environment(folder):
    """All that lies in an environment of conda, as conda notes it: what came with the named packages, too."""
    rows = []
    for path in glob.glob(os.path.join(folder, "conda-meta", "*.json")) if folder else []:
        try:
            with open(path, encoding="utf-8") as file:
                note = json.load(file)
            rows.append((note["name"], "%s %s" % (note["version"], note["build"]), "conda " + note.get("channel", "")))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return sorted(rows)


def _images(containers):
    """Of the images that are listed those that are there, each with the digest that it has on this machine, as butler_containers notes it."""
    try:
        with open(CONTAINERS, encoding="utf-8") as file:
            note = json.load(file)
    except (OSError, ValueError):
        return []
    rows = []
    for image in containers:
        name, _, _ = image.partition("@")
        head, _, last = name.rpartition("/")
        last, _, tag = last.partition(":")
        if image in note:
            rows.append(("%s/%s" % (head, last), " ".join(word for word in (tag, note[image]) if word), "container"))
    return sorted(rows)


def written(name, packages, genome, environment="", containers=()):
    """At `name` stands what is installed of `packages`, all of an `environment` of conda, images of `containers`, and of what `genome` was made."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The list is as it should be."}
    try:
        system, version = _system()
        rows = [(system, version, ""), *((*one, system) for one in sorted(_packages(packages))), *_environment(environment), *_images(containers),
                *_genome(genome)]
        text = "".join("\t".join(" ".join(word.split()) for word in row) + "\n" for row in rows)
        try:
            with open(name, encoding="utf-8") as file:
                before = file.read()
        except OSError:
            before = ""
        if before == text:
            return ret
        if __opts__["test"]:  # noqa: F821 (given by Salt)
            return dict(ret, result=None, comment="The list would be written.")
        os.makedirs(os.path.dirname(name), 0o755, exist_ok=True)
        with open(name + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(name + ".new", 0o644)
        os.replace(name + ".new", name)
    except (_Unknown, OSError) as why:
        return dict(ret, result=False, comment=str(why))
    new = [line for line in text.splitlines() if line not in before.splitlines()]
    return dict(ret, changes={name: "; ".join(" ".join(line.split("\t")[:2]) for line in new)}, comment="The list was written.")
