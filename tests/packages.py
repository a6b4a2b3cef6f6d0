#!/usr/bin/env python3
"""What the tests of packages ask of what they have before them; says what is wrong and exits 1.

packages.py inventory TREE [--beside FILE]... NAME...   butler-desktop.spdx.json in TREE names all that is there (but for FILE), and that alone;
                                                        NAMEs are among its packages, and each package has its licence
packages.py picture FILE                                the picture is as large as a window, and something is in it
"""
import argparse
import hashlib
import json
import pathlib
import struct
import sys
import zlib


def inventory(tree, names, beside):
    said = json.loads((tree / "butler-desktop.spdx.json").read_text(encoding="utf-8"))
    inside = {"./" + p.relative_to(tree).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in tree.rglob("*")
              if p.is_file() and not p.is_symlink()}
    for name in ["butler-desktop.spdx.json", *beside]:
        del inside["./" + name]
    named = {f["fileName"]: f["checksums"][1]["checksumValue"] for f in said["files"]}
    bad = ["%s is there, and not in the inventory" % name for name in inside.keys() - named.keys()]
    bad += ["%s is in the inventory, and not there" % name for name in named.keys() - inside.keys()]
    bad += ["%s has another sum than in the inventory" % name for name in named.keys() & inside.keys() if named[name] != inside[name]]
    packages = {package["name"]: package for package in said["packages"][1:]}
    for name, package in packages.items():
        licence = tree / "licences" / package["licenseDeclared"].removeprefix("LicenseRef-")
        if not licence.is_file() or licence.stat().st_size < 200:
            bad.append("%s has no licence there" % name)
    bad += ["the package %s is not in the inventory" % name for name in names if name not in packages]
    return bad


def picture(file):
    data, at, packed = file.read_bytes(), 8, b""
    width, height = struct.unpack(">II", data[16:24])
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    bytes_in_it = len(set(zlib.decompress(packed)))
    return [] if width >= 1000 and height >= 700 and bytes_in_it > 100 else ["%s shows nothing: %d × %d, of %d bytes" % (file, width, height, bytes_in_it)]


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("what", choices=["inventory", "picture"])
    asked.add_argument("place", type=pathlib.Path)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--beside", action="append", default=[])
    asked = asked.parse_intermixed_args()
    bad = inventory(asked.place, asked.names, asked.beside) if asked.what == "inventory" else picture(asked.place)
    print(*bad[:20], sep="\n", end="\n" if bad else "", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
