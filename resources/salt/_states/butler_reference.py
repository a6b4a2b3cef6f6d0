"""A reference genome, fetched, unpacked and indexed: it stands in its place whole, or not at all.

What comes is compared with the checksum before anything is put in place. A note beside the genome says of what it was made, so that a later
run need not read gigabytes again; where the file was changed since, it is fetched again. A file that is not ours is never overwritten.
"""
import errno
import gzip
import hashlib
import http.client
import json
import os
import subprocess
import time
import urllib.error
import urllib.request

BLOCK = 1 << 20
ATTEMPTS = 4
SILENCE = 30  # s without a byte
KINDS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}  # letters of a checksum


class _Refused(Exception):
    """Why there is no genome, in a sentence."""


def _note_of(path):
    try:
        with open(path + ".butler", encoding="utf-8") as file:
            note = json.load(file)
        return note if isinstance(note, dict) else {}
    except (OSError, ValueError):
        return {}


def _seal(path):
    """What changes when somebody writes into the file."""
    is_ = os.stat(path)
    return [is_.st_size, is_.st_mtime_ns]


def _is_there(path, checksum):
    note = _note_of(path)
    try:
        return note.get("checksum") == checksum and note.get("seal") == _seal(path) and os.path.getsize(path + ".fai") > 0
    except OSError:
        return False


def _ask(source, have):
    request = urllib.request.Request(source, headers={"Range": "bytes=%d-" % have} if have else {})
    return urllib.request.urlopen(request, timeout=SILENCE)


def _append(reply, file):
    """Takes what the server says to the file; True: all of it came."""
    if reply.status != 206:  # it begins from the first byte
        file.seek(0)
        file.truncate()
    told = reply.headers.get("Content-Length")
    came = 0
    while True:
        block = reply.read(BLOCK)
        if not block:
            return told is None or came == int(told)
        file.write(block)
        came += len(block)


def _download(source, part):
    why = ""
    with open(part, "wb") as file:
        for attempt in range(ATTEMPTS):
            if attempt:
                time.sleep(2 ** attempt)
            try:
                with _ask(source, file.tell()) as reply:
                    if _append(reply, file):
                        return
                why = "the connection ended in the middle"
            except urllib.error.HTTPError as error:
                if error.code < 500 and error.code not in (408, 416, 429):
                    raise _Refused("%s is not there: the server says %d %s." % (source, error.code, error.reason)) from error
                if error.code == 416:  # what we have is no part of what is there now
                    file.seek(0)
                    file.truncate()
                why = "the server says %d %s" % (error.code, error.reason)
            except (OSError, http.client.HTTPException) as error:
                if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
                    raise
                why = str(getattr(error, "reason", "") or error) or type(error).__name__
    raise _Refused("%s could not be fetched, %d times: %s." % (source, ATTEMPTS, why))


def _copy(source, part):
    try:
        with open(source, "rb") as have, open(part, "wb") as file:
            for block in iter(lambda: have.read(BLOCK), b""):
                file.write(block)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise _Refused("There is no file %s on this machine that could be read: %s." % (source, error.strerror)) from error


def _fetch(source, part):
    if source.startswith("salt://"):
        cached = __salt__["cp.cache_file"](source)  # noqa: F821 (given by Salt)
        if not cached:
            raise _Refused("The Salt master has no file %s." % source)
        _copy(cached, part)
    elif source.startswith("/"):
        _copy(source, part)
    else:
        _download(source, part)


def _check(part, source, checksum):
    have = hashlib.new(KINDS[len(checksum)])
    with open(part, "rb") as file:
        for block in iter(lambda: file.read(BLOCK), b""):
            have.update(block)
    if have.hexdigest() != checksum:
        raise _Refused("What came from %s is not what its checksum says: %s, and not %s. It was thrown away. Compare the setting with what the "
                       "makers of the genome publish, or fetch it again." % (source, have.hexdigest(), checksum))


def _unpack(part, new, source):
    with open(part, "rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if packed:
        try:
            with gzip.open(part, "rb") as have, open(new, "wb") as file:
                for block in iter(lambda: have.read(BLOCK), b""):
                    file.write(block)
        except (EOFError, gzip.BadGzipFile) as error:
            raise _Refused("%s cannot be unpacked: %s." % (source, error)) from error
        os.remove(part)
    else:
        os.replace(part, new)
    with open(new, "rb") as file:
        if file.read(1) != b">":
            raise _Refused("%s is no genome in FASTA: its first line does not begin with >." % source)


def _index(new):
    try:
        done = subprocess.run(["samtools", "faidx", new], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    except OSError as error:
        raise _Refused("samtools cannot be started: %s." % error.strerror) from error
    if done.returncode != 0 or not os.path.exists(new + ".fai"):
        raise _Refused("samtools cannot index the genome: %s" % done.stdout.decode(errors="replace").strip())


def _note(path, source, checksum, seal):
    with open(path + ".butler.new", "w", encoding="utf-8") as file:
        json.dump({"source": source, "checksum": checksum, "seal": seal}, file)
    os.replace(path + ".butler.new", path + ".butler")


def _put(path, source, checksum):
    """Every step can be the last one: only the note makes the genome count."""
    part, new = path + ".part", path + ".new"
    try:
        _fetch(source, part)
        _check(part, source, checksum)
        _unpack(part, new, source)
        _index(new)
        os.chmod(new, 0o644)
        os.chmod(new + ".fai", 0o644)
        with open(new, "rb") as file:
            os.fsync(file.fileno())
        _note(path, source, checksum, None)  # from here on what lies there is ours, and not whole
        os.replace(new + ".fai", path + ".fai")
        os.replace(new, path)
        os.utime(path + ".fai")  # never older than its genome
        _note(path, source, checksum, _seal(path))
    finally:
        for left in (part, new, new + ".fai", path + ".butler.new"):
            if os.path.exists(left):
                os.remove(left)


def whole(name, source, checksum):
    """The genome of `source` (http, https, salt:// or a path), which has this checksum as it comes, is unpacked at `name`, `name`.fai beside it."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The genome is there, whole and indexed."}
    checksum = checksum.lower()
    if len(checksum) not in KINDS:
        return dict(ret, result=False, comment="A checksum has 64 letters (SHA-256), or 32, 40 or 128.")
    if _is_there(name, checksum):
        return ret
    if os.path.exists(name) and not _note_of(name):
        return dict(ret, result=False, comment="%s was not put there by this program. Move it away, then configure again." % name)
    if __opts__["test"]:  # noqa: F821
        return dict(ret, result=None, comment="The genome would be fetched from %s." % source)
    try:
        os.makedirs(os.path.dirname(name), 0o755, exist_ok=True)
        _put(name, source, checksum)
    except _Refused as why:
        return dict(ret, result=False, comment=str(why))
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return dict(ret, result=False, comment="The disk of %s is full: the genome did not fit. Make room, then configure again." %
                    os.path.dirname(name) if full else "The genome cannot be written: %s." % error)
    return dict(ret, changes={name: "fetched from %s" % source}, comment="The genome was fetched, checked and indexed.")
