#!/usr/bin/env bash
# elsewhere.sh: what is made for systems that are not here, read by their own readers: the bundle of macOS and the workflow of a release, the rpm
# spec, the Flatpak manifest. What they name must be there. After packaging/build.sh, which has brought most of what this needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/dependencies.sh
install_dependencies librsvg2-bin libplist-utils python3-yaml rpm rpmlint appstream
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAIL: $*" >&2
    exit 1
}
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)

# ---- macOS ----
sed -e "s/@PROJECT_VERSION@/$version/" -e 's/@CMAKE_OSX_DEPLOYMENT_TARGET@/11.0/' packaging/macos/Info.plist.in >"$work/Info.plist"
for list in "$work/Info.plist" packaging/macos/entitlements.plist; do
    plistutil -i "$list" -o "$work/binary" -f bin || fail "$list is no property list"
done
python3 packaging/macos/icns.py rsvg-convert resources/icons/butler-desktop.svg "$work/butler-desktop.icns"
bash -n packaging/macos/build.sh
bash -n packaging/macos/parts.sh
/usr/bin/python3 - "$work/Info.plist" "$work/butler-desktop.icns" <<'END' || fail "macOS, the release or Flatpak"
import json, pathlib, plistlib, re, struct, sys, xml.etree.ElementTree as xml
import yaml

