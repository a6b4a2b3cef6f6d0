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
for part in all.sh again.sh packages.sh salt.sh airflow.sh finish.sh packages.txt requirements.txt airflow/install airflow/requirements.txt files/etc/ssh/sshd_config.d/butler.conf; do
    [ -s "$SAID/usr/local/share/butler-image/$part" ] || wrong "the steps lack $part"
done
for line in 'X11Forwarding no' 'AllowAgentForwarding no' 'PermitTunnel no' 'GatewayPorts no' 'PasswordAuthentication no' 'AllowTcpForwarding local'; do
    grep -qx "$line" "$SAID/usr/local/share/butler-image/files/etc/ssh/sshd_config.d/butler.conf" || wrong "the machines' sshd lacks: $line"
done
grep -q " commit .*CMD \[\"/sbin/init\"\].* $name\$" "$SAID/words" || wrong "nothing was committed as $name"
[ "$(make "")" = "$name" ] || wrong "another proxy makes another image"
# Whatever goes in makes another image, and nothing else does.
for input in README image/packages.txt image/steps/airflow.sh salt/airflow/requirements.txt salt/airflow/install salt-bootstrap/requirements.txt; do
    rm -rf "$place/other"
    mkdir "$place/other"
    cp -R "$here/resources/image" "$here/resources/salt" "$here/resources/salt-bootstrap" "$place/other"
    echo '# another' >>"$place/other/$input"
    other=$(sh "$place/other/image/build-base.sh" --name-only podman)
    if [ "$input" = README ]; then [ "$other" = "$name" ] || wrong "the same recipe makes another image"
    else [ "$other" != "$name" ] || wrong "another $input makes the same image"; fi
done
# A mirror that stumbles is asked again, and one that is away is told.
stumble() { echo >>"$place/stumbles"; [ "$(wc -l <"$place/stumbles")" -ge "$1" ]; }
(sleep() { :; }; . "$here/resources/image/steps/again.sh"; again stumble 3 && rm "$place/stumbles" && ! again stumble 4) 2>/dev/null || wrong "a step is not tried three times"
[ "$(wc -l <"$place/stumbles")" = 3 ] || wrong "a step was tried $(wc -l <"$place/stumbles") times"

: >"$SAID/words"
FAIL='Error: runc: error setting rlimit type 7' make "" && wrong "a failed step was not told"
grep -q 'setting rlimit' "$place/errors" || wrong "why it failed was not said: $(cat "$place/errors")"
grep -q ' commit ' "$SAID/words" && wrong "a failed image was committed"
grep -q ' rm --force --volumes butler-image-' "$SAID/words" || wrong "the container of a failed image stays"
# ---- what of this computer's settings goes into the image: where packages are, and nothing else
cat >"$place/bin/apt-config" <<'END'
#!/bin/sh
printf '%s\n' 'Acquire "";' "Acquire::http::Proxy-Auto-Detect \"/usr/bin/auto-apt-proxy\";" 'Acquire::http::ProxyAutoDetect "/usr/bin/x";' \
    "Acquire::http::Proxy \"${APT_PROXY:-http://proxy.example:3142/}\";" 'Acquire::http::Proxy::deb.example "DIRECT";' \
    'Acquire::https::Proxy "http://me:secret@proxy.example/";' 'Acquire::Check-Valid-Until "false";' 'Acquire::Retries "9";'
END
chmod +x "$place/bin/apt-config"
mkdir -p "$place/etc/ssl/certs" "$place/home/.config/pip"
cat >"$place/etc/pip.conf" <<'END'
[global]
user = true
index-url = https://first.example/simple
Timeout: 90
cert = CORP
require-virtualenv = true
[install]
target = /opt/x
trusted_host = first.example
    second.example
[list]
index-url = https://list.example/simple
END
cat >"$place/home/.config/pip/pip.conf" <<'END'
[global]
index-url = https://mine.example/simple
extra-index-url = https://me:secret@private.example/simple
find-links = /home/me/wheels
[install]
no-deps = yes
retries = 7
END
sed -i "s,CORP,$place/corp.pem," "$place/etc/pip.conf"
certificate() { printf -- '-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----' "$1"; }
certificate CORPPEM >"$place/corp.pem"
mkdir -p "$place/trust" "$place/more"
for variable in SSL_CERT_FILE CURL_CA_BUNDLE REQUESTS_CA_BUNDLE PIP_CERT GIT_SSL_CAINFO NODE_EXTRA_CA_CERTS; do
    certificate "OF$variable" >"$place/$variable.pem"
    export "$variable=$place/$variable.pem"
