#!/usr/bin/env bash
# windows.sh: the installer that packaging/build.sh windows made, run under wine as a user whose name has a blank and an umlaut: installed,
# the window drawn, a cluster begun and checked, installed over itself, uninstalled. Pictures are kept in build/packages/pictures.
# What wine cannot tell (ssh.exe, the Credential Manager's dialogs, Defender, several screens) is not looked at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fail() {
    echo "FAIL: $*" >&2
    exit 1
}
. packaging/dependencies.sh
install_dependencies wine64 wine xvfb g++-mingw-w64-x86-64-posix
packages=$PWD/build/packages
setup=$(ls "$packages"/Butler_Desktop-*-setup.exe)
mkdir -p "$packages/pictures"
work=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-wine.XXXXXX")
export WINEPREFIX="$work/prefix" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES=mscoree,mshtml= USER='zoë müller' LC_ALL=C.UTF-8
builder=$HOME
export HOME=$work/own # wine makes links to it of the folders that a user's documents are in
mkdir "$HOME"
# A display for all of it: each start of a server would cost seconds.
display=$work/display
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 3>"$display" &
server=$!
trap 'wineserver -k || :; kill "$server" ${cloud:-} || :; rm -rf "$work"' EXIT
until [ -s "$display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$display")
export DISPLAY
wine wineboot -i >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "wine does not start"; }
wine reg add 'HKCU\Software\Wine\WineDbg' /v ShowCrashDialog /t REG_DWORD /d 0 /f >/dev/null # a program that crashes ends, and says where
home="$WINEPREFIX/drive_c/users/$USER"
[ -d "$home" ] || fail "wine made no home of $USER: $(ls "$WINEPREFIX/drive_c/users")"
# Nobody else sees into a user's home on Windows. Wine 8 gives what lies in a folder that others see into to these others, however it is protected.
settings="$home/AppData/Local/butler-desktop"
mkdir -m 700 "$settings"
place="$home/AppData/Local/Programs/Butler Desktop"
terminal="$place/bin/butlerctl.exe" window="$place/bin/butler-desktop.exe"
menu="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Butler Desktop.lnk"
uninstall='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\ButlerDesktop'
registry() { wine reg query "$@" 2>/dev/null | tr -d '\r'; } # KEY [OPTION...]
# Whoever starts an installer must look at what it left: its exit code says nothing.
install() {
    wine "$setup" /S || fail "the installer fails"
    [ -s "$window" ] && [ -s "$terminal" ] || fail "the installer installed nothing"
}
runs() { wine winedbg --command 'info proc' 2>/dev/null | grep -E "'($1)\.exe'" >/dev/null; } # wine's tasklist says nothing
win() { winepath -w "$1" | tr -d '\r\n'; }

[ "$(stat -c %s "$setup")" -le 45000000 ] || fail "the installer has more than 45 MB"
install
for language in en de; do
    [ -s "$place/share/doc/butler-desktop/guide/$language/index.html" ] || fail "the guide is not there: $language"
done
# All of it, and nothing else, as the inventory says.
python3 tests/packages.py inventory "$place" --beside uninstall.exe github.com/hashicorp/terraform std qt6-base qtsvg-opensource-src \
    qtcharts-opensource-src qtkeychain yaml-cpp openssl || fail "the inventory"
[ -s "$menu" ] || fail "the start menu does not have it"
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
registry "$uninstall" /v DisplayVersion | grep -w "$version" >/dev/null || fail "Windows does not list it among what can be uninstalled"
registry 'HKCU\Software\Classes\SystemFileAssociations\.yaml\shell\ButlerDesktop' /v AppliesTo | grep -F 'System.FileName:="cluster.yaml"' >/dev/null ||
    fail "a cluster.yaml has no “Open in Butler Desktop”"
registry 'HKCU\Software\Classes\ButlerDesktop.Cluster\shell\open\command' | grep -F 'butler-desktop.exe" "%1"' >/dev/null || fail "a cluster.yaml opens in nothing"
for program in "$window" "$terminal"; do
    flags=$(x86_64-w64-mingw32-objdump -p "$program" | sed -n '/^DllCharacteristics/,/^SizeOfStack/p')
    for flag in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do
        grep -q "$flag" <<<"$flags" || fail "$program has not the flag $flag"
    done
    ! grep -qF -e "$PWD" -e "$builder/.cache" "$program" || fail "$program has a path of the builder in it"
done

