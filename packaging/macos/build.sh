#!/usr/bin/env bash
# bash packaging/macos/build.sh PARTS   on macOS: makes build/packages/Butler_Desktop-VERSION.dmg, for both of Apple's processors
#
# PARTS is what packaging/macos/parts.sh made. Qt 6.5 or newer, Go, ninja, rsvg-convert, GNU's sed and find must be on the PATH, as
# .github/workflows/release.yml brings them. Never run: there was no Mac.
# BUTLER_MAC_IDENTITY names who signs ("Developer ID Application: ..."); without it the bundle is signed for nobody, and each Mac refuses it first.
# BUTLER_MAC_PROFILE names what `notarytool store-credentials` kept: with it, Apple is asked to notarise.
set -euo pipefail
parts=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/dependencies.sh
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} LC_ALL=C.UTF-8 TZ=UTC
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
packages=$PWD/build/packages
mkdir -p "$packages"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app=$work/image/butler-desktop.app contents=$work/image/butler-desktop.app/Contents

build_butler macos -DBUTLER_TESTS=OFF -DCMAKE_PREFIX_PATH="$parts;${CMAKE_PREFIX_PATH:-}" -DOPENSSL_ROOT_DIR="$parts" -DOPENSSL_USE_STATIC_LIBS=ON
cmake --install build/macos --prefix "$work/image" --strip
[ -s "$contents/Resources/guide/en/index.html" ] || { echo "The guide was not made: install cmark-gfm." >&2; exit 1; }
macdeployqt "$app" -executable="$contents/MacOS/butlerctl"

# Terraform for both processors in one file; of the provider, Terraform wants one of its own processor.
inside=$contents/libexec/butler-desktop/terraform go=$(command -v go)
mkdir -p "$inside/$terraform_version" "$work/go/licences/std"
for processor in arm64 amd64; do
    build_provider "$go" "$work/scratch" "$work/provider" darwin $processor
    build_terraform "$go" "$work/scratch" "$work/terraform-$processor" darwin $processor
    for registry in registry.terraform.io registry.opentofu.org; do
        folder=$inside/providers/$registry/terraform-provider-openstack/openstack/$provider_version/darwin_$processor
        mkdir -p "$folder"
        cp "$work/provider" "$folder/terraform-provider-openstack_v$provider_version"
    done
done
lipo -create "$work/terraform-arm64" "$work/terraform-amd64" -output "$inside/$terraform_version/terraform"
mv "$work/terraform-arm64.modules" "$work/go/terraform.modules"
mv "$work/provider.modules" "$work/go/provider.modules"
copy_licences "$work/scratch/go/pkg/mod" "$work/go/terraform.modules" "$work/go/licences"
copy_licences "$work/scratch/go/pkg/mod" "$work/go/provider.modules" "$work/go/licences"
cp "$("$go" env GOROOT)/LICENSE" "$work/go/licences/std/"

# What is inside, and under which licences. A bundle keeps what is no program in Resources.
(
    cd "$contents"
    for file in Frameworks/*.framework/Versions/*/Qt* PlugIns/*/*.dylib; do
        [ ! -f "$file" ] || [ -L "$file" ] || printf '%s\tpart:%s\n' "$file" "$parts/parts/qt"
    done
    for file in libexec/butler-desktop/terraform/[0-9]*/terraform; do printf '%s\tgo:terraform\n' "$file"; done
    for file in libexec/butler-desktop/terraform/providers/*/*/*/*/*/*; do printf '%s\tgo:provider\n' "$file"; done
) >"$work/origins"
python3 packaging/inventory.py "$contents" "$version" "$work/origins" "$work/go" "part:$parts/parts/qt" "part:$parts/parts/yaml-cpp" \
    "part:$parts/parts/qtkeychain" "part:$parts/parts/openssl" >/dev/null
mv "$contents/butler-desktop.spdx.json" "$contents/licences" "$contents/Resources/"

# What is inside is signed before what holds it. Without a name (-), for nobody: Apple's processors start no program that nobody signed at all.
identity=${BUTLER_MAC_IDENTITY:--}
sign() {
    local stamp=--timestamp
    [ "$identity" != - ] || stamp=--timestamp=none
    codesign --force --options runtime $stamp --sign "$identity" "$@"
}
find "$inside" -type f -print0 | while IFS= read -r -d '' file; do sign "$file"; done
find "$contents/PlugIns" -name '*.dylib' -print0 | while IFS= read -r -d '' file; do sign "$file"; done
for file in "$contents"/Frameworks/*; do sign "$file"; done
sign "$contents/libexec/butler-desktop/butler-begin"
sign --entitlements packaging/macos/entitlements.plist "$contents/MacOS/butlerctl"
sign --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"
for program in butler-desktop butlerctl; do lipo "$contents/MacOS/$program" -verify_arch arm64 x86_64; done

ln -s /Applications "$work/image/Applications"
file=$packages/Butler_Desktop-$version.dmg
hdiutil create -volname "Butler Desktop" -srcfolder "$work/image" -format ULFO -fs HFS+ -ov "$file"
if [ "$identity" != - ]; then
    codesign --sign "$identity" --timestamp "$file"
    if [ -n "${BUTLER_MAC_PROFILE:-}" ]; then
        xcrun notarytool submit "$file" --keychain-profile "$BUTLER_MAC_PROFILE" --wait
        xcrun stapler staple "$file"
        xcrun stapler validate "$file"
        spctl --assess --type open --context context:primary-signature "$file"
    fi
fi

# It starts as it will from the image.
hdiutil attach "$file" -mountpoint "$work/mounted" -nobrowse -readonly
"$work/mounted/butler-desktop.app/Contents/MacOS/butlerctl" --version
"$work/mounted/butler-desktop.app/Contents/MacOS/butler-desktop" --version
hdiutil detach "$work/mounted"
echo "$file: $(du -m "$file" | cut -f 1) MB, SHA-256 $(shasum -a 256 "$file" | cut -c 1-64)"
