#!/usr/bin/env python3
"""Holds the user's guide (resources/guide) to the program: a guide that has gone stale fails.

Both languages have the same chapters, headings, pictures, links and commands; every **bold** name is a string of the program, in German the
translation of the one in the same place; every quoted sentence is one that the program says; every link, picture, verb and setting is there; and
the pages for a browser hold together. Prints what is wrong and exits 1.
"""
import importlib.util
import pathlib
import re
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
spec = importlib.util.spec_from_file_location("pages", ROOT / "packaging" / "guide" / "pages.py")
pages = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(pages)
GUIDE = pages.GUIDE
bad = []


def said():
    """sentence → what it is in German, as they stand on the screen; what is filled in is “…”."""
    translations = {}
    for _, source, german in pages.messages("de"):
        shown = lambda text: re.sub(r"%[\dn]", "…", text.replace("&", "")).strip()
        translations.setdefault(shown(source), set()).add(shown(german))
    return translations


def sections(text):
    """The chapter in parts, each begun by its heading."""
    return re.split(r"(?m)^(?=#)", text)[1:]


def compare(where, what, english, german):
    if english != german:
        bad.append(f"{where}: {what} differ between the languages: {english} and {german}")


def names_are_of_the_program(where, english, german, translations):
    for kind, pattern in (("the name", r"\*\*(.+?)\*\*"), ("the sentence", r"(?m)^> (.+)$")):
        names, theirs = re.findall(pattern, english), re.findall(pattern, german)
        for name in names:
            if name not in translations:
                bad.append(f"en/{where}: {kind} “{name}” is none of the program")
        possible = [translations.get(name, set()) for name in names]
        for name in theirs:
            found = next((one for one in possible if name in one), None)
            if found is None:
                bad.append(f"de/{where}: {kind} “{name}” is no translation of one in the same place: {names}")
            else:
                possible.remove(found)
        if len(names) != len(theirs):
            bad.append(f"{where}: {len(names)} bold names or sentences in English, {len(theirs)} in German")


def commands_are_there(where, text):
    table = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "services" / "verbs").glob("*.cpp"))
    for verb in re.findall(r"butlerctl ((?:cloud )?[a-z-]+)\b", text):
        if f'"{verb.split()[-1]}"' not in table:
            bad.append(f"{where}: butlerctl has no “{verb}”")
    for option in re.findall(r"(?<![\w|-])--[a-z][a-z-]+", text):
        if f'"{option}"' not in table and option != "--help":
            bad.append(f"{where}: butlerctl has no {option}")


def settings_are_there(where, text):
    known = "".join(file.read_text(encoding="utf-8") for file in
                    [*(ROOT / "resources" / "roles").glob("*.yaml"), ROOT / "model" / "cluster" / "TargetKind.cpp"])
    for name in re.findall(r"`([A-Za-z][A-Za-z-]*)`", text):
        if name not in ("butlerctl", "target", "r-base", "my-cluster") and f"key: {name}\n" not in known and f'"{name}"' not in known:
            bad.append(f"{where}: `{name}` is no setting of a role or a target")


def read(language, name):
    file = GUIDE / language / f"{name}.md"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def chapter_holds(name, translations):
    english, german = read("en", name), read("de", name)
    if not english or not german:
        bad.append(f"{name}: is not there in both languages")
        return
    compare(name, "headings", [re.match("#+", part).group() for part in sections(english)], [re.match("#+", part).group() for part in sections(german)])
    compare(name, "pictures", re.findall(r"!\[.+?\]\((.+?)\)", english), re.findall(r"!\[.+?\]\((.+?)\)", german))
    compare(name, "links", re.findall(r"(?<!!)\[[^\]]+\]\((.+?)\)", english), re.findall(r"(?<!!)\[[^\]]+\]\((.+?)\)", german))
    compare(name, "commands", re.findall(r"(?m)^    (.+)$", english), re.findall(r"(?m)^    (.+)$", german))
    compare(name, "what is filled in", re.findall(r"\{[a-z]+\}", english), re.findall(r"\{[a-z]+\}", german))
    for number, (mine, theirs) in enumerate(zip(sections(english), sections(german))):
        names_are_of_the_program(f"{name}.md, section {number}", mine, theirs, translations)
    for language, text in (("en", english), ("de", german)):
        where = f"{language}/{name}.md"
        for link in re.findall(r"(?<!!)\[[^\]]+\]\((.+?)\)", text):
            if not (GUIDE / language / link).is_file():
                bad.append(f"{where}: there is no {link}")
        commands_are_there(where, text)
        settings_are_there(where, text)


def pictures_are_there():
    for language in ("en", "de"):
        shown = set(re.findall(r"!\[.+?\]\((.+?)\)", "".join(read(language, name) for name in pages.chapters())))
        kept = {f"pictures/{file.name}" for file in (GUIDE / language / "pictures").iterdir()}
        for picture in sorted(shown ^ kept):
            bad.append(f"{language}/{picture}: " + ("is shown and not there" if picture in shown else "is there and not shown"))


def pages_hold(cmark, translations):
    with tempfile.TemporaryDirectory() as folder:
        pages.main(cmark, folder)
        for language in ("en", "de"):
            page = (pathlib.Path(folder) / language / "index.html").read_text(encoding="utf-8")
            ids = re.findall(r'\bid="([^"]+)"', page)
            if len(ids) != len(set(ids)):
                bad.append(f"{language}/index.html: an id stands there twice")
            for link in re.findall(r'href="#([a-z0-9-]+)"', page):
                if link not in ids:
                    bad.append(f"{language}/index.html: nothing has the id {link}")
            for file in re.findall(r'(?:src|href)="(?!#|https?:)([^"]+)"', page):
                if not (pathlib.Path(folder) / language / file).is_file():
                    bad.append(f"{language}/index.html: there is no {file}")
            if re.search(r"@[a-z]+@|\{words\}|\{explanations\}|https?://(?!.*example)", page):
                bad.append(f"{language}/index.html: something is not filled in, or asks the network")
            for word in ("Quorum", "Terraform", "inotify"):
                if word not in page:
                    bad.append(f"{language}/index.html: {word} is not explained")


def main():
    translations = said()
    compare("resources/guide", "chapters", *(sorted(file.stem for file in (GUIDE / language).glob("*.md")) for language in ("en", "de")))
    compare("resources/guide", "chapters in their order", sorted(pages.chapters()), sorted(file.stem for file in (GUIDE / "en").glob("*.md")))
    for name in pages.chapters():
        chapter_holds(name, translations)
    pictures_are_there()
    if cmark := shutil.which("cmark-gfm"):
        pages_hold(cmark, translations)
    else:
        print("The pages for a browser were not looked at: that needs cmark-gfm.")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
