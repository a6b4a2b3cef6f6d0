#!/bin/sh
# Makes a Debian 12 into a machine of the local target: systemd, an SSH server, Salt in /opt/salt, and what roles install.
# Runs as root in a container of the base image, after what this computer needs to reach its package mirrors was put into place.
set -eu
here=/usr/local/share/butler-image
export DEBIAN_FRONTEND=noninteractive
. "$here/proxies.sh"
rm -f /etc/apt/apt.conf.d/docker-clean
# A proxy that only this making reaches: the last step takes it away.
[ ! -e "$here/own-proxy.conf" ] || cp "$here/own-proxy.conf" /etc/apt/apt.conf.d/81own-proxy
# No service may start before the image is a machine.
printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
sh "$here/packages.sh"
rm -f /usr/sbin/policy-rc.d
sh "$here/salt.sh"
sh "$here/airflow.sh"
cp -R "$here/files/." /
sh "$here/finish.sh"
