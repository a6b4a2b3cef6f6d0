# What needs no service: files, some of them of the pillar, a user's group, and a command that takes a while.
{% for number in range(8) %}
/var/lib/swarm/file-{{ number }}:
  file.managed:
    - makedirs: True
    - contents: "{{ number }} of {{ grains['id'] }} beside {{ pillar['butler'] | length }} parts"
{% endfor %}

swarm:
  group.present

a while:
  cmd.run:
    - name: sleep {{ pillar.get('while', 0) }}

{% if grains['id'] == 'swarm-3' %}
what fails on one:
  cmd.run:
    - name: echo no luck here >&2; exit 7
{% endif %}
