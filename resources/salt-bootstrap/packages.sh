# Says where a machine gets packages from: POSIX sh, run as root by `ssh MACHINE sh -s` before bootstrap.sh, which it lends its environment,
# after the assignments
#
#   BUTLER_PROXY='...'        a proxy's address; empty: as the image has it, as with all of these
#   BUTLER_NO_PROXY='...'     hosts that are asked without it, a comma between them
#   BUTLER_APT_MIRROR='...'   a mirror of the machine's distribution
#   BUTLER_PIP_MIRROR='...'   an index of Python's packages
#
# Their letters need no quoting; the program has seen to it. apt is told by a file of its own, the minion by one beside its unit, so that
# states find the same. What the image has for apt is kept in /var/lib/butler/apt, and put back when no mirror is named any more. Changes
# nothing where that is so already.

# butler_keep FILE: standard input becomes the file's text, if it is another one; nothing in it: there is no such file.
butler_keep() {
    mkdir -p "$(dirname "$1")"
    cat > "$1.butler-new"
    if cmp -s "$1" "$1.butler-new" || { [ ! -e "$1" ] && [ ! -s "$1.butler-new" ]; }; then rm -f "$1.butler-new"; return 1; fi
    chmod 644 "$1.butler-new"
    if [ -s "$1.butler-new" ]; then mv -f "$1.butler-new" "$1"; else rm -f "$1" "$1.butler-new"; fi
}

# In a Debian that came as an image for clouds the addresses are in files of their own.
butler_mirrored() {
    sed -E -e "s#(mirror\\+file:/+etc/apt/mirrors/debian-security\\.list|[a-z]+://[^ ]+/debian-security/?)( |\$)#$1-security\\2#" \
        -e "s#(mirror\\+file:/+etc/apt/mirrors/debian\\.list|[a-z]+://[^ ]+/(debian|ubuntu|ubuntu-ports)/?)( |\$)#$1\\3#"
}

butler_packages() {
set -eu
umask 022
if [ -d /etc/apt/apt.conf.d ]; then
    {
        if [ -n "$BUTLER_PROXY" ]; then
            printf 'Acquire::%s::Proxy "%s";\n' http "$BUTLER_PROXY" https "$BUTLER_PROXY"
            printf '%s\n' "$BUTLER_NO_PROXY" | tr ',' '\n' | while read -r host; do
                case $host in '' | .* | */* | *:*) ;; *) printf 'Acquire::%s::Proxy::%s "DIRECT";\n' http "$host" https "$host" ;; esac
            done
        fi
    } | butler_keep /etc/apt/apt.conf.d/95butler-proxy || :
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/ubuntu.sources; do
        kept=/var/lib/butler/apt/$(basename "$file")
        if [ -n "$BUTLER_APT_MIRROR" ] && [ -f "$file" ]; then
            mkdir -p /var/lib/butler/apt
            [ -f "$kept" ] || { cp -p "$file" "$kept.new" && mv -f "$kept.new" "$kept"; }
            butler_mirrored "${BUTLER_APT_MIRROR%/}" < "$kept" | butler_keep "$file" || :
        elif [ -z "$BUTLER_APT_MIRROR" ] && [ -f "$kept" ]; then
            mv -f "$kept" "$file"
        fi
    done
fi
none="localhost,127.0.0.1,::1,.consul${BUTLER_NO_PROXY:+,$BUTLER_NO_PROXY}"
if [ -n "$BUTLER_PROXY" ]; then export http_proxy="$BUTLER_PROXY" https_proxy="$BUTLER_PROXY" no_proxy="$none"; fi
if [ -n "$BUTLER_PIP_MIRROR" ]; then export PIP_INDEX_URL="$BUTLER_PIP_MIRROR"; fi
# What Salt installs goes the same way; it starts anew to hear of it.
if {
    if [ -n "$BUTLER_PROXY$BUTLER_PIP_MIRROR" ]; then printf '# Written by Butler Desktop, out of the design.\n[Service]\n'; fi
    if [ -n "$BUTLER_PROXY" ]; then
        printf 'Environment="%s=%s"\n' http_proxy "$BUTLER_PROXY" https_proxy "$BUTLER_PROXY" no_proxy "$none"
    fi
    if [ -n "$BUTLER_PIP_MIRROR" ]; then printf 'Environment="PIP_INDEX_URL=%s"\n' "$BUTLER_PIP_MIRROR"; fi
} | butler_keep /etc/systemd/system/salt-minion.service.d/butler-packages.conf; then
    rm -f /run/butler-salt-minion.current
fi
}
butler_packages < /dev/null
