#!/usr/bin/env bash
# Consul: of two services whose ids differ in case only, the catalog keeps one; of two names that differ in case only, a question for either gives both.
#
# Version: Consul 1.8.7 (Debian 11, consul 1.8.7+dfsg1-2+b3).
# Guess, written down before the run: two ids are two services, in the catalog as in the agent that lists them. "Web" and "web", which
#   /v1/catalog/services lists as two names, are two for HTTP; DNS, which knows no case, gives both.
# Seen: the agent takes both ids with 200, lists both and says "Synced service" of both; the catalog holds the one that was written last, without
#   a warning, and which one that is changes as the agent compares its services with the catalog's.
#   /v1/health/service/web answers with the instances of Web too; /v1/agent/health/service/name/web keeps them apart.
# Output seen:
#   ids Web and web: agent Web web, catalog holds 1 1 1 1 1 1 1 1 1 1   (ten looks)
#   names Web and web: listed Web web, health of Web: Web web, health of web: Web web, the agent's health of web: web
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
agent=
trap '[ -z "$agent" ] || { kill "$agent"; wait "$agent" || :; }; rm -rf "$work"' EXIT
"$here/unpack" "$work" bullseye consul=1.8.7+dfsg1-2+b3
cd "$work"

at=http://127.0.0.62:8500/v1
ask() { curl -sf -m 5 --noproxy '*' "$@"; }
words() { # FILTER: what a Python expression over the answer gives, in order
    python3 -c "import json, sys; answer = json.load(sys.stdin); print(*sorted($1))"
}
until_is() { # EXPECTED COMMAND...: asks for up to 20 seconds; prints the last answer
    local expected=$1 answer= tries
    shift
    for tries in $(seq 100); do
        answer=$("$@" || :)
        [ "$answer" != "$expected" ] || break
        sleep 0.2
    done
    echo "$answer"
}
register() { ask -o /dev/null -X PUT -d "$1" $at/agent/service/register; }
of_agent() { ask $at/agent/services | words 'answer'; }
in_catalog() { ask $at/catalog/node/a | words '[id for id in answer["Services"] if id != "consul"]'; }
names() { ask $at/catalog/services | words '[name for name in answer if name != "consul"]'; }
health() { ask "$at/health/service/$1" | words '[entry["Service"]["Service"] for entry in answer]'; }
own_health() { ask "$at/agent/health/service/name/$1" | words '[entry["Service"]["Service"] for entry in answer]'; }

root/usr/bin/consul agent -dev -bind=127.0.0.62 -client=127.0.0.62 -node=a > agent.log 2>&1 &
agent=$!
until_is yes sh -c "curl -s -m 5 --noproxy '*' $at/catalog/node/a | grep -q '\"consul\"' && echo yes" > /dev/null

register '{"Name": "api", "ID": "Web", "Port": 1}'
[ "$(until_is Web in_catalog)" = Web ] || { echo "The first service did not come into the catalog."; exit 1; }
register '{"Name": "api", "ID": "web", "Port": 2}'
until_is yes sh -c 'grep -q "Synced service: service=web" agent.log && echo yes' > /dev/null
counts=
for look in 1 2 3 4 5 6 7 8 9 10; do
    counts="$counts $(in_catalog | wc -w)"
    sleep 0.5
done
ids="agent $(of_agent), catalog holds$counts"
echo "ids Web and web: $ids"
for id in Web web; do ask -X PUT "$at/agent/service/deregister/$id"; done

register '{"Name": "Web", "ID": "one", "Port": 1}'
register '{"Name": "web", "ID": "two", "Port": 2}'
listed="listed $(until_is 'Web web' names), health of Web: $(health Web), health of web: $(health web), the agent's health of web: $(own_health web)"
echo "names Web and web: $listed"

[ "$ids" = 'agent Web web, catalog holds 1 1 1 1 1 1 1 1 1 1' ] &&
    [ "$listed" = "listed Web web, health of Web: Web web, health of web: Web web, the agent's health of web: web" ]
