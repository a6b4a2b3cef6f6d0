#!/usr/bin/env bash
# packed.sh: what packaging/build.sh quick made, run in a folder system that has nothing but what every desktop has: the C library, and the few
# libraries that stand under `hosts` in packaging/build.sh, with theirs. No Qt, no fonts, no shell. As root or with sudo. Under a minute; that the
# packages can be installed, and much else, is for packaging.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fail() {
    echo "FAIL: $*" >&2
    exit 1
}
. packaging/dependencies.sh
install_dependencies desktop-file-utils appstream
deb=$(ls build/quick/*.deb) file=$(ls build/quick/*.AppImage)
work=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-packed.XXXXXX")
trap 'as_root rm -rf --one-file-system "$work"' EXIT

desktop-file-validate packaging/linux/butler-desktop.desktop
appstreamcli validate --no-net packaging/linux/butler-desktop.metainfo.xml >"$work/log" || { cat "$work/log" >&2; fail "the AppStream metadata"; }
root=$work/root home='/home/zoë müller'
loader=$(readelf --wide --program-headers build/butlerctl | sed -n 's/.*program interpreter: \(.*\)\]/\1/p')
dpkg-deb -x "$deb" "$root"
dpkg-deb -f "$deb" Depends | grep -q 'libc6 (>= .*, xkb-data$' || fail "the package does not say what it needs of the system"
python3 tests/packages.py inventory "$root/opt/butler-desktop" fonts-inter fonts-jetbrains-mono || fail "the inventory"
for name in applications/butler-desktop.desktop mime/packages/butler-desktop.xml icons/hicolor/256x256/apps/butler-desktop.png man/man1/butlerctl.1.gz \
    bash-completion/completions/butlerctl doc/butler-desktop/copyright doc/butler-desktop/guide/{en,de}/index.html; do
    [ -s "$root/usr/share/$name" ] || fail "the package has no $name"
done

# The system's part, where the loader looks by itself.
eval "$(sed -n '/^hosts="/,/"$/p' packaging/build.sh)"
there=/lib/$(gcc -print-multiarch)
for name in $hosts; do
    for path in "$there/$name" "/usr$there/$name"; do
        [ -e "$path" ] || continue
        printf '%s\n' "$path" $(ldd "$path" | sed -nE 's/^\s*\S+ => (\/\S+) .*/\1/p')
        break
    done
done | sort -u >"$work/system"
mkdir -p "$root$(dirname "$loader")" "$root$there" "$root/tmp" "$root/dev" "$root/proc" "$root/etc" "$root/run" "$root/$home"
cp -L "$loader" "$root$loader"
xargs cp -L -t "$root$there" <"$work/system"
printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig/>' >"$root/etc/fonts.conf"
cp "$file" "$root$home/Butler Desktop.AppImage"
ln -s 'Butler Desktop.AppImage' "$root$home/butlerctl"
mkdir -p "$root$home/recorded/.butler"
cp resources/samples/tutorial/cluster.yaml "$root$home/recorded/"
cp -R resources/samples/tutorial/runs "$root$home/recorded/.butler/"
chmod 700 "$root/run"
as_root chown -R 1000:1000 "$root$home" "$root/tmp" "$root/run"

alone() { # COMMAND...: as a user, where nothing else is, not even a network; for two minutes at most
    as_root timeout 120 unshare --mount --pid --fork --kill-child --net --propagation private bash -ec 'mount --rbind /dev "$1/dev"; mount -t proc proc "$1/proc"
        exec env -i HOME="$2" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/run FONTCONFIG_FILE=/etc/fonts.conf QT_QPA_PLATFORM=offscreen \
            "$(command -v chroot)" --userspec=1000:1000 "$1" "${@:3}"' - "$root" "$home" "$@"
}
(cd "$root" && find opt/butler-desktop -type f \( -name '*.so*' -o -path '*/bin/butler*' \) | sort) >"$work/files"
while IFS= read -r name; do alone "$loader" --list "/$name" </dev/null || fail "$name is not loaded"; done <"$work/files" >"$work/loaded"
! grep 'not found' "$work/loaded" | sort -u | grep . >&2 || fail "these are neither in the package nor what every desktop has"
! grep '=> .*libQt6' "$work/loaded" | grep -v '=> /opt/butler-desktop/' >&2 || fail "another Qt than the one inside"

try() { # WINDOW BUTLERCTL NAME
    alone "$2" --version | grep '^butlerctl [0-9]' >/dev/null || fail "$3: butlerctl does not say its version"
    alone "$2" new "$home/$3" --template tutorial --target local >/dev/null || fail "$3: no cluster is begun"
    alone "$2" check "$home/$3" || fail "$3: the tutorial is found wrong"
    alone "$1" "$home/recorded/cluster.yaml" --page progress --picture "$home/$3.png" || fail "$3: no window"
    as_root cp "$root$home/$3.png" "build/quick/$3.png"
    python3 tests/packages.py picture "build/quick/$3.png" || fail "$3: the window"
}
try /opt/butler-desktop/bin/butler-desktop /opt/butler-desktop/bin/butlerctl deb
as_root mv "$root/opt" "$work/" # the one file finds nothing of it
try "$home/Butler Desktop.AppImage" "$home/butlerctl" one-file
echo "Packed, and run where nothing else is. The pictures are build/quick/deb.png and build/quick/one-file.png."
