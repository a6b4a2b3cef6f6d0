# Keeps the figures of all machines. Closed until its first administrator is made: up to then InfluxDB lets anybody make
# one, so it listens on loopback; only then a drop-in opens it to the cluster.
{% from 'map.jinja' import os, address with context %}
{% set influxdb = pillar['butler']['influxdb'] %}
{% set senders = '/etc/influxdb/collectd.auth' %}
include:
  - consul
  - collectd

# Before the package, which starts InfluxDB at once.
influxdb-config:
  file.managed:
    - name: /etc/influxdb/influxdb.conf
    - source: salt://influxdb/influxdb.conf
    - template: jinja
    - makedirs: True
    - show_changes: False # half a thousand lines of the package's own
    - context:
        address: {{ address }}

influxdb-package:
  pkg.installed:
    - pkgs: {{ os['influxdb_packages'] | json }}
    - require:
      - file: influxdb-config

# Told to stop while figures of collectd wait to be written, InfluxDB waits 30 s for itself and then gives up: so did one restart in two. What it
# has confirmed lies in its journal of writes by then.
influxdb-stop:
  file.managed:
    - name: /etc/systemd/system/influxdb.service.d/stop.conf
    - makedirs: True
    - contents: |
        [Service]
        TimeoutStopSec=3

# Who may send figures; packets with another password, or with none, are dropped. Each machine has a name and a password of its own here,
# and its leave to send ends with its line. It is a leave and no proof of who sent: InfluxDB takes a figure for that of the host that the
# packet names, whichever machine's password it has, so a machine that somebody broke into can still send figures in another's name.
# InfluxDB reads the file again with the next packet when it is newer, so nothing restarts because a machine came or went.
influxdb-senders:
  file.managed:
    - name: {{ senders }}
    - source: salt://influxdb/collectd.auth
    - template: jinja
    - user: root
    - group: influxdb
    - mode: '0640'
    - show_changes: False
    - require:
      - pkg: influxdb-package
    # Not later than this machine's own collectd, and so at about the same time as that of any other: who comes first is refused meanwhile.
    - require_in:
      - file: collectd-config

# A start of its own must not open it where its accounts are gone, as after somebody removed its folders: see influxdb-open, too.
influxdb-closed:
  butler_influxdb_owner.closed:
    - require:
      - pkg: influxdb-package

influxdb-runs:
  service.running:
    - name: influxdb
    - enable: True
    - require:
      - pkg: collectd-package # for its list of types
      - butler_influxdb_owner: influxdb-closed
      - file: influxdb-senders
      - file: influxdb-stop
    - watch:
      - file: influxdb-config
{%- if salt['file.file_exists'](senders) and salt['file.stats'](senders)['mtime'] > salt['status.time']('%s') | int %}
      - file: influxdb-senders # the clock was set back since: what is written now is not newer
{%- endif %}

# These read names and passwords from pillar themselves.
influxdb-owner:
  butler_influxdb_owner.owned:
    - require:
      - service: influxdb-runs

influxdb-accounts:
  butler_influxdb.accounts:
    - require:
      - butler_influxdb_owner: influxdb-owner

# Figures are many: 30 days stay as they came, a year as averages of five minutes.
influxdb-kept:
  butler_influxdb.kept:
    - require:
      - butler_influxdb: influxdb-accounts

influxdb-open:
  file.managed:
    - name: /etc/systemd/system/influxdb.service.d/butler.conf
    - makedirs: True
    - contents: |
        [Service]
        # Open only with the accounts that were made before: without this file it would start with none.
        ExecStartPre=/usr/bin/test -s /var/lib/influxdb/meta/meta.db
        Environment=INFLUXDB_HTTP_BIND_ADDRESS={{ address }}:{{ influxdb['port'] }}
    - require:
      - butler_influxdb: influxdb-accounts

# By what answers and not by what was written: also where the last run ended between the two.
influxdb-answers:
  butler_influxdb.opened:
    - require:
      - file: influxdb-open

influxdb-in-consul:
  file.managed:
    - name: /etc/consul.d/zz-service-influxdb.json
    - source: salt://consul/service.json
    - template: jinja
    - group: consul
    - mode: '0640'
    - show_changes: False
    - context:
        service: influxdb
        address: {{ address }}
        port: {{ influxdb['port'] }}
        check: {http: 'http://{{ address }}:{{ influxdb['port'] }}/ping', interval: 10s, timeout: 3s}
    - require:
      - pkg: consul-package
  cmd.run: # an agent that only starts does not hear it yet
    - name: curl -sf -m 3 --noproxy '*' -o /dev/null http://127.0.0.1:8500/v1/status/leader && systemctl reload consul
    - retry: {attempts: 15, interval: 1}
    - onchanges:
      - file: influxdb-in-consul
    - require:
      - service: consul
