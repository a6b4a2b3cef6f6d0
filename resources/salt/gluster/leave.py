#!/usr/bin/env python3
# Written by Butler Desktop.
"""Whether this machine may go: a line for each reason why not, out of what GlusterFS says of its volumes. Asked by the program before it removes
machines or makes them anew; the question is JSON on standard input, {"machine", "going": for good, "again": made anew}.
"""
import json
import subprocess
import sys
import xml.etree.ElementTree as xml

PATIENCE = 60  # s for one command


class Silent(Exception):
    """It does not answer."""


def ask(*words):
    """What it answers; None where it refuses."""
    try:
        done = subprocess.run(["gluster", "--mode=script", "--xml", *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=PATIENCE, check=False)
        answer = xml.fromstring(done.stdout.decode(errors="replace"))
        return answer if answer.findtext("opRet") == "0" else None
    except (OSError, subprocess.TimeoutExpired, xml.ParseError) as error:
        raise Silent from error


def names(bricks):
    return ", ".join(sorted({brick.split(":")[0] for brick in bricks}))


def volumes():
    """Name -> the sets of bricks that hold the same files."""
    answer = ask("volume", "info")
    found = {}
    for volume in answer.iter("volume") if answer is not None else []:
        bricks = [brick.findtext("name") or (brick.text or "").strip() for brick in volume.iter("brick")]
        size = int(volume.findtext("replicaCount") or 1)
        found[volume.findtext("name")] = [bricks[at:at + size] for at in range(0, len(bricks), size)]
    return found


def running(volume):
    answer = ask("volume", "status", volume)
    return {"%s:%s" % (node.findtext("hostname"), node.findtext("path")) for node in (answer.iter("node") if answer is not None else [])
            if node.findtext("status") == "1"}


def waiting(volume):
    """How many files are not yet the same everywhere; None: nobody knows."""
    answer = ask("volume", "heal", volume, "info")
    if answer is None:
        return None
    counts = [brick.findtext("numberOfEntries") for brick in answer.iter("brick")]
    return sum(int(count) for count in counts) if counts and all(count and count.isdigit() for count in counts) else None


def of_those_made_anew(machine, volume, same, leaving):
    """Why a machine whose disk stays may not be away for a while."""
    others = [brick for brick in same if brick.split(":")[0] != machine]
    if not others:
        return None  # its files are away with it, and come again with it
    at_once = [brick for brick in others if brick.split(":")[0] in leaving]
    if at_once:
        return "%s and %s keep the same files of the shared file system “%s”. Make one of them anew, wait until it is up, then the other." % (
            machine, names(at_once), volume)
    down = [brick for brick in others if brick not in running(volume)]
    if down:
        return "%s cannot be made anew: what it keeps of the shared file system “%s” is on %s, too, and there it does not run. Configure first." % (
            machine, volume, names(down))
    count = waiting(volume)
    if count != 0:
        return ("%s cannot be made anew yet: %s of the shared file system “%s” were changed while one of its servers was away, and are being copied "
                "to it. Try again in some minutes.") % (machine, "some files" if count is None else "%d files" % count, volume)
    return None


def of_those_that_go(machine, volume, same):
    alike = " and those that keep the same: " + names(same) if len(same) > 1 else ""
    return ("A part of the shared file system “%s” lies on %s and would go with it. Put the machine back into the design, move the files with “gluster "
            "volume remove-brick %s %s start” on one of its servers, and with “commit” in the place of “start” when “status” says “completed”; then "
            "remove the machine%s. Where nobody needs the files: “gluster volume stop %s”, then “gluster volume delete %s”.") % (
                volume, machine, volume, " ".join(same), alike, volume, volume)


def reasons(question):
    machine = question["machine"]
    for volume, sets in sorted(volumes().items()):
        for same in sets:
            if machine not in {brick.split(":")[0] for brick in same}:
                continue
            why = of_those_that_go(machine, volume, same) if machine in question["going"] else of_those_made_anew(
                machine, volume, same, set(question["going"]) | set(question["again"]))
            if why:
                yield why


def main():
    question = json.load(sys.stdin)
    try:
        for why in reasons(question):
            print(why)
    except Silent:
        if question["machine"] in question["going"]:  # one that is made anew is, for that very reason
            print("GlusterFS does not answer on %s, so it is not known whether files lie there alone. Configure first, which starts it; a machine that "
                  "is switched off is removed without being asked." % question["machine"])


if __name__ == "__main__":
    main()
