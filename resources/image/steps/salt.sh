#!/bin/sh
# Installs Salt into /opt/salt, the same way as resources/salt-bootstrap/bootstrap.sh does it on a machine that has none.
set -eu
. /usr/local/share/butler-image/again.sh
requirements=/usr/local/share/butler-image/requirements.txt
python3 -m venv /opt/salt
sed '/^# ----$/q' "$requirements" > /tmp/first.txt
again /opt/salt/bin/pip install -q --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r /tmp/first.txt
again /opt/salt/bin/pip install -q --no-cache-dir --disable-pip-version-check --require-hashes --no-deps --no-build-isolation -r "$requirements"
rm /tmp/first.txt
/opt/salt/bin/salt-call --version
