"""Grafana: its states, and dashboards that it can read, made of what the roles say of their panels."""
import configparser
import json

import pytest

pytest.importorskip("jinja2")
yaml = pytest.importorskip("yaml")
import test_states  # noqa: E402

KEY = b"-----BEGIN PGP PUBLIC KEY BLOCK-----\nx\n"
BOARDS = {role["id"]: {"title": role["title"], "machines": [role["id"] + "-0", "salt-master"], "panels": role["panels"]}
          for role in test_states.roles() if role.get("panels")}
PILLAR = {"grafana": {"port": 3000, "repository": "", "version": "", "account": "butler", "login": "s3cret", "key": "k3y", "boards": BOARDS},
          "figures": {"address": "10.0.0.9", "port": 8086, "database": "metrics", "reader": {"name": "reader", "password": "pa$word"}}}


def states(grains=None, **grafana):
    return yaml.safe_load(test_states.render("grafana/init.sls", grains, **{**PILLAR, "grafana": {**PILLAR["grafana"], **grafana}}))


def said(state, what="file.managed"):
    return {key: value for one in state[what] for key, value in one.items()}


def board(name, content):
    return json.loads(test_states.render("grafana/board.json", name=name, board=content))


def faults(dashboard):
    """What the schema of Grafana's dashboards (kind Dashboard, 0.0) asks for and this one lacks, by its path."""
    found = []

    def want(place, value, kind, fine=lambda _: True):
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)) or not fine(value):
            found.append(place)

    def unsigned(value):
        return value >= 0

    want("schemaVersion", dashboard.get("schemaVersion"), int, lambda one: 0 <= one < 65536)
    want("style", dashboard.get("style"), str, lambda one: one in ("light", "dark"))
    want("editable", dashboard.get("editable"), bool)
    want("graphTooltip", dashboard.get("graphTooltip"), int, lambda one: one in (0, 1, 2))
    want("uid", dashboard.get("uid"), str, lambda one: 8 <= len(one) <= 40)
    want("title", dashboard.get("title"), str, len)
    for end in ("from", "to"):
        want("time." + end, dashboard.get("time", {}).get(end), str, len)
    ids = [panel.get("id") for panel in dashboard.get("panels", [])]
    if len(set(ids)) != len(ids):
        found.append("ids")
    for number, panel in enumerate(dashboard.get("panels", [])):
        at = "panels.%d." % number
        want(at + "type", panel.get("type"), str, len)
        want(at + "id", panel.get("id"), int, unsigned)
        want(at + "transparent", panel.get("transparent"), bool)
        want(at + "repeatDirection", panel.get("repeatDirection"), str, lambda one: one in ("h", "v"))
        want(at + "transformations", panel.get("transformations"), list)
        want(at + "options", panel.get("options"), dict)
        want(at + "fieldConfig", panel.get("fieldConfig"), dict, lambda one: isinstance(one.get("defaults"), dict) and isinstance(one.get("overrides"), list))
        grid = panel.get("gridPos", {})
        want(at + "gridPos.h", grid.get("h"), int, lambda one: one > 0)
        want(at + "gridPos.w", grid.get("w"), int, lambda one: 0 < one <= 24)
        want(at + "gridPos.x", grid.get("x"), int, lambda one: 0 <= one < 24)
        want(at + "gridPos.y", grid.get("y"), int, unsigned)
        for target in panel.get("targets", []):  # those of InfluxQL
            want(at + "targets.query", target.get("query"), str, len)
            want(at + "targets.rawQuery", target.get("rawQuery"), bool, bool)
            want(at + "targets.resultFormat", target.get("resultFormat"), str, lambda one: one == "time_series")
            want(at + "targets.refId", target.get("refId"), str, len)
    return found


def test_every_role_has_a_dashboard_that_grafana_reads():
    assert len(BOARDS) > 10
    for name, content in BOARDS.items():
        made = board(name, content)
        assert not faults(made), name
        assert [panel["title"] for panel in made["panels"]] == [panel["title"] for panel in content["panels"]]
        for panel in made["panels"]:
            assert panel["targets"] and all('"host" =~ /^(%s-0|salt-master)$/' % name in target["query"] for target in panel["targets"])


def test_what_lacks_something_is_no_dashboard():
    made = board("worker", BOARDS["worker"])
    for spoil in (lambda one: one.pop("schemaVersion"), lambda one: one["panels"][0].pop("type"), lambda one: one["panels"][0].pop("options"),
                  lambda one: one["panels"][1].update(id=1), lambda one: one["panels"][0]["gridPos"].update(w=25),
                  lambda one: one["panels"][0]["fieldConfig"].pop("overrides"), lambda one: one.update(uid="short")):
        spoilt = json.loads(json.dumps(made))
        spoil(spoilt)
        assert faults(spoilt)


def test_what_is_counted_up_is_shown_as_a_rate_and_shares_end_at_a_hundred():
    panels = {panel["title"]: panel for panel in board("worker", BOARDS["worker"])["panels"]}
    assert all("non_negative_derivative" in target["query"] for target in panels["Disk traffic"]["targets"] + panels["Network"]["targets"])
    assert panels["Processor"]["fieldConfig"]["defaults"] == {"unit": "percent", "min": 0, "max": 100}
    assert panels["Load"]["targets"][0]["query"] == ('SELECT mean("value") FROM "load_shortterm" WHERE "host" =~ /^(worker-0|salt-master)$/ '
                                                     'AND $timeFilter GROUP BY time($__interval), "host" fill(null)')
    assert panels["Network"]["fieldConfig"]["defaults"]["unit"] == "Bps"


