# Consul: who is alive, and which service runs where. Every machine runs an agent; servers keep the list together.
{% from 'map.jinja' import butler, address with context %}
include:
  - time # its certificates are judged by the clock
{% set consul = butler['consul'] %}
{% set source = butler.get('consul-source', {}) %}
{% set kind = source.get('kind', 'distribution') %}
{% set upstream = kind != 'distribution' %}
{% set server = consul['mode'] in ('bootstrap', 'server') %}
# Empty but while a running cluster is secured, which the program does machine by machine: `soft` lets what is encrypted in and goes on
# without; `final` is all that there is here, without a restart.
{% set switch = pillar.get('consul_switch', '') %}

{% if kind == 'repository' %}
# Its makers' own packages, or a copy of them: the design names the repository and its key.
consul-repository:
  pkgrepo.managed:
    - humanname: Consul
    {% if grains['os_family'] == 'Debian' %}
    - name: {{ ('deb [signed-by=/usr/share/keyrings/consul-repository.asc] ' ~ source['repository'] ~ ' ' ~ grains['oscodename'] ~ ' main') | json }}
    - file: /etc/apt/sources.list.d/consul.list
    - key_url: {{ source['key'] | json }}
    - aptkey: False
    {% else %}
    - name: consul
    - baseurl: {{ source['repository'] | json }}
    - gpgkey: {{ source['key'] | json }}
    - gpgcheck: 1
    {% endif %}
    - require_in:
      - pkg: consul-package
{% elif kind == 'file' %}
{% set package = '/var/cache/butler/consul.' ~ ('deb' if grains['os_family'] == 'Debian' else 'rpm') %}
consul-file:
  file.managed:
    - name: {{ package }}
    - source: {{ source['file'] | json }}
    - source_hash: {{ ('sha256=' ~ source['sha256']) | json }}
    - makedirs: True
    - require_in:
      - pkg: consul-package
{% elif grains['os'] == 'Debian' and grains['oscodename'] != 'bullseye' %}
# No suite since Debian 11 has Consul; its one works on. Pinned below everything else, nothing is ever updated from there.
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
    {% if kind == 'file' %}
    - sources:
      - consul: {{ package }}
    {% elif source.get('version') %}
    - version: {{ source['version'] | json }}
    {% endif %}
    - refresh: {{ kind != 'file' }} # only where it is to be installed: the lists may be older than the repository above

consul-data:
  file.directory:
    - name: /var/lib/consul
    - user: consul
    - group: consul
    - mode: '0700'
    - require:
      - pkg: consul-package

# What this machine shows to the others, and by what it knows them.
consul-identity-folder:
  file.directory:
    - name: /etc/consul.d/tls
    - user: root
    - group: consul
    - mode: '0750'
    - require:
      - pkg: consul-package

{% for file, entry in {'authority.pem': 'authority', 'agent.pem': 'certificate', 'agent-key.pem': 'key'}.items() %}
consul-{{ entry }}:
  file.managed:
    - name: /etc/consul.d/tls/{{ file }}
    - contents_pillar: butler:consul:{{ entry }}
    - user: root
    - group: consul
    - mode: '0640'
    - show_changes: False
    - require:
      - file: consul-identity-folder
    - require_in:
      - file: consul-tls
{% endfor %}

# Without the three switches whoever reaches the port of the servers reads and writes everything: the key of the gossip does not guard it.
consul-tls:
  file.managed:
    - name: /etc/consul.d/zz-butler-tls.json
    - source: salt://consul/tls.json
    - template: jinja
    - user: root
    - group: consul
    - mode: '0640'
    - context:
        incoming: {{ switch != 'soft' }}
        outgoing: {{ switch != 'soft' or not server }}
    - require:
      - pkg: consul-package

{% if switch != 'soft' or not server %}
consul-acl:
  file.managed:
    - name: /etc/consul.d/zz-butler-acl.json
    - source: salt://consul/acl.json
    - template: jinja
    - user: root
    - group: consul
    - mode: '0640'
    - show_changes: False
    - require:
      - pkg: consul-package
{% endif %}

{% if switch and consul.get('service_token') %}
# What stands in a file already: without a token it is registered no more once tokens count. Ends as its own state writes it.
{% for path in salt['file.find']('/etc/consul.d', name='zz-service-*.json', type='f') %}
consul-token-in-{{ path }}:
  file.managed:
    - name: {{ path }}
    - source: salt://consul/switch.json
    - template: jinja
    - group: consul
    - mode: '0640'
    - show_changes: False
    - context:
        path: {{ path }}
    - require_in:
      - service: consul
{% endfor %}
{% endif %}

{% if switch != 'soft' %}
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
{% endif %}

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
    {% if switch == 'soft' %}
    - reload: True
    {% endif %}
    - require:
      - file: consul-join
      - file: consul-data
      - file: consul-tls
    {% if switch != 'final' %}
    - watch:
      - file: consul-authority
      - file: consul-certificate
      - file: consul-key
      - file: consul-tls
      {% if switch != 'soft' or not server %}
      - file: consul-acl
      {% endif %}
      {% if switch != 'soft' %}
      - file: consul-config
      {% endif %}
    {% endif %}

{% if not switch %}
# Services that a role declared once and no role of this machine declares any more.
{% for path in salt['file.find']('/etc/consul.d', name='zz-service-of-role-*.json', type='f') if path.split('zz-service-of-role-')[1][:-5] not in butler.get('services', {}) %}
consul-without-{{ path }}:
  file.absent:
    - name: {{ path }}
  cmd.run:
    - name: systemctl reload consul
    - onchanges:
      - file: consul-without-{{ path }}
    - require:
      - service: consul
{% endfor %}
{% endif %}
