"""Puts states and pillar into place on the master and accepts the keys that came to us over SSH, and only those. Runs on the master as root,
program and QUESTION on standard input.

QUESTION: {"keys": {minion: public key as its machine has it}, "members": [all machines of the design], "files": {path under /srv/butler: text}}
           no files: what is there stays
Answer: {"accepted": [newly accepted], "replaced": [had another key before], "removed": [keys of nobody we know]}
"""
import json
import os

KEYS = "/etc/salt/pki/master/"
ROOT = "/srv/butler/"
FOLDERS = ("minions", "minions_pre", "minions_denied", "minions_rejected")


def bytes_of(path):
    """What is in the file, whatever it is: a computer that lost its power may have left no text."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def put(path, text, mode):
    folder, name = os.path.split(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    data = text.encode()  # not by the language of whoever calls, which comes along over SSH
    if bytes_of(path) == data:
        os.chmod(path, mode)
        return
    unfinished = os.path.join(folder, "." + name + ".new")  # Salt takes a name without a dot before it for a key
    with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
        os.fchmod(file.fileno(), mode)  # one that an earlier run left has the mode that it had
        file.write(data)
    os.replace(unfinished, path)


def put_files(files):
    """What is there and not among the files goes: a machine or password that the design has no more."""
    for folder in {path.split("/")[0] for path in files}:
        for place, folders, names in os.walk(ROOT + folder, topdown=False):
            for name in names:
                if os.path.relpath(os.path.join(place, name), ROOT) not in files:
                    os.remove(os.path.join(place, name))
            for name in folders:  # an empty one would be in the way of a file of its name
                if not os.path.islink(os.path.join(place, name)) and not os.listdir(os.path.join(place, name)):
                    os.rmdir(os.path.join(place, name))
    for path, text in files.items():
        put(ROOT + path, text, 0o600)


def drop(folder, minion):
    try:
        os.remove(KEYS + folder + "/" + minion)
        return True
    except FileNotFoundError:
        return False


def accept(keys):
    accepted, replaced = [], []
    for minion, key in keys.items():
        old = bytes_of(KEYS + "minions/" + minion)
        for folder in FOLDERS[1:]:
            drop(folder, minion)
        if old is not None and old.split() == key.encode().split():
            continue
        (accepted if old is None else replaced).append(minion)
        put(KEYS + "minions/" + minion, key, 0o644)
    return accepted, replaced


def remove_unknown(members):
    removed = set()
    for folder in FOLDERS:
        for minion in os.listdir(KEYS + folder) if os.path.isdir(KEYS + folder) else []:
            if minion not in members and not minion.startswith(".") and drop(folder, minion):
                removed.add(minion)
    return sorted(removed)


put_files(QUESTION["files"])  # noqa: F821 (set by the line that is put before this program)
accepted, replaced = accept(QUESTION["keys"])  # noqa: F821
print(json.dumps({"accepted": accepted, "replaced": replaced, "removed": remove_unknown(QUESTION["members"])}))  # noqa: F821
