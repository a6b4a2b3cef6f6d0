# Says whether a machine reaches where its packages come from: POSIX sh, run as root by `ssh MACHINE sh -s`, once, at the first contact. Tells
# `way-out name HOST` (its name is not known there), `way-out silent HOST` (nobody answers), or nothing. BUTLER_WAY_OUT: the address of the
# proxy or mirror; empty: apt's own proxy, or the first place that it asks.

butler_way_out() {
[ -e "${BUTLER_FIRST_CONTACT:-/etc/ssh/butler_first_contact}" ] || return 0
url=$BUTLER_WAY_OUT
[ -n "$url" ] || eval "$(apt-config shell url Acquire::http::Proxy 2> /dev/null)" # of the image
[ -n "$url" ] || url=$(apt-get indextargets --format '$(SITE)' 2> /dev/null | grep '^http' | head -n 1)
[ -n "$url" ] || return 0 # nothing is known of another system's
host=${url#*://}
host=${host%%/*}
case $url in https:*) port=443 ;; *) port=80 ;; esac
case $host in *:*) port=${host##*:} host=${host%:*} ;; esac
if ! getent ahosts "$host" > /dev/null; then
    butler_tell way-out "name $host"
elif ! timeout 8 bash -c 'exec 3<> "/dev/tcp/$0/$1"' "$host" "$port" 2> /dev/null; then
    butler_tell way-out "silent $host"
fi
}
butler_way_out < /dev/null
