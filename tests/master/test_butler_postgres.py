"""butler_postgres (a Salt state module): what it tells PostgreSQL, and what it keeps to itself."""
import base64
import hashlib
import json

import pytest

PARTS = {"database-runs": {"database": "runs", "owner": "keeper", "users": {"writer": "secret-word"}}, "other": {"password": "x"}}


class Psql:
    """Answers in PostgreSQL's place: what it has, and what it was told."""

    def __init__(self, module, monkeypatch, roles=None, databases=None, done=None):
        self.roles, self.databases, self.done, self.told = roles or {}, databases or {}, done, []
        self.refused = module._Refused
        monkeypatch.setattr(module, "_psql", self.answer)

    def answer(self, sql, database="postgres", whole=False):
        if "pg_authid" in sql:
            return json.dumps(self.roles)
        if "FROM pg_database" in sql:
            return json.dumps(self.databases)
        if "has_database_privilege" in sql:
            return "t"
        if "to_regclass" in sql:
            return "f" if self.done is None else "t"
        if "FROM migration" in sql:
            return json.dumps(self.done)
        self.told.append((sql, database, whole))
        return ""


def fitting(module):
    return {"collectd": {"login": True, "password": None}, "keeper": {"login": False, "password": None},
            "writer": {"login": True, "password": module._verifier("secret-word", b"0123456789abcdef")}}


def test_the_verifier_is_the_one_that_postgresql_makes(state_module):
    module = state_module("butler_postgres", PARTS)
    # That of RFC 7677's example.
    assert module._verifier("pencil", base64.b64decode("W22ZaJ0SNY7soEsUEjb6gQ==")) == (
        "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=")


@pytest.mark.parametrize("kept", [None, "", "md5d41d8cd98f00b204e9800998ecf8427e", "SCRAM-SHA-256$4096:eA==$eA==:eA==", "SCRAM-SHA-256$x:y$z", "a$b$c"])
def test_what_was_kept_otherwise_fits_no_password(state_module, kept):
    assert not state_module("butler_postgres", PARTS)._fits(kept, "secret-word")


def test_what_is_there_is_left_alone(state_module, monkeypatch):
    module = state_module("butler_postgres", PARTS)
    psql = Psql(module, monkeypatch, fitting(module), {"runs": {"owner": "keeper", "open": False}})
    said = module.databases("postgres-databases")
    assert said["result"] is True and not said["changes"] and not psql.told


def test_an_empty_one_gets_all_and_no_password_in_clear(state_module, monkeypatch):
    module = state_module("butler_postgres", PARTS)
    psql = Psql(module, monkeypatch)
    said = module.databases("postgres-databases")
    told = "\n".join(sql for sql, _, _ in psql.told)
    assert said["result"] is True and "CREATE DATABASE \"runs\" OWNER \"keeper\"" in told and "REVOKE ALL ON DATABASE \"runs\" FROM PUBLIC" in told
    assert "CREATE ROLE \"keeper\" NOLOGIN" in told and "GRANT CONNECT ON DATABASE \"runs\" TO \"writer\"" in told
    assert "secret-word" not in told + str(said) and "SCRAM-SHA-256$" in told and "SCRAM-SHA-256$" not in str(said)
    assert "SUPERUSER" not in told


@pytest.mark.parametrize("change", [{"writer": {"login": True, "password": "SCRAM-SHA-256$4096:eA==$eA==:eA=="}}, {"writer": {"login": False, "password": None}}])
def test_another_password_is_set_and_nothing_else(state_module, monkeypatch, change):
    module = state_module("butler_postgres", PARTS)
    psql = Psql(module, monkeypatch, {**fitting(module), **change}, {"runs": {"owner": "keeper", "open": False}})
    assert list(module.databases("postgres-databases")["changes"]) == ["password of writer"]
    assert len(psql.told) == 1 and psql.told[0][0].startswith("ALTER ROLE \"writer\" LOGIN PASSWORD 'SCRAM-SHA-256$")


def test_a_look_alone_makes_nothing(state_module, monkeypatch):
    module = state_module("butler_postgres", PARTS, test=True)
    psql = Psql(module, monkeypatch)
    said = module.databases("postgres-databases")
    assert said["result"] is None and "database runs" in said["comment"] and not psql.told


def test_a_file_is_carried_out_once_and_in_the_order_of_its_number(state_module, monkeypatch, tmp_path):
    (tmp_path / "001-first.sql").write_text("CREATE TABLE one ();")
    (tmp_path / "002-second.sql").write_text("CREATE TABLE two ();")
    module = state_module("butler_postgres", PARTS)
    psql = Psql(module, monkeypatch)
    assert list(module.migrated(str(tmp_path), "runs")["changes"]) == ["001-first.sql", "002-second.sql"]
    assert all(database == "runs" and whole and sql.index("SET ROLE \"keeper\"") < sql.index("CREATE TABLE") for sql, database, whole in psql.told)
    assert "TABLE one" in psql.told[0][0] and "VALUES (1, '001-first.sql'" in psql.told[0][0]
    psql = Psql(module, monkeypatch, done={str(number): hashlib.sha256(("CREATE TABLE %s ();" % name).encode()).hexdigest()
                                          for number, name in ((1, "one"), (2, "two"))})
    said = module.migrated(str(tmp_path), "runs")
    assert said["result"] is True and not said["changes"] and not psql.told


def test_what_was_carried_out_with_another_text_stops_all(state_module, monkeypatch, tmp_path):
    (tmp_path / "001-first.sql").write_text("CREATE TABLE one ();")
    (tmp_path / "002-second.sql").write_text("CREATE TABLE two ();")
    module = state_module("butler_postgres", PARTS)
    psql = Psql(module, monkeypatch, done={"1": "0" * 64})
    said = module.migrated(str(tmp_path), "runs")
    assert said["result"] is False and "001-first.sql" in said["comment"] and not psql.told
