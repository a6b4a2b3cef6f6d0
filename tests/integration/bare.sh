#!/bin/sh
# Run by sh on a local machine that was made and has no roles yet: prints what of the software in its image runs, or would with the next start, and what
# of it all machines would have in common that each must make for itself. Silence is well.
#
#   podman exec --interactive MACHINE sh -s < bare.sh
set -u
exec 2>&1 # what errs here is no silence; what the engine says beside it is not ours
ours='^(butler-first-boot|dbus|ssh|systemd-[a-z-]*|getty@|remote-fs)\.'
systemctl list-units --no-legend --plain --type=service,socket,timer,path --state=running,listening,waiting,failed,activating |
    awk '{ print $1 }' | grep -Ev "$ours" | sed 's/^/runs: /'
systemctl list-unit-files --no-legend --state=enabled,enabled-runtime | awk '{ print $1 }' | grep -Ev "$ours" | sed 's/^/starts with the machine: /'
ss -Htuln | awk '{ print $5 }' | grep -Ev ':22$' | sed 's/^/listens: /'
# Keys, numbers and accounts that a service makes when it starts first, or that its package makes.
for path in /var/lib/rabbitmq/.erlang.cookie /var/lib/rabbitmq/mnesia/* /root/.erlang.cookie /var/lib/glusterd/glusterd.info /etc/postgresql/*/* \
    /var/lib/postgresql/*/* /var/lib/influxdb/* /var/lib/consul/* /var/lib/collectd/* /var/lib/chrony/* /etc/chrony/chrony.keys /etc/salt/pki/* \
    /etc/airflow /var/lib/airflow /etc/hostid /var/lib/systemd/random-seed; do
    [ ! -e "$path" ] || echo "comes with the image: $path"
done
find /etc /var /root /srv /home -xdev -type f -size -100k ! -path '/etc/ssh/ssh_host_ed25519_key' -exec grep -lE -e '-----BEGIN ([A-Z]+ )*PRIVATE KEY-----' {} + |
    sed 's/^/a key comes with the image: /'
exit 0
