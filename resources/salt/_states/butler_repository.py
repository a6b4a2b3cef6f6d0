"""The key of a package repository: fetched once, and with it seen whether the repository is within reach.

What a package manager says of one that is not are many lines, minutes later. Here it is one sentence, and the states that need it do not begin.
"""
import os
import time
import urllib.error
import urllib.request

ATTEMPTS = 3
SILENCE = 20  # s without a byte
LARGEST = 1 << 20


def _fetched(address):
    """(its bytes, why there are none or None)"""
    why = ""
    for attempt in range(ATTEMPTS):
        try:
            with urllib.request.urlopen(address, timeout=SILENCE) as answer:
                return answer.read(LARGEST), None
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return None, "it answers %d %s" % (error.code, error.reason)
            why = "it answers %d %s" % (error.code, error.reason)
        except urllib.error.URLError as error:
            why = getattr(error.reason, "strerror", None) or str(error.reason)
        except (OSError, ValueError) as error:  # silent in the middle; no address at all
            why = str(error) or type(error).__name__
        if attempt + 1 < ATTEMPTS:
            time.sleep(2)
    return None, why


def key(name, of, repository, key):  # pylint: disable=redefined-outer-name
    """At `name` lies what `key` gives, the key of `repository`, where `of` comes from. One that was fetched from there stays as it is."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The repository's key is there."}
    note = name + ".from"
    try:
        with open(note, encoding="utf-8") as file:
            if file.read().strip() == key and os.path.getsize(name) > 0:
                return ret
    except OSError:
        pass
    if __opts__["test"]:  # noqa: F821 (given by Salt)
        return dict(ret, result=None, comment="The key of %s would be fetched." % repository)
    text, why = _fetched(key)
    if text is not None and b"-----BEGIN PGP PUBLIC KEY BLOCK-----" not in text:
        why = "what came from %s is no key" % key
    if why:
        return dict(ret, result=False, comment="%s was not installed: its package repository %s cannot be used from this machine (%s). Let the machine "
                                               "reach it, or set another one among the settings of the role, then configure again." %
                    (of, repository, why))
    try:
        os.makedirs(os.path.dirname(name), 0o755, exist_ok=True)
        for path, content in ((name, text), (note, key.encode() + b"\n")):
            with open(path + ".new", "wb") as file:
                file.write(content)
            os.chmod(path + ".new", 0o644)
            os.replace(path + ".new", path)
    except OSError as error:
        return dict(ret, result=False, comment="The key of %s cannot be written: %s." % (repository, error))
    return dict(ret, changes={name: "fetched from %s" % key}, comment="The repository's key was fetched.")
