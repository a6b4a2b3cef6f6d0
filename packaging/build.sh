#!/usr/bin/env bash
# bash packaging/build.sh deb        a .deb with its own Qt under /opt/butler-desktop: Debian 12 and 13
# bash packaging/build.sh appimage   one file that runs without being installed: Debian 12 and 13
# bash packaging/build.sh distro     the .deb that uses this distribution's Qt, and so serves this release of it alone
# bash packaging/build.sh windows    an installer for Windows 10 and newer, made with mingw
# bash packaging/build.sh all        all four
# bash packaging/build.sh quick      the first two out of what build/ has, in half a minute, into build/quick, for tests/packed.sh: without Terraform
#                                    and packed lightly, so for nobody to use
# bash packaging/build.sh seal FOLDER FILE   one file of another folder, for the tests
#
# On Debian 12 (whatever is newer asks for a newer C library), as root or with sudo: installs what is missing, builds into build/release, and
# writes into build/packages, with sizes. Out of the same packages of Debian the same commit makes the same bytes.
# BUTLER_UPDATES_ADDRESS and BUTLER_UPDATES_KEY say where the programs look for newer versions (packaging/news.py); without them they do not.
# All but distro and quick have Terraform and its provider for OpenStack inside; one of the login's own, on its PATH, comes before them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-}
case $what in
deb | appimage | distro | windows | all | quick | seal) ;;
*)
    sed -n '2,9s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
. packaging/dependencies.sh
if [[ ! "$what" =~ ^(distro|quick|seal)$ ]] && ! grep -q '^VERSION_CODENAME=bookworm$' /etc/os-release; then
    echo "What runs on Debian 12 and 13 is made on Debian 12. Here only this works: bash packaging/build.sh distro" >&2
    exit 2
fi

# Of the system, wherever it runs: what belongs together with its kernel, its display and its fonts, what speaks to its services, and what it
# keeps safe by updates. What these need is the system's, too: its newer library must never meet an older one of ours.
hosts="libc.so.6 libm.so.6 libresolv.so.2 libstdc++.so.6 libgcc_s.so.1 libGL.so.1 libEGL.so.1 libGLX.so.0 libGLdispatch.so.0 libX11.so.6
  libX11-xcb.so.1 libxcb.so.1 libfontconfig.so.1 libfreetype.so.6 libexpat.so.1 libz.so.1 libglib-2.0.so.0 libdbus-1.so.3 libssl.so.3
  libcrypto.so.3"
# What Qt loads by itself.
plugins="platforms/libqxcb.so platforms/libqoffscreen.so xcbglintegrations/libqxcb-glx-integration.so iconengines/libqsvgicon.so
  imageformats/libqsvg.so tls/libqopensslbackend.so platforminputcontexts/libcomposeplatforminputcontextplugin.so
  platforminputcontexts/libibusplatforminputcontextplugin.so platformthemes/libqxdgdesktopportal.so"
# Terraform, its provider, and what they are made of.
inside=libexec/butler-desktop
# What is compiled into the program beside its libraries.
fonts="fonts-inter fonts-jetbrains-mono"
# Inside the one file's runtime (packaging/onefile.c).
static="libsquashfuse-dev zlib1g-dev liblzma-dev libzstd-dev liblz4-dev liblzo2-dev libc6-dev"

