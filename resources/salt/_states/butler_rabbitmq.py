"""Accounts of RabbitMQ: a file of definitions, and whether each is let in.

Names and passwords are read from pillar here, so that none stands in a state's arguments, a command line or a log; the file has hashes.
"""
import base64
import grp
import hashlib
import json
import os
import socket
import struct
import subprocess
import time


def _accounts():
    """[(vhost, user, password)], as the roles say."""
    parts = __pillar__["butler"]  # noqa: F821
    return [(part["vhost"], part["user"], part["password"]) for key, part in sorted(parts.items()) if key.startswith("queue-")]


def _hash(user, password):
    # The salt is the same at every run, so that the file is.
    salt = hashlib.sha256(("%s:%s" % (user, password)).encode()).digest()[:4]
    return base64.b64encode(salt + hashlib.sha256(salt + password.encode()).digest()).decode()


def _definitions():
    accounts = _accounts()
    users = {user: {"name": user, "password_hash": _hash(user, password), "hashing_algorithm": "rabbit_password_hashing_sha256", "tags": ""}
             for _, user, password in accounts}
    return json.dumps({"users": list(users.values()), "vhosts": [{"name": vhost} for vhost in sorted({vhost for vhost, _, _ in accounts})],
                       "permissions": [{"user": user, "vhost": vhost, "configure": ".*", "write": ".*", "read": ".*"} for vhost, user, _ in accounts]},
                      indent=2) + "\n"


def written(name, group="rabbitmq"):
    """The file of definitions, which RabbitMQ alone reads."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The file is as it is to be."}
    text = _definitions()
    try:
        number = grp.getgrnam(group).gr_gid
        try:
            with open(name, encoding="utf-8") as file:
                now = os.fstat(file.fileno())
                if file.read() == text and (now.st_uid, now.st_gid, now.st_mode & 0o7777) == (0, number, 0o640):
                    return ret
        except FileNotFoundError:
            pass
        if __opts__["test"]:  # noqa: F821
            return dict(ret, result=None, comment="The file would be written.")
        new = name + ".butler-new"
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            os.fchown(file.fileno(), 0, number)
            os.fchmod(file.fileno(), 0o640)
            file.write(text)
        os.replace(new, name)
    except (OSError, KeyError) as why:
        return dict(ret, result=None if __opts__["test"] else False, comment=str(why))  # noqa: F821
    return dict(ret, changes={name: "written"}, comment="The file was written.")


class _Refused(Exception):
    """It was not let in."""


def _short(text):
    return struct.pack(">B", len(text.encode())) + text.encode()


def _send(line, method, body):
    payload = struct.pack(">HH", 10, method) + body
    line.sendall(struct.pack(">BHI", 1, 0, len(payload)) + payload + b"\xce")


def _read(line, count):
    got = b""
    while len(got) < count:
        part = line.recv(count - len(got))
        if not part:
            raise _Refused("RabbitMQ hung up.")
        got += part
    return got


def _hear(line, method):
    """The words of the next message, which is to be this one of AMQP's class `connection`."""
    _, _, size = struct.unpack(">BHI", _read(line, 7))
    payload = _read(line, size + 1)[:-1]
    if struct.unpack(">HH", payload[:4]) != (10, method):
        raise _Refused("RabbitMQ closed the connection.")
    return payload[4:]


def _enter(host, port, vhost, user, password):
    """Logs in and out again as a client does (AMQP 0-9-1); what cannot be is an exception."""
    with socket.create_connection((host, port), timeout=5) as line:
        line.settimeout(10)
        line.sendall(b"AMQP\x00\x00\x09\x01")
        _hear(line, 10)
        login = b"\0%s\0%s" % (user.encode(), password.encode())
        _send(line, 11, struct.pack(">I", 0) + _short("PLAIN") + struct.pack(">I", len(login)) + login + _short("en_US"))
        _send(line, 31, _hear(line, 30)[:8])
        _send(line, 40, _short(vhost) + _short("") + b"\0")
        _hear(line, 41)
        _send(line, 50, struct.pack(">H", 200) + _short("") + struct.pack(">HH", 0, 0))
        _hear(line, 51)


def _outside(host, port, seconds):
    """The accounts that are not let in, and why, after at most so many seconds."""
    end = time.monotonic() + seconds
    while True:
        refused = []
        for vhost, user, password in _accounts():
            try:
                _enter(host, port, vhost, user, password)
            except (OSError, _Refused) as why:
                refused.append("%s: %s" % (user, why))
        if not refused or time.monotonic() > end:
            return refused
        time.sleep(0.5)


def let_in(name, port=5672):
    """Each account is let into its vhost; where one is not, the file of definitions is read anew."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "All accounts are let in."}
    butler = __pillar__["butler"]  # noqa: F821
    host = butler["machines"][__grains__["id"]]["address"]  # noqa: F821
    if not (refused := _outside(host, port, 0)):
        return ret
    if __opts__["test"]:  # noqa: F821
        return dict(ret, result=None, comment="The accounts would be made.")
    try:
        done = subprocess.run(["rabbitmqctl", "import_definitions", name], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, errors="replace", check=False)
    except OSError as error:
        return dict(ret, result=False, comment=str(error))
    # It answers before it has done it.
    if done.returncode != 0 or (refused := _outside(host, port, 30)):
        return dict(ret, result=False, comment="RabbitMQ lets in not all: %s" % (done.stdout.strip() if done.returncode else ", ".join(refused)))
    return dict(ret, changes={"accounts": "made"}, comment="All accounts are let in now.")
