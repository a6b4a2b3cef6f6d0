# The right time: certificates, tokens and figures are judged by it, so it is there before what proves itself to others.
{% from 'map.jinja' import os with context %}
{% set container = salt['cmd.retcode']('systemd-detect-virt --quiet --container', ignore_retcode=True) == 0 %}

{% if container %}
# Whatever runs in it may not set the clock, and a chronyd that only looks would find the computer's own clock, which others keep.
time-of-the-computer:
  test.succeed_without_changes:
    - comment: This machine is a container. Its clock is that of the computer on which it runs, and only there can it be set.
{% else %}
time-package:
  pkg.installed:
    - name: chrony

time-config:
  file.managed:
    - name: {{ os['chrony_config'] }}
    - source: salt://time/chrony.conf
    - template: jinja
    - mode: '0644'
    - require:
      - pkg: time-package

time:
  service.running:
    - name: {{ os['chrony_service'] }}
    - enable: True
    - watch:
      - file: time-config
{% endif %}
