# Names of services (NAME.service.consul) from Consul, all others from the network's own name servers.
include:
  - hostfile

# Before anything is changed.
butler-upstreams:
  butler_names.placed:
    - name: /etc/butler/upstreams
    - part: upstreams
    - require:
      - file: butler-names-program

# Before the package, which starts dnsmasq at once: it must never listen to others, or where something else listens.
dnsmasq-config:
  file.managed:
    - name: /etc/dnsmasq.d/butler.conf
    - source: salt://dnsmasq/butler.conf
    - makedirs: True
    - require:
      - butler_names: butler-upstreams

dnsmasq-package:
  pkg.installed:
    - name: dnsmasq
    - require:
      - file: dnsmasq-config

dnsmasq:
  service.running:
    - enable: True
    - require:
      - pkg: dnsmasq-package
    - watch:
      - file: dnsmasq-config

dnsmasq-is-here:
  file.managed:
    - name: /etc/butler/dnsmasq
    - replace: False
    - require:
      - service: dnsmasq

resolv-in-place:
  butler_names.placed:
    - name: /etc/resolv.conf
    - part: resolv
    - require:
      - file: dnsmasq-is-here

{% if salt['file.file_exists']('/usr/lib/systemd/systemd-resolved') or salt['file.file_exists']('/lib/systemd/systemd-resolved') %}
# Programs that ask systemd-resolved and read no list get names of services from dnsmasq, too.
resolved-knows:
  file.managed:
    - name: /etc/systemd/resolved.conf.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Resolve]
        DNS=127.0.0.1
        Domains=~consul
    - require:
      - service: dnsmasq
  cmd.run:
    - name: systemctl try-restart systemd-resolved
    - onchanges:
      - file: resolved-knows
{% endif %}
