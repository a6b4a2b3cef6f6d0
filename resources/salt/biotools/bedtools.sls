# Reckons with regions of a genome: windows, overlaps, complements.
{% from 'map.jinja' import os with context %}

biotools-bedtools:
  pkg.installed:
    - name: {{ os['biotools']['bedtools'] }}
