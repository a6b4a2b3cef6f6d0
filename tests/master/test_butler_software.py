"""The list of what an analysis works with."""
import json

import pytest


@pytest.fixture
def software(state_module, tmp_path, monkeypatch):
    module = state_module("butler_software")
    (tmp_path / "os-release").write_text('PRETTY_NAME="x"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\n')
    monkeypatch.setattr(module, "OS_RELEASE", str(tmp_path / "os-release"))
    commands = tmp_path / "commands"
    commands.mkdir()
    monkeypatch.setenv("PATH", str(commands))
    place = tmp_path / "butler" / "software.tsv"

    def written(names=("samtools", "hello"), test=False):
        module.__opts__ = {"test": test}
        return module.written(str(place), list(names), str(tmp_path / "reference.fa"))

    def installed(text, name="dpkg-query"):
        (commands / name).write_text("#!/bin/sh\nprintf '%s'\nexit 1\n" % text)  # 1: of some it knows nothing
        (commands / name).chmod(0o755)

    written.installed, written.place, written.root, written.commands = installed, place, tmp_path, commands
    return written


def test_what_is_installed_is_written_with_its_versions_and_then_nothing_changes(software):
    software.installed("samtools\\t1.16.1-1\\tii \\ngone\\t1\\trc \\nhello\\t2.10-3\\tii \\n")
    assert software(test=True)["result"] is None and not software.place.exists()
    first = software()
    assert first["result"] is True and list(first["changes"].values()) == ["Debian GNU/Linux 12; hello 2.10-3; samtools 1.16.1-1"]
    assert software.place.read_text() == "Debian GNU/Linux\t12\t\nhello\t2.10-3\tDebian GNU/Linux\nsamtools\t1.16.1-1\tDebian GNU/Linux\n"
    assert software.place.stat().st_mode & 0o777 == 0o644
    again = software()
    assert again["result"] is True and not again["changes"]
    software.installed("samtools\\t1.17-1\\tii \\n")
    assert list(software()["changes"].values()) == ["samtools 1.17-1"] and "hello" not in software.place.read_text()


def test_the_genome_is_told_by_what_it_was_made_of_and_only_when_it_is_whole(software):
    software.installed("")
    note = {"source": "https://genomes.example/g.fa.gz", "checksum": "ab" * 32, "seal": None}
    (software.root / "reference.fa.butler").write_text(json.dumps(note))
    software()
    assert "genome" not in software.place.read_text()
    (software.root / "reference.fa.butler").write_text(json.dumps({**note, "seal": [1, 2]}))
    software()
    assert software.place.read_text().endswith("reference genome\t%s\thttps://genomes.example/g.fa.gz\n" % ("ab" * 32))


def test_another_kind_of_system_is_asked_in_its_own_way(software):
    software.installed("samtools\\t1.13-1.el9\\t\\npackage hello is not installed\\n", "rpm")
    software()
    assert "samtools\t1.13-1.el9\t" in software.place.read_text() and "hello" not in software.place.read_text()


def test_where_nobody_knows_versions_it_is_said(software):
    failed = software()
    assert failed["result"] is False and "neither dpkg nor rpm" in failed["comment"] and not software.place.exists()
