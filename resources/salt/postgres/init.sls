# A PostgreSQL that answers at the machine's address on the cluster's network and nowhere else. Which databases there are, roles say: each part
# of the pillar whose key begins with `database-` is one, {database, owner, users: {name: password}}, and its users may enter that one alone.
{% from 'map.jinja' import butler, address, os with context %}
{% set config = os['postgres_config'] %}
{% if 'collectd' in butler %}
include:
  - collectd
{% endif %}

postgres-package:
  pkg.installed:
    - name: {{ os['postgres_package'] }}

# On Debian both come with the package where it is installed on the machine. What an image holds, all its machines have: so ours holds neither.
{% if grains['os_family'] == 'Debian' %}
postgres-certificate:
  cmd.run:
    - name: make-ssl-cert generate-default-snakeoil
    - creates: /etc/ssl/private/ssl-cert-snakeoil.key
    - require:
      - pkg: postgres-package
    - require_in:
      - cmd: postgres-made
{% endif %}

postgres-made:
  cmd.run:
    - name: {{ 'postgresql-setup --initdb' if grains['os_family'] == 'RedHat' else 'pg_createcluster --locale C.UTF-8 ' ~ os['postgres_version'] ~ ' main' }}
    - creates: {{ config }}/postgresql.conf
    - require:
      - pkg: postgres-package

{% if grains['os_family'] == 'RedHat' %}
postgres-config-folder:
  file.directory:
    - name: {{ config }}/conf.d
    - user: postgres
    - group: postgres
    - mode: '0700'
    - require:
      - cmd: postgres-made
    - require_in:
      - file: postgres-config

postgres-reads-folder:
  file.append:
    - name: {{ config }}/postgresql.conf
    - text: include_dir 'conf.d'
    - require:
      - cmd: postgres-made
    - require_in:
      - service: postgres
{% endif %}

postgres-config:
  file.managed:
    - name: {{ config }}/conf.d/butler.conf
    - source: salt://postgres/butler.conf
    - template: jinja
    - user: postgres
    - group: postgres
    - mode: '0640'
    - context:
        address: {{ address }}
    - require:
      - cmd: postgres-made

# Who may come in, and how: over the network with a password, and no account with administrator's rights at all.
postgres-doors:
  file.managed:
    - name: {{ config }}/pg_hba.conf
    - source: salt://postgres/pg_hba.conf
    - template: jinja
    - user: postgres
    - group: postgres
    - mode: '0640'
    - require:
      - cmd: postgres-made

postgres-names:
  file.managed:
    - name: {{ config }}/pg_ident.conf
    - contents: |
        # Written by Butler Desktop. Who measures this machine runs as root, and is let in as one who sees figures alone.
        measuring root collectd
        measuring collectd collectd
    - user: postgres
    - group: postgres
    - mode: '0640'
    - require:
      - cmd: postgres-made

# It listens at an address that must be there first, and one that is not ends it.
postgres-waits:
  file.managed:
    - name: /etc/systemd/system/{{ 'postgresql@' if grains['os_family'] == 'Debian' else 'postgresql' }}.service.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Unit]
        Wants=network-online.target
        After=network-online.target
        StartLimitIntervalSec=0
        [Service]
        Restart=on-failure
        RestartSec=2
    - require_in:
      - service: postgres

postgres-enabled:
  service.enabled:
    - name: postgresql
    - require:
      - pkg: postgres-package

postgres:
  service.running:
    - name: {{ os['postgres_service'] }}
    - require:
      - service: postgres-enabled
    - watch:
      - file: postgres-config

# Read anew without a restart: who is at work stays.
postgres-doors-read:
  cmd.run:
    - name: systemctl reload {{ os['postgres_service'] }}
    - onchanges:
      - file: postgres-doors
      - file: postgres-names
    - require:
      - service: postgres

# Reads names and passwords from pillar itself, and tells PostgreSQL only what it would make of them.
postgres-databases:
  butler_postgres.databases:
    - require:
      - service: postgres
      - cmd: postgres-doors-read
{% if 'collectd' in butler %}

postgres-measured:
  file.managed:
    - name: /etc/collectd/butler.d/postgresql.conf
    - source: salt://postgres/collectd.conf
    - template: jinja
    - mode: '0600'
    - require:
      - butler_postgres: postgres-databases
    - watch_in:
      - service: collectd
{% endif %}
