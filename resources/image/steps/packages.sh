#!/bin/sh
# Installs the packages of the image.
#
# What roles install is installed here and left off; the states find it, configure and start it. Measured on 2 cores: Consul,
# dnsmasq, collectd and InfluxDB take 4.3 s of processor time on each machine from packages that lie ready, and 5 s more
# where apt must read its lists, which for five machines is 20 s and more of the 90 s that a cluster may take; with
# PostgreSQL, RabbitMQ and the tools of an analysis it is minutes. Installed beforehand they cost nothing, and a slow mirror
# cannot hold a cluster up. In a cloud the states install them.
set -eu
. /usr/local/share/butler-image/again.sh
mirror=$(sed -n 's/^mirror=//p' /usr/local/share/butler-image/host.conf)
security=$(sed -n 's/^security=//p' /usr/local/share/butler-image/host.conf)
# What this computer does not know, the image that we build on does.
theirs() { sed -nE 's,^(URIs: *|deb +(\[[^]]*\] +)?)([a-z]+://[^ ]+).*,\3,p' /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null; }
mirror=${mirror:-$(theirs | grep -v security | head -n 1)}
security=${security:-$(theirs | grep security | head -n 1)}
security=${security:-$mirror-security}
rm -f /etc/apt/sources.list
cat > /etc/apt/sources.list.d/debian.sources <<END
Types: deb
URIs: $mirror
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: $security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
# Consul is in no Debian 12 suite; the one of Debian 11 works, and at 100 nothing else is ever taken from there.
cat > /etc/apt/sources.list.d/bullseye.sources <<END
Types: deb
URIs: $mirror
Suites: bullseye
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
cat > /etc/apt/preferences.d/bullseye <<END
Package: *
Pin: release n=bullseye
Pin-Priority: 100
END
printf 'Acquire::Languages "none";\nAPT::Install-Recommends "false";\n' > /etc/apt/apt.conf.d/90butler
# What is half done when the computer goes down is thrown away with the container, so nothing has to be on the disk by then.
echo force-unsafe-io > /etc/dpkg/dpkg.cfg.d/butler-image
# Where its packages are on the mirrors no more, Consul comes later from where the design says: the rest of the image needs nothing of them.
consul=consul
if ! again apt-get -q update; then
    rm /etc/apt/sources.list.d/bullseye.sources /etc/apt/preferences.d/bullseye
    again apt-get -q update
    consul=
    echo "The packages of Debian 11 cannot be had, so Consul is not in the image." >&2
fi
again apt-get -q -y install \
    systemd systemd-sysv dbus ca-certificates openssl openssh-server sudo python3 python3-venv \
    iproute2 iputils-ping procps curl less nano-tiny
# The host's own certificate authorities, which build-base.sh copied here.
update-ca-certificates

# ---- what roles install: a machine that has not the role starts nothing of it ----
switched_on() { find /etc/systemd/system -type l | LC_ALL=C sort; }
switched_on > /tmp/before
again apt-get -q -y install $consul $(sed 's/#.*//' /usr/local/share/butler-image/packages.txt)
switched_on | LC_ALL=C comm -13 /tmp/before - | while read -r link; do rm "$link"; done
# Each machine makes its own: a database cluster has a number by which its copies know it.
pg_lsclusters -h | while read -r version name rest; do pg_dropcluster "$version" "$name"; done
rm /etc/dpkg/dpkg.cfg.d/butler-image
apt-get clean
rm -rf /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log /var/cache/debconf/*-old
