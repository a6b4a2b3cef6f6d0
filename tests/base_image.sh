#!/usr/bin/env bash
# resources/image/build-base.sh with a stand-in for the engine: what it starts, what it hands over, and what stays when a step fails.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
bad=0
wrong() { echo "$*"; bad=1; }
mkdir -p "$place/bin" "$place/said"
cat >"$place/bin/podman" <<'END'
#!/bin/sh
# Has debian:bookworm and nothing else; the steps of an image work unless FAIL is set.
printf '%s\n' "$*" >>"$SAID/words"
case " $* " in
*' image inspect debian:bookworm '*) exit 0 ;;
*' image inspect '*) exit 1 ;;
*' run '*) tar -C "$SAID" -x; env >"$SAID/environment"; [ -z "${FAIL:-}" ] || { echo "$FAIL"; exit 7; } ;;
esac
END
chmod +x "$place/bin/podman"
export SAID=$place/said
make() { # PROXY: standard output is the image's name
    env http_proxy="$1" BUTLER_RUN_OPTIONS=$'--ulimit\nnofile=1024:2048' sh "$here/resources/image/build-base.sh" "$place/bin/podman" --runtime runc 2>"$place/errors"
}
name=$(make "http://me:it's secret@127.0.0.1:9") || wrong "it failed: $(cat "$place/errors")"
[[ "$name" =~ ^localhost/butler-base:[0-9a-f]{16}$ ]] || wrong "its name is “$name”"
started=$(grep ' run ' "$SAID/words")
[[ "$started" = *'--runtime runc run '*'--ulimit nofile=1024:2048 '*'debian:bookworm sh -c '* ]] || wrong "started with: $started"
# What `run` puts into the environment, `commit` keeps in the image: a proxy, and the password in it, never goes that way.
[[ "$started" = *' --http-proxy=false '* ]] || wrong "the proxy of this computer gets into the image: $started"
grep -q secret "$SAID/words" && wrong "a secret stands in a command line"
(. "$SAID/usr/local/share/butler-image/proxies.sh" && [ "$http_proxy" = "http://me:it's secret@127.0.0.1:9" ]) || wrong "the steps have another proxy than this computer"
grep -q '^rm -rf /usr/local/share/butler-image' "$SAID/usr/local/share/butler-image/finish.sh" || wrong "the steps and what they were given stay in the image"
for part in all.sh packages.sh salt.sh finish.sh requirements.txt files/etc/ssh/sshd_config.d/butler.conf; do
    [ -s "$SAID/usr/local/share/butler-image/$part" ] || wrong "the steps lack $part"
done
grep -q " commit .*CMD \[\"/sbin/init\"\].* $name\$" "$SAID/words" || wrong "nothing was committed as $name"
[ "$(make "")" = "$name" ] || wrong "another proxy makes another image"

: >"$SAID/words"
FAIL='Error: runc: error setting rlimit type 7' make "" && wrong "a failed step was not told"
grep -q 'setting rlimit' "$place/errors" || wrong "why it failed was not said: $(cat "$place/errors")"
grep -q ' commit ' "$SAID/words" && wrong "a failed image was committed"
grep -q ' rm --force --volumes butler-image-' "$SAID/words" || wrong "the container of a failed image stays"
exit $bad
