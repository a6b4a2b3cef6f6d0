# Sourced by the scripts here and in tests: installs what is missing on Debian 12 and 13, and nothing when all is there.
#
#   install_dependencies [PACKAGE...]   what building and running needs, and PACKAGE beside it
#   install_terraform, make_inside      Terraform (packaging/terraform.sh)
#   find_engine BUTLERCTL LOG           whether containers can run here: 0 yes, 1 no; a fault of the program is said and ends all
#   build_butler PRESET [OPTION...]     configures and builds: dev into build/, another into build/PRESET

butler_packages="g++ cmake ninja-build ccache git ca-certificates
  qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6svg6 libgl-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-translations-l10n libyaml-cpp-dev qtkeychain-qt6-dev libssl-dev
  podman runc netavark aardvark-dns iptables nftables debootstrap openssh-client iproute2 procps python3
  fonts-inter fonts-jetbrains-mono"
# Part of another package since Debian 13.
butler_packages_of_some="libqt6opengl6-dev"
# What podman needs to run for somebody who is not root.
[ "$(id -u)" = 0 ] || butler_packages="$butler_packages uidmap slirp4netns fuse-overlayfs dbus-user-session"

. "${BASH_SOURCE[0]%/*}/terraform.sh"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Prints what of PACKAGE... is not installed.
missing_of() {
    local there
    there=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p')
    printf '%s\n' "$@" | grep -Fxv -e "${there:- }" || true
}

# Prints what of PACKAGE... some package source has, and what none has.
known_of() {
    [ $# = 0 ] || LC_ALL=C apt-cache policy "$@" 2>/dev/null |
        awk '/^[^ ]/ { name = $1; sub(/:$/, "", name) } /^  Candidate:/ && $2 != "(none)" { print name }'
}
unknown_of() {
    local known
    known=$(known_of "$@")
    printf '%s\n' "$@" | grep -Fxv -e "${known:- }" || true
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
        echo "This script installs what it needs on Debian 12 and 13 and their relatives; the list to install elsewhere stands at the top of packaging/dependencies.sh." >&2
        return 1
    fi
    local missing
    # shellcheck disable=SC2086
    missing=$(missing_of $butler_packages "$@")
    # shellcheck disable=SC2086
    [ -n "$missing$(known_of $(missing_of $butler_packages_of_some))" ] || return 0
    # shellcheck disable=SC2086
    missing=$(echo $missing)
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "These packages are missing, and installing them needs root: apt-get install --no-install-recommends $missing" >&2
        return 1
    fi
    echo "Installing $(echo "$missing" | wc -w) packages that are missing (about two minutes for all) ..." >&2
    apt_get update || return 1
    # shellcheck disable=SC2086
    missing="$missing $(known_of $(missing_of $butler_packages_of_some))"
    # Another system than Debian 12 or 13 may call them otherwise, or not have them: they are named, instead of apt's first stumble.
    local unknown
    # shellcheck disable=SC2086
    unknown=$(unknown_of $missing)
    if [ -n "$unknown" ]; then
        # shellcheck disable=SC2086
        echo "This system's package sources do not have:" $unknown >&2
        echo "Debian 12 and 13 do. Find out what they are called here, install them yourself, and take them out of the list at the top of packaging/dependencies.sh; then run this again." >&2
        return 1
    fi
    # shellcheck disable=SC2086
    apt_get install -y --no-install-recommends $missing
}

# 1 is the program's own word that no container can run here; why stands in LOG. Anything else is a fault of the program, which no recording
# and no test left out may cover up.
find_engine() { # BUTLERCTL LOG
    local answer=0
    "$1" engine >"$2" 2>&1 || answer=$?
    [ "$answer" -gt 1 ] || return "$answer"
    cat "$2" >&2
    if [ "$answer" -gt 128 ]; then
        echo "$1 was ended by a signal ($(kill -l $((answer - 128)))) when it looked for podman or docker." >&2
    else
        echo "$1 failed ($answer) when it looked for podman or docker." >&2
    fi
    echo "That is a fault of Butler Desktop, not of this computer. Please report it with what stands in $(realpath "$2")." >&2
    exit 1
}

# Configures PRESET and builds it, quietly; a failure shows what the compiler said. The preset dev lies in build/, another in build/PRESET.
build_butler() { # PRESET [-DNAME=VALUE...] [BUILD OPTION...]
    local preset=$1 folder=build settings=()
    shift
    [ "$preset" = dev ] || folder=build/$preset
    case $preset in
    release | windows | macos) settings=("-DBUTLER_UPDATES_ADDRESS=${BUTLER_UPDATES_ADDRESS:-}" "-DBUTLER_UPDATES_KEY=${BUTLER_UPDATES_KEY:-}") ;;
    esac
    while [[ "${1:-}" = -D* ]]; do
        settings+=("$1")
        shift
    done
    mkdir -p "$folder"
    local log=$folder/build.log
    # A folder that was moved or copied with its build in it: CMake refuses the old paths.
    if [ -e "$folder/CMakeCache.txt" ] && ! grep -qFx "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$folder/CMakeCache.txt"; then
        rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
    fi
    if ! { cmake --preset "$preset" "${settings[@]}" && cmake --build "$folder" "$@"; } >"$log" 2>&1; then
        grep -E 'error|Error|FAILED' -A 5 "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
        echo "The build failed; all of it is in $log." >&2
        return 1
    fi
}
