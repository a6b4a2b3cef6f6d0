#!/usr/bin/env bash
# bash packaging/macos/parts.sh SOURCES FOLDER   on macOS: builds OpenSSL's libcrypto, yaml-cpp and QtKeychain out of SOURCES/{openssl,yaml-cpp,qtkeychain}
# into FOLDER, each for both of Apple's processors; what the packages' inventory says of them goes into FOLDER/parts.
# Qt must be where CMake finds it (CMAKE_PREFIX_PATH). Never run: there was no Mac.
set -euo pipefail
sources=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
export MACOSX_DEPLOYMENT_TARGET=11.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
processors=$(sysctl -n hw.ncpu)

tell() { # NAME VERSION FILE...
    mkdir -p "$folder/parts/$1"
    echo "$2" >"$folder/parts/$1/version"
    cat "${@:3}" >"$folder/parts/$1/licence"
}
cmake_build() { # NAME OPTION...
    cmake -G Ninja -S "$sources/$1" -B "$work/$1" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_OSX_ARCHITECTURES=arm64;x86_64" \
        -DCMAKE_OSX_DEPLOYMENT_TARGET=$MACOSX_DEPLOYMENT_TARGET -DCMAKE_INSTALL_PREFIX="$folder" -DBUILD_SHARED_LIBS=OFF "${@:2}"
    cmake --build "$work/$1" --target install
}

cmake_build yaml-cpp -DYAML_CPP_BUILD_TESTS=OFF -DYAML_CPP_BUILD_TOOLS=OFF
tell yaml-cpp "$(git -C "$sources/yaml-cpp" describe --tags)" "$sources/yaml-cpp/LICENSE"
cmake_build qtkeychain -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TESTING=OFF
tell qtkeychain "$(git -C "$sources/qtkeychain" describe --tags)" "$sources/qtkeychain/COPYING"

# OpenSSL builds for one processor at a time. It makes keys and certificates, and reads no file of settings.
mkdir -p "$folder/lib" "$folder/include"
for processor in arm64 x86_64; do
    mkdir "$work/$processor"
    (
        cd "$work/$processor"
        perl "$sources/openssl/Configure" "darwin64-$processor-cc" --prefix=/ --openssldir=/none no-shared no-tests no-dso no-engine no-module \
            no-autoload-config no-legacy no-tls no-dtls
        make -s -j "$processors" build_generated libcrypto.a
    )
done
lipo -create "$work/arm64/libcrypto.a" "$work/x86_64/libcrypto.a" -output "$folder/lib/libcrypto.a"
cp -R "$sources/openssl/include/openssl" "$folder/include/"
cp "$work/arm64/include/openssl/"*.h "$folder/include/openssl/" # those that its build made
tell openssl "$(git -C "$sources/openssl" describe --tags)" "$sources/openssl/LICENSE.txt"
