# The reference genome, for who asks for one: /srv/genome/reference.fa with its index, whole or not there at all.
{% set wanted = pillar['butler'].get('genotyper', {}).get('reference', {}) %}
include:
  - biotools.samtools

{% if wanted.get('kind', 'none') != 'none' %}
biotools-reference:
  butler_reference.whole:
    - name: /srv/genome/reference.fa
    - source: {{ wanted['from'] | yaml_dquote }}
    - checksum: {{ wanted['checksum'] | yaml_dquote }}
    - require:
      - pkg: biotools-samtools
{% endif %}