# What a user does first.
cluster="$home/Documents/mein Clüster"
wine "$terminal" --version | grep '^butlerctl [0-9]' >/dev/null || fail "butlerctl does not say its version"
wine "$terminal" new "$(win "$cluster")" --template tutorial --target local >/dev/null || fail "no cluster is begun"
[ -s "$cluster/cluster.yaml" ] || fail "a cluster was begun, and has no cluster.yaml"
wine "$terminal" check "$(win "$cluster")" || fail "the tutorial is found wrong"
BUTLER_LANGUAGE=de wine "$terminal" --help | grep 'ORDNER' >/dev/null || fail "butlerctl speaks no German"
sed -i 's/salt-master/salt-mäster/' "$cluster/cluster.yaml"
if said=$(wine "$terminal" check "$(win "$cluster")" 2>&1); then fail "a wrong design is found right"; fi
grep -q 'cluster.yaml:[0-9]*:[0-9]*' <<<"$said" || fail "of a wrong design it is not said where: $said"
sed -i 's/salt-mäster/salt-master/' "$cluster/cluster.yaml"
cp -a "$cluster" "$work/kept"

# All pages of a cluster that was built once, as an Explorer opens it. Each waits for itself, so they are drawn side by side.
recorded="$home/Documents/gebauter Clüster"
mkdir -p "$recorded/.butler"
cp resources/samples/tutorial/cluster.yaml "$recorded/"
cp -R resources/samples/tutorial/runs "$recorded/.butler/"
pages="design plan progress health monitoring services runs clouds"
for page in $pages; do
    rm -f "$packages/pictures/windows-$page.png"
    timeout 600 wine "$window" "$(win "$recorded/cluster.yaml")" --page "$page" --picture "$(win "$home/$page.png")" >"$work/$page.log" 2>&1 &
    drawn="${drawn:-} $!"
