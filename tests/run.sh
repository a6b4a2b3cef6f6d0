#!/usr/bin/env bash
# bash tests/run.sh                everything but what takes long: unit, gui and the short way through every integration
# bash tests/run.sh unit           the quick half: no containers
# bash tests/run.sh bench [NAME]   the figures, one JSON line each on standard output, a table on standard error
# bash tests/run.sh long           what takes long
#
# Installs what is missing (Debian 12, as root or with sudo), builds, runs. Under CI=true a test that cannot find what it needs fails;
# elsewhere it says that it did not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
. packaging/dependencies.sh

install_dependencies fonts-inter fonts-jetbrains-mono xvfb xauth dbus
install_terraform
export PATH="$PATH:$butler_tools"
[ "${CI:-}" = true ] && export BUTLER_REQUIRE_CONTAINERS=1

echo "Building ..." >&2
build_butler

case $what in
unit) exec ctest --test-dir build --output-on-failure -j 2 -L 'model|services|gui|house' ;;
all) exec ctest --test-dir build --output-on-failure -LE long ;;
long) exec ctest --test-dir build --output-on-failure -L long ;;
bench)
    shift
    exec bash tests/benchmarks/run.sh "$@"
    ;;
*)
    sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
