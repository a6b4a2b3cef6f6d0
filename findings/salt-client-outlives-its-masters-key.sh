#!/usr/bin/env bash
# A LocalClient of Salt that was made before its master was started anew publishes nothing any more, however often it tries; a new one does.
#
# Version: Salt 3006.28 (pip).
# Guess, written down before the run: the client publishes again as soon as the master is back, for its method pub() reads the master's key
#   anew and sends once more where the master refuses.
# Seen: a master makes itself a new key at each start (.root_key), and a client reads it once. It is refused with AuthenticationError, each time:
#   pub() would read the key anew only after an empty answer, and this one is an error. Who keeps a client open over a master's restart is cut off.
# Output seen:
#   before: published
#   after the restart, the same client: AuthenticationError, AuthenticationError, AuthenticationError
#   after the restart, a new client: published
# Ends with 1 when it is no longer so. Needs Python 3.10 to 3.13 (3.11 was used); takes a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$(cat "$work/process" 2>/dev/null)" 2>/dev/null || :; sleep 1; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q salt==3006.28
mkdir "$work/etc"
cat >"$work/etc/master" <<END
root_dir: $work
interface: 127.0.0.1
publish_port: 24505
ret_port: 24506
worker_threads: 1
user: $(id -un)
log_level: quiet
END
cat >"$work/look.py" <<'END'
import logging
import subprocess
import sys
import time

import salt.client
import salt.config

logging.disable(logging.CRITICAL)
work = sys.argv[1]


def begin():
    process = subprocess.Popen([work + "/venv/bin/salt-master", "--config-dir", work + "/etc"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(work + "/process", "w") as file:
        file.write(str(process.pid))
    return process


def new_client():
    return salt.client.LocalClient(mopts=salt.config.master_config(work + "/etc/master"))


def publish(client):
    try:
        client.pub(["nobody"], "test.ping", (), "list", "", "", 5)
        return "published"
    except Exception as error:
        return type(error).__name__


def until_it_works():
    for _ in range(60):
        time.sleep(1)
        client = new_client()
        if publish(client) == "published":
            return client
    sys.exit("the master did not start")


master = begin()
kept = until_it_works()
print("before:", publish(kept))
master.terminate()
master.wait()
master = begin()
new = until_it_works()
tries = [publish(kept) for _ in range(3)]
print("after the restart, the same client:", ", ".join(tries))
print("after the restart, a new client:", publish(new))
master.terminate()
master.wait()
sys.exit(tries != ["AuthenticationError"] * 3)
END
"$work/venv/bin/python" "$work/look.py" "$work"
