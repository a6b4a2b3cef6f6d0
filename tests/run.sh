#!/usr/bin/env bash
# bash tests/run.sh                everything: unit, gui, and the real thing on real containers
# bash tests/run.sh unit           the quick half, under the address and undefined behaviour sanitizers: no containers
# bash tests/run.sh long           what takes long: the quick half under the sanitizers (whose compilation alone takes 45 minutes on two cores),
#                                  clang-tidy over all sources, Airflow at work, a cluster of machines that boot on OpenStack, clouds in trouble,
#                                  a master and 184 minions, and bad days of 16
# bash tests/run.sh packaging      makes the packages, and tries them on bare Debian 12 and 13, and under wine; reads what is for elsewhere
# bash tests/run.sh bench [NAME]   the figures, one JSON line each on standard output, a table on standard error
#
# Installs what is missing (Debian 12 or 13, as root or with sudo), builds, runs. Where no container can run, the tests that need them are
# left out, and it says so; under CI=true they run all the same, and fail, and every warning of the compiler is an error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
case $what in
all | unit | long | packaging | bench) ;;
*)
    sed -n '2,8s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
. packaging/dependencies.sh

if [ "$what" = packaging ]; then
    bash packaging/build.sh all
    bash tests/elsewhere.sh
    bash tests/packaging.sh
    exec bash tests/windows.sh
fi
butler_packages_of_some="$butler_packages_of_some libwtmpdb0 libecap3 libltdl7" # of Debian 13's sshd, and of squid
install_dependencies xvfb xauth dbus at-spi2-core python3-pyatspi python3-pytest xdotool binutils zstd libwrap0 cmark-gfm clang-format clang-tidy \
    $([ "$what" != bench ] || echo keepassxc) $([ "$what" != long ] || echo nftables)
install_terraform
export PATH="$PATH:$butler_tools" LC_ALL=C.UTF-8

# A program alone, out of its Debian package: installed, the package would start a server on this computer.
fetch() { # PROGRAM PACKAGE FILE WHOSE_TESTS [FILE, which some versions have beside it]...
    local kept="${XDG_CACHE_HOME:-$HOME/.cache}/butler-desktop/$1" folder own="BUTLER_${1^^}" file
    [ -z "${!own:-}" ] && ! PATH="$PATH:/usr/sbin" command -v "$1" >/dev/null && [ ! -x "$kept/$1" ] || return 0
    echo "Fetching $1 for the tests ..." >&2
    folder=$(mktemp -d)
    local beside=("${@:5}")
    if (cd "$folder" && { apt-get -qq download "$2" || { apt_get update && apt-get -qq download "$2"; }; } &&
        dpkg-deb -x "$2"_*.deb . && ! ldd $(ls "$3" "${beside[@]}" 2>/dev/null) | grep 'not found' >&2 && mkdir -p "$kept" &&
        for file in "${beside[@]}"; do [ ! -e "$file" ] || cp "$file" "$kept/"; done &&
        cp "$3" "$kept/.new" && mv "$kept/.new" "$kept/$1") 2>"$folder/log"; then
        rm -rf "$folder"
        return 0
    fi
    cat "$folder/log" >&2
    rm -rf "$folder"
    echo "$1 could not be had. So the tests of $4 are left out." >&2
}
case $what in
all | unit | long)
    fetch influxd influxdb usr/bin/influxd "InfluxDB's administrator"
    fetch squid squid usr/sbin/squid "the way out by the master"
    fetch sshd openssh-server usr/sbin/sshd "jump hosts" usr/lib/openssh/sshd-session usr/lib/openssh/sshd-auth
    ;;
esac
strict=()
[ "${CI:-}" != true ] || { export BUTLER_REQUIRE_CONTAINERS=1; strict=(-DBUTLER_WARNINGS_AS_ERRORS=ON); }
# A sanitizer that finds something ends the test. What Qt and the fonts keep until the end is no leak of ours.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1

status=0
if [ "$what" = bench ]; then
    echo "Building ..." >&2
    build_butler dev
    exec bash tests/benchmarks/run.sh "${@:2}"
