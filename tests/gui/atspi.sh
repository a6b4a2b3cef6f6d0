#!/usr/bin/env bash
# The picture as a screen reader of Linux has it: starts the program in a display and a session bus of its own and asks it through AT-SPI.
#   atspi.sh BUILD-FOLDER
set -uo pipefail
build=$(cd "$1" && pwd) || exit 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for tool in Xvfb xvfb-run xdotool dbus-run-session /usr/libexec/at-spi-bus-launcher; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: apt-get install xvfb xauth xdotool dbus at-spi2-core" >&2; exit 1; }
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "pyatspi is not installed: apt-get install python3-pyatspi" >&2; exit 1; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/cluster" "$home/runtime"
chmod 700 "$home/runtime"
cat >"$home/cluster/cluster.yaml" <<'YAML'
format: 1
name: heard
target:
  kind: local
groups:
  - name: salt-master
    roles: [salt-master, consul-bootstrap, monitoring-server]
  - name: db-server
    roles: [db-server, consul-client]
  - name: worker
    count: 175
    roles: [worker, consul-client]
YAML
export HOME=$home XDG_RUNTIME_DIR=$home/runtime LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
# shellcheck disable=SC2016 # the inner shell is to see the variables
# The server is not to begin anew when its last client goes: while it does, it turns the next one away, and the accessibility bus comes and
# goes before the program is there.
timeout 110 dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24 -noreset" bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & bus=$!
    "$1/butler-desktop" --light "$HOME/cluster" & program=$!
    /usr/bin/python3 "$2/atspi.py"; rc=$?
    kill "$program" "$bus" 2>/dev/null
    wait "$program" 2>/dev/null
    exit $rc' _ "$build" "$here"