# The bundle: each name in it is one that the build gives.
info = plistlib.loads(pathlib.Path(sys.argv[1]).read_bytes())
gui = pathlib.Path("gui/CMakeLists.txt").read_text(encoding="utf-8")
bundle = pathlib.Path("packaging/macos/bundle.cmake").read_text(encoding="utf-8")
assert "qt_add_executable(%s " % info["CFBundleExecutable"] in gui and "MACOSX_BUNDLE ON" in gui
assert "/%s.icns" % info["CFBundleIconFile"] in bundle and "%s.app/" % info["CFBundleExecutable"] in bundle
assert not [value for value in re.findall("@[A-Z_]*@", str(info))], info
metadata = xml.parse("packaging/linux/butler-desktop.metainfo.xml")
identity = metadata.findtext("id")
assert info["CFBundleIdentifier"] == identity, identity
languages = {path.stem.split("_")[1] for path in pathlib.Path("translations").glob("*_??.ts")} | {"en"}
assert set(info["CFBundleLocalizations"]) == languages, languages
kinds = {kind for one in info["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
assert kinds == {"public.yaml", "public.folder"}, kinds
presets = {one["name"]: one for one in json.loads(pathlib.Path("CMakePresets.json").read_text())["configurePresets"]}
assert presets["macos"]["cacheVariables"]["CMAKE_OSX_DEPLOYMENT_TARGET"] == info["LSMinimumSystemVersion"]


# The icon: for each kind of picture that Apple names, a PNG of its size with 8 bits of each colour and of what shows through.
icon, at, pictures = pathlib.Path(sys.argv[2]).read_bytes(), 8, {}
assert icon[:4] == b"icns" and struct.unpack(">I", icon[4:8])[0] == len(icon)
while at < len(icon):
    kind, size = struct.unpack(">4sI", icon[at:at + 8])
    picture = icon[at + 8:at + size]
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and picture[-8:-4] == b"IEND", kind
    width, height, depth, colour = struct.unpack(">IIBB", picture[16:26])
    assert (width, depth, colour) == (height, 8, 6), (kind, width, height, depth, colour)
    pictures[kind.decode()] = width
    at += size
assert pictures == {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64, "ic13": 256,
                    "ic14": 512}, pictures

# The release: what GitHub wants of each step, scripts that are there, packages that packaging/build.sh makes, and no secret in a command's text.
flow = yaml.safe_load(pathlib.Path(".github/workflows/release.yml").read_text(encoding="utf-8"))
assert set(flow[True]) == {"push", "workflow_dispatch"} and flow["permissions"] == {"contents": "read"}
kinds = re.search(r"^case \$what in\n([a-z |]+)\)", pathlib.Path("packaging/build.sh").read_text(encoding="utf-8"), re.M).group(1).split(" | ")
assert set(flow["jobs"]["debian"]["strategy"]["matrix"]["what"]) <= set(kinds), kinds
for name, job in flow["jobs"].items():
    assert job["runs-on"] and set(job.get("needs", [])) <= set(flow["jobs"]), name
    for step in job["steps"]:
        assert ("uses" in step) != ("run" in step), (name, step)
        assert "${{" not in step.get("run", ""), (name, step["run"])
        assert "uses" not in step or re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"]), step
        for script in re.findall(r"bash (packaging/\S+)", step.get("run", "")):
            assert pathlib.Path(script).is_file(), script
        for used in re.findall(r"(?:^|\s)(?:cp|cat) ([a-zA-Z][\w/.]+) ", step.get("run", "")):
            assert pathlib.Path(used).exists(), used
for file in re.findall(r"'(packaging/[^']+)'", json.dumps(flow)):
    assert list(pathlib.Path(".").glob(file)), file

# Flatpak: the same program, and sources whose sums are known.
flat = yaml.safe_load(pathlib.Path("packaging/elsewhere/desktop.butler.ButlerDesktop.yml").read_text(encoding="utf-8"))
assert flat["id"] == identity and flat["command"] == info["CFBundleExecutable"]
sums = pathlib.Path("packaging/windows/sysroot.sh").read_text(encoding="utf-8")
for part in flat["modules"]:
    for source in part["sources"]:
        if source["type"] == "archive":
            assert re.search(r" %s +%s$" % (re.escape(source["path"]), source["sha256"]), sums, re.M), source
        else:
            assert source["type"] == "dir" and (pathlib.Path("packaging/elsewhere") / source["path"] / "CMakeLists.txt").is_file()
assert flat["rename-desktop-file"] == metadata.findtext("launchable") and flat["rename-icon"] == metadata.findtext("icon")
END
# As flatpak-builder renames what it names.
sed 's|butler-desktop.desktop|desktop.butler.ButlerDesktop.desktop|' packaging/linux/butler-desktop.metainfo.xml >"$work/desktop.butler.ButlerDesktop.metainfo.xml"
appstreamcli validate --no-net "$work/desktop.butler.ButlerDesktop.metainfo.xml" >"$work/log" || { cat "$work/log" >&2; fail "the AppStream metadata, as Flatpak has it"; }

# ---- rpm ----
spec=packaging/elsewhere/butler-desktop.spec
read_spec=$(rpmspec -P --define '_metainfodir /usr/share/metainfo' "$spec") || fail "rpm does not read its spec"
[ "$(rpmspec -q --srpm --qf '%{version}' "$spec")" = "$version" ] || fail "the rpm spec is of another version"
rpmlint "$spec" >"$work/log" || { cat "$work/log" >&2; fail "rpmlint"; }
# Its list of files is what is installed, but for what it moves and what rpm takes from the sources.
DESTDIR="$work/stage" cmake --install build/release >/dev/null || fail "there is no build/release: bash packaging/build.sh deb"
sed -n '/^%files/,/^%changelog/p' <<<"$read_spec" | sed -nE 's|^(/.*)|\1|p' | sed 's|/zsh/site-functions|/zsh/vendor-completions|' >"$work/named"
(cd "$work/stage" && find . -type f -printf '/%P\n' | grep -v '^/usr/share/doc/') | sort >"$work/installed"
while IFS= read -r name; do
    matched=$(compgen -G "$work/stage$name" || true)
    [ -n "$matched" ] || fail "the rpm spec names $name, which is not installed"
    printf '%s\n' $matched | sed "s|^$work/stage||"
done <"$work/named" | sort >"$work/matched"
missed=$(comm -23 "$work/installed" "$work/matched")
[ -z "$missed" ] || fail "the rpm spec does not name: $missed"
echo "Read, and found right: what is made for macOS, Fedora and Flatpak."
