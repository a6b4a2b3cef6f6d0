# What researchers bring, by the settings of their roles: packages of the machine's system, each as NAME or NAME=VERSION, and of conda, each with
# its version; and images of containers. With a version a machine that is made later gets the same as the others, or none. Which versions came of it
# is written down, for the paper.
{% from 'map.jinja' import os with context %}
{% from 'software/containers.jinja' import images, unlisted with context %}
{% if images or unlisted == 'removed' %}
include:
  - software.containers
{% endif %}
{% set parts = [pillar['butler'].get('genotyper', {}), pillar['butler'].get('software-of-worker', {})] %}
{% set wanted, conda, others = {}, {}, {} %}
{% for part in parts %}
{% for package in part.get('packages', []) %}
{% set name, version = (package ~ '=').split('=')[:2] %}
{% if version and wanted.get(name) and wanted[name] != version %}{% do others.update({name: version}) %}{% endif %}
{% if version or name not in wanted %}{% do wanted.update({name: version}) %}{% endif %}
{% endfor %}
{% for package in part.get('conda', []) %}
{% set name, version = package.split('::')[-1].split('=', 1) %}
{% if conda.get(name, package) != package %}{% do others.update({name: version}) %}{% endif %}
{% do conda.update({name: package}) %}
{% endfor %}
{% endfor %}

{% for name, version in others | dictsort %}
software-{{ name }}:
  test.fail_without_changes:
    - name: "Two roles of this machine ask for two versions of {{ name }}. Ask for one in their settings."
{% endfor %}

{% if wanted and not others %}
software-packages:
  pkg.installed:
    - pkgs:
{%- for name, version in wanted | dictsort %}
      - {{ name | yaml_dquote }}{% if version %}: {{ version | yaml_dquote }}{% endif %}
{%- endfor %}
    - require_in:
      - butler_software: software-written
{% endif %}

{% if conda and not others %}
software-conda:
  butler_conda.environment:
    - name: /opt/butler-conda
    - packages: {{ conda.values() | sort | json }}
    - channels: {{ (parts | map(attribute='channels') | select | first) | json }}
    - micromamba: {{ (parts | map(attribute='micromamba') | select | first | default('')) | json }}
    - require_in:
      - butler_software: software-written

# For who logs in; a worker's steps have it on their path by its unit.
software-conda-path:
  file.managed:
    - name: /etc/profile.d/butler-conda.sh
    - contents: |
        # Written by Butler Desktop.
        PATH="/opt/butler-conda/env/bin:$PATH"
    - require:
      - butler_conda: software-conda
{% endif %}

# Last of all: with what the states of other roles bring.
software-written:
  butler_software.written:
    - name: /var/lib/butler/software.tsv
    - packages: {{ (os['biotools'].values() | list + wanted.keys() | list) | unique | sort | json }}
    - genome: /srv/genome/reference.fa
    - environment: {{ ('/opt/butler-conda/env' if conda else '') | json }}
    - containers: {{ images | json }}
    - order: last
