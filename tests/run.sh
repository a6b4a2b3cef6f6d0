#!/usr/bin/env bash
# bash tests/run.sh                everything but what takes long: unit, gui and the short way through every integration
# bash tests/run.sh unit           the quick half: no containers
# bash tests/run.sh bench [NAME]   the figures, one JSON line each on standard output, a table on standard error
# bash tests/run.sh long           what takes long
#
# Installs what is missing (Debian 12, as root or with sudo), builds, runs. Where no container can run, the tests that need them are left
# out, and it says so; under CI=true they run all the same, and fail.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
case $what in
all | unit | long | bench) ;;
*)
    sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
. packaging/dependencies.sh

install_dependencies xvfb xauth dbus at-spi2-core python3-pyatspi $([ "$what" != bench ] || echo keepassxc)
install_terraform
export PATH="$PATH:$butler_tools" LC_ALL=C.UTF-8
[ "${CI:-}" != true ] || export BUTLER_REQUIRE_CONTAINERS=1

echo "Building ..." >&2
build_butler

run_tests() { exec ctest --test-dir build --output-on-failure -j 2 "$@"; }
case $what in
unit) run_tests -L 'model|services|gui|house' ;;
bench) exec bash tests/benchmarks/run.sh "${@:2}" ;;
esac
# From here on, containers are needed.
if ! why=$(build/butlerctl engine 2>&1); then
    echo "$why" >&2
    if [ "${CI:-}" != true ]; then
        echo "So the tests that need containers (integration, long) did not run." >&2
        run_tests -LE 'integration|long'
    fi
fi
case $what in
all) run_tests -LE long ;;
long) run_tests -L long ;;
esac