fi

# A podman that was killed, as some tests do it, may leave rules that send a port of this computer elsewhere, which is then a test's own.
if [ "$(id -u)" = 0 ] && command -v podman >/dev/null && left=$(podman ps --all --quiet 2>/dev/null) && [ -z "$left" ]; then
    PATH="$PATH:/usr/sbin" iptables -t nat -F NETAVARK-HOSTPORT-DNAT 2>/dev/null || true
fi

run_tests() { # FOLDER CTEST-OPTION...
    ctest --test-dir "$1" --output-on-failure -j 2 "${@:2}" || status=1
}
sanitized() {
    echo "Building the quick half with sanitizers ..." >&2
    build_butler asan "${strict[@]}" --target quick_tests
    run_tests build/asan -L 'model|services|gui'
}

if [ "$what" = long ]; then
    sanitized
    build_butler dev
    bash tests/tidy.sh build all || exit 1
    echo "clang-tidy finds nothing: git rev-parse HEAD >tests/tidy-base"
    export QTEST_FUNCTION_TIMEOUT=3600000 QT_QPA_PLATFORM=offscreen BUTLER_REQUIRE_CONTAINERS=1
    BUTLER_ROLES_TEST=whole build/tests/tst_Roles || status=1 # Airflow, from its button to its rows
    BUTLER_SWARM=184 build/tests/tst_Swarm || status=1
    BUTLER_SWARM=16 build/tests/tst_SwarmBadDays || status=1
    BUTLER_OPENSTACK=whole build/tests/tst_OpenStack || status=1
    BUTLER_OPENSTACK=whole build/tests/tst_CloudWindow || status=1
    BUTLER_OPENSTACK=whole build/tests/tst_CloudTroubles || status=1
    BUTLER_OPENSTACK=whole build/tests/tst_CloudMachines || status=1
    exit $status
fi

# The tests of a log that failed at first and passed when they were run again.
repeated() { # LOG
    sed -nE 's/^ *([0-9]+\/[0-9]+ )? *Test +#[0-9]+: ([^ ]+) \.*[ *]*(Passed|[A-Z][a-z]+).*/\2 \3/p' "$1" |
        awk '$2 != "Passed" { failed[$1] = 1 } $2 == "Passed" && failed[$1] { print $1 }'
}
# Real machines boot, vote and time out as the computer's load lets them: what fails is run once more, and that is said.
run_integration() {
    local log=build/integration.log name
    ctest --test-dir build --output-on-failure -L integration --repeat until-pass:2 2>&1 | tee "$log" || status=1
    for name in $(repeated "$log"); do echo "WARNING: $name failed at first, and passed when it was run again." >&2; done
}

if [ "$what" = unit ]; then
    sanitized
    build_butler dev "${strict[@]}" --target butlerctl butler-desktop
    run_tests build -L house
    exit $status
fi
echo "Building what users get ..." >&2
build_butler dev "${strict[@]}" --target quick_tests integration_tests
run_tests build -L 'model|services|gui|house'

# What was built, packed in passing, and run where nothing else is: half a minute. Packages are made on Debian 12.
if ! grep -q '^VERSION_CODENAME=bookworm$' /etc/os-release; then
    echo "Packages are made on Debian 12, so none was tried here." >&2
elif [ "${CI:-}" = true ] || as_root unshare --mount --pid --fork --net true 2>/dev/null; then
    { bash packaging/build.sh quick && bash tests/packed.sh; } || status=1
else
    echo "No folder system of its own can be made here, so the packed program was not tried." >&2
fi

# From here on, containers are needed.
if ! find_engine build/butlerctl build/engine.log; then
    cat build/engine.log >&2
    [ "${CI:-}" = true ] || { echo "So the tests that need containers (integration) did not run." >&2; exit $status; }
else
    # Before the tests, so that it is no test's time.
    echo "Making the base image of the machines, unless it is there (three to eight minutes) ..." >&2
    build/butlerctl engine --image >/dev/null
fi
run_integration
exit $status
