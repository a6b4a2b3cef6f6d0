#!/usr/bin/env bash
# Consul: who is the leader? 200 and an empty name, when there is none; every other question is a 500 then.
#
# Version: Consul 1.8.7 (Debian 11, consul 1.8.7+dfsg1-2+b3).
# Guess, written down before the run: /v1/status/leader of a cluster without a leader is 500 "No cluster leader", as /v1/catalog/nodes is, so that
#   `curl -f` on it tells whether the cluster can be used.
# Seen: 200 and `""`, from a server that never had a leader, from one that lost it, and from a client of such a server. 500 comes only from a client that
#   knows no server at all ("No known Consul servers").
#   The 500 of the other questions takes up to some seconds. Compare the body, not the status.
# Output seen:
#   a server that never had a leader: status/leader "" 200, catalog/nodes 500
#   a client of that server: status/leader "" 200, catalog/nodes 500
#   a client that knows no server: status/leader 500, catalog/nodes 500
#   a server whose leader is gone: status/leader "" 200, catalog/nodes 500
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
agents=()
finish() {
    local agent
    for agent in "${agents[@]}"; do kill -9 "$agent" 2> /dev/null || :; wait "$agent" 2> /dev/null || :; done
    rm -rf "$work"
}
trap finish EXIT
"$here/unpack" "$work" bullseye consul=1.8.7+dfsg1-2+b3
cd "$work"

begin() { # ADDRESS OPTION...
    root/usr/bin/consul agent -bind="$1" -client="$1" -node="n${1##*.}" -data-dir="$work/${1##*.}" "${@:2}" > "${1##*.}.log" 2>&1 &
    agents+=($!)
}
ask() { # ADDRESS PLACE: the body of an answer that is 200, and the status
    local status
    status=$(curl -s -m 30 --noproxy '*' -o body -w '%{http_code}' "http://$1:8500/v1/$2" || :)
    [ "$status" = 200 ] && echo "$(cat body) 200" || echo "$status"
}
answers() { echo "status/leader $(ask "$1" status/leader), catalog/nodes $(ask "$1" catalog/nodes)"; }
changed=0
look() { # WHAT ADDRESS EXPECTED: asks until it is so, for up to 60 seconds
    local end=$((SECONDS + 60)) seen=
    until [ "$seen" = "$3" ] || [ $SECONDS -ge $end ]; do
        sleep 0.5
        seen=$(answers "$2")
    done
    echo "$1: $seen"
    [ "$seen" = "$3" ] || changed=1
}
without='status/leader "" 200, catalog/nodes 500'

begin 127.0.0.63 -server -bootstrap-expect=3
begin 127.0.0.64 -retry-join=127.0.0.63 -retry-interval=1s
begin 127.0.0.65
look 'a server that never had a leader' 127.0.0.63 "$without"
look 'a client of that server' 127.0.0.64 "$without"
look 'a client that knows no server' 127.0.0.65 'status/leader 500, catalog/nodes 500'

begin 127.0.0.66 -server -bootstrap-expect=2
begin 127.0.0.67 -server -bootstrap-expect=2 -retry-join=127.0.0.66 -retry-interval=1s
for tries in $(seq 120); do
    ask 127.0.0.66 status/leader | grep -q ':8300" 200' && break
    sleep 0.5
done
ask 127.0.0.66 status/leader | grep -q ':8300" 200' || { echo "Two servers found no leader."; exit 1; }
kill -9 "${agents[4]}"
look 'a server whose leader is gone' 127.0.0.66 "$without"
exit $changed
