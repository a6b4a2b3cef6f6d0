#!/usr/bin/env python3
"""Draws an SVG into an icon of macOS: packaging/macos/icns.py RSVG-CONVERT FILE.svg FILE.icns

It holds a PNG for each size that macOS asks for, on screens of usual and of double density.
"""
import pathlib
import struct
import subprocess
import sys

# What Apple calls a picture of so many pixels; some for a screen of double density.
KINDS = (("icp4", 16), ("icp5", 32), ("ic11", 32), ("ic12", 64), ("ic07", 128), ("ic08", 256), ("ic13", 256), ("ic09", 512), ("ic14", 512),
         ("ic10", 1024))


def main():
    convert, drawing, icon = sys.argv[1:]
    pictures = b""
    for kind, size in KINDS:
        picture = subprocess.run([convert, "-w", str(size), "-h", str(size), drawing], check=True, stdout=subprocess.PIPE).stdout
        pictures += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    pathlib.Path(icon).write_bytes(b"icns" + struct.pack(">I", len(pictures) + 8) + pictures)


if __name__ == "__main__":
    main()