def test_the_panels_read_what_the_window_reads():
    """Where collectd's figures lie stands in the program, too, which draws its own charts."""
    window = (test_states.SALT.parents[1] / "services" / "influx" / "InfluxQuery.cpp").read_text(encoding="utf-8")
    for panel in board("worker", BOARDS["worker"])["panels"]:
        for target in panel["targets"]:
            assert '"%s"' % target["query"].split('"')[3] in window


def test_a_query_that_nobody_knows_leaves_the_other_panels():
    made = board("web", {"title": "Web", "machines": ["web"], "panels": [{"title": "?", "unit": "", "query": "moods"}, *BOARDS["worker"]["panels"][:1]]})
    assert [panel["title"] for panel in made["panels"]] == ["Load"] and not faults(made)


def test_one_dashboard_shows_all_machines_and_those_of_gone_roles_go():
    on = states()
    contexts = {said(state)["context"]["name"]: said(state)["context"]["board"] for name, state in on.items() if name.startswith("grafana-board-")}
    assert set(contexts) == {*BOARDS, "all-machines"}
    assert set(contexts["all-machines"]["machines"]) == {"salt-master", *(role + "-0" for role in BOARDS)}
    assert [panel["query"] for panel in contexts["all-machines"]["panels"]] == list(dict.fromkeys(
        panel["query"] for role in sorted(BOARDS) for panel in BOARDS[role]["panels"]))
    assert {"clean": True} in on["grafana-boards"]["file.directory"]
    assert all(said(on["grafana-board-" + name])["require_in"] == [{"file": "grafana-boards"}] for name in contexts)


def test_nothing_is_begun_before_its_repository_is_seen():
    on = states()
    assert said(on["grafana-key"], "butler_repository.key")["key"] == "https://apt.grafana.com/gpg.key"
    for name, state in on.items():
        if name in ("grafana-key", "grafana-boards"):
            continue
        function = next(iter(state))
        needed = str(said(state, function).get("require"))
        assert any(one in needed for one in ("grafana-key", "grafana-repository", "grafana-package", "grafana-finds-boards")), name


def test_another_repository_and_another_version_are_settings():
    on = states(repository="https://copy.example/grafana", version="12.3.*")
    assert said(on["grafana-repository"])["contents"] == "deb [signed-by=/usr/share/keyrings/grafana.asc] https://copy.example/grafana stable main"
    assert said(on["grafana-package"], "pkg.installed")["version"] == "12.3.*"
    rocky = states({"os_family": "RedHat"})
    assert "baseurl=https://rpm.grafana.com\n" in said(rocky["grafana-repository"])["contents"]


def test_it_listens_at_the_machines_address_and_tells_nobody():
    settings = configparser.ConfigParser(interpolation=None)
    settings.read_string(test_states.render("grafana/grafana.ini", **PILLAR))
    assert settings["server"]["http_addr"] == "10.0.0.1" and settings["server"]["http_port"] == "3000"
    assert settings["security"]["admin_password"] == "s3cret" and settings["auth.anonymous"]["enabled"] == "false"
    assert settings["analytics"]["reporting_enabled"] == "false"
    for name in ("grafana-settings", "grafana-source"):
        assert said(states()[name])["mode"] == "0640" and said(states()[name])["show_changes"] is False


def test_it_reads_figures_with_the_account_that_only_reads():
    source = yaml.safe_load(test_states.render("grafana/source.yaml", **PILLAR))["datasources"][0]
    assert source["url"] == "http://10.0.0.9:8086" and source["user"] == "reader" and source["jsonData"]["dbName"] == "metrics"
    assert source["secureJsonData"]["password"] == "pa$$word"  # Grafana puts its environment into what it reads
    assert source["uid"] == board("worker", BOARDS["worker"])["panels"][0]["datasource"]["uid"]


class Answer:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def read(self, most):
        return self.text[:most]


@pytest.fixture
def repository(state_module, tmp_path, monkeypatch):
    module = state_module("butler_repository")
    asked = []

    def key(answer, test=False, key="https://k.example/gpg.key"):
        def opened(address, timeout):
            assert timeout
            asked.append(address)
            if isinstance(answer, Exception):
                raise answer
            return Answer(answer)

        monkeypatch.setattr(module.urllib.request, "urlopen", opened)
        module.__opts__ = {"test": test}
        return module.key(str(tmp_path / "keys" / "grafana.asc"), "Grafana", "https://k.example", key)

    key.asked, key.file = asked, tmp_path / "keys" / "grafana.asc"
    return key


def test_a_key_is_fetched_once(repository):
    assert repository(KEY, test=True)["result"] is None and not repository.asked
    first = repository(KEY)
    assert first["result"] is True and first["changes"] and repository.file.read_bytes() == KEY
    again = repository(OSError("gone"))
    assert again["result"] is True and not again["changes"] and len(repository.asked) == 1
    assert repository(KEY, key="https://other.example/gpg.key")["changes"]


@pytest.mark.parametrize("answer, word", [
    (OSError("timed out"), "timed out"), (b"<html>sign in</html>", "is no key"), (ValueError("unknown url type"), "unknown url type"),
])
def test_a_repository_out_of_reach_is_one_sentence_and_leaves_nothing(repository, answer, word):
    failed = repository(answer)
    assert failed["result"] is False and word in failed["comment"] and "\n" not in failed["comment"]
    assert failed["comment"].startswith("Grafana was not installed: its package repository https://k.example cannot be used from this machine (")
    assert not repository.file.exists()


def test_a_name_that_is_not_found_is_told_by_its_words(repository):
    from urllib.error import HTTPError, URLError
    assert "(Name or service not known)" in repository(URLError(OSError(-2, "Name or service not known")))["comment"]
    assert len(repository.asked) == 3  # a network that only starts
    assert "(it answers 404 Not Found)" in repository(HTTPError("https://k.example", 404, "Not Found", {}, None))["comment"]
    assert len(repository.asked) == 4
