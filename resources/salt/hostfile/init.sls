# Every machine knows every other by name, also while Consul is down.
# /etc/hosts and /etc/resolv.conf are bind mounts in a container, and its engine writes them anew at every start. So what
# shall be in them is kept in /etc/butler, and one small program puts it there in place: here, and at every boot.
{% from 'map.jinja' import butler with context %}

butler-names-program:
  file.managed:
    - name: /usr/local/lib/butler/names
    - source: salt://hostfile/names
    - mode: '0755'
    - makedirs: True

butler-names-unit:
  file.managed:
    - name: /etc/systemd/system/butler-names.service
    - source: salt://hostfile/butler-names.service

butler-names-enabled:
  service.enabled:
    - name: butler-names
    - require:
      - file: butler-names-unit
      - file: butler-names-program

# Whoever writes the list of name servers anew (a lease that is renewed, NetworkManager) has none of our part in it.
butler-names-watch:
  file.managed:
    - name: /etc/systemd/system/butler-names.path
    - source: salt://hostfile/butler-names.path
  service.running:
    - name: butler-names.path
    - enable: True
    - require:
      - service: butler-names-enabled
    - watch:
      - file: butler-names-watch

butler-hosts:
  file.managed:
    - name: /etc/butler/hosts
    - makedirs: True
    - contents: |
        {%- for name, machine in butler['machines'] | dictsort %}
        {{ machine['address'] }} {{ name }}
        {%- endfor %}

{% if salt['file.directory_exists']('/etc/cloud/cloud.cfg.d') %}
# Images of clouds may write the file anew at every boot, after our program.
butler-hosts-kept:
  file.managed:
    - name: /etc/cloud/cloud.cfg.d/99-butler-hosts.cfg
    - contents: |
        # Written by Butler Desktop.
        manage_etc_hosts: false
{% endif %}

butler-hosts-in-place:
  butler_names.placed:
    - name: /etc/hosts
    - part: hosts
    - require:
      - file: butler-hosts
      - file: butler-names-program
