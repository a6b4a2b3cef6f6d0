#!/usr/bin/env bash
# bash packaging/try.sh                installs what is missing, builds, brings the tutorial cluster up on this computer, opens the window on it
# bash packaging/try.sh --build-only   stops after build/butlerctl and build/butler-desktop
#
# Run again, it is back in seconds. Without a display it brings the cluster up in the terminal and saves pictures of the window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/dependencies.sh

cluster=${BUTLER_TRY:-$HOME/Butler/tutorial}

install_dependencies fonts-inter fonts-jetbrains-mono
install_terraform
export PATH="$PATH:$butler_tools"
echo "Building Butler Desktop (about five minutes the first time) ..." >&2
build_butler --target butlerctl butler-desktop
if [ "${1:-}" = --build-only ]; then
    echo "Built: build/butlerctl and build/butler-desktop."
    exit 0
fi

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }
show() { # CLUSTER: the window, or pictures of it where there is no display
    if has_display; then
        exec build/butler-desktop "$1"
    fi
    mkdir -p build/pictures
    local page
    for page in cluster health monitoring runs; do
        QT_QPA_PLATFORM=offscreen build/butler-desktop "$1" --page "$page" --picture "build/pictures/$page.png"
    done
    echo "There is no display here, so the window was drawn into build/pictures/: cluster, health, monitoring and runs."
}

[ -e "$cluster/cluster.yaml" ] || build/butlerctl new "$cluster" --template tutorial --target local
if ! why=$(build/butlerctl engine 2>&1); then
    echo "$why"
    echo "So here is a recorded run of the tutorial cluster instead."
    show packaging/recorded/tutorial
    exit 0
fi
build/butlerctl up "$cluster"
echo "The cluster is in $cluster. build/butlerctl destroy \"$cluster\" takes it down again."
show "$cluster"
