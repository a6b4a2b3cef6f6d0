"""Databases of PostgreSQL, who may enter them, and what stands in them.

Names and passwords are read from pillar here, so that none stands in a state's arguments, a command line or a log. A password never reaches
PostgreSQL: it is told the verifier that it would make of it (RFC 5803), and whether one fits is reckoned here.
"""
import base64
import hashlib
import hmac
import json
import os
import subprocess

ITERATIONS = 4096  # as PostgreSQL has it
MEASURES = "collectd"  # sees figures and no row; comes in by the machine's own socket alone


class _Refused(Exception):
    """PostgreSQL did not do it; why, in its words."""


def _psql(sql, database="postgres", whole=False):
    """What one query says; with `whole`, all of it is done or nothing."""
    words = ["runuser", "-u", "postgres", "--", "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", database]
    try:
        done = subprocess.run(words + (["-1"] if whole else []) + ["-f", "-"], input=sql, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              encoding="utf-8", errors="replace", cwd="/", check=False)
    except OSError as error:
        raise _Refused(str(error)) from error
    if done.returncode != 0:
        raise _Refused(done.stderr.strip().split("\n")[0] or "psql ended with %d." % done.returncode)
    return done.stdout.strip()


def _name(text):
    return '"%s"' % text.replace('"', '""')


def _string(text):
    return "'%s'" % text.replace("'", "''")


def _verifier(password, salt, iterations=ITERATIONS):
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, iterations)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    return "SCRAM-SHA-256$%d:%s$%s:%s" % (iterations, *(base64.b64encode(part).decode() for part in (salt, stored, server)))


def _fits(kept, password):
    try:
        method, numbers, _ = (kept or "").split("$")
        iterations, salt = numbers.split(":")
        return method == "SCRAM-SHA-256" and hmac.compare_digest(kept, _verifier(password, base64.b64decode(salt), int(iterations)))
    except ValueError:
        return False


def _wanted():
    """{name of a database: {"owner", "users": {name: password}}}, as the roles say."""
    parts = __pillar__["butler"]  # noqa: F821
    return {part["database"]: part for key, part in sorted(parts.items()) if key.startswith("database-")}


def _missing(wanted):
    """What is to be done: list of (what, SQL, database in which)."""
    roles = json.loads(_psql("SELECT coalesce(json_object_agg(rolname, json_build_object('login', rolcanlogin, 'password', rolpassword)), '{}') FROM pg_authid"))
    databases = json.loads(_psql("SELECT coalesce(json_object_agg(datname, json_build_object('owner', pg_get_userbyid(datdba), "
                                 "'open', has_database_privilege('public', oid, 'CONNECT'))), '{}') FROM pg_database"))
    missing = []
    if MEASURES not in roles:
        missing.append(("account %s" % MEASURES, "CREATE ROLE %s LOGIN; GRANT pg_monitor TO %s" % (MEASURES, MEASURES), "postgres"))
    for database, part in wanted.items():
        for user, password in sorted(part["users"].items()):
            known = roles.get(user)
            if known and known["login"] and _fits(known["password"], password):
                continue
            missing.append((("password of %s" if known else "account %s") % user, "%s ROLE %s LOGIN PASSWORD %s" % (
                "ALTER" if known else "CREATE", _name(user), _string(_verifier(password, os.urandom(16)))), "postgres"))
        owner = part["owner"]
        if owner not in roles and owner not in part["users"]:
            missing.append(("account %s" % owner, "CREATE ROLE %s NOLOGIN" % _name(owner), "postgres"))
        known = databases.get(database)
        if not known:
            missing.append(("database %s" % database, "CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0" % (_name(database), _name(owner)), "postgres"))
        elif known["owner"] != owner:
            missing.append(("owner of %s" % database, "ALTER DATABASE %s OWNER TO %s" % (_name(database), _name(owner)), "postgres"))
        if not known or known["open"]:
            missing.append(("doors of %s" % database, "REVOKE ALL ON DATABASE %s FROM PUBLIC" % _name(database), "postgres"))
        for user in sorted(part["users"]) + [MEASURES]:
            may = known and user in roles and _psql("SELECT has_database_privilege(%s, %s, 'CONNECT')" % (_string(user), _string(database))) == "t"
            if not may or known["open"]:
                missing.append(("%s enters %s" % (user, database), "GRANT CONNECT ON DATABASE %s TO %s" % (_name(database), _name(user)), "postgres"))
    return missing


def databases(name):
    """All databases that the roles name are there, each with its owner, and entered by its users alone."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "All databases and accounts are there."}
    test = __opts__["test"]  # noqa: F821
    try:
        missing = _missing(_wanted())
        if missing and test:
            return dict(ret, result=None, comment="Would be made: " + ", ".join(what for what, _, _ in missing))
        for what, sql, database in missing:
            _psql(sql, database)
            ret["changes"][what] = "made"
    except _Refused as why:
        return dict(ret, result=None if test else False, comment="PostgreSQL: %s" % why)
    return ret


KEPT = """CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, done timestamptz NOT NULL DEFAULT now())"""


def _files(folder):
    """[(number, name, text)]: 001-runs.sql is number 1."""
    names = sorted(one for one in os.listdir(folder) if one.endswith(".sql"))
    found = []
    for one in names:
        with open(os.path.join(folder, one), encoding="utf-8") as file:
            found.append((int(one.split("-")[0]), one, file.read()))
    return found


def migrated(name, database):
    """What stands in a database is brought to where the SQL files of a folder say, in the order of their numbers; each is done once, as a whole."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "The tables are as they are to be."}
    test = __opts__["test"]  # noqa: F821
    try:
        owner = _wanted()[database]["owner"]
        lead = "SET client_min_messages = warning; SET ROLE %s;\n" % _name(owner)
        is_there = _psql("SELECT to_regclass('public.migration') IS NOT NULL", database) == "t"
        done = json.loads(_psql("SELECT coalesce(json_object_agg(number, sha256), '{}') FROM migration", database)) if is_there else {}
        files = _files(name)
        for number, file, text in files:
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            if done.get(str(number), sha256) != sha256:
                return dict(ret, result=None if test else False, comment="%s was carried out with another text. What was done once is never changed: "
                            "put what is new into a file with the next number." % file)
        missing = [one for one in files if str(one[0]) not in done]
        if missing and test:
            return dict(ret, result=None, comment="Would be carried out: " + ", ".join(file for _, file, _ in missing))
        for number, file, text in missing:
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            # Whoever else does the same waits here, and then finds it done: its second INSERT would be refused, and all of it undone.
            _psql("%sSELECT pg_advisory_xact_lock(%d) \\g /dev/null\n%s;\n%s\n;INSERT INTO migration (number, name, sha256) VALUES (%d, %s, %s);\n" % (
                lead, 4711, KEPT, text, number, _string(file), _string(sha256)), database, whole=True)
            ret["changes"][file] = "carried out"
    except (OSError, ValueError, KeyError) as why:
        return dict(ret, result=None if test else False, comment="%s: %s" % (type(why).__name__, why))
    except _Refused as why:
        return dict(ret, result=None if test else False, comment="PostgreSQL: %s" % why)
    return ret
