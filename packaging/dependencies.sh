# Sourced by packaging/try.sh and tests/run.sh: installs what is missing on Debian 12, and nothing when all is there.
#
#   install_dependencies [PACKAGE...]   what building and running needs, and PACKAGE beside it
#   install_terraform                   Terraform or OpenTofu 1.5 or newer; built from source where there is none

butler_packages="build-essential cmake ninja-build ccache pkg-config git ca-certificates
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6svg6 libgl-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
  qt6-qpa-plugins libyaml-cpp-dev qtkeychain-qt6-dev
  podman runc netavark aardvark-dns iptables nftables debootstrap openssh-client iproute2 procps python3"

# Where butlerctl looks for a Terraform of its own, after the PATH.
butler_tools="${XDG_DATA_HOME:-$HOME/.local/share}/butler-desktop/bin"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt, tried again: a mirror that stumbles once must not end an evening's installation.
apt_get() {
    local try
    for try in 1 2 3; do
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >"$butler_log" 2>&1 && return 0
        sleep $((try * 3))
    done
    tail -n 20 "$butler_log" >&2
    echo "The package mirror did not give what is needed (apt-get $*). Look at the lines above, then run this again." >&2
    return 1
}

missing_of() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = "ii " ] || printf '%s ' "$package"
    done
}

install_dependencies() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This script installs what it needs on Debian 12 and its relatives; here, see CONTRIBUTING.md for the list of what to install." >&2
        return 1
    fi
    butler_log=$(mktemp)
    local missing
    # shellcheck disable=SC2086
    missing=$(missing_of $butler_packages "$@")
    if [ -n "$missing" ]; then
        if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
            echo "Missing: $missing. Installing them needs root: run this as root, or install sudo." >&2
            return 1
        fi
        echo "Installing what is missing ($(echo "$missing" | wc -w) packages) ..." >&2
        # shellcheck disable=SC2086
        apt_get update && apt_get install -y --no-install-recommends $missing || return 1
    fi
    rm -f "$butler_log"
}

terraform_is_enough() {
    local version
    version=$("$1" version 2>/dev/null | sed -n 's/^\(Terraform\|OpenTofu\) v\([0-9]*\)\.\([0-9]*\).*/\2 \3/p' | head -n 1)
    set -- $version
    [ $# = 2 ] && { [ "$1" -gt 1 ] || { [ "$1" = 1 ] && [ "$2" -ge 5 ]; }; }
}

# Debian's Go 1.19 is too old for Terraform 1.5; the backports' one is not. Their source is derived from the machine's own.
install_go() {
    local go mirror
    for go in go /usr/local/go/bin/go /usr/lib/go-1.2?/bin/go; do
        if command -v "$go" >/dev/null && "$go" version | grep -qE 'go1\.(2[0-9]|[3-9][0-9])'; then
            butler_go=$go
            return 0
        fi
    done
    mirror=$(grep -hoE '^(URIs: *|deb +(\[[^]]*\] +)?)[a-z]+://[^ ]+' /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null \
        | grep -oE '[a-z]+://[^ ]+' | grep -v security | head -n 1)
    [ -n "$mirror" ] || { echo "No Debian mirror is set up on this machine, so Go cannot be installed." >&2; return 1; }
    echo "deb $mirror bookworm-backports main" | as_root tee /etc/apt/sources.list.d/butler-backports.list >/dev/null
    butler_log=$(mktemp)
    apt_get update && apt_get install -y --no-install-recommends -t bookworm-backports golang-1.22-go || return 1
    butler_go=/usr/lib/go-1.22/bin/go
}

install_terraform() {
    local tool
    for tool in terraform tofu "$butler_tools/terraform"; do
        if command -v "$tool" >/dev/null && terraform_is_enough "$tool"; then return 0; fi
    done
    echo "Building Terraform 1.5.7 (about two minutes, once) ..." >&2
    install_go || return 1
    mkdir -p "$butler_tools"
    local log try
    log=$(mktemp)
    for try in 1 2 3; do
        if GOBIN="$butler_tools" GOTOOLCHAIN=local GOFLAGS="${GOFLAGS:-} -trimpath" CGO_ENABLED=0 \
            "$butler_go" install -ldflags '-s -w' github.com/hashicorp/terraform@v1.5.7 >"$log" 2>&1; then
            rm -f "$log"
            return 0
        fi
        sleep $((try * 3))
    done
    tail -n 20 "$log" >&2
    echo "Terraform could not be built. Install Terraform or OpenTofu 1.5 or newer yourself, then run this again." >&2
    return 1
}

# Configures and builds what is named (all, when nothing is), quietly; a failure shows what the compiler said.
build_butler() {
    local log=build/build.log
    mkdir -p build
    if ! { cmake --preset dev && cmake --build build "$@"; } >"$log" 2>&1; then
        grep -E 'error|Error|FAILED' -A 5 "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
        echo "The build failed; all of it is in $log." >&2
        return 1
    fi
}