of_linux="patchelf squashfs-tools desktop-file-utils appstream lintian dpkg-dev qt6-xdgdesktopportal-platformtheme $static"
of_windows="g++-mingw-w64-x86-64-posix nsis icoutils zstd perl make"
case $what in
windows) of_linux= ;;
all) ;;
quick) of_linux=${of_linux/ lintian/} of_windows= ;;
*) of_windows= ;;
esac
install_dependencies librsvg2-bin cmark-gfm xz-utils $of_linux $of_windows
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -c safe.directory="$PWD" log -1 --format=%ct) || { [ "$what" = quick ] && SOURCE_DATE_EPOCH=$(stat -c %Y CMakeLists.txt); }
fi
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022
architecture=$(dpkg --print-architecture)
system=$(qtpaths6 --query QT_INSTALL_LIBS) qt_plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS) words=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
built=build/release packages=$PWD/build/packages deb_packing="-Zxz -z9" squash_level=19
[ "$what" != quick ] || { built=build packages=$PWD/build/quick deb_packing="-Zzstd -z1" squash_level=1; }
[[ ! "$what" =~ ^(all|quick)$ ]] || rm -rf "$packages" # of other versions
mkdir -p "$packages"
work=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-packages.XXXXXX")
trap 'rm -rf "$work"' EXIT

megabytes() { echo "$(($1 / 1000000)).$(($1 / 100000 % 10))"; }
size_of() { echo "$1: $(megabytes "$(stat -c %s "$1")") MB, SHA-256 $(sha256sum "$1" | cut -c 1-64)"; }

make_windows() {
    bash packaging/windows/build.sh
    size_of "$packages/Butler_Desktop-$version-setup.exe"
}

# One file that unpacks FOLDER and becomes its AppRun.
seal() { # FOLDER FILE
    local key
    chmod -R u+rwX,go+rX,go-w "$1"
    mksquashfs "$1" "$work/image" -quiet -no-progress -noappend -root-owned -no-xattrs -comp zstd -Xcompression-level "$squash_level" >/dev/null
    key=$(sha256sum "$work/image" | cut -c 1-32)
    gcc -std=c17 -Os -Wall -Wextra -Werror -static -s -fstack-protector-strong -D_FORTIFY_SOURCE=2 -D_FILE_OFFSET_BITS=64 -DKEY="\"$key\"" \
        -DSUM="$(python3 -c 'import sys, zlib; print(zlib.crc32(open(sys.argv[1], "rb").read()))' "$work/image")u" \
        -o "$work/runtime" packaging/onefile.c -lsquashfuse -lz -llzma -lzstd -llz4 -llzo2
    cat "$work/runtime" "$work/image" >"$2.new"
    printf 'AI\2' | dd of="$2.new" bs=1 seek=8 conv=notrunc status=none # by which programs know an AppImage
    chmod 755 "$2.new"
    mv "$2.new" "$2"
}

if [ "$what" = seal ]; then
    seal "$2" "$3"
    exit 0
fi
if [ "$what" = windows ]; then
    make_windows
    exit 0
fi

if [ "$what" = quick ]; then
    build_butler dev --target butlerctl butler-desktop butler-begin installables guide_pages
else
    echo "Building Butler Desktop (about ten minutes the first time) ..." >&2
    if [ "$(cat "$built/epoch" 2>/dev/null)" != "$SOURCE_DATE_EPOCH" ]; then # which stands in what holds our resources
        find "$built" -name 'qrc_*' -delete 2>/dev/null || :
    fi
    build_butler release -DBUTLER_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr
    echo "$SOURCE_DATE_EPOCH" >"$built/epoch"
fi
DESTDIR="$work/stage" cmake --install "$built" --prefix /usr --strip >/dev/null
find "$work/stage" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} + # a clone's files are as old as the clone

# The libraries that FILE... need, with their paths, as this system finds them; those that it has not are an error.
needed() {
    local found
    found=$(ldd "$@" | sort -u)
    if grep 'not found' <<<"$found" >&2; then return 1; fi
    sed -nE 's/^\s*(\S+) => (\/\S+) .*/\1\t\2/p' <<<"$found" | sort -u
}

