# Sorts, cuts, merges and indexes alignment files (BAM, CRAM) and reference genomes.
{% from 'map.jinja' import os with context %}

biotools-samtools:
  pkg.installed:
    - name: {{ os['biotools']['samtools'] }}
