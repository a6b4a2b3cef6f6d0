"""What a screen reader hears of the picture, asked through AT-SPI. Run by atspi.sh; says what is wrong and ends with 1."""
import sys
import time

import pyatspi


def wait_for(what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = what()
        except Exception:  # an object may go while it is asked
            found = None
        if found:
            return found
        time.sleep(0.2)
    return None


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
    actions = worker.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    actions.doAction(names.index("Press"))
    check(bool(wait_for(lambda: worker.getState().contains(pyatspi.STATE_SELECTED), 5)), "Press selects it")
    check(worker.childCount == 175, f"its machines are its children: {worker.childCount}")
    check(worker.getChildAtIndex(17).name.startswith("worker-17, machine 18 of 175"), worker.getChildAtIndex(17).name)
    sys.exit(1 if check.bad else 0)


main()
