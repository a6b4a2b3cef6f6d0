#!/bin/sh
# Makes the base image of the local target unless it is there, and prints its name as the only line on standard output.
# Progress goes to standard error.
#
#   build-base.sh [--name-only] [--base IMAGE] ENGINE [ENGINE OPTION...]
#
#   ENGINE ...              the container engine's command line, as in: podman --runtime runc
#   --base IMAGE            build on this image; otherwise the official Debian image, or where no registry answers and
#                           we are root, one made by debootstrap
#   --name-only             print the name and make nothing
#   BUTLER_RUN_OPTIONS      the options that `run` needs on this computer, one a line, as in: --ulimit<newline>nofile=1024:2048
#   BUTLER_MIRROR           Debian mirror instead of this computer's own, or of the one that Debian's own image names
#
# The tag is a hash of all that goes in, so that the same inputs are never made twice. The image is a container of the base in which the steps
# ran, committed: `build` takes its own way of starting containers, and podman 5 passes it no limits, without which a computer that may not
# raise them starts none at all; what `run` can is what every machine needs anyway.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
official=debian:bookworm # where it comes from is the engine's setting
base=
build=yes
while [ $# -gt 0 ]; do
    case $1 in
        --base) base=$2; shift 2 ;;
        --name-only) build=no; shift ;;
        *) break ;;
    esac
done
[ $# -gt 0 ] || { echo "usage: build-base.sh [--name-only] [--base IMAGE] ENGINE [OPTION...]" >&2; exit 2; }

say() { printf '%s\n' "$*" >&2; }
# The engine's version of a warning about networks that this image does not use is left out.
quietly() { "$@" 2>/dev/null; }
hash_of() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-16; }

work=$(mktemp -d "${TMPDIR:-/tmp}/butler-image.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
share=$work/host/usr/local/share/butler-image
mkdir -p "$share" "$work/host/etc/apt/apt.conf.d" "$work/host/usr/local/share/ca-certificates"
cp "$here"/steps/*.sh "$share"
cp -R "$here/files" "$share/files"
cp "$here/packages.txt" "$here/../salt-bootstrap/requirements.txt" "$share/"
mkdir "$share/airflow"
cp "$here/../salt/airflow/install" "$here/../salt/airflow/requirements.txt" "$share/airflow/"

# ---- what this computer needs to reach its mirrors ----------------------------------------------------------------
# A proxy or index that carries a password is left out: an image holds no secrets.
mirror=${BUTLER_MIRROR:-}
security=
if [ -z "$mirror" ] && grep -qs '^ID=debian' /etc/os-release; then # a mirror of Debian has all its releases
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        found=$(sed -n -e 's/^URIs: *\([^ ]*\).*/\1/p' -e 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' "$file" | grep -v '@' || :)
        for uri in $found; do
            case $uri in
                *debian-security*) [ -n "$security" ] || security=$uri ;;
                */debian|*/debian/) [ -n "$mirror" ] || mirror=$uri ;;
            esac
        done
    done
fi
printf 'mirror=%s\nsecurity=%s\n' "$mirror" "$security" > "$share/host.conf"
etc=${BUTLER_ETC:-/etc} # another one in tests
# A proxy on this computer's own loopback is no way out of a container: then the image is made in this computer's network, and its machines,
# which have all they need, hear nothing of that proxy.
own_proxy=
is_loopback() { printf '%s\n' "$1" | grep -Eq '(^|//)([^/@]*@)?(127\.[0-9.]+|localhost|\[?::1\]?|0\.0\.0\.0)(:[0-9]+)?/?("|;|$)'; }
if command -v apt-config >/dev/null; then
    # Where packages are, and no program that would be asked for it (Proxy-Auto-Detect): there is none in the image.
    apt-config dump Acquire 2>/dev/null | grep -E '^Acquire::(http|https)::Proxy(::[^ ]+)? |^Acquire::Check-(Valid-Until|Date) ' | grep -v '@' \
        > "$work/apt.conf" || :
    while read -r line; do
        if is_loopback "$line"; then
            own_proxy=yes
            printf '%s\n' "$line" >> "$share/own-proxy.conf"
        else
            printf '%s\n' "$line" >> "$work/host/etc/apt/apt.conf.d/80host"
        fi
    done < "$work/apt.conf"
    rm "$work/apt.conf"
