#!/usr/bin/env bash
# bash tests/run.sh                everything: unit, gui, and the real thing on real containers
# bash tests/run.sh unit           the quick half: no containers
# bash tests/run.sh bench [NAME]   the figures, one JSON line each on standard output, a table on standard error
#
# Installs what is missing (Debian 12, as root or with sudo), builds, runs. Where no container can run, the tests that need them are left
# out, and it says so; under CI=true they run all the same, and fail.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
case $what in
all | unit | bench) ;;
*)
    sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
. packaging/dependencies.sh

install_dependencies xvfb xauth dbus at-spi2-core python3-pyatspi python3-pytest xdotool $([ "$what" != bench ] || echo keepassxc)
install_terraform
export PATH="$PATH:$butler_tools" LC_ALL=C.UTF-8
[ "${CI:-}" != true ] || export BUTLER_REQUIRE_CONTAINERS=1

echo "Building ..." >&2
build_butler

# What fails is run once more, and both are shown: real machines boot, vote and time out as the computer's load lets them.
run_tests() { exec ctest --test-dir build --output-on-failure -j 2 --repeat until-pass:2 "$@"; }
case $what in
unit) run_tests -L 'model|services|gui|house' ;;
bench) exec bash tests/benchmarks/run.sh "${@:2}" ;;
esac
# From here on, containers are needed.
if ! why=$(build/butlerctl engine 2>&1); then
    echo "$why" >&2
    if [ "${CI:-}" != true ]; then
        echo "So the tests that need containers (integration) did not run." >&2
        run_tests -LE integration
    fi
else
    # Before the tests, so that it is no test's time.
    echo "Making the base image of the machines, unless it is there (two to three minutes) ..." >&2
    build/butlerctl engine --image >/dev/null
fi
run_tests
