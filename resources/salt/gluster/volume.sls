# Joins the servers and makes one file system of their disks.
{% from 'map.jinja' import butler with context %}
{% set gluster = butler['gluster'] %}
include:
  - gluster.daemon

gluster-volume:
  butler_gluster.volume:
    - name: {{ gluster['volume'] }}
    - servers: {{ gluster['servers'] | json }}
    - brick: {{ gluster['disk'] }}/data
    - replicas: {{ gluster['replicas'] }}
    - allow: {{ butler['machines'].values() | map(attribute='address') | list | json }}
    - require:
      - service: glusterd
