# Names of a site's storage domain are asked of the site's own name server, which alone knows them; off unless a setting says so.
{% set storage = pillar['butler'].get('genotyper', {}).get('storage', {}) %}
include:
  - dnsmasq

dnsmasq-storage:
{%- if storage.get('names') == 'site' %}
  file.managed:
    - name: /etc/dnsmasq.d/butler-storage.conf
    - contents: |
        # Written by Butler Desktop.
        server=/{{ storage['domain'] }}/{{ storage['server'] }}
{%- else %}
  file.absent:
    - name: /etc/dnsmasq.d/butler-storage.conf
{%- endif %}
    - require:
      - file: dnsmasq-config
    - watch_in:
      - service: dnsmasq
