#!/usr/bin/env bash
# Every sentence of the program stands in every catalogue, translated: lupdate reads the sources into a copy of each, and nothing in it
# may be new, unfinished or empty. To bring a catalogue up to date: translations.sh --update, then fill in what is unfinished.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
lupdate=$(command -v lupdate || ls /usr/lib/qt6/bin/lupdate 2>/dev/null) || { echo "lupdate is not installed"; exit 1; }
update() { "$lupdate" -silent -I . -locations none -no-obsolete model services gui -ts "$1"; }
if [ "${1:-}" = --update ]; then
    for catalogue in translations/*.ts; do update "$catalogue"; done
    exit
fi
bad=0
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
for catalogue in translations/*.ts; do
    [ -e "$catalogue" ] || { echo "translations/ holds no catalogue"; exit 1; }
    cp "$catalogue" "$copy/"
    mine=$copy/$(basename "$catalogue")
    update "$mine"
    [ "$(grep -c '<message' "$mine")" -gt 20 ] || { echo "$catalogue: lupdate found hardly anything in the sources"; bad=1; }
    unfinished=$(grep -c -e 'type="unfinished"' -e '<translation></translation>' "$mine")
    if [ "$unfinished" != 0 ]; then
        echo "$catalogue: $unfinished sentences are not translated, such as"
        grep -B 6 'type="unfinished"' "$mine" | grep '<source>' | head -n 8
        bad=1
    fi
done
exit $bad
