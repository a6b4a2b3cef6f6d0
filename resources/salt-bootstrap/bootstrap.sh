# Puts Salt on a machine: POSIX sh, run as root by `ssh MACHINE sh -s` with all on standard input, so that nothing of it
# shows in a command line or an environment. The program sends assignments first, each value in single quotes, then this text:
#
#   BUTLER_MODE=master|minion     what to set up; a master machine is bootstrapped twice, once as each
#   BUTLER_START=yes|no           start the service (restart it where something changed); no: leave it as it is
#   BUTLER_REQUIREMENTS='...'     text of requirements.txt, which says Salt's version; installed unless /opt/salt has that one
#   master: BUTLER_MASTER_PEM='...' BUTLER_MASTER_PUB='...'     the cluster's own master key pair
#           BUTLER_ADDRESS='ADDRESS'       where it listens: its address on the cluster's network, and nowhere else
#           BUTLER_WORKERS=N BUTLER_OPEN_FILES=N BUTLER_TIMEOUT=SECONDS   by the number of machines; fewer workers where its memory is small
#           BUTLER_ACCEPT='ID BASE64...'   minions by name and public key (PEM in base64), one a line; each was read from its
#                                          machine over SSH, so that a minion with any other key is never let in
#   minion: BUTLER_ID='...' BUTLER_MASTER='ADDRESS' BUTLER_MASTER_PUB='...' BUTLER_GRAINS='...'
#           BUTLER_STATES='NAME BASE64...' our own state modules, one a line
#           BUTLER_MODULES=few|all         of Salt's execution modules those that our states need, or all that there are
#
# It tells (butler_tell, which the program puts before it) `version 3006.28`, `changed true|false` and, for a minion,
# `minion-key BASE64` of its public key; and on its way `part 2` to `part 5`, as soon as Python is there, the environment, what
# builds need, and Salt: half of the way, which the program counts. A second run changes nothing and restarts nothing.
#
# All of it is one function that is called in the last line: where the connection breaks, nothing is done by half.

butler_main() {
set -eu
umask 022
changed=false
say() { printf '%s\n' "$*" >&2; }
fail() { status=$1; shift; say "$*"; exit "$status"; }

# put MODE FILE: standard input becomes the file's text, if it is another one; by a rename.
put() {
    mode=$1 file=$2
    mkdir -p "$(dirname "$file")"
    (umask 077; cat > "$file.butler-new")
    if [ -f "$file" ] && cmp -s "$file" "$file.butler-new"; then rm -f "$file.butler-new"; chmod "$mode" "$file"; return; fi
    chmod "$mode" "$file.butler-new"
    # The service runs with what is now here only when it was started after this: also if we are killed before that.
    rm -f "/run/butler-salt-$BUTLER_MODE.current"
    mv -f "$file.butler-new" "$file"
    changed=true
}

# ---- Salt in /opt/salt ----
salt_version() { ls -d /opt/salt/lib/python3*/site-packages/salt-*.dist-info 2>/dev/null | sed -n 's/.*salt-\(.*\)\.dist-info$/\1/p' | head -n 1; }
# The Python for Salt: the newest of those that requirements.txt has files for, if it can make a virtual environment.
find_python() {
    python='' met=''
    for candidate in python3.13 python3.12 python3.11 python3.10 python3.9 python3; do
        found=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        case $found in
            3.9|3.1[0-3])
                ! "$candidate" -c 'import venv, ensurepip' 2>/dev/null || { python=$candidate; return 0; }
                found="$found without venv" ;;
        esac
        case "$met," in *" $found,"*) ;; *) met="${met:+$met,} $found" ;; esac
    done
    return 1
}
install_salt() {
    export DEBIAN_FRONTEND=noninteractive
    if ! find_python; then
        say "Installing Python"
        if command -v apt-get >/dev/null; then
            apt-get -q update >&2 && apt-get -q -y install --no-install-recommends python3-venv ca-certificates openssl >&2
        elif command -v dnf >/dev/null; then
            for name in python3.13 python3.12 python3.11; do ! dnf -q -y install $name openssl >&2 || break; done
        fi
        find_python || fail 11 "Salt is installed for Python 3.9 to 3.13, and this machine has${met:- none}. Choose an image with one of them."
    fi
    butler_tell part 2
    say "Installing Salt $wanted_version"
    # A virtual environment cannot be moved into place, so an unfinished one is told by this mark.
    rm -rf /opt/salt /run/butler-salt-*.current
    mkdir -p /opt/salt
    : > /opt/salt/unfinished
    "$python" -m venv /opt/salt
    butler_tell part 3
    printf '%s\n' "$BUTLER_REQUIREMENTS" > /opt/salt/requirements.txt
    sed '/^# ----$/q' /opt/salt/requirements.txt > /opt/salt/first.txt
    pip="/opt/salt/bin/pip install -q --no-cache-dir --disable-pip-version-check --retries 2 --timeout 15 --require-hashes --no-deps"
    $pip -r /opt/salt/first.txt >&2
    butler_tell part 4
    $pip --no-build-isolation -r /opt/salt/requirements.txt >&2
    rm /opt/salt/unfinished
    changed=true
}
wanted_version=$(printf '%s\n' "$BUTLER_REQUIREMENTS" | sed -n 's/^salt==\([^ ]*\).*/\1/p')
# A mirror that takes a connection and says nothing would hold a run up for a quarter of an hour with apt's own limits.
if [ -d /etc/apt/apt.conf.d ]; then
    printf 'Acquire::%s;\n' 'Retries "1"' 'http::Timeout "10"' 'https::Timeout "10"' > /etc/apt/apt.conf.d/90butler-patience
