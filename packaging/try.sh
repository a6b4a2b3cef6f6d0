#!/usr/bin/env bash
# bash packaging/try.sh                installs what is missing, builds, brings the tutorial cluster up on this computer, opens the window on it
# bash packaging/try.sh --build-only   stops after build/butlerctl and build/butler-desktop
#
# Run again, it is back in seconds. Without a display it brings the cluster up in the terminal and saves pictures of the window.
# Where no container can run it opens the window on the recorded cluster that is inside the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/dependencies.sh

cluster=${BUTLER_TRY:-$HOME/Butler/tutorial}

install_dependencies
install_terraform
export PATH="$PATH:$butler_tools"
echo "Building Butler Desktop (about ten minutes the first time) ..." >&2
build_butler dev --target butlerctl butler-desktop
if [ "${1:-}" = --build-only ]; then
    echo "Built: build/butlerctl and build/butler-desktop."
    exit 0
fi

show() { # FOLDER PAGE...: the window, or pictures of these pages where there is no display
    local folder=$1 page
    shift
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec build/butler-desktop "$folder"
    fi
    mkdir -p build/pictures
    for page in "$@"; do
        QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-/tmp}" \
            build/butler-desktop "$folder" --page "$page" --picture "build/pictures/$page.png" 2>>build/pictures/log
    done
    echo "There is no display here, so the window was drawn into $PWD/build/pictures: $*."
}

if ! find_engine build/butlerctl build/engine.log; then
    cat build/engine.log
    echo "So here is a recording of a real cluster instead; nothing of it runs on this computer."
    show --sample progress runs
    exit 0
fi
[ -e "$cluster/cluster.yaml" ] || build/butlerctl new "$cluster" --template tutorial --target local
build/butlerctl up "$cluster"
echo "The cluster is in $cluster. It is taken down by: build/butlerctl destroy \"$cluster\""
show "$cluster" health monitoring services runs
