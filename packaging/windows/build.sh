#!/usr/bin/env bash
# Called by packaging/build.sh windows: makes the installer for Windows in build/packages, on Debian 12. That has
# installed what this needs, and set SOURCE_DATE_EPOCH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/dependencies.sh
sysroot=$(bash packaging/windows/sysroot.sh)
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
built=build/windows packages=$PWD/build/packages
mkdir -p "$packages"
work=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-windows.XXXXXX")
trap 'rm -rf "$work"' EXIT
tree=$work/tree origin=$work/origins
# What Qt loads by itself.
plugins="platforms/qwindows.dll styles/qwindowsvistastyle.dll iconengines/qsvgicon.dll imageformats/qsvg.dll tls/qschannelbackend.dll"

echo "Building Butler Desktop for Windows (about twenty minutes the first time) ..." >&2
if [ "$(cat "$built/epoch" 2>/dev/null)" != "$SOURCE_DATE_EPOCH" ]; then # which stands in what holds our resources
    find "$built" -name 'qrc_*' -delete 2>/dev/null || :
fi
build_butler windows -DSYSROOT="$sysroot" -DBUTLER_TESTS=OFF
echo "$SOURCE_DATE_EPOCH" >"$built/epoch"
cmake --install "$built" --prefix "$tree" --strip >/dev/null

# The libraries that FILE... name.
named() { x86_64-w64-mingw32-objdump -p "$@" | sed -n 's/^\s*DLL Name: //p' | sort -u; }
# The part of the sysroot that a file of it is of.
part_of() {
    case ${1##*/} in
    Qt6Svg.dll | qsvg.dll | qsvgicon.dll) echo qtsvg-opensource-src ;;
    Qt6Charts.dll) echo qtcharts-opensource-src ;;
    *) echo qt6-base ;;
    esac
}
runtime=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
# What is not here is the system's own, as kernel32.dll.
find_library() { # NAME
    local folder
    for folder in "$sysroot/bin" "$runtime" /usr/x86_64-w64-mingw32/lib; do
        if [ -e "$folder/$1" ]; then
            echo "$folder/$1"
            return
        fi
    done
}
add() { # FROM NAME
    install -D -m 644 "$1" "$tree/$2"
    case $1 in
    "$sysroot"/*) printf '%s\tpart:%s\n' "$2" "$sysroot/parts/$(part_of "$1")" ;;
    *) printf '%s\t%s\n' "$2" "$1" ;;
    esac >>"$origin"
}
for name in $plugins; do add "$sysroot/plugins/$name" "plugins/$name"; done
for path in "$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)"/qtbase_*.qm; do add "$path" "translations/${path##*/}"; done
for turn in 1 2 3 4 5 6; do # libraries of libraries
    for name in $(named "$tree"/bin/* "$tree"/plugins/*/*); do
        path=$(find_library "$name")
        [ -z "$path" ] || [ -e "$tree/bin/$name" ] || add "$path" "bin/$name"
    done
done
[ -e "$tree/bin/Qt6Core.dll" ] && [ -e "$tree/bin/libstdc++-6.dll" ] || { echo "The libraries were not found." >&2; exit 1; }
find "$tree" -name '*.dll' -exec x86_64-w64-mingw32-strip --strip-unneeded {} +
# After these, and not stripped: Go's own programs. services/terraform/InsideTools finds them beside ours.
make_inside "$work/inside" windows amd64
cp -a "$work/inside/terraform" "$tree/bin/"
for path in "$tree"/bin/terraform/{[0-9]*,providers/registry.*/*/*/*/*}/terraform*.exe; do
    name=terraform
    [[ "$path" != */providers/* ]] || name=provider
    printf '%s\tgo:%s\n' "${path#"$tree/"}" "$name" >>"$origin"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$tree/bin/qt.conf"
python3 packaging/inventory.py "$tree" "$version" "$origin" "$work/inside/go" "part:$sysroot/parts/qtkeychain" "part:$sysroot/parts/yaml-cpp" \
    "part:$sysroot/parts/openssl" fonts-inter fonts-jetbrains-mono gcc-mingw-w64-x86-64-posix mingw-w64-x86-64-dev >/dev/null

# In an order that is always the same: to be installed, a folder before what is in it; to be removed, after.
(cd "$tree" && find . -mindepth 1 -printf '%y %P\n') | LC_ALL=C sort -k 2 >"$work/all"
mkdir "$work/lists"
sed -E 's|^f (.*)/([^/]*)$|SetOutPath "$INSTDIR\\\1"\nFile "${TREE}/\1/\2"|; s|^f (.*)|SetOutPath "$INSTDIR"\nFile "${TREE}/\1"|; /^d /d' "$work/all" |
    sed -E '/^SetOutPath/s|/|\\|g' >"$work/lists/install"
tac "$work/all" | sed -E 's|/|\\|g; s|^f (.*)|Delete "$INSTDIR\\\1"|; s|^d (.*)|RMDir "$INSTDIR\\\1"|' >"$work/lists/remove"
find "$tree" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
file=$packages/Butler_Desktop-$version-setup.exe
makensis -V2 -WX -DVERSION="$version" -DTREE="$tree" -DOUT="$work/Butler_Desktop.exe" -DLISTS="$work/lists" -DICON="$PWD/$built/packaging/butler-desktop.ico" \
    -DSIZE="$(du -sk --apparent-size "$tree" | cut -f 1)" packaging/windows/installer.nsi >"$work/log" || { cat "$work/log" >&2; exit 1; }
mv "$work/Butler_Desktop.exe" "$file"
echo "inside are Terraform and its provider, packed alone $(awk '{ printf "%.1f", $1 / 1000000 }' "$work/inside/packed") MB"