done
certificate OFFOLDER >"$place/trust/a.pem"
certificate OFHASH >"$place/more/1234abcd.0"
export SSL_CERT_DIR=$place/trust:$place/more
rm -rf "$SAID"; mkdir "$SAID"
PATH=$place/bin:$PATH HOME=$place/home XDG_CONFIG_HOME='' BUTLER_ETC=$place/etc make "http://proxy.example:8080" >/dev/null || wrong "it failed with settings: $(cat "$place/errors")"
sort >"$place/expected" <<'END'
[global]
cert = /etc/ssl/certs/ca-certificates.crt
index-url = https://mine.example/simple
retries = 7
timeout = 90
trusted-host = first.example second.example
END
sort "$SAID/etc/pip.conf" | diff "$place/expected" - || wrong "pip gets other settings than where packages are"
printf '%s\n' 'Acquire::Check-Valid-Until "false";' 'Acquire::http::Proxy "http://proxy.example:3142/";' 'Acquire::http::Proxy::deb.example "DIRECT";' |
    diff - <(sort "$SAID/etc/apt/apt.conf.d/80host") || wrong "apt gets other settings than where packages are"
if [ -d /usr/share/ca-certificates/mozilla ]; then
    for mark in CORPPEM OFSSL_CERT_FILE OFCURL_CA_BUNDLE OFREQUESTS_CA_BUNDLE OFPIP_CERT OFGIT_SSL_CAINFO OFNODE_EXTRA_CA_CERTS OFFOLDER OFHASH; do
        grep -qrx "$mark" "$SAID/usr/local/share/ca-certificates" || wrong "a certificate that this computer trusts is missing: $mark"
    done
fi
grep -q -- '--network host' "$SAID/words" && wrong "the image is made in this computer's network for no reason"
# A proxy on loopback is only reached in this computer's own network, and is nothing for the machines.
for proxy in http://127.0.0.1:3142 http://localhost:3142/ 'http://[::1]:3142'; do
    : >"$SAID/words"
    PATH=$place/bin:$PATH HOME=$place/home BUTLER_ETC=$place/etc APT_PROXY=$proxy make "" >/dev/null || wrong "it failed: $(cat "$place/errors")"
    grep -q ' run .*--network host' "$SAID/words" || wrong "a container does not reach apt's proxy $proxy"
    grep -q 3142 "$SAID/etc/apt/apt.conf.d/80host" && wrong "the machines get the proxy $proxy of this computer's loopback"
    grep -q 3142 "$SAID/usr/local/share/butler-image/own-proxy.conf" || wrong "the making of the image lacks the proxy $proxy"
    : >"$SAID/words"
    PATH=$place/bin:$PATH HOME=$place/home BUTLER_ETC=$place/etc make "$proxy" >/dev/null
    grep -q ' run .*--network host' "$SAID/words" || wrong "a container does not reach the proxy $proxy"
done

# debootstrap makes devices and runs programs: not in a folder that is mounted without them.
cat >"$place/bin/debootstrap" <<'END'
#!/bin/sh
for word; do case $word in */root) echo "$word" >"$SAID/root"; mkdir -p "$word/var/cache/apt/archives" ;; esac; done
END
cat >"$place/bin/none" <<'END'
#!/bin/sh
case " $* " in *' image inspect localhost/butler-debian:bookworm '*) [ -e "$SAID/made" ] ;; *' import '*) cat >/dev/null; : >"$SAID/made" ;;
*' image inspect '*|*' pull '*) exit 1 ;; *' run '*) tar -C "$SAID" -x ;; esac
END
chmod +x "$place/bin/debootstrap" "$place/bin/none"
mkdir -p "$place/tmp"
for options in nodev noexec; do
    rm -f "$SAID/root" "$SAID/made"
    if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
        unshare -m sh -c 'mount -t tmpfs -o "$1" none "$2/tmp" || exit 0
            PATH=$2/bin:$PATH TMPDIR=$2/tmp sh "$3/resources/image/build-base.sh" "$2/bin/none" >/dev/null 2>"$2/errors" || echo "it failed: $(cat "$2/errors")"
            case $(cat "$SAID/root") in "$2"/tmp/*) echo "debootstrap was sent into a folder that is mounted $1" ;; esac' sh "$options" "$place" "$here" >"$place/mounted"
        [ ! -s "$place/mounted" ] || wrong "$(cat "$place/mounted")"
    fi
done

# The cause stands first, however much came of it.
: >"$SAID/words"
FAIL="ERROR: the cause
$(seq 60)" make "" && wrong "a failed step was not told"
grep -q '^ERROR: the cause' "$place/errors" || wrong "the cause was not said"
exit $bad