fi
if [ "$(salt_version)" != "$wanted_version" ] || [ -e /opt/salt/unfinished ]; then install_salt; fi
butler_tell part 5
for program in salt salt-call salt-key salt-run; do
    [ -e "/usr/local/bin/$program" ] || ln -s "/opt/salt/bin/$program" "/usr/local/bin/$program"
done

# ---- what both have ----
unit() { # unit NAME KILLMODE RESTART [OPTION]
    put 644 "/etc/systemd/system/$1.service" <<END
[Unit]
Description=Salt ${1#salt-}
After=network-online.target
Wants=network-online.target

[Service]
Type=notify
NotifyAccess=all
KillMode=$2
ExecStart=/opt/salt/bin/$1 --config-dir=/etc/salt${4:+ $4}
Restart=$3
RestartSec=2
TimeoutStartSec=infinity

[Install]
WantedBy=multi-user.target
END
}
start() { # start NAME [--no-block]
    [ "${BUTLER_START:-yes}" = yes ] || return 0
    if [ -e "/run/butler-$1.current" ]; then systemctl start ${2:+"$2"} "$1"; return; fi
    systemctl -q enable "$1" 2>/dev/null # which has systemd read its units, too
    # Stopped first and in full: an old process would answer the next question, and take what it then works on with it.
    systemctl stop "$1"
    systemctl start ${2:+"$2"} "$1"
    : > "/run/butler-$1.current"
}

# ---- what Salt loads ----
# Measured with our states: 500 modules of Salt's are imported by every job because one asks for a function that none has, which
# is more than half of what a job costs. The list is made of what is installed, so that it fits every version.
kept_modules="aptpkg archive cmdmod config container_resource cp cron cryptdev data debconfmod debian_service defaults dig disk dnsutil
    dpkg_lowpkg environ event file grains groupadd hashutil hosts http jinja kernelpkg_linux_apt key kmod linux_shadow linux_sysctl
    localemod match mine minion mount network pillar pkg_resource rh_service rpm_lowpkg saltutil selinux slsutil ssh state status
    sysmod system systemd_service test timezone tls useradd x509 x509_v2 yumpkg"
unused_modules() {
    kept=" $(echo $kept_modules) " # in one line
    for module in /opt/salt/lib/python3*/site-packages/salt/modules/*; do
        name=${module##*/}
        name=${name%.py}
        case $name in __*) continue ;; esac
        case $kept in *" $name "*) ;; *) printf "'%s', " "$name" ;; esac
    done
}
# put_states FOLDER: these modules and no others. They come by this way and no job, so they are there before any state is asked for.
put_states() {
    mkdir -p "$1"
    wanted=' '
    while read -r name text; do
        [ -n "$name" ] || continue
        case $name in *[!a-z0-9_.]*) fail 12 "Not a module's name: $name" ;; esac
        printf '%s' "$text" | base64 -d > "$1/.$name.new"
        # Of a file that changed within a second and kept its size, Python would take what it translated before.
        if cmp -s "$1/.$name.new" "$1/$name"; then rm "$1/.$name.new"
        else rm -rf "$1/__pycache__" && mv -f "$1/.$name.new" "$1/$name"; fi
        wanted="$wanted$name "
    done <<END
${BUTLER_STATES:-}
END
    for file in "$1"/*.py; do
        case $wanted in *" ${file##*/} "*) ;; *) rm -rf "$file" "$1/__pycache__" ;; esac # Salt loads what Python translated also alone
    done
}

case $BUTLER_MODE in
master)
    mkdir -p /srv/butler/states /srv/butler/pillar /etc/salt/pki/master/minions
    chmod 700 /srv/butler /srv/butler/states /srv/butler/pillar /etc/salt/pki/master
    # Each worker is a process of its own that imports Salt, some 80 MB: all of them take a quarter of the memory at most.
    memory=$(sed -n 's/^MemTotal: *\([0-9]*\) kB$/\1/p' /proc/meminfo)
    room=$((${memory:-0} / 1024 / 4 / 80))
    workers=$BUTLER_WORKERS
    [ "$workers" -le "$room" ] || workers=$room
    [ "$workers" -ge 3 ] || workers=3
    put 644 /etc/salt/master.d/butler.conf <<END
