"""How large classes, files, functions and folders are: each figure beside the budget that tests/house.sh and CONTRIBUTING.md set."""
import os
import pathlib
import statistics

from figures import ROOT, figure, say

LAYERS = ("model", "services", "gui")


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path):
    """Name and lines of each body that begins in the first column, as clang-format writes functions that stand outside a class."""
    text, begin = path.read_text(encoding="utf-8").splitlines(), None
    for place, line in enumerate(text):
        head = text[place - 1] if place else ""
        if line == "{" and not head.startswith(("namespace", "struct", "class", "enum")):
            begin = place
        elif line == "}" and begin is not None:
            yield f"{path.name}:{begin}", place - begin - 1
            begin = None


def told(name, sizes, budget, unit="lines"):
    """The largest beside its budget, and how many keep to it."""
    what, most = max(sizes, key=lambda size: size[1])
    kept = sum(size <= budget for _, size in sizes)
    say(f"{name}: {len(sizes)}, half of them up to {statistics.median(size for _, size in sizes):.0f} {unit}, {kept} within {budget}; "
        f"the largest is {what}")
    figure(f"{name}: the largest", most, unit, peer="budget", peer_value=budget)
    figure(f"{name}: share beyond the budget", 100 * (len(sizes) - kept) / len(sizes), "%", goal=10)


def main():
    root = pathlib.Path(ROOT)
    sources = [path for layer in LAYERS for path in sorted((root / layer).rglob("*.cpp"))]
    headers = [path for layer in LAYERS for path in sorted((root / layer).rglob("*.h"))]
    told("sources", [(path.name, lines(path)) for path in sources], 300)
    told("headers", [(path.name, lines(path)) for path in headers], 100)
    told("classes with their header", [(path.stem, lines(path) + lines(path.with_suffix(".h"))) for path in sources if path.with_suffix(".h").exists()], 400)
    told("functions", [one for path in sources for one in functions(path)], 40)
    folders = {}
    for path in sources:
        folders.setdefault(os.path.relpath(path.parent, root), []).append(path)
    told("folders", [(folder, len(files)) for folder, files in folders.items()], 25, "sources")


main()