# What of the system the tree needs, in versions that have all that is called.
depends() {
    mkdir -p "$work/shlibs/debian"
    printf 'Source: butler-desktop\n\nPackage: butler-desktop\nArchitecture: any\n' >"$work/shlibs/debian/control"
    if ! (cd "$work/shlibs" && dpkg-shlibdeps -O --ignore-missing-info -l"$work/tree/lib" "$work"/tree/bin/butler{ctl,-desktop} \
        "$work"/tree/lib/* "$work"/tree/plugins/*/*.so) 2>"$work/shlibs/log" >"$work/shlibs/all"; then
        cat "$work/shlibs/log" >&2
        return 1
    fi
    sed -n 's/^shlibs:Depends=//p' "$work/shlibs/all"
}

put_inside() { # TREE ORIGINS
    local path name
    make_inside "$work/inside"
    cp -a "$work/inside/terraform" "$1/$inside/"
    find "$1/$inside/terraform" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
    for path in "$1/$inside"/terraform/{[0-9]*,providers/registry.*/*/*/*/*}/terraform*; do
        [ ! -L "${path%/*}" ] || continue
        name=terraform
        [[ "$path" != */providers/* ]] || name=provider
        printf '%s\tgo:%s\n' "${path#"$1/"}" "$name" >>"$2"
    done
}

# Fills $work/tree: our programs, and all that they need and the system need not have.
bundle() {
    local tree=$work/tree usr=$work/stage/usr name path file kept=() origin=$work/origins
    mkdir -p "$tree/bin" "$tree/lib" "$tree/libexec/butler-desktop" "$tree/translations"
    cp "$usr/bin/butler-desktop" "$usr/bin/butlerctl" "$tree/bin/"
    cp "$usr/libexec/butler-desktop/butler-begin" "$tree/libexec/butler-desktop/"
    printf '[Paths]\nPrefix = ..\nLibraries = lib\nPlugins = plugins\nTranslations = translations\n' >"$tree/bin/qt.conf"
    : >"$origin"
    for name in $plugins; do
        install -D -m 644 "$qt_plugins/$name" "$tree/plugins/$name"
        printf '%s\t%s\n' "plugins/$name" "$qt_plugins/$name" >>"$origin"
    done
    for path in "$words"/qtbase_*.qm; do
        install -m 644 "$path" "$tree/translations/"
        printf '%s\t%s\n' "translations/${path##*/}" "$path" >>"$origin"
    done
    for name in $hosts; do
        for path in "/lib/$(gcc -print-multiarch)/$name" "$system/$name"; do
            if [ -e "$path" ]; then echo "$name"; needed "$path" | cut -f 1; break; fi
        done
    done | sort -u >"$work/hosts"
    needed "$tree"/bin/butler* "$tree"/plugins/*/*.so >"$work/needed"
    while IFS=$'\t' read -r name path; do
        if grep -qFx -e "$name" "$work/hosts"; then continue; fi
        install -m 644 "$path" "$tree/lib/$name"
        printf '%s\t%s\n' "lib/$name" "$path" >>"$origin"
    done <"$work/needed"
    depends >"$work/depends"
    # After these: they need nothing of the system, and nothing of ours.
    [ "$what" = quick ] || put_inside "$tree" "$origin"
    # RPATH and not RUNPATH, which LD_LIBRARY_PATH comes before: many who do research have one with libraries of another Qt in it.
    for file in "$tree"/bin/butler*; do patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$file"; done
    for file in "$tree"/lib/*; do patchelf --force-rpath --set-rpath '$ORIGIN' "$file"; done
    for file in "$tree"/plugins/*/*; do patchelf --force-rpath --set-rpath '$ORIGIN/../../lib' "$file"; done
}

