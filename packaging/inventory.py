#!/usr/bin/env python3
"""Says of a folder that is to be packed what is inside and under which licences, from what is really there.

    packaging/inventory.py FOLDER VERSION ORIGINS GO [PACKAGE...]

ORIGINS has a line for each file that is not ours: its path in FOLDER, a tab, the file of this system that it was copied from, or go:NAME where it
was built of the Go modules that GO/NAME.modules lists, whose licences are in GO/licences (packaging/terraform.sh). PACKAGEs are those that a
program in FOLDER was linked to statically. In place of a file or a PACKAGE may stand part:FOLDER, for what packaging/windows/sysroot.sh built.
Written into FOLDER: butler-desktop.spdx.json (SPDX 2.3), and licences/ with what
Debian says of each package, and the licences that this names. Printed are the packages, one a line. A program or library of which nobody says where it comes from is an error.
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

OURS = {"bin/butler-desktop", "bin/butlerctl", "bin/butler-desktop.exe", "bin/butlerctl.exe", "libexec/butler-desktop/butler-begin"}
COMMON = pathlib.Path("/usr/share/common-licenses")


def output(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, universal_newlines=True).stdout


def packages_of(paths):
    """File of this system → the package that it belongs to; dpkg knows some under /lib that lie under /usr/lib."""
    other = {path: path[len("/usr"):] if path.startswith("/usr/") else "/usr" + path for path in paths}
    if not paths: # dpkg-query would ask for one
        return {}
    # All at once: each question reads the lists of all packages.
    said = subprocess.run(["dpkg-query", "-S", *sorted({*other, *other.values()})], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          universal_newlines=True).stdout
    known = {name: packages.split(",")[0] for packages, name in (line.split(": ", 1) for line in said.splitlines()
                                                                       if not line.startswith("diversion by "))}
    found = {path: known.get(path, known.get(other[path])) for path in paths}
    for path, package in found.items():
        if not package:
            raise SystemExit("%s belongs to no package, so nobody knows under which licence it may be given on." % path)
    return found


def described(package):
    if package.startswith("part:"):
        part = pathlib.Path(package[len("part:"):])
        version = (part / "version").read_text(encoding="utf-8").strip()
        return {"name": part.name, "version": version, "architecture": "source", "source": part.name, "source_version": version,
                "licence": (part / "licence").read_text(encoding="utf-8", errors="replace")}
    fields = "${Package}\t${Version}\t${Architecture}\t${source:Package}\t${source:Version}"
    name, version, architecture, source, source_version = output("dpkg-query", "-W", "-f", fields, package).split("\t")
    return {"name": name, "version": version, "architecture": architecture, "source": source, "source_version": source_version,
            "licence": pathlib.Path("/usr/share/doc", name, "copyright").read_text(encoding="utf-8", errors="replace")}


def module(go, path, version):
    """A Go module, or Go's own library (std), with what it says of its licence."""
    name = path if path == "std" else "%s@%s" % (path, version)
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in sorted((go / "licences" / name).iterdir())]
    licence = "\n\n".join(texts)
    if "Business Source License" in licence:
        raise SystemExit("%s %s may not be given on: its licence is no free one." % (path, version))
    return {"name": path, "version": version, "source": re.sub(r"[^A-Za-z0-9.-]", "-", "go-%s-%s" % (path, version)), "licence": licence,
            "purl": "pkg:golang/%s@%s" % (path, version.replace("+", "%2B"))}


def modules_of(go, name):
    """What the program was built of: itself, and all that is linked into it."""
    lines = [line.split("\t") for line in (go / (name + ".modules")).read_text(encoding="utf-8").splitlines()]
    found = [module(go, line[2], line[3]) for line in lines if line[1:2] == ["mod"]]
    found += [module(go, line[2], line[3]) for line in lines if line[1:2] == ["=>"] or line[1:2] == ["dep"] and line[4:] not in ([], [""])]
    return found + [module(go, "std", lines[0][0])]


def is_foreign(path):
    """A program, a library or a catalogue: what must have come from somewhere."""
    with path.open("rb") as file:
        start = file.read(4)
    return start == b"\x7fELF" or start[:2] == b"MZ" or path.suffix == ".qm"


def spdx_id(*words):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", "-".join(words))


def file_entry(folder, path):
    data = path.read_bytes()
    name = path.relative_to(folder).as_posix()
    return {"SPDXID": spdx_id("File", name), "fileName": "./" + name, "licenseConcluded": "NOASSERTION", "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": "SHA1", "checksumValue": hashlib.sha1(data).hexdigest()},
                          {"algorithm": "SHA256", "checksumValue": hashlib.sha256(data).hexdigest()}]}


