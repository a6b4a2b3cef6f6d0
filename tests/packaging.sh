#!/usr/bin/env bash
# packaging.sh [SUITE...]: what packaging/build.sh made, installed and run where nothing else is: bare Debian (bookworm and trixie), made by
# debootstrap and entered with mounts and processes of its own; it shares the network. As root or with sudo.
#
# The .deb is installed by apt, its window drawn offscreen and on X, the tutorial checked, and it is taken off again: nothing may be left but
# the user's clusters. It comes over an older one that runs, on a full disk, on one that may not be written to. The one file runs there without
# being installed. Both make ready for a cloud without a network. Terraform and its provider are built once more, elsewhere, and must be the same.
# The tutorial's cluster is built, looked at and taken down by the program as it was packed, on this computer: a bare system has its kernel, but not
# the control groups and the networks of its own that machines are made of.
# Pictures are kept in build/packages/pictures.
set -euo pipefail

fail() {
    echo "FAIL: $*" >&2
    exit 1
}

# ---- inside the bare system, as root ----

# A login whose home has a blank and an umlaut in its name.
home='/home/zoë müller'
as_user() { # NAME=VALUE... COMMAND...
    (cd "$home" && exec ${offline:+unshare --net} setpriv --reuid 1000 --regid 1000 --clear-groups env -i HOME="$home" USER=zoe LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/run/zoe \
        PATH=/usr/local/bin:/usr/bin:/bin "$@")
}
install() {
    apt-get install -y -qq --no-install-recommends "$@" >/tmp/apt.log 2>&1 || { cat /tmp/apt.log >&2; fail "apt does not install $*"; }
}
files() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /home -o -path /run -o -path /packaging -o -path /var/cache \
        -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log \) -prune -o -print | grep -vx /opt | sort # which dpkg removes when it is empty
}
# A first plan for a cloud, where there is neither network nor keyring, and a Terraform that is too old comes first: Terraform is made ready with
# what came with the program, and then the cloud cannot be reached.
first_plan() { # BUTLERCTL NAME [NAME=VALUE...]
    local terminal=$1 name=$2 said provider
    shift 2
    printf 'clouds:\n  uni:\n    region_name: R\n    auth:\n      auth_url: https://192.0.2.1:5000/v3\n      username: zoe\n      password: secret\n      project_name: p\n      user_domain_name: Default\n      project_domain_name: Default\n' |
        as_user tee clouds.yaml >/dev/null
    as_user mkdir -p old
    printf '#!/bin/sh\necho "{\"terraform_version\": \"1.3.0\"}"\n' | as_user tee old/terraform >/dev/null
    as_user chmod 755 old/terraform
    said=$(offline=yes as_user "$@" "$terminal" cloud import "$home/clouds.yaml") || fail "$name: no account without a keyring: $said"
    grep -q 'no keychain answers' <<<"$said" || fail "$name: it does not say that the password is in a file: $said"
    as_user "$@" "$terminal" new "$home/in the cloud" --template tutorial --cloud uni >/dev/null || fail "$name: no cluster for a cloud"
    as_user sed -i 's/^target:$/target:\n  image: Debian 12\n  size: m1.small/' "in the cloud/cluster.yaml"
    if said=$(offline=yes as_user "$@" PATH="$home/old:/usr/bin:/bin" "$terminal" plan "$home/in the cloud" 2>&1); then fail "$name: a plan without a cloud"; fi
    grep -q '192.0.2.1' <<<"$said" || fail "$name: it does not say that the cloud cannot be reached: $said"
    provider=$(find "$home/in the cloud/.butler/terraform/.terraform/providers/" -name 'linux_*')
    [[ "$(realpath "$provider")" == */libexec/butler-desktop/terraform/providers/* ]] || fail "$name: the provider is not the one inside: $said"
    rm -rf "$home/in the cloud" "$home/.config/butler-desktop" "$home/.local/share/butler-desktop" "$home/old"
}
# What a user does first, with both programs as they are started here.
use() { # WINDOW BUTLERCTL NAME [NAME=VALUE...]
    local window=$1 terminal=$2 name=$3
    shift 3
    as_user "$@" "$terminal" --version | grep '^butlerctl [0-9]' >/dev/null || fail "$name: butlerctl does not say its version"
    as_user "$@" "$terminal" new "$home/mein Cluster" --template tutorial --target local >/dev/null || fail "$name: no cluster is begun"
    as_user "$@" "$terminal" check "$home/mein Cluster" || fail "$name: the tutorial is found wrong"
    as_user "$@" BUTLER_LANGUAGE=de "$terminal" --help | grep 'ORDNER' >/dev/null || fail "$name: butlerctl speaks no German"
    # As a file manager opens it.
    as_user "$@" QT_QPA_PLATFORM=offscreen "$window" "$home/mein Cluster/cluster.yaml" --picture "$home/design.png" || fail "$name: no window"
    as_user "$@" xvfb-run -a "$window" "$home/recorded" --page progress --picture "$home/progress.png" || fail "$name: no window on X"
    # Both were opened, and are among the clusters that the window knows.
    for folder in "mein Cluster" recorded; do
        grep -q "folder=$home/$folder\$" "$home/.config/butler-desktop/butler-desktop.conf" || fail "$name: the window did not open $folder"
    done
    rm -rf "$home/.config/butler-desktop"
    # No font that can be read, and an X without OpenGL: the window brings its own fonts, and draws without the other.
    printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig/>' >/tmp/no-fonts.conf
    as_user "$@" FONTCONFIG_FILE=/tmp/no-fonts.conf QT_QPA_PLATFORM=offscreen "$window" "$home/recorded" --page progress \
        --picture "$home/no-fonts.png" || fail "$name: no window without fonts"
    as_user "$@" xvfb-run -a -s '-screen 0 1440x900x24 -extension GLX' "$window" "$home/recorded" --page progress --picture "$home/no-opengl.png" ||
        fail "$name: no window without OpenGL"
    first_plan "$terminal" "$name" "$@"
    mkdir -p /packaging/pictures
    for picture in design progress no-fonts no-opengl; do
        [ -s "$home/$picture.png" ] || fail "$name: there is no picture of $picture"
        mv "$home/$picture.png" "/packaging/pictures/$name-$picture.png"
    done
}

try_deb() {
    local tree=/opt/butler-desktop missing
    files >/tmp/before
    install /packaging/butler-desktop.deb
    [ -z "$(find / -xdev -name 'libQt6*' -not -path "$tree/*" -not -path '/proc/*')" ] || fail "a Qt of the system's own is there"
    missing=$(find "$tree" -type f \( -name '*.so*' -o -path '*/bin/butler*' \) -exec ldd {} + | grep 'not found' | sort -u || true)
    [ -z "$missing" ] || fail "libraries are missing: $missing"
    use butler-desktop butlerctl deb
    # A library path that leads to another Qt, as an environment of conda has it, is not followed.
    mkdir -p /tmp/other && for library in "$tree"/lib/libQt6*; do : >"/tmp/other/${library##*/}"; done
    as_user LD_LIBRARY_PATH=/tmp/other butlerctl --version >/dev/null || fail "a library path of the user's leads to another Qt"
    # The desktop knows the program, its icon and its files; the terminal its manual and what stands where.
    grep -q 'application/x-butler-cluster:cluster.yaml' /usr/share/mime/globs2 || fail "cluster.yaml is no type of its own"
    grep -q '^application/x-butler-cluster=.*butler-desktop.desktop' /usr/share/applications/mimeinfo.cache || fail "cluster.yaml opens in nothing"
    for size in 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256 512x512; do
        [ -s "/usr/share/icons/hicolor/$size/apps/butler-desktop.png" ] || fail "there is no icon of $size"
    done
    for page in butlerctl butler-desktop; do
        zcat "/usr/share/man/man1/$page.1.gz" | grep '^\.TH ' >/dev/null || fail "$page has no manual page"
    done
    for language in en de; do
        grep -q 'id="terminal"' "/usr/share/doc/butler-desktop/guide/$language/index.html" || fail "the guide is not there: $language"
        [ -s "/usr/share/doc/butler-desktop/guide/$language/pictures/design.png" ] || fail "the guide has no pictures: $language"
    done
    zcat /usr/share/man/man1/butlerctl.1.gz | grep '^\.B destroy FOLDER' >/dev/null || fail "the manual page does not know the verbs"
    as_user bash -c '. /usr/share/bash-completion/completions/butlerctl
        complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _butlerctl butlerctl; echo "${COMPREPLY[*]}"; }
        [ "$(complete_line butlerctl chec)" = "check check-role" ] && [ "$(complete_line butlerctl log f --f)" = --follow ] &&
            [ "$(complete_line butlerctl cloud cat)" = catalogue ] && [ "$(complete_line butlerctl cloud catalogue n --r)" = --refresh ]' ||
        fail "the completion does not know what stands where"
    as_user cp -a "$home/mein Cluster" "$home/kept"
    apt-get purge -y -qq butler-desktop >/dev/null && apt-get autoremove --purge -y -qq >/dev/null
    files >/tmp/after
    diff /tmp/before /tmp/after >&2 || fail "the package was removed, and left these behind"
    diff -r "$home/mein Cluster" "$home/kept" || fail "the package was removed, and a cluster with it"
    rm -rf "$home/kept" "$home/mein Cluster"
}

# The older version is there, and its window is open, when the new one comes: at first where there is no room for it, and where nothing may be
# written. What is there goes on working each time.
try_update() {
    local tree=/opt/butler-desktop window
    mkdir -p /opt
    mount -t tmpfs -o size=1g,mode=755 tmpfs /opt
    dpkg-deb -R /packaging/butler-desktop.deb /tmp/older
    sed -i 's/^Version: .*/Version: 0.0.1/' /tmp/older/DEBIAN/control
    : >/tmp/older/opt/butler-desktop/lib/of-the-older
    dpkg-deb -Znone --root-owner-group --build /tmp/older /tmp/older.deb >/dev/null
    rm -rf /tmp/older
    install /tmp/older.deb
    as_user xvfb-run -a butler-desktop "$home/recorded" 2>/tmp/window.log &
    until grep -qs "folder=$home/recorded\$" "$home/.config/butler-desktop/butler-desktop.conf"; do sleep 0.2; done
    window=$(pgrep -x butler-desktop)
    starts() { # WHEN
        as_user butlerctl --version >/dev/null || fail "$1: butlerctl does not run"
        as_user QT_QPA_PLATFORM=offscreen butler-desktop "$home/recorded" --picture "$home/update.png" || fail "$1: no second window"
        rm "$home/update.png"
    }
    works() { # WHEN
        kill -0 "$window" || fail "$1: the open window is gone: $(cat /tmp/window.log)"
        starts "$1"
    }
    refused() { # WHEN WORDS
        if apt-get install -y -qq /packaging/butler-desktop.deb >/tmp/apt.log 2>&1; then fail "$1: it was installed all the same"; fi
        grep -q "$2" /tmp/apt.log || fail "$1: nobody says “$2”: $(cat /tmp/apt.log)"
        [ -z "$(find /opt -name '*.dpkg-*')" ] || fail "$1: half of the new one is left"
        works "$1"
    }
    head -c "$(($(df --output=avail -B1 /opt | tail -n 1) - 20000000))" /dev/zero >/opt/filler
    refused "no room" 'No space left on device'
    [ "$(dpkg-query -W -f '${Status} ${Version}' butler-desktop)" = "install ok installed 0.0.1" ] || fail "no room: the older one is no longer installed"
    rm /opt/filler
    mount -o remount,ro /opt
    refused "a read-only /opt" 'Read-only file system' # dpkg, which cannot tidy up there, asks for the next installation
    mount -o remount,rw /opt
    install /packaging/butler-desktop.deb
    works "updated"
    [ ! -e "$tree/lib/of-the-older" ] || fail "what only the older one had is still there"
    kill "$window"
    wait || :
    for _ in $(seq 60); do # what the window had started may still be ending, out of files that are no longer there
        if mount -o remount,ro /opt 2>/dev/null; then break; fi
        sleep 0.5
    done
    mount -o remount,ro /opt
    starts "updated, with a read-only /opt"
    mount -o remount,rw /opt
    apt-get purge -y -qq butler-desktop >/dev/null && apt-get autoremove --purge -y -qq >/dev/null # the one file finds nothing of it
    [ -z "$(ls /opt)" ] || fail "something is left in /opt: $(ls /opt)"
    umount /opt
    rm -rf "$home/.config/butler-desktop" /tmp/older.deb
}

# What the one file says when it does not start: one line that has WORDS in it.
says() { # WORDS NAME=VALUE... COMMAND...
    local words=$1 said
    shift
    if said=$(as_user "$@" 2>&1); then fail "it starts, and should say “$words”"; fi
    [ "$(wc -l <<<"$said")" = 1 ] && [[ "$said" == *"$words"* ]] || fail "it should say “$words”, and says: $said"
}
copies() { find "$home/.cache/butler-desktop/one-file" -mindepth 1 -maxdepth 1 -not -name .lock | wc -l; }

try_onefile() {
    local file="$home/Butler Desktop.AppImage" base="$home/.cache/butler-desktop/one-file" size other
    # What every desktop has.
    install libegl1 libgl1 libx11-6 libx11-xcb1 libfontconfig1 libfreetype6 libglib2.0-0 libdbus-1-3 libssl3 fonts-dejavu-core xkb-data
    as_user cp /packaging/one.AppImage "$file"
    as_user mkdir bin && as_user ln -s "$file" bin/butlerctl
    use "$file" bin/butlerctl onefile
    [ "$(copies)" = 1 ] || fail "there are $(copies) copies of one file"
    # Old copies go, but for those that are young or run.
    for other in old young runs; do as_user mkdir "$base/$other" && as_user cp /bin/sleep "$base/$other/"; done
    as_user "$base/runs/sleep" 600 &
    until pgrep -x sleep >/dev/null; do sleep 0.1; done
    as_user touch -d '8 days ago' "$base/old" "$base/runs"
    as_user bin/butlerctl --version >/dev/null
    [ ! -e "$base/old" ] && [ -e "$base/young" ] && [ -e "$base/runs" ] || fail "the wrong copies went: $(ls "$base")"
    kill "$(pgrep -x sleep)"
    # Two starts at once, and nothing unpacked before.
    as_user bash -c 'mkdir two; export XDG_CACHE_HOME=$HOME/two; bin/butlerctl --version & bin/butlerctl --version; wait $!' >/tmp/two || fail "two starts at once"
    [ "$(grep -c '^butlerctl' /tmp/two)" = 2 ] || fail "of two starts at once, not both run"
    # What can be wrong is said, and nothing half unpacked is left.
    size=$(stat -c %s "$file")
    as_user head -c "$((size - 100000))" "$file" >/tmp/short
    cp "$file" /tmp/flipped && printf 'x' | dd of=/tmp/flipped bs=1 seek=$((size / 2)) conv=notrunc status=none
    chmod 755 /tmp/short /tmp/flipped
    for other in short flipped; do
        as_user mkdir -p "fresh $other"
        says "is damaged. Download it again" XDG_CACHE_HOME="$home/fresh $other" "/tmp/$other"
        [ -z "$(find "$home/fresh $other/butler-desktop" -name AppRun)" ] || fail "a damaged file was unpacked"
    done
    mkdir -p /tmp/small /tmp/still
    mount -t tmpfs -o size=20m,mode=0700,uid=1000 tmpfs /tmp/small && mount -t tmpfs -o noexec,mode=0700,uid=1000 tmpfs /tmp/still
    says "no room in /tmp/small" XDG_CACHE_HOME=/tmp/small "$file"
    [ "$(find /tmp/small -type f -not -name .lock | wc -l)" = 0 ] || fail "where there was no room, half of it was left"
    says "may not run where it lies" XDG_CACHE_HOME=/tmp/still "$file"
    umount /tmp/small /tmp/still
    says "cannot be written to" XDG_CACHE_HOME=/usr "$file"
    says "neither HOME nor" HOME= "$file"
    as_user mkdir -p shared/butler-desktop && chmod 777 "$home/shared/butler-desktop"
    says "others can write to it" XDG_CACHE_HOME="$home/shared" "$file"
    # Files that were made to write outside of their folder.
    for other in /packaging/evil-*; do
        as_user mkdir -p "fresh ${other##*/}"
        says "is damaged" XDG_CACHE_HOME="$home/fresh ${other##*/}" "$other"
        [ -z "$(find "$home/fresh ${other##*/}" -type l -o -type f -not -name .lock)" ] || fail "${other##*/}: it was unpacked"
    done
}

if [ "${1:-}" = --inside ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    install xvfb xauth fonts-dejavu-core shared-mime-info desktop-file-utils procps
    useradd --uid 1000 --no-create-home --home-dir "$home" zoe
    mkdir -p "$home" /run/zoe
    cp -a /packaging/recorded "$home/"
    chown -R zoe:zoe "$home" /run/zoe
    chmod 700 /run/zoe
    try_deb
    try_update
    try_onefile
    exit 0
fi

# ---- outside ----
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/dependencies.sh
install_dependencies debootstrap desktop-file-utils appstream lintian
packages=$PWD/build/packages kept=${XDG_CACHE_HOME:-$HOME/.cache}/butler-desktop/bare
deb=$(ls "$packages"/butler-desktop_*_"$(dpkg --print-architecture)".deb | grep -v '_debian') file=$(ls "$packages"/Butler_Desktop-*.AppImage)
mkdir -p "$kept" "$packages/pictures"
work=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-bare.XXXXXX")
tidy() {
    if [ -e "$work/mein Cluster/.butler/id" ]; then # broken off: while its run goes on, nothing else may be done
        "$work/unpacked/opt/butler-desktop/bin/butlerctl" stop "$work/mein Cluster" --force >/dev/null 2>&1 || :
        "$work/unpacked/opt/butler-desktop/bin/butlerctl" destroy "$work/mein Cluster" --yes >/dev/null 2>&1 || :
    fi
    as_root rm -rf --one-file-system "$work"
}
trap tidy EXIT

# The desktop's words, what Debian says of the package, and whether the inventory names what is inside, and that alone.
desktop-file-validate packaging/linux/butler-desktop.desktop
appstreamcli validate --no-net packaging/linux/butler-desktop.metainfo.xml >"$work/appstream" || { cat "$work/appstream" >&2; fail "the AppStream metadata"; }
lintian --allow-root --fail-on error,warning "$deb" || fail "lintian finds what packaging/linux/lintian-overrides does not argue"
dpkg-deb -x "$deb" "$work/unpacked"
python3 tests/packages.py inventory "$work/unpacked/opt/butler-desktop" github.com/hashicorp/terraform github.com/gophercloud/gophercloud/v2 std \
    libqt6core6 libqt6charts6 libqt6svg6 fonts-inter fonts-jetbrains-mono || fail "the inventory"
make_inside "$work/first"
[ "$(($(stat -c %s "$deb") - $(cat "$work/first/packed")))" -le 30000000 ] ||
    fail "the .deb has more than 30 MB without Terraform and its provider"

# The tutorial's cluster, of the program as it was packed.
try_cluster() {
    local cluster="$work/mein Cluster" programs=$work/unpacked/opt/butler-desktop/bin said page engine
    engine=$(command -v podman || command -v docker)
    things() { # what the engine has of the cluster
        {
            "$engine" ps -a --format '{{.Names}}'
            "$engine" volume ls --format '{{.Name}}'
            "$engine" network ls --format '{{.Name}}'
        } | grep "^butler-$(head -c 8 "$cluster/.butler/id")" || :
    }
    packed() { env -u BUTLER_LANGUAGE LC_ALL=C.UTF-8 BUTLER_TERRAFORM="$(ls "$programs"/../libexec/butler-desktop/terraform/[0-9]*/terraform)" QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-/tmp}" "$@"; }
    packed "$programs/butlerctl" new "$cluster" --template tutorial --target local >/dev/null || fail "cluster: it is not begun"
    packed "$programs/butlerctl" up "$cluster" >"$work/up" 2>&1 || { tail -n 40 "$work/up" >&2; fail "cluster: it is not built"; }
    said=$(packed "$programs/butlerctl" status "$cluster") || fail "cluster: nobody says how it is"
    # That the computer is busy with other things, too, is nothing of the cluster's.
    if grep '^[!✗]' <<<"$said" | grep -v '^! This computer is overloaded' || ! grep -qE '^(All is as designed\.|! This computer is overloaded)' <<<"$said"; then
        fail "cluster: it was built, and is not as designed: $said"
    fi
    for page in health services runs; do
        packed "$programs/butler-desktop" "$cluster" --page $page --picture "$packages/pictures/cluster-$page.png" || fail "cluster: no window on it"
    done
    [ -n "$(things)" ] || fail "cluster: it was built of nothing"
    packed "$programs/butlerctl" destroy "$cluster" --yes >"$work/down" 2>&1 || { tail -n 40 "$work/down" >&2; fail "cluster: it is not taken down"; }
    said=$(things)
    [ -z "$said" ] || fail "cluster: it was taken down, and left these: $said"
    rm -rf "$cluster"
}

# Files that would write outside of their folder.
for evil in 'ln -s ../../outside link' 'ln -s /etc/passwd link' 'mkdir a && ln -s x/../../../outside a/link' 'mkfifo pipe'; do
    folder=$work/evil/$((count = ${count:-0} + 1))
    mkdir -p "$folder"
    (cd "$folder" && eval "$evil" && printf '#!/bin/sh\n' >zz && ln -s zz AppRun)
    bash packaging/build.sh seal "$folder" "$work/evil-$count"
done

# A bare system of SUITE in $work/SUITE; out of the cache where it was made before.
bare() {
    local suite=$1 mirror
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
    if [ ! -f "$kept/$suite.tar" ]; then
        echo "Making a bare $suite (two minutes) ..." >&2
        as_root debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/made" "$mirror" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; return 1; }
        as_root tar -C "$work/made" -cf "$kept/$suite.tar.part" . && as_root mv "$kept/$suite.tar.part" "$kept/$suite.tar"
        as_root rm -rf "$work/made"
    fi
    mkdir "$work/$suite"
    as_root tar -C "$work/$suite" -xf "$kept/$suite.tar"
    # The way to the mirror is this computer's.
    apt-config dump | grep -iE '^Acquire::((http|https)::(proxy|verify|cainfo|caroot)|check-)' | as_root tee "$work/$suite/etc/apt/apt.conf.d/90way" >/dev/null || true
    as_root cp /etc/ssl/certs/ca-certificates.crt "$work/$suite/etc/ssl/certs/ca-certificates.crt"
    as_root mkdir "$work/$suite/packaging"
    as_root cp "$deb" "$work/$suite/packaging/butler-desktop.deb"
    as_root cp "$file" "$work/$suite/packaging/one.AppImage"
    as_root cp "$work"/evil-* tests/packaging.sh "$work/$suite/packaging/"
    as_root mkdir -p "$work/$suite/packaging/recorded/.butler"
    as_root cp resources/samples/tutorial/cluster.yaml "$work/$suite/packaging/recorded/"
    as_root cp -R resources/samples/tutorial/runs "$work/$suite/packaging/recorded/.butler/"
}

if find_engine "$work/unpacked/opt/butler-desktop/bin/butlerctl" "$work/log"; then
    echo "The tutorial's cluster (about three minutes) ..." >&2
    try_cluster
else
    cat "$work/log" >&2
    echo "So the tutorial's cluster was not built from the package." >&2
fi

[ $# != 0 ] || set -- bookworm trixie
for suite; do
    bare "$suite"
    echo "On a bare $suite ..." >&2
    as_root unshare --mount --pid --fork --uts --ipc --propagation private bash -c '
        mount --rbind /dev "$1/dev"; mount -t proc proc "$1/proc"; mount -t tmpfs tmpfs "$1/run"; cp -L /etc/resolv.conf "$1/etc/resolv.conf"
        exec chroot "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 bash /packaging/packaging.sh --inside' - "$work/$suite"
    for picture in "$work/$suite"/packaging/pictures/*.png; do
        cp "$picture" "$packages/pictures/$suite-${picture##*/}"
        python3 tests/packages.py picture "$picture" || fail "$suite: ${picture##*/}"
    done
    as_root rm -rf --one-file-system "${work:?}/$suite"
done

# Terraform and its provider once more, elsewhere and with nothing compiled before.
echo "Building Terraform and its provider once more (about four minutes) ..." >&2
mkdir "$work/other place"
fill_inside "$work/other place" "$work/again-1" linux "$(dpkg --print-architecture)" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; fail "they are not built again"; }
[ "$(head -n 1 "$work/first/go/terraform.modules")" = "$(head -n 1 "$work/again-1/go/terraform.modules")" ] ||
    fail "Debian has another Go by now. Remove ${XDG_CACHE_HOME:-$HOME/.cache}/butler-desktop/inside, build the packages, and run this again"
diff -r "$work/first" "$work/again-1" || fail "Terraform and its provider are others when they are built elsewhere"
rm -rf "$work/first" "$work/again-1" "$work/other place"
echo "Installed, used and removed: $*. The pictures are in $packages/pictures."
