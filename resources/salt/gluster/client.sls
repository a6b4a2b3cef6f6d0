# Mounts the shared file system, where the cluster has one.
{% from 'map.jinja' import butler, os with context %}
{% set gluster = butler.get('gluster') %}
{% if gluster %}
gluster-client-package:
  pkg.installed:
    - name: {{ os['gluster_client'] }}

gluster-mounted:
  butler_gluster.mounted:
    - name: {{ gluster['mount'] }}
    - volume: {{ gluster['volume'] }}
    - servers: {{ gluster['servers'] | json }}
    - require:
      - pkg: gluster-client-package
{% endif %}
