# Cuts, merges, compares and indexes files of variants (VCF, BCF).
{% from 'map.jinja' import os with context %}

biotools-bcftools:
  pkg.installed:
    - name: {{ os['biotools']['bcftools'] }}
