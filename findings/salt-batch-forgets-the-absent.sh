#!/usr/bin/env bash
# salt --batch-size ends with 0 when minions that were named did nothing.
#
# Version: Salt 3006.28 (pip).
# Guess, written down before the run: in batches an absent minion counts as it does without them: `salt -L here,away` names it and ends with 1.
# Seen: without batches so it is. In batches `away`, which has an accepted key and does not run, is named in a line and the command ends with 0;
#   `gone`, which has no key, is not named at all and the command ends with 0. So the exit code tells nothing of a rollout in batches.
# Output seen:
#   salt -L here,away         1, away is named
#   salt -b 1 -L here,away    0, away is named
#   salt -L here,gone         1, gone is named
#   salt -b 1 -L here,gone    0, gone is not named
# Ends with 1 when it is no longer so. Needs Python 3.10 to 3.13 (3.11 was used), openssl; takes two or three minutes.
set -euo pipefail
work=$(mktemp -d)
daemons=()
finish() {
    local daemon
    for daemon in "${daemons[@]}"; do kill "$daemon" 2> /dev/null || :; wait "$daemon" 2> /dev/null || :; done
    rm -rf "$work"
}
trap finish EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q salt==3006.28
cd "$work"

mkdir -p master/pki/minions minion
cat > master/master <<END
interface: 127.0.0.1
publish_port: 24515
ret_port: 24516
user: $(id -un)
root_dir: $work/master
pki_dir: $work/master/pki
auto_accept: True
worker_threads: 3
timeout: 3
gather_job_timeout: 3
END
cat > minion/minion <<END
master: 127.0.0.1
publish_port: 24515
master_port: 24516
id: here
user: $(id -un)
root_dir: $work/minion
END
openssl genrsa -out away.pem 2048 2> /dev/null
openssl rsa -in away.pem -pubout -out master/pki/minions/away 2> /dev/null
venv/bin/salt-master -c master -l error > master.log 2>&1 &
daemons+=($!)
venv/bin/salt-minion -c minion -l error > minion.log 2>&1 &
daemons+=($!)
for tries in $(seq 60); do
    venv/bin/salt -c master here test.ping 2> /dev/null | grep -q True && break
    sleep 1
done

changed=0
look() { # EXPECTED ABSENT OPTION...
    local code=0 named=named seen
    venv/bin/salt -c master "${@:3}" test.ping > out 2>&1 || code=$?
    grep -q '^ *True' out || { echo "The minion that is here did not answer."; cat out; exit 1; }
    grep -q "$2" out || named='not named'
    seen="$code, $2 is $named"
    printf '%-25s %s\n' "salt ${*:3}" "$seen"
    [ "$seen" = "$1" ] || { changed=1; cat out; }
}
look '1, away is named' away -L here,away
look '0, away is named' away -b 1 -L here,away
look '1, gone is named' gone -L here,gone
look '0, gone is not named' gone -b 1 -L here,gone
exit $changed