def package_entry(package):
    if "purl" in package:
        return {"SPDXID": spdx_id("Package", package["source"]), "name": package["name"], "versionInfo": package["version"],
                "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
                "licenseDeclared": "LicenseRef-" + package["source"], "copyrightText": "NOASSERTION",
                "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": package["purl"]}]}
    return {"SPDXID": spdx_id("Package", package["name"]), "name": package["name"], "versionInfo": package["version"],
            "supplier": "Organization: Debian", "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
            "sourceInfo": "built from the Debian source package %s %s" % (package["source"], package["source_version"]),
            "licenseConcluded": "NOASSERTION", "licenseDeclared": "LicenseRef-" + package["source"], "copyrightText": "NOASSERTION",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": "pkg:deb/debian/%s@%s?arch=%s" % (package["name"], package["version"].replace("+", "%2B"),
                                                                                    package["architecture"])}]}


def write_licences(folder, packages):
    licences = folder / "licences"
    licences.mkdir()
    named = {"GPL-3"} # ours
    for package in packages.values():
        (licences / package["source"]).write_text(package["licence"], encoding="utf-8")
        named.update(re.findall(re.escape(str(COMMON)) + r"/([A-Za-z0-9.-]*[A-Za-z0-9])", package["licence"]))
    (licences / "common").mkdir()
    for name in sorted(named):
        if (COMMON / name).is_file():
            (licences / "common" / name).write_bytes((COMMON / name).read_bytes())


def main():
    folder, version, go, origins, built = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[4]), {}, {}
    for line in pathlib.Path(sys.argv[3]).read_text(encoding="utf-8").splitlines():
        name, origin = line.split("\t")
        if origin.startswith("go:"):
            built[name] = modules_of(go, origin[len("go:"):])
            origins[name] = built[name][0]["source"]
        else:
            origins[name] = origin if origin.startswith("part:") else os.path.realpath(origin)
    owners = packages_of({origin for origin in origins.values() if origin.startswith("/")})
    origins = {name: owners.get(origin, origin) for name, origin in origins.items()}
    modules = {one["source"]: one for made in built.values() for one in made}
    packages = {package: described(package) for package in sorted((set(origins.values()) - set(modules)) |
                                                                  {package_of_name(name) for name in sys.argv[5:]})}
    debian = list(packages)
    packages.update(sorted(modules.items()))
    write_licences(folder, packages)
    own = {"SPDXID": "SPDXRef-Package", "name": "butler-desktop", "versionInfo": version, "downloadLocation": "NOASSERTION",
           "filesAnalyzed": False, "licenseConcluded": "GPL-3.0-or-later", "licenseDeclared": "GPL-3.0-or-later",
           "copyrightText": "2026 The authors of Butler Desktop"}
    files, relations = [], [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Package")]
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        if name not in origins and name not in OURS and is_foreign(path):
            raise SystemExit("%s: nobody says where it comes from, so its licence is not known." % name)
        files.append(file_entry(folder, path))
        holder = package_entry(packages[origins[name]])["SPDXID"] if name in origins else "SPDXRef-Package"
        relations.append((holder, "CONTAINS", files[-1]["SPDXID"]))
    for package in packages.values():
        relations.append(("SPDXRef-Package", "CONTAINS", package_entry(package)["SPDXID"]))
    for made in built.values():
        relations += [(package_entry(made[0])["SPDXID"], "STATIC_LINK", package_entry(one)["SPDXID"]) for one in made[1:]]
    licences = {package["source"]: package["licence"] for package in packages.values()}
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "butler-desktop-" + version,
        "documentNamespace": "https://spdx.org/spdxdocs/butler-desktop-%s-%s" % (
            version, hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()[:32]),
        "creationInfo": {"created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))),
                         "creators": ["Tool: packaging/inventory.py"]},
        "packages": [own] + [package_entry(package) for package in packages.values()], "files": files,
        "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-" + source, "name": source, "extractedText": text}
                                       for source, text in sorted(licences.items())],
        "relationships": [{"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other} for one, kind, other in relations]}
    (folder / "butler-desktop.spdx.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for package in debian:
        print(packages[package]["name"])


def package_of_name(name):
    """As dpkg-query -S names a package of several architectures; a part is its own name."""
    if name.startswith("part:"):
        return name
    same = output("dpkg-query", "-W", "-f", "${Multi-Arch}\t${Architecture}", name).split("\t")
    return "%s:%s" % (name, same[1]) if same[0] == "same" else name


if __name__ == "__main__":
    main()
