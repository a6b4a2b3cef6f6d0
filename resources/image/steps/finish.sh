#!/bin/sh
# What makes the image a machine: units on and off, and nothing in it that two machines must not share.
set -eu
systemctl enable butler-first-boot.service ssh.service
# Nothing of these has a use in a container, and the timers of apt would hold its lock while Salt wants it.
systemctl mask getty.target console-getty.service systemd-logind.service apt-daily.timer apt-daily-upgrade.timer \
    dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer motd-news.timer systemd-udevd.service \
    systemd-udev-trigger.service systemd-remount-fs.service
# systemd reads its units anew each time that a role switches a service on: three times where the service has an init script beside its unit, and
# each time it runs its generators, which is two thirds of what that costs. None of them finds anything in a container, and each of the scripts
# has its unit.
rm -rf /etc/init.d/* /etc/rc?.d/*
mkdir -p /etc/systemd/system-generators
for generator in cryptsetup debug fstab getty gpt-auto hibernate-resume integritysetup rc-local run system-update sysv veritysetup; do
    ln -s /dev/null "/etc/systemd/system-generators/systemd-$generator-generator"
done
# What packages make for the machine on which they are installed; each makes its own when it first needs it.
rm -f /var/lib/rabbitmq/.erlang.cookie /etc/ssl/private/ssl-cert-snakeoil.key /etc/ssl/certs/ssl-cert-snakeoil.pem
find /etc/ssl/certs -xtype l -delete
rm -f /etc/ssh/ssh_host_* /var/lib/dbus/machine-id /root/.bash_history
: > /etc/machine-id
rm -f /etc/apt/apt.conf.d/81own-proxy
passwd -l root >/dev/null
rm -rf /usr/local/share/butler-image /tmp/* /var/tmp/*