# Packs ROOT, which has DEBIAN/control but for what is counted here, into FILE.
pack_deb() { # ROOT FILE
    local root=$1
    echo "Installed-Size: $(find "$root" -path "$root/DEBIAN" -prune -o -type f -printf '%s\n' -o -printf '1024\n' |
        awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')" >>"$root/DEBIAN/control"
    (cd "$root" && find . -path ./DEBIAN -prune -o -type f -print | sed 's|^\./||' | sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
    chmod -R u+rwX,go+rX,go-w "$root"
    dpkg-deb --root-owner-group $deb_packing --build "$root" "$work/deb.new" >/dev/null
    mv "$work/deb.new" "$2"
    size_of "$2"
}

make_deb() {
    local root=$work/deb file needs
    mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin"
    cp -a "$work/stage/usr/share" "$root/usr/"
    cp -a "$work/tree" "$root/opt/butler-desktop"
    python3 packaging/inventory.py "$root/opt/butler-desktop" "$version" "$work/origins" "$work/inside/go" $fonts >"$work/deb-contents"
    # What is inside is not asked for.
    needs=$(tr ',' '\n' <"$work/depends" | awk 'NR == FNR { inside[$1] = 1; next } $1 != "qt6-base-abi" && !($1 in inside) { $1 = $1; print }' \
        "$work/deb-contents" - | paste -sd ,)
    for file in butler-desktop butlerctl; do ln -s "/opt/butler-desktop/bin/$file" "$root/usr/bin/$file"; done
    install -D -m 644 packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/butler-desktop"
    printf '\nComment:\n The libraries under /opt/butler-desktop come from Debian; Terraform and its\n provider are built from their unchanged Go modules, under the MPL 2.0. What all\n of them are stands in /opt/butler-desktop/butler-desktop.spdx.json, their\n licences in /opt/butler-desktop/licences.\n' \
        >>"$root/usr/share/doc/butler-desktop/copyright"
    cat >"$root/DEBIAN/control" <<END
Package: butler-desktop
Version: $version
Architecture: $architecture
Maintainer: $(sed -n 's/^BUTLER_MAINTAINER:STRING=//p' "$built/CMakeCache.txt")
Section: science
Priority: optional
Depends: $needs, xkb-data
Recommends: $(grep -o '^[a-z].*' packaging/linux/recommends | paste -sd ,)
Description: $(head -n 1 packaging/linux/description)
$(tail -n +2 packaging/linux/description | sed 's/^$/./; s/^/ /'
        [ "$what" = quick ] || echo " Terraform $terraform_version is inside, and its provider for OpenStack.")
END
    pack_deb "$root" "$packages/butler-desktop_${version}_$architecture.deb"
    [ "$what" = quick ] || echo "of these, $(megabytes $(($(stat -c %s "$packages/butler-desktop_${version}_$architecture.deb") - $(cat "$work/inside/packed")))) MB without Terraform and its provider"
}

make_appimage() {
    local folder=$work/AppDir file
    file=$packages/Butler_Desktop-$version-$(uname -m).AppImage
    cp -a "$work/tree" "$folder"
    cp -a "$work/stage/usr/share" "$folder/share"
    ln -s bin/butler-desktop "$folder/AppRun"
    cp packaging/linux/butler-desktop.desktop resources/icons/butler-desktop.svg "$folder/"
    ln -s butler-desktop.svg "$folder/.DirIcon"
    python3 packaging/inventory.py "$folder" "$version" "$work/origins" "$work/inside/go" $fonts $static >/dev/null
    seal "$folder" "$file"
    size_of "$file"
}

make_distro() {
    local release file
    release=$(. /etc/os-release && echo "$ID$VERSION_ID")
    (cd "$built" && cpack -B "$work/cpack" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log" >&2; return 1; }
    file=$packages/butler-desktop_${version}_${release}_$architecture.deb
    mv "$work/cpack/butler-desktop_${version}_$architecture.deb" "$file"
    size_of "$file"
}

[ "$what" = distro ] || bundle
case $what in
deb) make_deb ;;
appimage) make_appimage ;;
distro) make_distro ;;
all | quick)
    make_deb & # one processor is busy with it for two minutes: xz at its best has no work for a second one
    deb=$!
    make_appimage
    if [ "$what" = all ]; then make_distro; fi
    wait "$deb"
    ;;
esac
if [ "$what" = all ]; then make_windows; fi
