"""butler_roles (a Salt state module): what a machine had of roles that it has no more stops and goes; what they kept stays."""
import pytest

# A systemctl that keeps its units in a folder: UNIT holds "ActiveState UnitFileState".
SYSTEMCTL = """#!/bin/sh
cd %s
echo "$*" >>../words
verb=$1; shift
case $verb in
    show) shift
        [ ! -e ../mute ] || { echo "Failed to connect to bus." >&2; exit 1; }
        for name; do
            found=
            for unit in $name; do
                [ -f "$unit" ] || continue
                read -r runs starts <"$unit"
                printf 'Names=%%s\nLoadState=loaded\nActiveState=%%s\nUnitFileState=%%s\n\n' "$unit" "$runs" "$starts"
                found=yes
            done
            case $name$found in *'*'*|*yes) ;; *) printf 'Names=%%s\nLoadState=not-found\nActiveState=inactive\nUnitFileState=\n\n' "$name" ;; esac
        done ;;
    stop) [ ! -e ../stuck ] || { echo "Job for $1 failed." >&2; exit 1; }; read -r runs starts <"$1"; echo "inactive $starts" >"$1" ;;
    disable) read -r runs starts <"$1"; echo "$runs disabled" >"$1" ;;
esac
"""


@pytest.fixture
def machine(state_module, tmp_path):
    """A machine with units and files; machine.take(roles, test=False) applies the state."""
    units = tmp_path / "units"
    units.mkdir()
    program = tmp_path / "systemctl"
    program.write_text(SYSTEMCTL % units)
    program.chmod(0o755)

    class Machine:
        root = tmp_path

        def has(self, unit, runs="active", starts="enabled"):
            (units / unit).write_text("%s %s\n" % (runs, starts))

        def unit(self, unit):
            return (units / unit).read_text().split()

        def file(self, name):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("password")
            return str(tmp_path / name)

        def done(self):
            words = (tmp_path / "words").read_text().splitlines()
            return [line for line in words if not line.startswith("show")]

        def take(self, roles, test=False, data=False):
            module = state_module("butler_roles", test=test)
            module.SYSTEMCTL = str(program)
            return module.taken_away("roles", {name: dict({"services": [], "files": [], "rereads": [], "data": []}, **role)
                                               for name, role in roles.items()}, data)

    return Machine()


def test_a_machine_that_never_had_a_role_is_left_as_it_is(machine):
    machine.has("cron.service")
    answer = machine.take({"worker": {"services": ["airflow-worker"], "files": ["/etc/no/such"]}, "db-server": {"services": ["postgresql@*"]}})
    assert answer["result"] is True and not answer["changes"] and machine.done() == []
    assert machine.unit("cron.service") == ["active", "enabled"]


def test_services_stop_and_files_go_and_data_stays(machine):
    machine.has("airflow-worker.service")
    secret, kept = machine.file("worker.env"), machine.file("kept/work")
    roles = {"worker": {"services": ["airflow-worker"], "files": [secret], "rereads": ["collectd"], "data": [str(machine.root / "kept")]}}
    answer = machine.take(roles)
    assert answer["result"] is True
    words = "stopped: airflow-worker; removed: %s; what it kept stays in %s" % (secret, machine.root / "kept")
    assert answer["changes"] == {"worker": words} and answer["comment"] == "worker: %s." % words
    assert machine.unit("airflow-worker.service") == ["inactive", "disabled"]
    assert machine.done() == ["stop airflow-worker.service", "disable airflow-worker.service", "try-reload-or-restart collectd.service"]
    with open(kept, encoding="utf-8") as file:
        assert file.read() == "password"
    again = machine.take(roles)
    assert again["result"] is True and not again["changes"]


def test_what_would_start_another_again_stops_first_and_a_star_means_all_of_a_kind(machine):
    machine.has("postgresql@15-main.service", starts="enabled-runtime")
    machine.has("postgresql.service")
    machine.has("epmd.socket")
    machine.has("epmd.service", starts="indirect")
    machine.has("rabbitmq-server.service", runs="inactive")
    assert machine.take({"db-server": {"services": ["postgresql@*", "postgresql"]},
                         "job-queue": {"services": ["rabbitmq-server", "epmd.socket", "epmd"]}})["result"] is True
    assert machine.done() == ["stop postgresql@15-main.service", "stop postgresql.service", "disable postgresql.service",
                              "disable rabbitmq-server.service", "stop epmd.socket", "disable epmd.socket", "stop epmd.service"]
    assert not machine.take({"db-server": {"services": ["postgresql@*", "postgresql"]}})["changes"]


def test_asked_only_what_it_would_do_it_does_nothing(machine):
    machine.has("airflow-worker.service")
    answer = machine.take({"worker": {"services": ["airflow-worker"]}}, test=True)
    assert answer["result"] is None and "stopped: airflow-worker" in answer["comment"] and machine.done() == []


def test_a_folder_is_never_taken_for_a_file(machine):
    (machine.root / "folder").mkdir()
    assert not machine.take({"worker": {"files": [str(machine.root / "folder")]}})["changes"]
    assert (machine.root / "folder").is_dir()


def test_a_service_that_does_not_stop_is_an_error_and_its_files_stay(machine):
    machine.has("airflow-worker.service")
    machine.file("stuck")
    secret = machine.file("worker.env")
    answer = machine.take({"worker": {"services": ["airflow-worker"], "files": [secret]}})
    assert answer["result"] is False and "Job for airflow-worker.service failed." in answer["comment"]
    assert (machine.root / "worker.env").exists()


def test_data_goes_only_when_it_is_said_and_its_folder_stays(machine):
    kept, other = machine.file("kept/15/main/table"), machine.file("other/table")
    machine.file("kept/.cookie")
    (machine.root / "kept/link").symlink_to(machine.root / "other")
    (machine.root / "linked").symlink_to(machine.root / "other")
    roles = {"db-server": {"data": [str(machine.root / name) for name in ("kept", "linked", "none")]}}
    assert not machine.take(roles)["changes"]
    asked = machine.take(roles, test=True, data=True)
    assert asked["result"] is None and "emptied: %s" % (machine.root / "kept") in asked["comment"]
    with open(kept, encoding="utf-8") as file:
        assert file.read() == "password"
    assert machine.take(roles, data=True)["changes"] == {"db-server": "emptied: %s" % (machine.root / "kept")}
    assert list((machine.root / "kept").iterdir()) == []
    with open(other, encoding="utf-8") as file:
        assert file.read() == "password"
    assert not machine.take(roles, data=True)["changes"]


def test_a_machine_that_cannot_be_asked_is_not_called_clean(machine):
    machine.file("mute")
    answer = machine.take({"worker": {"services": ["airflow-worker"]}})
    assert answer["result"] is False and "Failed to connect to bus." in answer["comment"]
