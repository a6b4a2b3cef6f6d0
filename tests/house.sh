#!/usr/bin/env bash
# Holds the house to its plan: no include points the wrong way (gui -> services -> model, and down the stair of services), files keep to their budget, the top level is the
# user's, nothing of ours runs between fork and exec, and clang-format has nothing to change.
# house.sh [ROOT]; prints what is wrong and exits 1.
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}" || exit 2
bad=0
wrong() { # LAYER PATTERN
    grep -rnE --include='*.h' --include='*.cpp' "^ *#include [<\"]($2)" "$1" && { echo "^ an include in $1/ that points the wrong way"; bad=1; }
}
wrong model '(services|gui)/|QtGui|QGui|QColor|QIcon|QPixmap|QWidget|QProcess|QFile|QDir|QSaveFile|QNetwork|QTcp|yaml-cpp'
wrong services 'gui/|QtWidgets|QWidget|QApplication|QGraphics|QtCharts|QChart|QColor|QPainter'
wrong gui 'QProcess|QNetwork|QTcp|QLocalSocket|yaml-cpp'
# services is a stair: a folder includes only what stands before it here.
stair=(platform explanations runs tools containers terraform ssh consul influx openstack cluster salt clouds updates targets status findings stages session verbs)
for folder in services/*/; do
    folder=$(basename "$folder")
    above='' seen=''
    for step in "${stair[@]}"; do
        [ -z "$seen" ] || above+="|$step"
        [ "$step" != "$folder" ] || seen=1
    done
    [ -n "$seen" ] || { echo "services/$folder: has no place on the stair of services; give it one in tests/house.sh"; bad=1; continue; }
    [ -z "$above" ] || wrong "services/$folder" "services/(${above#|})/"
done
# Between fork and exec Qt gives a few KB of stack, shared with the parent: what must happen there is done by services/platform/begin.
grep -rnE --include='*.h' --include='*.cpp' 'setChildProcessModifier|\bv?fork\(\)' model services gui tests &&
    { echo "^ code of ours between fork and exec: start it through butler-begin"; bad=1; }
# A test waits for a condition, never for time.
grep -rnE --exclude-dir=benchmarks --include='*.h' --include='*.cpp' '\bqWait\(|qSleep\(' tests && { echo "^ a fixed wait in a test: wait for what is to happen (QTRY_...)"; bad=1; }
# Nine files of ten keep to the budget (300 lines, a header 100), and none is more than half as long again.
budget() { # LAYER ENDING LINES
    files=$(find "$1" -name "*.$2" -exec wc -l {} + | awk -v most="$3" '
        $2 != "total" { all += 1; if ($1 > most) { over += 1; list = list "\n" $2 ": " $1 " lines, the budget is " most; if ($1 > most * 1.5) far = 1 } }
        END { if (far || over > all / 10) print substr(list, 2) }')
    [ -z "$files" ] || { echo "$files"; echo "^ too long, or too many of them: split what is two things"; bad=1; }
}
for layer in model services gui; do
    budget $layer cpp 300
    budget $layer h 100
done
# A class is one header and one .cpp of its name, and nobody needs a third file to read it.
while read -r source; do
    case $source in */main.cpp) continue ;; esac
    [ -f "${source%.cpp}.h" ] || { echo "$source: has no class of its own, which is a header of its name"; bad=1; }
done < <(find model services gui -name '*.cpp')
# … so no member of a class is written in the source of another.
while read -r source class; do
    grep -qsE "\b(class|struct|namespace) ([A-Z_]+ )?$class\b" "$source" "${source%.cpp}.h" || { echo "$source: a member of $class, which has a file of its own"; bad=1; }
done < <(grep -roE --include='*.cpp' '^([A-Za-z_][A-Za-z0-9_:<>,&* ]*[ *&])?[A-Za-z0-9_]+::~?[A-Za-z0-9_]+\(' model services gui |
    sed -E 's/^([^:]+):(.*[ *&])?([A-Za-z0-9_]+)::[^:]*$/\1 \3/' | sort -u)
# What a widget knows is a member of its class.
grep -rnE --include='*.h' --include='*.cpp' '([sS]etProperty|\bproperty)\("' gui && { echo "^ a dynamic property: make it a member"; bad=1; }
# What takes machines away is asked for by name: leave is given behind the window's one door, and no run begins elsewhere.
grep -rnE --include='*.h' --include='*.cpp' 'allowDestroy|[cC]luster(\(\))?(\.|->)start\(' gui | grep -v '^gui/shell/RunDoor\.cpp:' &&
    { echo "^ a run that the window starts elsewhere than in gui/shell/RunDoor.cpp"; bad=1; }
# A role is its YAML and its states: in C++ stand only the names that have rules of their own.
names=$(cd resources/roles && ls -- *.yaml | sed 's/\.yaml$//' | grep -vxE 'salt-master|consul-bootstrap|consul-server|consul-client' | paste -sd '|')
grep -rnE --include='*.h' --include='*.cpp' "\"($names)\"" model services gui && { echo "^ a role by its name: ask for what it declares"; bad=1; }
allowed=' CMakeLists.txt CMakePresets.json CHANGELOG.md CONTRIBUTING.md LICENSE README.md gui model services resources translations tests packaging findings build '
for entry in *; do
    case $allowed in *" $entry "*) ;; *) echo "$entry: does not belong at the top level"; bad=1 ;; esac
done
format=$(command -v clang-format-14 || command -v clang-format)
case $("${format:-false}" --version 2>/dev/null) in
*'version 14.'*)
    find model services gui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 "$format" --dry-run -Werror 2>&1 | head -n 40
    [ "${PIPESTATUS[1]}" = 0 ] || { echo "^ clang-format would write it otherwise: clang-format -i FILE"; bad=1; } ;;
*)
    echo "The form of the sources was not looked at: that needs clang-format 14, whose rules they keep."
    # Debian 12 has it, where every change is looked at; Debian 13 has newer ones, which write another form.
    [ "${CI:-}" != true ] || ! grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release || bad=1 ;;
esac
exit $bad
