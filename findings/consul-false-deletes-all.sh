#!/usr/bin/env bash
# Consul: `recurse=false` recurses, and a DELETE with it takes all keys that begin so; `passing=false`, one endpoint on, is read as false.
#
# Version: Consul 1.8.7 (Debian 11, consul 1.8.7+dfsg1-2+b3).
# Guess, written down before the run: a parameter whose value is false is as one that is not there, for all of recurse, keys, raw, stale, consistent and
#   passing; what cannot be read as a yes or no is refused.
# Seen: of recurse, keys, raw, stale and consistent the name alone counts, whatever value it has: a client that writes its booleans out, as most make a
#   query of a table of settings, asks for the opposite. GET of one key gives a list, DELETE takes the key, all below it, and all others that begin
#   with the same letters (a, a/b, ab), and answers `true`, 200. consistent=false beside stale=true is refused for contradicting itself. passing is the
#   one whose value is read: passing=false gives all, passing=maybe is refused with 400. Leave a parameter out where it is not meant.
# Output seen:
#   GET a                        a
#   GET a?recurse=false          a a/b ab
#   GET a?keys=false             a a/b ab
#   GET a?raw=false              raw
#   consistent=false, stale      400
#   passing=false                1 service
#   passing=true                 0 services
#   passing=maybe                400
#   DELETE a, left               a/b ab b
#   DELETE a?recurse=false, left b
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
agent=
finish() {
    [ -z "$agent" ] || { kill -9 "$agent" && wait "$agent"; } 2> /dev/null || :
    rm -rf "$work"
}
trap finish EXIT
"$here/unpack" "$work" bullseye consul=1.8.7+dfsg1-2+b3
cd "$work"
root/usr/bin/consul agent -server -bootstrap-expect=1 -bind=127.0.0.72 -client=127.0.0.72 -node=one -data-dir="$work/data" > log 2>&1 &
agent=$!

ask() { # METHOD PLACE [BODY]: the body of an answer that is 200, else the status
    local status
    status=$(curl -s -g -m 30 --noproxy '*' -X "$1" ${3:+-d "$3"} -o body -w '%{http_code}' "http://127.0.0.72:8500/v1/$2" || :)
    if [ "$status" = 200 ]; then cat body; else echo "$status"; fi
}
for tries in $(seq 120); do
    [ "$(ask PUT kv/b 1)" = true ] && break
    sleep 0.5
done
write() { for key in a a/b ab; do [ "$(ask PUT "kv/$key" 1)" = true ] || { echo "No key could be written."; exit 1; }; done; }
keys() { grep -o '"Key":"[^"]*"' | cut -d '"' -f 4 | paste -sd ' '; }
services() { local answer; answer=$(ask GET "$1"); case $answer in '['*) grep -o '"Service":{' <<< "$answer" | wc -l ;; *) echo "$answer" ;; esac; }
changed=0
told() { # TITLE EXPECTED SEEN
    printf '%-28s %s\n' "$1" "$3"
    [ "$2" = "$3" ] || changed=1
}
left() { ask GET 'kv/?keys' | tr -d '[]" ' | tr ',' ' '; }

write
told 'GET a' a "$(ask GET kv/a | keys)"
told 'GET a?recurse=false' 'a a/b ab' "$(ask GET 'kv/a?recurse=false' | keys)"
told 'GET a?keys=false' 'a a/b ab' "$(ask GET 'kv/a?keys=false' | tr -d '[]" ' | tr ',' ' ')"
told 'GET a?raw=false' raw "$([ "$(ask GET 'kv/a?raw=false')" = 1 ] && echo raw)"
told 'consistent=false, stale' 400 "$(ask GET 'kv/a?consistent=false&stale=true')"
ask PUT agent/service/register '{"Name": "web", "Check": {"TTL": "1h"}}' > /dev/null # critical until somebody says that it passes
for tries in $(seq 60); do
    [ "$(services health/service/web)" = 1 ] && break
    sleep 0.5
done
told 'passing=false' '1 service' "$(services 'health/service/web?passing=false') service"
told 'passing=true' '0 services' "$(services 'health/service/web?passing=true') services"
told 'passing=maybe' 400 "$(services 'health/service/web?passing=maybe')"
ask DELETE kv/a > /dev/null
told 'DELETE a, left' 'a/b ab b' "$(left)"
write
ask DELETE 'kv/a?recurse=false' > /dev/null
told 'DELETE a?recurse=false, left' b "$(left)"
exit $changed
