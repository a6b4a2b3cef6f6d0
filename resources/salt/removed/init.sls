# Roles that this machine has not: what a machine had of one that was taken from it stops, and what the role wrote goes. What it kept stays.
{% set removed = pillar['butler'].get('removed', {}) %}
{% if removed %}
roles-taken-away:
  butler_roles.taken_away:
    - name: roles
    - roles: {{ removed | json }}
    - data: {{ pillar.get('butler_remove_data', False) }} # only when a run says so
{% endif %}
