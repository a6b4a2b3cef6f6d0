#!/usr/bin/env python3
"""Makes the user's guide (resources/guide) into one page a language, for any browser, with a search that needs no network.

pages.py CMARK FOLDER    writes FOLDER/en/index.html, FOLDER/de/index.html and their pictures; CMARK is cmark-gfm
"""
import html
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources" / "guide"
PAGE = (pathlib.Path(__file__).parent / "page.html").read_text(encoding="utf-8")


def messages(language):
    """Each sentence of the program with its context, and how it is said in `language`: (context, sentence, said)."""
    catalogue = ROOT / "translations" / f"butler-desktop_{'de' if language == 'en' else language}.ts"
    for context in xml.etree.ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            source = message.findtext("source") or ""
            said = source if language == "en" else translation.text or ""
            yield context.findtext("name"), source, said or source


def plain(text):
    """A text as Markdown that shows it as it is."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", text)


def words(language):
    """The words of the program with their meanings, which stand one after the other in the catalogue."""
    said = [text for context, _, text in messages(language) if context == "Words"]
    pairs = list(zip(said[::2], said[1::2]))
    assert len(said) % 2 == 0 and all(meaning.endswith(".") and not word.endswith(".") for word, meaning in pairs), "words and meanings do not take turns"
    return "\n\n".join(f"**{plain(word)}**: {plain(meaning)}" for word, meaning in sorted(pairs, key=lambda pair: pair[0].casefold()))


def explanations(language):
    """What tools say, and what to do: of resources/explanations."""
    said = {source: text for context, source, text in messages(language) if context == "Explanations"}
    entries = []
    for file in sorted((ROOT / "resources" / "explanations").glob("*.yaml")):
        for key, text in re.findall(r'^ +(sentence|remedy): "((?:[^"\\]|\\.)*)"$', file.read_text(encoding="utf-8"), re.M):
            text = text.replace('\\"', '"').replace("\\\\", "\\")
            entries.append(("> " if key == "sentence" else "") + plain(re.sub(r"%\d", "…", said.get(text, text))))
    return "\n\n".join(entries)


def chapters():
    return (GUIDE / "chapters").read_text(encoding="utf-8").split()


def chapter(cmark, language, name):
    """A chapter's title and its article: the title, and a section at each heading of the second level."""
    text = (GUIDE / language / f"{name}.md").read_text(encoding="utf-8")
    text = text.replace("{words}", words(language)).replace("{explanations}", explanations(language))
    made = subprocess.run([cmark, "-e", "table"], input=text, capture_output=True, check=True, encoding="utf-8").stdout
    made = re.sub(r'href="([a-z-]+)\.md"', r'href="#\1"', made)
    _, title, made = re.split(r"<h1>(.*?)</h1>", made, maxsplit=1)
    parts = re.split(r"(?=<h2>)", made)
    parts = [part.replace("<h2>", f'<h2 id="{name}-{number}">', 1) for number, part in enumerate(parts)]
    return title, f'<article id="{name}">\n<h1>{title}</h1>' + "".join(f"<section>\n{part}</section>" for part in parts) + "</article>"


def page(cmark, language, others):
    said = {source: text for context, source, text in messages(language) if context in ("GuideWindow", "MainWindow")}
    say = lambda sentence: html.escape(said.get(sentence, sentence))
    made = [(name, *chapter(cmark, language, name)) for name in chapters()]
    filled = {
        "language": language,
        "title": "Butler Desktop",
        "help": say("Help"),
        "search": say("Search the guide"),
        "nothing": say("No section says that. Try another word, or a part of it."),
        "chapters": "\n".join(f'<a href="#{name}">{title}</a>' for name, title, _ in made),
        "others": " ".join(f'<a class="other" href="../{other}/index.html" hreflang="{other}" lang="{other}">{name}</a>' for other, name in others),
        "articles": "\n".join(article for _, _, article in made),
    }
    return re.sub(r"@([a-z]+)@", lambda found: filled[found.group(1)], PAGE)


def main(cmark, folder):
    names = {"en": "English", "de": "Deutsch"}
    languages = sorted(file.name for file in GUIDE.iterdir() if file.is_dir())
    for language in languages:
        target = pathlib.Path(folder) / language
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(GUIDE / language / "pictures", target / "pictures")
        others = [(other, names[other]) for other in languages if other != language]
        (target / "index.html").write_text(page(cmark, language, others), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
