#!/usr/bin/env bash
# bash packaging/windows/sysroot.sh   makes what Windows programs of ours are linked to, and prints its folder
#
# On Debian 12, with g++-mingw-w64-x86-64-posix, zstd and what building on Linux needs. Qt 6.4, QtSvg, QtCharts, QtKeychain, yaml-cpp and
# OpenSSL's libcrypto, by mingw, from the sources of Debian that are pinned here. It takes about ten minutes, and half an hour where Qt itself
# must be built; what was made is kept in ~/.cache/butler-desktop/windows, until one of the files here says it otherwise.
# BUTLER_WINDOWS_QT names an archive (.tar.zst) that has Qt in it, in a folder */qt; else ../shared/windows is looked at; else Qt is built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=$PWD/packaging/windows
kept=${XDG_CACHE_HOME:-$HOME/.cache}/butler-desktop/windows
# NAME PLACE-IN-THE-POOL FILE SHA-256. QtSvg and QtCharts are those of Qt 5.15, which the .sed files here mend: of Qt 6.4 the mirrors have
# no source. QtCharts is under the GPL 3, as we are; QtSvg under the LGPL 3, QtKeychain BSD, yaml-cpp MIT, OpenSSL Apache 2.
sources="
qt       q/qt6-base                 qt6-base_6.4.2+dfsg.orig.tar.xz               4f14b89a9463a540fd84a6718b8519a2297119b454ef547721015a9e9019ae9e
svg      q/qtsvg-opensource-src     qtsvg-opensource-src_5.15.8.orig.tar.xz       9c2fba3e7fd06ee629b159804703466469679e3153f5c313c6e42a59ee66d562
charts   q/qtcharts-opensource-src  qtcharts-opensource-src_5.15.8.orig.tar.xz    9456ed8943286959f56d075db4d3b3ff9a271ec85b0b3de3e038d164a65521e0
keychain q/qtkeychain               qtkeychain_0.15.0.orig.tar.gz                 f4254dc8f0933b06d90672d683eab08ef770acd8336e44dfa030ce041dc2ca22
yaml     y/yaml-cpp                 yaml-cpp_0.7.0+dfsg.orig.tar.xz               dc63708605404e0b963e0ca3a9619d1c8270eda2839603e6fa0384e5e51e5312
openssl  o/openssl                  openssl_3.0.20.orig.tar.gz                    c80a01dfc70ece4dc21168932c37739042d404d46ccc81a5986dd75314ecda6f
"

