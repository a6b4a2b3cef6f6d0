# Shows the figures on a web page at the machine's address on the cluster's network. Data source and dashboards are files, made of what the roles
# say of their panels; what somebody makes on the page lies beside them.
{% from 'map.jinja' import butler, address with context %}
{% set grafana = butler['grafana'] %}
{% set debian = grains['os_family'] == 'Debian' %}
{% set repository = grafana['repository'] or ('https://apt.grafana.com' if debian else 'https://rpm.grafana.com') %}
{% set boards = '/etc/grafana/butler-boards' %}

# First of all, and with a sentence of its own: where the repository is out of reach nothing of the rest is begun.
grafana-key:
  butler_repository.key:
    - name: {{ '/usr/share/keyrings/grafana.asc' if debian else '/etc/pki/rpm-gpg/RPM-GPG-KEY-grafana' }}
    - of: Grafana
    - repository: {{ repository | json }}
    - key: {{ (repository ~ '/gpg.key') | json }}

grafana-repository:
  file.managed:
{%- if debian %}
    - name: /etc/apt/sources.list.d/grafana.list
    - contents: {{ ('deb [signed-by=/usr/share/keyrings/grafana.asc] ' ~ repository ~ ' stable main') | json }}
{%- else %}
    - name: /etc/yum.repos.d/grafana.repo
    - contents: |
        [grafana]
        name=Grafana
        baseurl={{ repository }}
        gpgcheck=1
        gpgkey=file:///etc/pki/rpm-gpg/RPM-GPG-KEY-grafana
{%- endif %}
    - require:
      - butler_repository: grafana-key

# It does not start by itself: that is for the service below, with its settings.
grafana-package:
  pkg.installed:
    - name: grafana
{%- if grafana['version'] %}
    - version: {{ grafana['version'] | json }}
{%- endif %}
    - refresh: True
    - require:
      - file: grafana-repository

grafana-settings:
  file.managed:
    - name: /etc/grafana/grafana.ini
    - source: salt://grafana/grafana.ini
    - template: jinja
    - makedirs: True
    - user: root
    - group: grafana
    - mode: '0640'
    - show_changes: False
    - context:
        address: {{ address }}
    - require:
      - pkg: grafana-package

grafana-source:
  file.managed:
    - name: /etc/grafana/provisioning/datasources/butler.yaml
    - source: salt://grafana/source.yaml
    - template: jinja
    - makedirs: True
    - user: root
    - group: grafana
    - mode: '0640'
    - show_changes: False
    - require:
      - pkg: grafana-package

grafana-finds-boards:
  file.managed:
    - name: /etc/grafana/provisioning/dashboards/butler.yaml
    - makedirs: True
    - contents: |
        apiVersion: 1
        providers:
          - name: butler
            type: file
            folder: Butler
            folderUid: butler
            allowUiUpdates: false
            updateIntervalSeconds: 30
            options:
              path: {{ boards }}
    - require:
      - pkg: grafana-package

{% set everything = {'title': 'All machines', 'machines': [], 'panels': []} %}
{% set all = {} %}
{% for role, board in grafana['boards'] | dictsort %}
{% do all.update({role: board}) %}
{% for machine in board['machines'] if machine not in everything['machines'] %}{% do everything['machines'].append(machine) %}{% endfor %}
{% for panel in board['panels'] if panel['query'] not in everything['panels'] | map(attribute='query') %}{% do everything['panels'].append(panel) %}{% endfor %}
{% endfor %}
{% do all.update({'all-machines': everything}) %}
{% for name, board in all | dictsort %}
grafana-board-{{ name }}:
  file.managed:
    - name: {{ boards }}/{{ name }}.json
    - source: salt://grafana/board.json
    - template: jinja
    - makedirs: True
    - context:
        name: {{ name }}
        board: {{ board | json }}
    - require:
      - pkg: grafana-package
    - require_in:
      - file: grafana-boards
{% endfor %}

# Of roles that are in the cluster no more there is no dashboard.
grafana-boards:
  file.directory:
    - name: {{ boards }}
    - clean: True

# It listens at an address that must be there first, and one that is not ends it.
grafana-waits:
  file.managed:
    - name: /etc/systemd/system/grafana-server.service.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Unit]
        StartLimitIntervalSec=0
        [Service]
        Restart=always
        RestartSec=5
    - require:
      - pkg: grafana-package

grafana:
  service.running:
    - name: grafana-server
    - enable: True
    - require:
      - file: grafana-finds-boards
      - file: grafana-boards
    - watch:
      - file: grafana-settings
      - file: grafana-source
      - file: grafana-waits
