"""resources/salt/_states/butler_reference.py: a genome stands whole, or not at all. Against a web server of its own; samtools is a stand-in."""
import gzip
import hashlib
import http.server
import json
import os
import threading

import pytest

GENOME = b">tiny\n" + b"ACGTACGTAC\n" * 20000


class Server(http.server.ThreadingHTTPServer):
    """Gives one file, in pieces where it is told to break."""

    def __init__(self):
        self.text, self.breaks, self.code, self.asked = b"", 0, 200, []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return "http://127.0.0.1:%d/genome.fa" % self.server_address[1]


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def do_GET(self):
        has = self.server
        begin = int((self.headers.get("Range") or "bytes=0-")[6:-1])
        has.asked.append(begin)
        if has.code != 200:
            self.send_error(has.code)
            return
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(has.text) - begin))
        self.end_headers()
        left = has.text[begin:]
        if has.breaks:
            has.breaks -= 1
            left = left[:len(left) // 2]
        self.wfile.write(left)


@pytest.fixture
def server():
    one = Server()
    yield one
    one.shutdown()
    one.server_close()


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A machine with a samtools that does what the state needs of it."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "samtools").write_text('#!/bin/sh\n[ ! -e "%s/no-index" ] || { echo "[faidx] different line lengths"; exit 1; }\n'
                                       'echo "tiny 200000 6 10 11" > "$2.fai"\necho once >> "%s/indexed"\n' % (tmp_path, tmp_path))
    (programs / "samtools").chmod(0o755)
    monkeypatch.setenv("PATH", "%s:%s" % (programs, os.environ["PATH"]))
    return tmp_path


def checksum(text, kind="sha256"):
    return hashlib.new(kind, text).hexdigest()


def left(place):
    folder = place / "genome"
    return sorted(os.listdir(folder)) if folder.exists() else []


WHOLE = ["reference.fa", "reference.fa.butler", "reference.fa.fai"]


@pytest.mark.parametrize("packed", [False, True])
def test_it_is_fetched_unpacked_and_indexed_once(state_module, server, place, packed):
    server.text = gzip.compress(GENOME[:1000]) + gzip.compress(GENOME[1000:]) if packed else GENOME  # bgzip packs in pieces, too
    reference, name = state_module("butler_reference"), str(place / "genome" / "reference.fa")
    first = reference.whole(name, server.url, checksum(server.text))
    assert first["result"] is True and first["changes"], first
    assert open(name, "rb").read() == GENOME and left(place) == WHOLE
    again = reference.whole(name, server.url, checksum(server.text))
    assert again["result"] is True and not again["changes"]
    assert len(server.asked) == 1 and (place / "indexed").read_text() == "once\n"


@pytest.mark.parametrize("kind", ["md5", "sha1", "sha256", "sha512"])
def test_every_kind_of_checksum_that_archives_publish_is_known(state_module, server, place, kind):
    server.text = GENOME
    assert state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME, kind).upper())["result"] is True


def test_what_comes_with_another_checksum_is_thrown_away(state_module, server, place):
    server.text = GENOME
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(b"another"))
    assert done["result"] is False and "thrown away" in done["comment"] and left(place) == []


