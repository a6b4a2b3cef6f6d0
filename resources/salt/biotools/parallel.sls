# GNU parallel: the same command over many pieces, as many at once as there are cores.
{% from 'map.jinja' import os with context %}

biotools-parallel:
  pkg.installed:
    - name: {{ os['biotools']['parallel'] }}
