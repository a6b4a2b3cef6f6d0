"""What a screen reader hears of the picture, asked and listened to through AT-SPI, and what a real pointer drags in it. Run by atspi.sh;
says what is wrong and ends with 1."""
import re
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

heard = []  # (event, name of its object), in order


def listen():
    def keep(event):
        try:
            heard.append((str(event.type), event.source.name))
        except Exception:  # its object is gone already
            pass
    pyatspi.Registry.registerEventListener(keep, "object:state-changed", "object:selection-changed", "object:property-change",
                                           "object:children-changed")


def hears(act, event, name, seconds=10):
    """Whether `event` of an object whose name begins with `name` comes after `act`."""
    del heard[:]
    act()
    good = wait_for(lambda: any(kind.startswith(event) and who.startswith(name) for kind, who in heard), seconds)
    check(bool(good), f"hears {event} of “{name}”" + ("" if good else f", only of {sorted(set(heard))[:20]}"))


def wait_for(what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = what()
        except Exception:  # an object may go while it is asked
            found = None
        if found:
            return found
        while GLib.MainContext.default().iteration(False):
            pass
        pyatspi.Registry.pumpQueuedEvents()
        time.sleep(0.1)
    return None


def press(node, name="Press"):
    actions = node.queryAction()
    actions.doAction([actions.getName(i) for i in range(actions.nActions)].index(name))


def middle(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def drag(start, end, steps=8):
    """With the pointer of the display, as a hand does it: the server carries it, and what Qt makes of a drag between widgets."""
    def go(*words):
        subprocess.run(["xdotool", *map(str, words)], check=True, timeout=60)
        time.sleep(0.1)
    go("mousemove", *start, "mousedown", 1)
    for i in range(1, steps + 1):
        go("mousemove", *(a + (b - a) * i // steps for a, b in zip(start, end)))
    go("mouseup", 1)


def node_called(picture, name):
    return next((node for node in map(picture.getChildAtIndex, range(picture.childCount)) if node.name.split(",")[0] == name), None)


def find(node, wanted, depth=0):
    if wanted(node):
        return node
    for i in range(min(node.childCount, 400)) if depth < 30 else []:
        child = node.getChildAtIndex(i)
        found = child and find(child, wanted, depth + 1)
        if found:
            return found
    return None


def check(good, words):
    print(("ok   " if good else "FAIL ") + words)
    if not good:
        check.bad += 1


check.bad = 0


def main():
    desktop = pyatspi.Registry.getDesktop(0)
    program = wait_for(lambda: next((app for app in desktop if app and "utler" in app.name), None))
    if not program:
        sys.exit("the program is not on the accessibility bus")
    picture = wait_for(lambda: find(program, lambda node: node.name == "Picture of the cluster"))
    if not picture:
        sys.exit("the picture is not in the tree")
    check(picture.childCount == 3, f"the picture has 3 children: {picture.childCount}")
    names = [picture.getChildAtIndex(i).name for i in range(picture.childCount)]
    print("\n".join(names))
    worker = next(picture.getChildAtIndex(i) for i in range(picture.childCount) if names[i].startswith("worker"))
    check(names[0].startswith("salt-master, one machine, roles"), "the master is first in the order of reading")
    # Which word ends a list is the locale's.
    check(worker.name.replace(" and ", ", ").startswith("worker, 175 machines, roles worker, consul-client, talks to db-server"), worker.name)
    check(worker.getRole() == pyatspi.ROLE_PANEL or worker.getRoleName() in ("grouping", "panel", "group"), f"role: {worker.getRoleName()}")
    states = worker.getState()
    check(states.contains(pyatspi.STATE_SELECTABLE) and not states.contains(pyatspi.STATE_SELECTED), "selectable, not selected")
    box = worker.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    check(box.width > 100 and box.height > 50, f"position: {box.x}, {box.y}, {box.width} × {box.height}")
    relations = {(relation.getRelationType(), relation.getTarget(i).name.split(",")[0])
                 for relation in worker.getRelationSet() for i in range(relation.getNTargets())}
    check(any(target == "db-server" for _, target in relations), f"relations: {relations}")
    listen()
    hears(lambda: press(worker), "object:state-changed:selected", "worker")
    check(bool(wait_for(lambda: worker.getState().contains(pyatspi.STATE_SELECTED), 5)), "Press selects it")
    # No window manager is here to make the window the active one.
    subprocess.run(["xdotool", "search", "--name", "Butler Desktop", "windowfocus", "--sync"], check=True, timeout=60)
    hears(lambda: press(worker, "SetFocus"), "object:state-changed:focused", "worker")
    hears(lambda: press(picture.getChildAtIndex(0)), "object:state-changed:focused", "salt-master")
    hears(lambda: press(worker, "Toggle"), "object:property-change:accessible-description", "Picture of the cluster")
    check(picture.description == "worker is open.", f"says that it opened: {picture.description}")
    check(worker.childCount == 175, f"its machines are its children: {worker.childCount}")
    check(worker.getChildAtIndex(17).name.startswith("worker-17, machine 18 of 175"), worker.getChildAtIndex(17).name)
    add = find(program, lambda node: node.name == "Add a machine" and node.getRole() == pyatspi.ROLE_PUSH_BUTTON)
    hears(lambda: press(add), "object:property-change:accessible-description", "Picture of the cluster")
    check(picture.description.startswith("Now there: machine, one machine"), f"says what came: {picture.description}")
    hears(lambda: press(find(program, lambda node: node.name == "Undo")), "object:property-change:accessible-description",
          "Picture of the cluster")
    check(picture.description == "Gone: machine.", f"says what went: {picture.description}")
    def row(name):
        return find(program, lambda node: re.split("[,.:]", node.name)[0] == name and node.getRole() == pyatspi.ROLE_LIST_ITEM)

    box = picture.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    free = box.x + box.width - 160, box.y + box.height - 130
    drag(middle(row("Machine")), free)
    machine = wait_for(lambda: node_called(picture, "machine"), 10)
    check(bool(machine), "a machine dragged from the palette is there")
    drag(middle(row("Merger")), middle(machine))
    check(bool(wait_for(lambda: "merger" in node_called(picture, "merger").name, 10)), "a role dragged onto it names it")
    tile = worker.getChildAtIndex(17)
    drag(middle(tile), (free[0] - 300, free[1] + 40))
    check(bool(wait_for(lambda: node_called(picture, "worker-17"), 10)), "a machine dragged out of its group stands by itself")
    check(worker.childCount == 174, f"and the group has one fewer: {worker.childCount}")
    sys.exit(1 if check.bad else 0)


main()