qt=${BUTLER_WINDOWS_QT:-}
[ -n "$qt" ] || qt=$(ls ../shared/windows/qt6.4.2-mingw-sysroot.tar.zst 2>/dev/null || true)
key=$(cat "$here"/sysroot.sh "$here"/mingw.cmake "$here"/*.sed "$here"/parts/CMakeLists.txt <(x86_64-w64-mingw32-g++-posix --version) \
    <(echo "$qt") | sha256sum | cut -c 1-16)
made=$kept/for-$key
if [ -e "$made" ]; then
    echo "$made"
    exit 0
fi
export SOURCE_DATE_EPOCH=1700000000 LC_ALL=C.UTF-8 TZ=UTC CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros
# Always the same folders, so that what ccache has of an attempt that was broken off is used.
root=$kept/made work=$kept/building
mkdir -p "$kept/sources"
exec 9>"$kept/.lock"
flock 9
rm -rf "$root" "$work"
mkdir "$root" "$work"
trap 'rm -rf "$root" "$work"' EXIT

# The source NAME, unpacked into $work/NAME.
source_of() { # NAME
    local place file sum mirror
    read -r place file sum <<<"$(sed -nE "s/^$1 +//p" <<<"$sources")"
    if ! echo "$sum  $kept/sources/$file" | sha256sum --status -c 2>/dev/null; then
        # The mirror that this machine already uses for Debian itself.
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
        if ! /usr/lib/apt/apt-helper download-file "${mirror%/}/pool/main/$place/$file" "$kept/sources/$file" "SHA256:$sum" >&2; then
            echo "The mirror does not have $file any more. Lay the file with the SHA-256 sum $sum into $kept/sources, then run this again." >&2
            return 1
        fi
    fi
    mkdir "$work/$1"
    tar -C "$work/$1" --strip-components 1 -xf "$kept/sources/$file"
}
# What the packages' inventory says of NAME: its version, and its licence from FILE...
tell() { # NAME VERSION FILE...
    mkdir -p "$root/parts/$1"
    echo "$2" >"$root/parts/$1/version"
    cat "${@:3}" >"$root/parts/$1/licence"
}
quietly() { # NAME COMMAND...
    if ! "${@:2}" >"$work/log" 2>&1; then
        tail -n 40 "$work/log" >&2
        echo "For Windows, $1 could not be built." >&2
        return 1
    fi
}
cmake_build() { # NAME SOURCE OPTION...
    quietly "$1" cmake -G Ninja -S "$2" -B "$work/build-$1" -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" \
        -DSYSROOT="$root" -DCMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG" -DCMAKE_INSTALL_PREFIX="$root" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_C_COMPILER_LAUNCHER=ccache \
        -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags" "${@:3}"
    quietly "$1" cmake --build "$work/build-$1" --target install
}
flags="-ffile-prefix-map=$work=. -ffile-prefix-map=$root=." # no path of ours is in what is made

if [ -n "$qt" ]; then
    mkdir "$work/unpacked"
    tar -C "$work/unpacked" --zstd -xf "$qt"
    cp -a "$work"/unpacked/*/qt/. "$root/"
else
    echo "Building Qt for Windows (about 25 minutes, once) ..." >&2
    source_of qt
    # What Debian cut from the source is off; and what the program does not use.
    cmake_build qt "$work/qt" -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake -DQT_BUILD_EXAMPLES=OFF \
        -DQT_BUILD_TESTS=OFF -DFEATURE_sql=OFF -DFEATURE_tabletevent=OFF -DFEATURE_opengl=OFF -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF \
        -DFEATURE_icu=OFF -DFEATURE_zstd=OFF -DFEATURE_openssl=OFF -DINPUT_openssl=no -DFEATURE_schannel=ON -DFEATURE_system_zlib=OFF \
        -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF \
        -DFEATURE_system_pcre2=OFF -DFEATURE_pkg_config=OFF
fi
tell qt6-base 6.4.2 /usr/share/doc/libqt6core6/copyright

echo "Building what belongs to it (about ten minutes, once) ..." >&2
for part in svg charts keychain yaml openssl; do source_of "$part"; done
for part in svg charts; do find "$work/$part/src" \( -name '*.cpp' -o -name '*.h' \) -exec sed -E -i -f "$here/$part.sed" {} +; done
cmake_build yaml "$work/yaml" -DYAML_CPP_BUILD_TESTS=OFF -DYAML_CPP_BUILD_TOOLS=OFF -DYAML_BUILD_SHARED_LIBS=OFF
tell yaml-cpp 0.7.0 "$work/yaml/LICENSE"
sed -i 's| /utf-8 | |' "$work/keychain/qtkeychain/CMakeLists.txt" # another compiler's word
cmake_build keychain "$work/keychain" -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF
tell qtkeychain 0.15.0 "$work/keychain/COPYING"
# Of OpenSSL, what makes keys and certificates. It reads no file of settings: the place of that would be one that every login can write to.
(
    cd "$work/openssl"
    quietly openssl ./Configure mingw64 CC="ccache x86_64-w64-mingw32-gcc-posix" AR=x86_64-w64-mingw32-ar \
        RANLIB=x86_64-w64-mingw32-ranlib RC=x86_64-w64-mingw32-windres --prefix=/ --openssldir=/none no-shared no-tests no-dso no-engine \
        no-module no-autoload-config no-legacy no-cms no-ct no-ts no-ocsp no-srp no-psk no-comp no-ssl no-tls no-dtls no-aria no-bf \
        no-camellia no-cast no-gost no-idea no-md4 no-mdc2 no-rc2 no-rc4 no-seed no-sm2 no-sm3 no-sm4 no-whirlpool no-rmd160 no-blake2 \
        no-siphash no-dsa no-sock no-async
    quietly openssl make -s -j "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}" build_generated libcrypto.a
    cp libcrypto.a "$root/lib/"
    cp -R include/openssl "$root/include/"
)
tell openssl 3.0.20 "$work/openssl/LICENSE.txt"
cmake_build parts "$here/parts" -DSVG="$work/svg" -DCHARTS="$work/charts"
tell qtsvg-opensource-src 5.15.8 "$work/svg/LICENSE.LGPL3" "$work/svg/src/svg/XSVG_LICENSE.txt"
tell qtcharts-opensource-src 5.15.8 "$work/charts/LICENSE.GPL3"
rm -rf "$kept"/for-* # what was made as older files here say
mv "$root" "$made"
echo "$made"
