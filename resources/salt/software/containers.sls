# Images of containers, for steps: podman without root, as the user whose steps use them. A container shares the machine's network and its processes
# with who starts it, as with apptainer: it brings software, and keeps nobody out. So it needs no right that a local machine does not have, which may
# mount no /proc and set no name, and finds the names of services.
{% from 'map.jinja' import os with context %}
{% from 'software/containers.jinja' import images, unlisted, user, place, run with context %}
{% if images %}
{% if user == 'airflow-worker' %}
include:
  - airflow-worker.user
{% endif %}

containers-podman:
  pkg.installed:
    - pkgs: {{ os['podman'] | json }}
    - install_recommends: False

{% if user == 'airflow-worker' %}
{% set owner = 'worker-user' %}
{% else %}
{% set owner = 'containers-user' %}
# Who has the images on a machine without a worker.
containers-user:
  user.present:
    - name: genotyper
    - system: True
    - usergroup: True
    - home: {{ place }}
    - createhome: False
    - shell: /usr/sbin/nologin
{% endif %}

containers-ids:
  butler_containers.ids:
    - name: {{ user }}
    - require:
      - user: {{ owner }}
      - pkg: containers-podman

containers-maps:
  butler_containers.maps:
    - require:
      - pkg: containers-podman

# A volume of the machine's own with this mount holds them, where one is in the design.
containers-place:
  file.directory:
    - name: /var/lib/butler-containers
    - mode: '0755'

containers-home:
  file.directory:
    - name: {{ place }}
    - user: {{ user }}
    - group: {{ user }}
    - mode: '0700'
    - require:
      - user: {{ owner }}
      - file: containers-place

# What podman knows of what runs: gone with a start of the machine, as it must be.
containers-boot:
  file.managed:
    - name: /etc/tmpfiles.d/butler-containers.conf
    - contents: |
        # Written by Butler Desktop.
        d /run/butler-containers 0755 root root
        d {{ run }} 0700 {{ user }} {{ user }}

containers-run:
  file.directory:
    - name: {{ run }}
    - user: {{ user }}
    - group: {{ user }}
    - mode: '0700'
    - makedirs: True
    - require:
      - user: {{ owner }}

containers-settings:
  file.managed:
    - name: /etc/butler/containers.conf
    - source: salt://software/containers.conf
    - template: jinja
    - makedirs: True

containers-store:
  butler_containers.store:
    - name: /etc/butler/containers-storage.conf
    - user: {{ user }}
    - place: {{ place }}
    - runroot: {{ run }}/storage
    - require:
      - file: containers-home
      - file: containers-settings

containers-program:
  file.managed:
    - name: /usr/local/bin/butler-podman
    - source: salt://software/butler-podman
    - template: jinja
    - mode: '0755'
{% endif %}

{% if images or unlisted == 'removed' %}
software-containers:
  butler_containers.images:
    - name: /var/lib/butler/containers.json
    - images: {{ images | json }}
    - unlisted: {{ unlisted }}
{%- if images %}
    - require:
      - butler_containers: containers-ids
      - butler_containers: containers-maps
      - butler_containers: containers-store
      - file: containers-run
      - file: containers-program
{%- endif %}
    - require_in:
      - butler_software: software-written
{% endif %}
