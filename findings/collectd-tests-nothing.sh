#!/usr/bin/env bash
# collectd -t says "good" to every configuration, and to none at all.
#
# Version: collectd 5.12.0 (Debian 12, collectd-core 5.12.0-14).
# Guess, written down before the run: -t ("Test the configuration only. A return code not equal to zero indicates an error", says its manual)
#   does not end with 0 for a plugin that is not there, nor for an option that does not exist.
# Seen: it ends with 0 and without a word, also when the file is not there; the file is never opened (strace). -T, which reads every plugin once,
#   refuses the missing plugin, the broken block and the missing file. Debian's unit has "ExecStartPre=/usr/sbin/collectd -t", which so stops nothing.
# Output seen:
#   a file that is right              -t 0   -T 0
#   a plugin that is not there        -t 0   -T 1
#   an option that does not exist     -t 0   -T 0
#   a block without its end           -t 0   -T 1
#   no file                           -t 0   -T 1
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bookworm collectd-core=5.12.0-14
cd "$work"

changed=0
look() { # WHAT LINES EXPECTED-OF-T
    cat > collectd.conf <<END
BaseDir "$work"
PluginDir "$work/root/usr/lib/collectd"
TypesDB "$work/root/usr/share/collectd/types.db"
$2
END
    [ "$1" != 'no file' ] || rm collectd.conf
    local test=0 read=0
    root/usr/sbin/collectd -t -C "$work/collectd.conf" > /dev/null 2>&1 || test=$?
    root/usr/sbin/collectd -T -C "$work/collectd.conf" > /dev/null 2>&1 || read=$?
    printf '%-33s -t %s   -T %s\n' "$1" "$test" "$read"
    [ "$test $read" = "0 $3" ] || changed=1
}
look 'a file that is right' 'LoadPlugin load' 0
look 'a plugin that is not there' 'LoadPlugin nosuch' 1
look 'an option that does not exist' 'Nonsense 5' 0
look 'a block without its end' '<Plugin load>' 1
look 'no file' '' 1
exit $changed
