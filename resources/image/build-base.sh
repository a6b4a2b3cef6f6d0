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
cp "$here/../salt-bootstrap/requirements.txt" "$share/"

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
if command -v apt-config >/dev/null; then
    apt-config dump Acquire 2>/dev/null | grep -E '^Acquire::(http|https)::Proxy|^Acquire::Check-(Valid-Until|Date)' | grep -v '@' \
        > "$work/host/etc/apt/apt.conf.d/80host" || :
fi
if [ -r /etc/pip.conf ] && ! grep -q '://[^/]*@' /etc/pip.conf; then cp /etc/pip.conf "$work/host/etc/pip.conf"; fi
for anchors in /usr/local/share/ca-certificates /etc/pki/ca-trust/source/anchors /etc/ca-certificates/trust-source/anchors; do
    for file in "$anchors"/*.crt "$anchors"/*.pem; do
        [ -r "$file" ] || continue
        name=$(basename "$file")
        cp "$file" "$work/host/usr/local/share/ca-certificates/host-${name%.*}.crt"
    done
done
sh "$here/own-certificates.sh" "$work/host/usr/local/share/ca-certificates" /usr/share/ca-certificates/mozilla \
    /etc/ssl/certs/ca-certificates.crt "${SSL_CERT_FILE:-}" "${REQUESTS_CA_BUNDLE:-}" "${PIP_CERT:-}"
chmod -R u=rwX,go=rX "$work"
# The context's folders are made by us and carry the right modes already, whatever the umask of the caller.

hash=$(cd "$work" && { find . -type f -o -type l; } | LC_ALL=C sort | while read -r file; do
    printf '%s\n' "$file"; cat "$file"; done | { cat; printf '%s\n' "$base"; } | hash_of)
image=localhost/butler-base:$hash
if [ "$build" = no ]; then echo "$image"; exit 0; fi
if quietly "$@" image inspect "$image" >/dev/null; then say "The base image is there: $image"; echo "$image"; exit 0; fi

# ---- what it is built on ------------------------------------------------------------------------------------------
bootstrapped=localhost/butler-debian:bookworm
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
        root=$work/root
        bootstrap_log=$work/debootstrap.out
        mkdir "$work/packages"
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
        rm -rf "$root"
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
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
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
    case $(basename "$engine") in podman*) set -- "$@" --http-proxy=false ;; esac
    "$@" "$base" sh -c \
        'set -e; tar -C / -x; exec sh /usr/local/share/butler-image/all.sh </dev/null' < "$work/host.tar"
) > "$work/log" 2>&1 || status=$?
if [ "$status" -eq 0 ]; then
    "$@" commit --change 'STOPSIGNAL SIGRTMIN+3' --change 'CMD ["/sbin/init"]' "$maker" "$image" >> "$work/log" 2>&1 || status=$?
fi
if [ "$status" -ne 0 ]; then
    tail -n 40 "$work/log" >&2
    say "The base image could not be made."
    exit "$status"
fi
say "Made $image"
echo "$image"
