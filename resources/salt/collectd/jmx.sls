# Figures of Java programs, by JMX: collectd starts a Java of its own for that. Only for who names a program and its port.
{% from 'map.jinja' import os with context %}
{% if 'collectd' in pillar['butler'] %}
include:
  - collectd

{% if pillar['butler'].get('java-programs', {}).get('ports') %}
jmx-java:
  pkg.installed:
    - name: {{ os['java_package'] }}
    - install_recommends: False

# The plugin looks for Java as for any library, and Java lies where no library does.
jmx-library:
  file.managed:
    - name: /etc/ld.so.conf.d/butler-java.conf
    - contents: {{ os['java_library'] }}
    - require:
      - pkg: jmx-java
  cmd.run:
    - name: ldconfig
    - onchanges:
      - file: jmx-library

jmx-programs:
  file.managed:
    - name: /etc/collectd/butler.d/jmx.conf
    - source: salt://collectd/jmx.conf
    - template: jinja
    - mode: '0600'
    - require:
      - cmd: jmx-library
      - file: collectd-parts
    - watch_in:
      - service: collectd
{% else %}
jmx-programs:
  file.absent:
    - name: /etc/collectd/butler.d/jmx.conf
    - watch_in:
      - service: collectd
{% endif %}
{% endif %}
