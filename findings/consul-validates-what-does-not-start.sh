#!/usr/bin/env bash
# consul validate: "Configuration is valid!", of files with which the agent does not start.
#
# Version: Consul 1.8.7 (Debian 11, consul 1.8.7+dfsg1-2+b3).
# Guess, written down before the run: `consul validate` refuses what the agent refuses to start with, as far as the files alone show it.
# Seen: it says "valid" and ends with 0 for a gossip key of the wrong length, a default policy that does not exist, a check without anything to
#   look at, a log level that does not exist, a CA file that is missing. The agent ends with 1 for each, at its next start and not before.
#   (It does find a key that it does not know and a port that is used twice.)
# Output seen:
#   a gossip key of three bytes       validate 0   agent 1
#   default policy "denny"            validate 0   agent 1
#   a check with an interval only     validate 0   agent 1
#   log level "LOUD"                  validate 0   agent 1
#   a CA file that is missing         validate 0   agent 1
#   a key that it does not know       validate 1   agent 1
#   one port for HTTP and DNS         validate 1   agent 1
# Ends with 1 when it is no longer so.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/unpack" "$work" bullseye consul=1.8.7+dfsg1-2+b3
cd "$work"
mkdir etc

changed=0
look() { # WHAT SETTINGS EXPECTED-OF-VALIDATE
    rm -rf data
    echo "{\"bind_addr\": \"127.0.0.61\", \"client_addr\": \"127.0.0.61\", \"data_dir\": \"$work/data\", \"server\": true, \"bootstrap_expect\": 1, $2}" > etc/consul.json
    local valid=0 agent=0
    root/usr/bin/consul validate etc > /dev/null 2>&1 || valid=$?
    timeout --signal=INT 20 root/usr/bin/consul agent -config-dir=etc > agent.log 2>&1 || agent=$?
    printf '%-33s validate %s   agent %s\n' "$1" "$valid" "$agent"
    [ "$valid $agent" = "$3 1" ] || { changed=1; tail -n 3 agent.log; }
}
look 'a gossip key of three bytes' '"encrypt": "YWJj"' 0
look 'default policy "denny"' '"acl": {"enabled": true, "default_policy": "denny"}' 0
look 'a check with an interval only' '"service": {"name": "web", "check": {"interval": "10s"}}' 0
look 'log level "LOUD"' '"log_level": "LOUD"' 0
look 'a CA file that is missing' "\"ca_file\": \"$work/missing.pem\"" 0
look 'a key that it does not know' '"servce": {"name": "web"}' 1
look 'one port for HTTP and DNS' '"ports": {"http": 8600}' 1
exit $changed
