# Has the Salt master pass on what the other machines ask of the web, which have no way out of their network: POSIX sh, run as root by
# `ssh MASTER sh -s` behind packages.sh, whose butler_keep it takes, after the assignments
#
#   BUTLER_RELAY_PORT='3128'          where it listens; empty: it passes nothing on, and no more where it did
#   BUTLER_RELAY_ADDRESS='ADDRESS'    its address on the cluster's network, and no other
#   BUTLER_RELAY_FOR='ADDRESS...'     the machines that may ask
#   BUTLER_RELAY_WEB='PORT...'        ports of mirrors beside 80 and 443, and of these in
#   BUTLER_RELAY_TLS='PORT...'        those that are asked encrypted
#
# squid does it: both families of systems have it in their own archives, and it can say by address whom it refuses to ask. It keeps nothing
# of what it passes on. Only web servers are asked, by their usual ports and those of the design's mirrors, and never what listens on the master's loopback, at a machine's
# address on the cluster's network, or at that by which a cloud tells a machine its secrets. Changes nothing where that is so already.

butler_relay_conf() {
    cat <<END
# Written by Butler Desktop. A change here is overwritten at the next run.
http_port $BUTLER_RELAY_ADDRESS:$BUTLER_RELAY_PORT
END
    for address in $BUTLER_RELAY_FOR; do printf 'acl members src %s\nacl inside dst %s\n' "$address" "$address"; done
    cat <<END
acl inside dst $BUTLER_RELAY_ADDRESS
acl here dst 0.0.0.0/8 127.0.0.0/8 169.254.0.0/16 224.0.0.0/4 ::1 fe80::/10 ff00::/8
acl nowhere dstdom_regex -n ^\\[?[0:.]+\\]?\$
acl web port 80 443 ${BUTLER_RELAY_WEB:-}
acl tls port 443 ${BUTLER_RELAY_TLS:-}
acl CONNECT method CONNECT
http_access deny !web
http_access deny CONNECT !tls
http_access deny inside
http_access deny here
http_access deny nowhere
END
    [ -z "$BUTLER_RELAY_FOR" ] || echo 'http_access allow members' # of which there may be none yet
    cat <<END
http_access deny all
cache deny all
cache_mem 8 MB
memory_pools off
max_filedescriptors 8192
access_log none
cache_log /dev/null
pid_filename none
coredump_dir none
forwarded_for delete
via off
httpd_suppress_version_string on
shutdown_lifetime 1 seconds
connect_timeout 20 seconds
END
}

butler_relay() {
set -eu
umask 022
unit=/etc/systemd/system/butler-relay.service conf=/etc/squid/butler.conf
current=/run/butler-relay.current # made when it has begun with what was written before
if [ -z "$BUTLER_RELAY_PORT" ]; then
    if [ -e "$unit" ]; then
        systemctl -q disable --now butler-relay
        rm -f "$unit" "$conf" "$current"
        systemctl daemon-reload
    fi
    return 0
fi
if ! command -v squid > /dev/null; then
    # As its package comes it would listen on all addresses.
    [ -e /etc/systemd/system/squid.service ] || ln -s /dev/null /etc/systemd/system/squid.service
    if command -v apt-get > /dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        patience='-o DPkg::Lock::Timeout=120 -o Acquire::Retries=1 -o Acquire::http::Timeout=10 -o Acquire::https::Timeout=10'
        apt-get -q $patience update >&2 && apt-get -q -y $patience install --no-install-recommends squid >&2
    elif command -v dnf > /dev/null; then
        dnf -q -y install squid >&2
    fi
    command -v squid > /dev/null || { printf 'squid could not be installed.\n' >&2; exit 14; }
fi
butler_relay_conf | butler_keep "$conf" || :
butler_keep "$unit" <<END || :
# Written by Butler Desktop, out of the design.
[Unit]
Description=Passes on what the machines of the cluster ask of the web
After=network-online.target
Wants=network-online.target

[Service]
ExecStart=$(command -v squid) -n butler -N -d 0 -f $conf
Restart=on-failure
RestartSec=2

[Install]
WantedBy=multi-user.target
END
if [ -e "$current" ] && [ ! "$conf" -nt "$current" ] && [ ! "$unit" -nt "$current" ]; then
    systemctl start butler-relay
else
    systemctl daemon-reload
    systemctl -q enable butler-relay
    systemctl restart butler-relay
    : > "$current"
fi
tries=0
until bash -c 'exec 3<> "/dev/tcp/$0/$1"' "$BUTLER_RELAY_ADDRESS" "$BUTLER_RELAY_PORT" 2> /dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt "${BUTLER_RELAY_TRIES:-40}" ] || { printf 'squid does not listen.\n' >&2; exit 15; }
    sleep 0.5
done
}
butler_relay < /dev/null