def test_a_broken_download_goes_on_where_it_broke(state_module, server, place):
    server.text, server.breaks = GENOME, 2
    name = str(place / "genome" / "reference.fa")
    assert state_module("butler_reference").whole(name, server.url, checksum(GENOME))["result"] is True
    assert open(name, "rb").read() == GENOME
    assert server.asked == [0, len(GENOME) // 2, len(GENOME) // 2 + len(GENOME) // 4]


def test_one_that_always_breaks_leaves_nothing(state_module, server, place):
    server.text, server.breaks = GENOME, 100
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is False and "4 times" in done["comment"] and left(place) == []


def test_a_file_that_is_not_there_is_asked_for_once(state_module, server, place):
    server.code = 404
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is False and "404" in done["comment"] and server.asked == [0]


def test_a_genome_that_somebody_changed_is_fetched_again(state_module, server, place):
    server.text = GENOME
    reference, name = state_module("butler_reference"), str(place / "genome" / "reference.fa")
    assert reference.whole(name, server.url, checksum(GENOME))["result"] is True
    with open(name, "ab") as file:
        file.write(b"N\n")
    assert reference.whole(name, server.url, checksum(GENOME))["changes"] and open(name, "rb").read() == GENOME


def test_another_genome_takes_the_place_of_the_first(state_module, server, place):
    server.text = GENOME
    reference, name = state_module("butler_reference"), str(place / "genome" / "reference.fa")
    assert reference.whole(name, server.url, checksum(GENOME))["result"] is True
    server.text = GENOME + b"NNN\n"
    assert reference.whole(name, server.url, checksum(server.text))["changes"] and open(name, "rb").read() == server.text


def test_a_file_that_is_not_ours_is_never_overwritten(state_module, server, place):
    server.text = GENOME
    (place / "genome").mkdir()
    (place / "genome" / "reference.fa").write_text(">mine\nA\n")
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is False and (place / "genome" / "reference.fa").read_text() == ">mine\nA\n" and not server.asked


def test_a_run_that_was_killed_between_genome_and_note_begins_anew(state_module, server, place):
    server.text = GENOME
    reference, name = state_module("butler_reference"), str(place / "genome" / "reference.fa")
    note = reference._note

    def killed(path, source, have, seal):
        if seal:
            raise KeyboardInterrupt
        note(path, source, have, seal)

    reference._note = killed
    with pytest.raises(KeyboardInterrupt):
        reference.whole(name, server.url, checksum(GENOME))
    reference._note = note
    assert json.loads((place / "genome" / "reference.fa.butler").read_text())["seal"] is None
    assert reference.whole(name, server.url, checksum(GENOME))["changes"] and left(place) == WHOLE


def test_what_cannot_be_indexed_is_not_put_in_place(state_module, server, place):
    server.text = GENOME
    (place / "no-index").touch()
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is False and "different line lengths" in done["comment"] and left(place) == []


def test_what_is_no_fasta_is_not_put_in_place(state_module, server, place):
    server.text = b"<html>not found</html>"
    done = state_module("butler_reference").whole(str(place / "genome" / "reference.fa"), server.url, checksum(server.text))
    assert done["result"] is False and "FASTA" in done["comment"] and left(place) == []


def test_it_can_come_from_a_path_and_from_the_master(state_module, place):
    source = place / "made.fa"
    source.write_bytes(GENOME)
    reference, name = state_module("butler_reference"), str(place / "genome" / "reference.fa")
    assert reference.whole(name, str(source), checksum(GENOME))["result"] is True
    assert source.read_bytes() == GENOME  # a copy: what was brought stays
    reference.__salt__ = {"cp.cache_file": lambda what: str(source) if what == "salt://own/made.fa" else ""}
    os.remove(name + ".butler")
    os.remove(name)
    assert reference.whole(name, "salt://own/made.fa", checksum(GENOME))["result"] is True
    os.remove(name + ".butler")
    os.remove(name)
    assert "no file" in reference.whole(name, "salt://own/other.fa", checksum(GENOME))["comment"]


def test_a_look_changes_nothing(state_module, server, place):
    server.text = GENOME
    done = state_module("butler_reference", test=True).whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is None and left(place) == [] and not server.asked


def test_a_full_disk_is_said_and_leaves_nothing(state_module, server, place):
    server.text = GENOME
    reference = state_module("butler_reference")

    def full(part, *_):
        open(part, "wb").close()
        raise OSError(28, "No space left on device")

    reference._unpack = full
    done = reference.whole(str(place / "genome" / "reference.fa"), server.url, checksum(GENOME))
    assert done["result"] is False and "full" in done["comment"] and left(place) == []
