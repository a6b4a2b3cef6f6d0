# Sourced by packaging/try.sh and tests/run.sh: installs what is missing on Debian 12, and nothing when all is there.
#
#   install_dependencies [PACKAGE...]   what building and running needs, and PACKAGE beside it
#   install_terraform                   Terraform or OpenTofu 1.5 or newer; built from source where there is none
#   build_butler [CMAKE OPTION...]      configures and builds into build/

butler_packages="g++ cmake ninja-build ccache git ca-certificates
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6svg6 libgl-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-translations-l10n libyaml-cpp-dev qtkeychain-qt6-dev libssl-dev
  podman runc netavark aardvark-dns iptables nftables debootstrap openssh-client iproute2 procps python3
  fonts-inter fonts-jetbrains-mono"
# What podman needs to run for somebody who is not root.
[ "$(id -u)" = 0 ] || butler_packages="$butler_packages uidmap slirp4netns fuse-overlayfs dbus-user-session"

# Where butlerctl looks for Terraform after the PATH.
butler_tools="${XDG_DATA_HOME:-$HOME/.local/share}/butler-desktop/bin"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Prints what of PACKAGE... is not installed.
missing_of() {
    local there
    there=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p')
    printf '%s\n' "$@" | grep -Fxv -e "${there:- }" || true
}

# apt, tried again: a mirror that stumbles once must not end an evening's installation.
apt_get() {
    local log try
    log=$(mktemp)
    for try in 1 2 3; do
        if as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 \
            -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1; then
            rm -f "$log"
            return 0
        fi
        sleep $((try * 3))
    done
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "The package mirror did not give what is needed (apt-get $*). Look at the lines above, then run this again." >&2
    return 1
}

install_dependencies() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This script installs what it needs on Debian 12 and its relatives; the list to install elsewhere stands at the top of packaging/dependencies.sh." >&2
        return 1
    fi
    local missing
    # shellcheck disable=SC2086
    missing=$(missing_of $butler_packages "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    missing=$(echo $missing)
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "These packages are missing, and installing them needs root: apt-get install --no-install-recommends $missing" >&2
        return 1
    fi
    echo "Installing $(echo "$missing" | wc -w) packages that are missing (about two minutes for all) ..." >&2
    # shellcheck disable=SC2086
    apt_get update && apt_get install -y --no-install-recommends $missing
}

terraform_is_enough() {
    local version
    version=$("$1" version 2>/dev/null) || return 1 # into a variable: a pipe that grep leaves early would count as failed
    grep -qE '^(Terraform|OpenTofu) v(1\.([5-9]|[1-9][0-9])|[2-9])' <<<"$version"
}

# Names a Go of 1.20 or newer. Where there is none, the one of Debian's backports is unpacked into the folder SCRATCH: nothing
# is installed and no package source is added, because Go serves for this one build only.
go_for() { # SCRATCH
    local go mirror source=$1/apt
    for go in go /usr/local/go/bin/go /usr/lib/go-1.*/bin/go; do
        if command -v "$go" >/dev/null && [[ "$("$go" version)" =~ go1\.[2-9][0-9] ]]; then
            command -v "$go"
            return 0
        fi
    done
    # The mirror that this machine already uses for Debian itself.
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' | sed -n 's/ bookworm$//p' | head -n 1)
    [ -n "$mirror" ] || return 1
    mkdir -p "$source/lists/partial" "$source/archives/partial" "$source/parts"
    printf 'deb %s bookworm main\ndeb %s bookworm-backports main\n' "$mirror" "$mirror" >"$source/sources.list"
    local options=(-qq -o "Dir::Etc::SourceList=$source/sources.list" -o "Dir::Etc::SourceParts=$source/parts" -o Acquire::Retries=3
        -o "Dir::State::Lists=$source/lists" -o "Dir::Cache=$source" -o APT::Sandbox::User= -o Acquire::Languages=none)
    apt-get "${options[@]}" update >&2 || return 1
    (cd "$source" && apt-get "${options[@]}" download golang-1.22-go/bookworm-backports golang-1.22-src/bookworm-backports >&2) || return 1
    for package in "$source"/golang-*.deb; do dpkg-deb -x "$package" "$1/debian" || return 1; done
    echo "$1/debian/usr/lib/go-1.22/bin/go"
}

build_terraform() { # SCRATCH
    local go
    go=$(go_for "$1") || return 1
    GOBIN="$butler_tools" GOPATH="$1/go" GOCACHE="$1/cache" GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS="${GOFLAGS:-} -modcacherw -trimpath" \
        "$go" install -ldflags=-s github.com/hashicorp/terraform@v1.5.7
}

install_terraform() {
    local tool
    for tool in terraform tofu "$butler_tools/terraform" "${BUTLER_TERRAFORM:-}"; do
        if command -v "$tool" >/dev/null && terraform_is_enough "$tool"; then return 0; fi
    done
    echo "Building Terraform 1.5.7, because there is none here (about three minutes, once) ..." >&2
    mkdir -p "$butler_tools"
    local scratch try done=no
    for try in 1 2 3; do
        scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-terraform.XXXXXX")
        if build_terraform "$scratch" >"$butler_tools/build.log" 2>&1; then done=yes; fi
        rm -rf "$scratch"
        [ "$done" = no ] || break
        sleep $((try * 3))
    done
    if [ "$done" = no ]; then
        tail -n 20 "$butler_tools/build.log" >&2
        echo "Terraform could not be built. Install Terraform or OpenTofu 1.5 or newer yourself, then run this again." >&2
        return 1
    fi
    rm -f "$butler_tools/build.log"
}

# Configures and builds what is named (all, when nothing is), quietly; a failure shows what the compiler said.
build_butler() {
    local log=build/build.log
    mkdir -p build
    # A folder that was moved or copied with its build in it: CMake refuses the old paths.
    if [ -e build/CMakeCache.txt ] && ! grep -qFx "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" build/CMakeCache.txt; then
        rm -rf build/CMakeCache.txt build/CMakeFiles
    fi
    if ! { cmake --preset dev && cmake --build build "$@"; } >"$log" 2>&1; then
        grep -E 'error|Error|FAILED' -A 5 "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
        echo "The build failed; all of it is in $log." >&2
        return 1
    fi
}