fi
for value in "${http_proxy:-}" "${HTTP_PROXY:-}" "${https_proxy:-}" "${HTTPS_PROXY:-}" "${all_proxy:-}" "${ALL_PROXY:-}"; do
    [ -z "$value" ] || ! is_loopback "$value" || own_proxy=yes
done
# pip's settings, the last word winning as it does for pip. Taken over is where packages are and how long to wait: other settings (user,
# target, require-virtualenv …) are about this computer and break the installation of Salt. What carries a password, or names a file of this
# computer, stays here.
home=${HOME:-/nonexistent}
for file in /etc/xdg/pip/pip.conf "$etc/pip.conf" "$home/.pip/pip.conf" "${XDG_CONFIG_HOME:-$home/.config}/pip/pip.conf" "${PIP_CONFIG_FILE:-}"; do
    [ -z "$file" ] || [ ! -r "$file" ] || { cat "$file"; echo; }
done > "$work/pip.all"
sh "$here/pip-settings.sh" "$work/pip.cert" < "$work/pip.all" > "$work/host/etc/pip.conf"
[ -s "$work/host/etc/pip.conf" ] || rm "$work/host/etc/pip.conf"
pip_cert=$(cat "$work/pip.cert")
rm -f "$work/pip.cert" "$work/pip.all"
for anchors in /usr/local/share/ca-certificates /etc/pki/ca-trust/source/anchors /etc/ca-certificates/trust-source/anchors; do
    for file in "$anchors"/*.crt "$anchors"/*.pem; do
        [ -r "$file" ] || continue
        name=$(basename "$file")
        cp "$file" "$work/host/usr/local/share/ca-certificates/host-${name%.*}.crt"
    done
done
sh "$here/own-certificates.sh" "$work/host/usr/local/share/ca-certificates" /usr/share/ca-certificates/mozilla \
    "$etc/ssl/certs/ca-certificates.crt" "${SSL_CERT_FILE:-}" "${SSL_CERT_DIR:-}" "${CURL_CA_BUNDLE:-}" "${REQUESTS_CA_BUNDLE:-}" "${PIP_CERT:-}" \
    "$pip_cert" "${GIT_SSL_CAINFO:-}" "${GIT_SSL_CAPATH:-}" "${NODE_EXTRA_CA_CERTS:-}"
chmod -R u=rwX,go=rX "$work"
# The context's folders are made by us and carry the right modes already, whatever the umask of the caller.

hash=$(cd "$work" && { find . -type f -o -type l; } | LC_ALL=C sort | while read -r file; do
    printf '%s\n' "$file"; cat "$file"; done | { cat; printf '%s\n' "$base"; } | hash_of)
image=localhost/butler-base:$hash
if [ "$build" = no ]; then echo "$image"; exit 0; fi
if quietly "$@" image inspect "$image" >/dev/null; then say "The base image is there: $image"; echo "$image"; exit 0; fi

# ---- what it is built on ------------------------------------------------------------------------------------------
bootstrapped=localhost/butler-debian:bookworm
# debootstrap makes devices and runs programs in its folder; where /tmp is mounted without (nodev, noexec), another one serves.
holds_systems() {
    probe=$(mktemp -d "$1/butler-probe.XXXXXX" 2>/dev/null) || return 1
    printf '#!/bin/sh\nexit 0\n' > "$probe/run"
    chmod 755 "$probe/run"
    serves=1
    if quietly "$probe/run" && quietly mknod "$probe/null" c 1 3 && (: > "$probe/null") 2>/dev/null; then serves=0; fi
    rm -rf "$probe"
    return "$serves"
}
limited() { if command -v timeout >/dev/null; then timeout "$@"; else shift; "$@"; fi; }
if [ -z "$base" ]; then
    if quietly "$@" image inspect "$official" >/dev/null || quietly "$@" image inspect "$bootstrapped" >/dev/null; then :
    else
        say "Fetching $official"
        quietly limited 300 "$@" pull -q "$official" >/dev/null || say "No registry answers."
    fi
    if quietly "$@" image inspect "$official" >/dev/null; then base=$official
    elif quietly "$@" image inspect "$bootstrapped" >/dev/null; then base=$bootstrapped
    elif [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null; then
        say "Making a Debian system with debootstrap"
        holds=$work
        for folder in "$work" /var/tmp "${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}"; do
            if holds_systems "$folder"; then holds=$folder; break; fi
        done
        if [ "$holds" = "$work" ]; then root=$work/root
        else
            hall=$(mktemp -d "$holds/butler-image.XXXXXX")
            trap 'rm -rf "$work" "$hall"' EXIT
            root=$hall/root
        fi
        bootstrap_log=$work/debootstrap.out
        mkdir "$work/packages"
        export DPKG_FORCE=unsafe-io # a system that is half made when the computer goes down is thrown away
        # A mirror that stumbles once must not end the evening: what was fetched is kept, and it is tried again.
        for try in 1 2 3; do
            { debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates --cache-dir="$work/packages" \
                bookworm "$root" ${mirror:+"$mirror"} 2>&1 && : > "$work/bootstrapped"; } | tee "$bootstrap_log" |
                awk '/^I: (Retrieving|Validating|Extracting|Installing|Unpacking|Configuring) / && !seen[$2]++ { print $2; fflush() }' >&2
            [ ! -e "$work/bootstrapped" ] || break
            [ "$try" = 3 ] && break
            rm -rf "$root"
            say "debootstrap stumbled, and is tried again"
            sleep $((try * 3))
        done
        if [ ! -e "$work/bootstrapped" ]; then
            grep -E '^[EW]: ' "$bootstrap_log" | tail -n 10 >&2
            tail -n 20 "$root/debootstrap/debootstrap.log" >&2 2>/dev/null || :
            say "debootstrap could not make a Debian system from ${mirror:-its mirror}."
            exit 1
        fi
        rm -rf "$root"/var/cache/apt/archives/*.deb
        tar -C "$root" -c . | quietly "$@" import - "$bootstrapped" >/dev/null
        rm -rf "$root" "${hall:-$root}"
        base=$bootstrapped
    else
        say "There is no image to start from: $official cannot be fetched, and debootstrap needs root."
        exit 1
    fi
fi

# ---- made in a container of it ------------------------------------------------------------------------------------
say "Making $image on $base"
maker=butler-image-$hash-$$
engine=$1
remove_maker() { quietly "$@" rm --force --volumes "$maker" >/dev/null || :; }
trap 'remove_maker "$@"; rm -rf "$work"' EXIT
# The proxies go in by a file that the last step removes: what `run` puts into the environment, `commit` keeps in the image.
for name in http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY; do
    eval "value=\${$name:-}"
    [ -z "$value" ] || printf "export %s='%s'\n" "$name" "$(printf '%s' "$value" | sed "s/'/'\\\\''/g")"
done > "$share/proxies.sh"
chmod -R u=rwX,go=rX "$work/host"
status=0
tar -C "$work/host" --owner=0 --group=0 -c . > "$work/host.tar"
(
    printf '%s\n' "${BUTLER_RUN_OPTIONS:-}" > "$work/options"
    set -- "$@" run --interactive --name "$maker"
    while read -r option; do [ -z "$option" ] || set -- "$@" "$option"; done < "$work/options"
    [ -z "$own_proxy" ] || set -- "$@" --network host
    case $(basename "$engine") in podman*) set -- "$@" --http-proxy=false ;; esac
    "$@" "$base" sh -c \
        'set -e; tar -C / -x; exec sh /usr/local/share/butler-image/all.sh </dev/null' < "$work/host.tar"
) > "$work/log" 2>&1 || status=$?
if [ "$status" -eq 0 ]; then
    "$@" commit --change 'STOPSIGNAL SIGRTMIN+3' --change 'CMD ["/sbin/init"]' "$maker" "$image" >> "$work/log" 2>&1 || status=$?
fi
if [ "$status" -ne 0 ]; then
    # The cause comes first: pages of what came of it may stand below.
    grep -E -m 1 '^(E:|ERROR:|Error:|error:|fatal:)|: (error|not found)' "$work/log" >&2 || :
    tail -n 40 "$work/log" >&2
    say "The base image could not be made."
    exit "$status"
fi
say "Made $image"
echo "$image"
