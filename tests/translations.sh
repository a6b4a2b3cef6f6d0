#!/usr/bin/env bash
# Every sentence of the program stands in every catalogue, translated, and each catalogue compiles.
# lupdate reads the sources into a copy of each catalogue, and nothing in the copy may be new, unfinished, empty or no longer said.
#
#   translations.sh            the test
#   translations.sh --update   takes new sentences into the catalogues and drops those no longer said
#   translations.sh --open     lists what is still to be translated: file, line, sentence
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
tool() { command -v "$1" || ls "/usr/lib/qt6/bin/$1" 2>/dev/null || { echo "$1 is not installed" >&2; exit 1; }; }
lupdate=$(tool lupdate) && lrelease=$(tool lrelease) || exit 1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# What the data says, as lupdate reads it: titles and descriptions of roles, explanations of errors, names of states.
said() { # CONTEXT KEYS FILE…
    sed -nE 's/^ *(- )?('"$2"'): "?(([^"\\]|\\.)*)"? *$/QT_TRANSLATE_NOOP("'"$1"'", "\3");/p' "${@:3}"
}
{ said Roles 'title|description|help|form' resources/roles/*.yaml; said Explanations 'sentence|remedy' resources/explanations/*.yaml
  said States 'title|name' resources/salt/*/names.yaml; } >"$scratch/data.cpp"
# lupdate's complaints on standard error are ours to mend: what it finds without a context, or in one that it cannot name, is said in English.
update() {
    # The English catalogue holds plurals alone: "1 finding", "2 findings".
    case $1 in *_en.ts) set -- "$@" -pluralonly ;; esac
    timeout 60 "$lupdate" -silent -I . -locations none -no-ui-lines "${@:2}" model services gui "$scratch/data.cpp" -ts "$1"
}
open_of() { grep -n -B 8 -e 'type="unfinished"' "$1" | grep -E '<source>|<message' | sed -n 's/^\([0-9]*\)[-:] *<source>/\1: /p'; }
[ -n "$(ls translations/*.ts 2>/dev/null)" ] || { echo "translations/ holds no catalogue"; exit 1; }
case ${1:-} in
--update) for catalogue in translations/*.ts; do update "$catalogue" -no-obsolete; done; exit ;;
--open) for catalogue in translations/*.ts; do open_of "$catalogue" | sed "s|^|$catalogue:|"; done; exit ;;
esac
bad=0
copy=$scratch
for catalogue in translations/*.ts; do
    mine=$copy/$(basename "$catalogue")
    cp "$catalogue" "$mine"
    update "$mine" 2>"$copy/words"
    if grep -E 'without context|lacks Q_OBJECT' "$copy/words"; then
        echo "^ these sentences are in no catalogue: use QCoreApplication::translate(\"Context\", …), or a class with Q_DECLARE_TR_FUNCTIONS"
        bad=1
    fi
    [ "$(grep -c '<message' "$mine")" -gt 0 ] || { echo "$catalogue: lupdate found hardly anything in the sources"; bad=1; }
    unfinished=$(grep -c -e 'type="unfinished"' -e '<translation></translation>' "$mine")
    if [ "$unfinished" != 0 ]; then
        echo "$catalogue: $unfinished sentences are not translated, such as"
        open_of "$mine" | head -n 8
        bad=1
    fi
    gone=$(grep -c -e 'type="vanished"' -e 'type="obsolete"' "$mine")
    [ "$gone" = 0 ] || { echo "$catalogue: $gone sentences are no longer said; run tests/translations.sh --update"; bad=1; }
    "$lrelease" -silent "$mine" -qm "$copy/out.qm" 2>&1 || bad=1
    [ -s "$copy/out.qm" ] || { echo "$catalogue: does not compile"; bad=1; }
done
exit $bad