# Written by Butler Desktop. A change here is overwritten at the next run.
interface: $BUTLER_ADDRESS
file_roots: {base: [/srv/butler/states]}
pillar_roots: {base: [/srv/butler/pillar]}
# The program follows every state as it ends.
state_events: True
# Keys come in by the program alone, after it has compared both ends.
auto_accept: False
open_mode: False
worker_threads: $workers
# A job goes to whom it is for, and wakes nobody else.
zmq_filtering: True
# New states are seen at once, not after the 20 s for which lists of files are kept.
fileserver_list_cache_time: 0
timeout: $BUTLER_TIMEOUT
gather_job_timeout: $BUTLER_TIMEOUT
keep_jobs_seconds: 604800
# No second copy of every pillar on the disk; nothing of ours asks for it.
minion_data_cache: False
max_open_files: $BUTLER_OPEN_FILES
log_level: warning
log_level_logfile: warning
END
    if [ -n "${BUTLER_MASTER_PEM:-}" ]; then
        put 400 /etc/salt/pki/master/master.pem <<END
$BUTLER_MASTER_PEM
END
        put 644 /etc/salt/pki/master/master.pub <<END
$BUTLER_MASTER_PUB
END
    fi
    # In a pipe, so `changed` stays as it was: the master reads keys as they come and need not start anew.
    printf '%s\n' "${BUTLER_ACCEPT:-}" | while read -r name pem; do
        [ -n "$name" ] || continue
        case $name in *[!a-z0-9-]*) fail 12 "Not a machine's name: $name" ;; esac
        printf '%s' "$pem" | base64 -d | put 600 "/etc/salt/pki/master/minions/$name"
        rm -f "/etc/salt/pki/master/minions_pre/$name" "/etc/salt/pki/master/minions_denied/$name"
    done
    unit salt-master mixed on-failure
    start salt-master
    ;;
minion)
    put_states /usr/local/lib/butler/states
    # Where an earlier version had Salt fetch them to; Salt looks there first.
    rm -f /var/cache/salt/minion/extmods/states/butler_*.py /var/cache/salt/minion/extmods/states/__pycache__/butler_*.pyc
    unused='# This machine has states of your own, which may need any module: all are loaded.'
    [ "${BUTLER_MODULES:-few}" = all ] || unused="# Not loaded, as no state here needs them (“git.clone is not available”).
disable_modules: [$(unused_modules)]"
    put 644 /etc/salt/minion.d/butler.conf <<END
# Written by Butler Desktop. A change here is overwritten at the next run.
id: $BUTLER_ID
master: $BUTLER_MASTER
# A minion that is accepted, or whose master comes back, is there within a second or two.
random_startup_delay: 0
acceptance_wait_time: 1
acceptance_wait_time_max: 3
auth_timeout: 10
auth_tries: 10
recon_default: 500
recon_max: 5000
recon_randomize: True
zmq_filtering: True
# A master that went without a word is noticed by the kernel: Salt's own look at its connection is a job, in each minion, again and again.
tcp_keepalive_idle: 30
tcp_keepalive_intvl: 10
tcp_keepalive_cnt: 3
ping_interval: 1
# Nothing of ours asks for the mine, and filling it is a job at each start.
mine_enabled: False
# The minion's unit ends its main process alone, so what a state starts needs no scope of its own to outlive it.
systemd.scope: False
# These take seconds at every start, and nothing of ours asks for them.
enable_fqdns_grains: False
enable_gpu_grains: False
# Our own state modules are there: no job has to look for new ones.
states_dirs: [/usr/local/lib/butler/states]
autoload_dynamic_modules: False
$unused
log_level: warning
log_level_logfile: warning
END
    put 644 /etc/salt/grains <<END
$BUTLER_GRAINS
END
    mkdir -p /etc/salt/pki/minion
    chmod 700 /etc/salt/pki/minion
    # From its first start the minion trusts this master alone.
    put 644 /etc/salt/pki/minion/minion_master.pub <<END
$BUTLER_MASTER_PUB
END
    # The key pair is made before the first start, so that the master can know it by then and nothing waits.
    pki=/etc/salt/pki/minion
    if ! [ -s $pki/minion.pub ] || ! [ -s $pki/minion.pem ]; then
        (umask 077; openssl genrsa -traditional -out $pki/minion.new 2048 2>/dev/null)
        openssl rsa -in $pki/minion.new -pubout -out $pki/minion.pub 2>/dev/null
        chmod 400 $pki/minion.new
        mv -f $pki/minion.new $pki/minion.pem
        changed=true
    fi
    # systemd starts it anew where it ends: a second process of Salt's own that does so costs a third of its start.
    unit salt-minion process always --disable-keepalive
    start salt-minion --no-block
    butler_tell minion-key "$(base64 -w 0 < $pki/minion.pub)"
    ;;
*) fail 2 "BUTLER_MODE is master or minion." ;;
esac
butler_tell version "$(salt_version)"
butler_tell changed "$changed"
}
butler_main < /dev/null
