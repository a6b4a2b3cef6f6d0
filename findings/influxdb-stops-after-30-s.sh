#!/usr/bin/env bash
# InfluxDB that is told to stop while figures of collectd wait for their batch takes 30 s.
#
# Version: InfluxDB 1.6.7~rc0 (Debian 12, influxdb 1.6.7~rc0-1+b13), collectd 5.12.0 (collectd-core 5.12.0-14).
# Guess, written down before the run: on SIGTERM it writes what waits and ends within a second, as it does when nobody sends.
# Seen: with its own defaults (a batch is written when it has 5000 figures or is 10 s old) it does not come to its end, until its own limit of 30 s
#   ends it. So "systemctl restart influxdb" takes half a minute as long as anybody sends, and a container engine,
#   which waits 10 s, kills it.
# Output seen:
#   nobody sends      ended after 0 s
#   collectd sends    ended after 30 s
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || :; wait 2>/dev/null || :; rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm influxdb=1.6.7~rc0-1+b13 collectd-core=5.12.0-14
cd "$work"
cat > influxdb.conf <<END
reporting-disabled = true
bind-address = "127.0.0.1:28088"
[meta]
  dir = "$work/meta"
[data]
  dir = "$work/data"
  wal-dir = "$work/wal"
[http]
  bind-address = "127.0.0.1:28086"
[[collectd]]
  enabled = true
  bind-address = "127.0.0.1:25828"
  database = "figures"
  typesdb = "$work/root/usr/share/collectd/types.db"
END
cat > collectd.conf <<END
BaseDir "$work"
PluginDir "$work/root/usr/lib/collectd"
TypesDB "$work/root/usr/share/collectd/types.db"
Interval 0.2
LoadPlugin cpu
LoadPlugin interface
LoadPlugin load
LoadPlugin memory
LoadPlugin processes
LoadPlugin network
<Plugin network>
  Server "127.0.0.1" "25828"
</Plugin>
END

seconds_to_stop() {
    local influx began
    root/usr/bin/influxd -config influxdb.conf > influxd.log 2>&1 &
    influx=$!
    for _ in $(seq 100); do
        ! curl -sf --noproxy '*' -o /dev/null http://127.0.0.1:28086/ping || break
        sleep 0.1
    done
    sleep 4
    began=$(date +%s%N)
    kill -TERM "$influx"
    wait "$influx" || :
    took=$((($(date +%s%N) - began + 500000000) / 1000000000))
}
seconds_to_stop
alone=$took
echo "nobody sends      ended after $alone s"
root/usr/sbin/collectd -f -C collectd.conf > collectd.log 2>&1 &
seconds_to_stop
echo "collectd sends    ended after $took s"
[ "$alone" -le 3 ] && [ "$took" -ge 29 ]
