"""An environment of conda, against a stand-in for micromamba."""
import io
import json
import tarfile

import pytest

# Notes what it is asked, and makes what conda leaves of each package; one that is called nowhere it does not have.
PROGRAM = r"""#!/bin/sh
printf '%s\n' "$*" >>"$(dirname "$0")/asked"
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) mkdir -p "$2/conda-meta" "$2/bin"; folder=$2; shift ;;
    nowhere=*) echo "error    libmamba Could not solve for environment specs"; echo "    nowhere =1 does not exist"; exit 1 ;;
    *=*) name=${1##*::}; name=${name%%=*}; printf '{"name": "%s", "version": "%s", "build": "h1_0", "channel": "conda-forge"}' "$name" "${1#*=}" >"$folder/conda-meta/$name.json" ;;
    esac
    shift
done
"""


@pytest.fixture
def conda(state_module, tmp_path):
    module = state_module("butler_conda")
    place, source = tmp_path / "conda", tmp_path / "micromamba"
    source.write_text(PROGRAM)

    def environment(*packages, channels=("conda-forge", "bioconda"), test=False, micromamba=None):
        module.__opts__ = {"test": test}
        return module.environment(str(place), list(packages), list(channels), str(source) if micromamba is None else micromamba)

    environment.module, environment.place, environment.source, environment.root = module, place, source, tmp_path
    environment.asked = lambda: (place / "bin" / "asked").read_text().splitlines()
    environment.there = lambda: sorted(path.stem for path in (place / "env" / "conda-meta").glob("*.json"))
    return environment


def test_an_environment_is_made_and_then_nothing_changes(conda):
    assert conda("samtools=1.21", test=True)["result"] is None and not conda.place.exists()
    first = conda("samtools=1.21", "bioconda::bwa=0.7.18")
    assert first["result"] is True and first["changes"] == {"micromamba": "fetched", "packages": "bioconda::bwa=0.7.18, samtools=1.21"}
    assert conda.there() == ["bwa", "samtools"]
    asked, = conda.asked()
    assert "--override-channels --strict-channel-priority --channel conda-forge --channel bioconda samtools=1.21 bioconda::bwa=0.7.18" in asked
    conda.source.unlink()
    again = conda("bioconda::bwa=0.7.18", "samtools=1.21")
    assert again["result"] is True and not again["changes"] and len(conda.asked()) == 1


def test_another_list_takes_the_place_of_the_first(conda):
    conda("samtools=1.21", "bwa=0.7.18")
    before = (conda.place / "env").resolve()
    assert conda("samtools=1.22")["changes"] == {"packages": "samtools=1.22"}
    assert conda.there() == ["samtools"] and not before.exists()


def test_what_cannot_be_had_leaves_what_was_there(conda):
    conda("samtools=1.21")
    failed = conda("samtools=1.21", "nowhere=1")
    assert failed["result"] is False and "Could not solve for environment specs" in failed["comment"] and "\n" not in failed["comment"]
    assert conda.there() == ["samtools"] and not conda("samtools=1.21")["changes"]
    assert conda("nowhere=1")["result"] is False  # what a failed try began is not taken for whole


def test_it_comes_packed_too(conda):
    packed = conda.root / "micromamba.tar.bz2"
    with tarfile.open(packed, "w:bz2") as file:
        info = tarfile.TarInfo("bin/micromamba")
        info.size = len(PROGRAM)
        file.addfile(info, io.BytesIO(PROGRAM.encode()))
    assert conda("samtools=1.21", micromamba=str(packed))["result"] is True and conda.there() == ["samtools"]


def test_what_is_not_micromamba_is_not_begun(conda):
    conda.source.write_text("<html>sign in</html>")
    failed = conda("samtools=1.21")
    assert failed["result"] is False and "is not micromamba" in failed["comment"] and not (conda.place / "bin").exists()


def test_out_of_reach_is_one_sentence(conda, monkeypatch):
    def unreachable(address, timeout):
        assert address.startswith("https://micro.mamba.pm/api/micromamba/linux-") and timeout
        raise OSError(-2, "Name or service not known")

    monkeypatch.setattr(conda.module.urllib.request, "urlopen", unreachable)
    failed = conda("samtools=1.21", micromamba="")
    assert failed["result"] is False and "cannot be used from this machine (Name or service not known)." in failed["comment"]
    assert "conda was not installed: its package repository https://micro.mamba.pm/" in failed["comment"]


def test_all_of_it_is_in_the_list_for_the_paper(conda, state_module, tmp_path, monkeypatch):
    conda("samtools=1.21", "bwa=0.7.18")
    software = state_module("butler_software")
    monkeypatch.setattr(software, "_packages", lambda names: [])
    software.written(str(tmp_path / "list"), [], str(tmp_path / "none"), str(conda.place / "env"))
    lines = (tmp_path / "list").read_text().splitlines()
    assert lines[1:] == ["bwa\t0.7.18 h1_0\tconda conda-forge", "samtools\t1.21 h1_0\tconda conda-forge"]
    (conda.place / "env" / "conda-meta" / "bwa.json").write_text(json.dumps({"name": "bwa"}))
    software.written(str(tmp_path / "list"), [], str(tmp_path / "none"), str(conda.place / "env"))
    assert len((tmp_path / "list").read_text().splitlines()) == 2
