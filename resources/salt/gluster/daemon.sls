# GlusterFS's own service, on the cluster's network alone. What it knows of volumes and servers lies on the disk of its files, so that a machine
# that is made anew with its disk is the server that it was.
{% from 'map.jinja' import address with context %}
{% set disk = pillar['butler'].get('gluster-disk', {}).get('mount') %}

{% if disk %}
gluster-disk:
  butler_gluster.disk:
    - name: {{ disk }}
    - require_in:
      - file: gluster-settings

gluster-knows:
  file.directory:
    - name: {{ disk }}/glusterd
    - mode: '0755'
    - require:
      - butler_gluster: gluster-disk
    - require_in:
      - service: glusterd

# Without its disk it does not start: what it would make then would lie on the machine's own.
gluster-needs-disk:
  file.managed:
    - name: /etc/systemd/system/glusterd.service.d/butler.conf
    - makedirs: True
    - contents: |
        [Unit]
        RequiresMountsFor={{ disk }}
        AssertPathIsMountPoint={{ disk }}
    - require_in:
      - pkg: gluster-package
    - watch_in:
      - service: glusterd
{% endif %}

# It listens at an address that must be there first, and one that is not ends it.
gluster-waits:
  file.managed:
    - name: /etc/systemd/system/glusterd.service.d/butler-waits.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Unit]
        StartLimitIntervalSec=0
        [Service]
        Restart=on-failure
        RestartSec=2
    - require_in:
      - pkg: gluster-package

# Before the package, which brings one that listens everywhere.
gluster-settings:
  file.managed:
    - name: /etc/glusterfs/glusterd.vol
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        volume management
            type mgmt/glusterd
            option working-directory {{ disk ~ '/glusterd' if disk else '/var/lib/glusterd' }}
            option transport-type socket
            option transport.socket.bind-address {{ address }}
            option transport.socket.listen-port 24007
            option transport.socket.keepalive-time 10
            option transport.socket.keepalive-interval 2
            option transport.socket.read-fail-log off
            option ping-timeout 0
            option event-threads 1
            # A port of these for each brick, by chance; the role says the same to who opens them.
            option base-port 49152
            option max-port 49251
        end-volume

# Before this machine goes it says what it keeps for others.
gluster-leave:
  file.managed:
    - name: /etc/butler/leave.d/gluster
    - source: salt://gluster/leave.py
    - makedirs: True
    - mode: '0755'

gluster-package:
  pkg.installed:
    - name: glusterfs-server
    - require:
      - file: gluster-settings

glusterd:
  service.running:
    - enable: True
    - require:
      - pkg: gluster-package
    - watch:
      - file: gluster-settings
