# Consul: who is alive, and which service runs where. Every machine runs an agent; servers keep the list together.
{% from 'map.jinja' import butler, address with context %}
{% set consul = butler['consul'] %}
{% set source = consul.get('source', {}) %}
{% set repository = source.get('repository', 'distribution') %}
{% set upstream = repository != 'distribution' %}

{% if upstream %}
# Upstream's own packages, or a copy of them: the design names the repository and its key.
consul-repository:
  pkgrepo.managed:
    - humanname: Consul
    {% if grains['os_family'] == 'Debian' %}
    - name: deb [signed-by=/usr/share/keyrings/consul-repository.asc] {{ repository }} {{ grains['oscodename'] }} main
    - file: /etc/apt/sources.list.d/consul.list
    - key_url: {{ source['key'] }}
    - aptkey: False
    {% else %}
    - name: consul
    - baseurl: {{ repository }}
    - gpgkey: {{ source['key'] }}
    - gpgcheck: 1
    {% endif %}
    - require_in:
      - pkg: consul-package
{% elif grains['oscodename'] == 'bookworm' %}
# No suite of Debian 12 has Consul; the one of Debian 11 works. Pinned below everything else, nothing is ever updated from there.
consul-pin:
  file.managed:
    - name: /etc/apt/preferences.d/bullseye
    - contents: |
        Package: *
        Pin: release n=bullseye
        Pin-Priority: 100
    - require_in:
      - pkg: consul-package

# From the mirror that the machine has already. What the image or the machine's owner wrote there stays: it may name another.
{% if not salt['file.file_exists']('/etc/apt/sources.list.d/bullseye.sources') %}
{% set mirror = salt['cmd.run']("sed -nE 's,^(URIs: *|deb +(.[^]]*. +)?)([a-z]+://[^ ]+).*,\\3,p' /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null | grep -v security | head -n 1", python_shell=True) %}
consul-repository:
  file.managed:
    - name: /etc/apt/sources.list.d/bullseye.sources
    - contents: |
        Types: deb
        URIs: {{ mirror }}
        Suites: bullseye
        Components: main
        Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
    - require:
      - file: consul-pin
    - require_in:
      - pkg: consul-package
{% endif %}
{% endif %}

consul-package:
  pkg.installed:
    - name: consul
    - refresh: True # only where it is to be installed: the lists may be older than the repository above

consul-data:
  file.directory:
    - name: /var/lib/consul
    - user: consul
    - group: consul
    - mode: '0700'
    - require:
      - pkg: consul-package

# The last of the folder by its name, as later files win over what a package brings.
consul-config:
  file.managed:
    - name: /etc/consul.d/zz-butler.json
    - source: salt://consul/butler.json
    - template: jinja
    - user: root
    - group: consul
    - mode: '0640'
    - show_changes: False
    - context:
        address: {{ address }}
        upstream: {{ upstream }}
    - require:
      - pkg: consul-package

# What matters only when an agent starts, in a file that no restart hangs on: a server more would otherwise restart all
# servers at the same moment. Running agents hear of it from each other.
consul-join:
  file.managed:
    - name: /etc/consul.d/zz-butler-join.json
    - source: salt://consul/join.json
    - template: jinja
    - user: root
    - group: consul
    - mode: '0640'
    - context:
        address: {{ address }}
    - require:
      - pkg: consul-package

consul:
  service.running:
    - enable: True
    - require:
      - file: consul-join
      - file: consul-data
    - watch:
      - file: consul-config
