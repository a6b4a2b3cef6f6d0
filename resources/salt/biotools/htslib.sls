# bgzip and tabix, which pack and index files of variants.
{% from 'map.jinja' import os with context %}

biotools-htslib:
  pkg.installed:
    - name: {{ os['biotools']['htslib'] }}
