# Measures this machine and sends the figures, encrypted, to the monitoring server.
{% from 'map.jinja' import os with context %}
{%- set is_container = salt['file.file_exists']('/run/.containerenv') or salt['file.file_exists']('/.dockerenv') %}
{% if is_container %}
include:
  - collectd.container
{% endif %}
collectd-package:
  pkg.installed:
    - name: {{ os['collectd_package'] }}

collectd-config:
  file.managed:
    - name: {{ os['collectd_config'] }}
    - source: salt://collectd/{{ 'container' if is_container else 'collectd' }}.conf
    - template: jinja
    - mode: '0600'
    - show_changes: False
    - require:
      - pkg: collectd-package
{%- if is_container %}
      - file: collectd-share
{%- endif %}

collectd-parts:
  file.directory:
    - name: /etc/collectd/butler.d
    - makedirs: True
    - mode: '0700'
    - require:
      - pkg: collectd-package

collectd:
  service.running:
    - enable: True
    - require:
      - file: collectd-parts
    - watch:
      - file: collectd-config
{%- if is_container %}
      - file: collectd-share
{%- endif %}
