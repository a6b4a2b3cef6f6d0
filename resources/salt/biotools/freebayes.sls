# Finds where the reads of a sample differ from the reference genome.
{% from 'map.jinja' import os with context %}

biotools-freebayes:
  pkg.installed:
    - name: {{ os['biotools']['freebayes'] }}