done
for one in $drawn; do wait "$one" || { cat "$work"/*.log >&2; fail "a page is not drawn"; }; done
for page in $pages; do
    [ -s "$home/$page.png" ] || fail "there is no picture of $page"
    python3 tests/packages.py picture "$home/$page.png" || fail "the picture of $page"
    mv "$home/$page.png" "$packages/pictures/windows-$page.png"
done
registry 'HKCU\Software\butler-desktop\butler-desktop' /s | grep -F 'gebauter Cl' >/dev/null || fail "the window did not open the cluster"

# A plan at a cloud: both are recorded, what the program does with them is its own.
tools="$home/Tools der Zoë"
mkdir "$tools"
x86_64-w64-mingw32-g++-posix -std=c++20 -O1 -Wall -Wextra -Werror -municode -static -o "$tools/terraform.exe" tests/windows/terraform.cpp
cp tests/data/terraform/plan-create.jsonl "$tools/plan.jsonl"
BUTLER_TERRAFORM=$(win "$tools/terraform.exe")
export BUTLER_TERRAFORM
python3 tests/windows/cloud.py "$work/port" 2>"$work/cloud.log" &
cloud=$!
until [ -s "$work/port" ]; do kill -0 "$cloud" || fail "the recorded cloud does not start"; sleep 0.1; done
cat >"$home/openrc.sh" <<END
export OS_AUTH_URL=http://127.0.0.1:$(cat "$work/port")/v3
export OS_USERNAME=researcher
export OS_PASSWORD='correct horse'
export OS_PROJECT_NAME=butler
export OS_USER_DOMAIN_NAME=Default
export OS_PROJECT_DOMAIN_NAME=Default
END
far="$home/Documents/ferner Clüster"
mkdir -m 700 "$far"
cat >"$far/cluster.yaml" <<END
format: 1
name: trial
target: {kind: openstack, cloud: lab, image: debian-12, size: m1.small, sshFrom: 203.0.113.0/24}
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap]
    volumes: [{name: metrics, size: 20, mount: /var/lib/influxdb}]
END
wine "$terminal" cloud import "$(win "$home/openrc.sh")" --name lab >"$work/import" 2>&1 || fail "no account is taken in: $(cat "$work/import")"
planned=0
wine "$terminal" plan "$(win "$far")" >"$work/plan" 2>&1 || planned=$?
[ "$planned" = 0 ] && grep -q '^2 machines will be made' "$work/plan" || fail "no plan is made ($planned): $(cat "$work/plan" "$work/cloud.log")"
grep -q 'Room for 100 more machines' "$work/plan" || fail "a plan does not say what the cloud has room for: $(cat "$work/plan")"
grep -qr 'correct horse' "$home/AppData" "$far" && fail "the cloud's secret stands in a file as it is"

# Without a Terraform of one's own: the one inside is made ready with the provider inside, and then there is no cloud.
alone="$home/Documents/einsamer Clüster"
mkdir -m 700 "$alone"
sed 's/cloud: lab/cloud: nobody/' "$far/cluster.yaml" >"$alone/cluster.yaml"
sed 's|^export OS_AUTH_URL=.*|export OS_AUTH_URL=http://127.0.0.1:1/v3|' "$home/openrc.sh" >"$home/nobody.sh"
wine "$terminal" cloud import "$(win "$home/nobody.sh")" --name nobody >"$work/import" 2>&1 || fail "no account is taken in: $(cat "$work/import")"
if said=$(env -u BUTLER_TERRAFORM wine "$terminal" plan "$(win "$alone")" 2>&1); then fail "a plan without a cloud: $said"; fi
if ! wine "$place"/bin/terraform/[0-9]*/terraform.exe version >"$work/inside" 2>&1; then # what Go makes today asks for more than wine 8 has
    echo "This wine does not run the Terraform inside, so that it makes Terraform ready was not tried: $(grep -m 1 . "$work/inside")" >&2
    grep -q 'terraform.exe does not say which version it is. Install' <<<"$said" || fail "it does not say that its Terraform does not run: $said"
else
    grep -qF '127.0.0.1:1' <<<"$said" || fail "it does not say that the cloud cannot be reached: $said"
    ready=$(find "$alone/.butler/terraform/.terraform/providers" -name '*.exe' 2>/dev/null | head -n 1)
    [ -n "$ready" ] && cmp "$ready" "$place/bin/terraform/providers/registry.terraform.io/${ready#*/registry.terraform.io/}" || fail "the provider is not the one inside: $said"
fi

# What it keeps of a cluster is nobody else's; wine shows a file's access list as bits of the mode: administrators as the group. What lies in a
# folder that is private is so on Windows by itself, but not under wine.
[ -s "$far/.butler/ssh/id_ed25519" ] || fail "a plan made no key"
for file in "$far/.butler" "$far"/.butler/{terraform,salt,ssh,runs} "$far/.butler/ssh/id_ed25519" "$settings/clouds.yaml"; do
    [ "$(stat -c %a "$file")" = 770 ] || fail "others can read $file: $(stat -c %A "$file")"
done

# Ctrl+C stops a run as it should, and who will not wait ends it with its tools. Wine knows no Ctrl+Break, by which Terraform would hear of it.
: >"$tools/slow"
timeout 900 wine "$tools/terraform.exe" --stop "$(win "$tools/begun")" "$(win "$terminal")" plan "$(win "$far")" >"$work/stopped" 2>&1 &
stopping=$! stopped=0
until grep -q 'Stopping safely' "$work/stopped"; do kill -0 "$stopping" || fail "Ctrl+C is not heard: $(cat "$work/stopped")"; sleep 0.2; done
wine "$terminal" stop "$(win "$far")" --force || fail "a run is not ended"
wait "$stopping" || stopped=$?
[ "$stopped" = 4 ] || fail "a run that was ended says $stopped: $(cat "$work/stopped")"
! runs 'terraform|butlerctl' || fail "a run was ended, and its tools were not"
rm "$tools/slow"

# Over itself; and never while it runs.
install
wine "$window" "$(win "$cluster/cluster.yaml")" >/dev/null 2>&1 &
running=$!
until runs butler-desktop; do kill -0 "$running" || fail "the window ended"; sleep 0.5; done
if wine "$setup" /S; then fail "it is installed over a program that runs"; fi
wine taskkill /F /IM butler-desktop.exe >/dev/null 2>&1
wait "$running" || :

wine "$place/uninstall.exe" /S || fail "the uninstaller fails"
for _ in {1..600}; do [ -e "$place" ] || break; sleep 0.5; done # a copy of it works on, because nothing can remove itself
left=$(find "$place" 2>/dev/null || :)
[ -z "$left" ] || fail "it was uninstalled, and left these behind: $left"
[ ! -e "$menu" ] || fail "it was uninstalled, and is in the start menu"
for key in "$uninstall" 'HKCU\Software\Classes\ButlerDesktop.Cluster' 'HKCU\Software\Classes\SystemFileAssociations\.yaml' 'HKCU\Software\Classes\.yaml'; do
    ! wine reg query "$key" >/dev/null 2>&1 || fail "it was uninstalled, and left $key in the registry"
done
rm -rf "$cluster/.butler"
diff -r "$cluster" "$work/kept" || fail "it was uninstalled, and a cluster with it"
echo "Installed, used and uninstalled under wine. The pictures are in $packages/pictures."
