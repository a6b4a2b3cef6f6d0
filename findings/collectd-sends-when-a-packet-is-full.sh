#!/usr/bin/env bash
# collectd's network plugin sends when a packet is full, however long that takes: a machine with few figures is silent for minutes.
#
# Version: collectd 5.12.0 (Debian 12, collectd-core 5.12.0-14).
# Guess, written down before the run: what is read at one interval is sent before the next one, so with one plugin read each second the first
#   packet comes after one or two seconds.
# Seen: nothing comes before a packet is full. The load alone, read each second, is first heard of after about half a minute (about thirty
#   readings in one packet); at the usual ten seconds that would be nearly five minutes. SIGUSR1 sends at once what there is.
# Output seen:
#   left alone: the first packet after 28 s, 1302 bytes
#   told by SIGUSR1 after 5 s: the first packet after 5 s, 267 bytes
# Ends with 1 when it is no longer so. Takes three quarters of a minute.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || :; rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm collectd-core=5.12.0-14
cd "$work"

# Prints when the first packet comes to a port of its own, and how long it is.
cat > hear.py <<'END'
import socket, sys, time
ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
ear.bind(("127.0.0.1", 0))
ear.settimeout(90)
print(ear.getsockname()[1], flush=True)
start = time.monotonic()
packet = ear.recv(65536)
print(round(time.monotonic() - start), len(packet), flush=True)
END
first_packet() { # SECONDS-UNTIL-SIGUSR1, 0: never; says "SECONDS BYTES"
    local port told=$1
    mkfifo "ear$told"
    python3 hear.py > "ear$told" &
    exec 3< "ear$told"
    read -r port <&3
    cat > collectd.conf <<END
BaseDir "$work"
PluginDir "$work/root/usr/lib/collectd"
TypesDB "$work/root/usr/share/collectd/types.db"
Hostname "machine"
Interval 1
LoadPlugin load
LoadPlugin network
<Plugin network>
  Server "127.0.0.1" "$port"
</Plugin>
END
    root/usr/sbin/collectd -f -C "$work/collectd.conf" > log 2>&1 &
    local collectd=$!
    if [ "$told" != 0 ]; then
        sleep "$told"
        kill -USR1 "$collectd"
    fi
    read -r seconds bytes <&3
    exec 3<&-
    kill "$collectd"
    wait "$collectd" || :
}
first_packet 0
echo "left alone: the first packet after $seconds s, $bytes bytes"
[ "$seconds" -ge 15 ] && [ "$bytes" -ge 1200 ]
first_packet 5
echo "told by SIGUSR1 after 5 s: the first packet after $seconds s, $bytes bytes"
[ "$seconds" -ge 4 ] && [ "$seconds" -le 9 ] && [ "$bytes" -lt 700 ]
