# Tells Consul that the Salt master is here. The master itself is set up over SSH, before there is a Salt to do it.
{% from 'map.jinja' import address with context %}
include:
  - consul

salt-master-in-consul:
  file.managed:
    - name: /etc/consul.d/zz-service-salt-master.json
    - source: salt://consul/service.json
    - template: jinja
    - group: consul
    - mode: '0640'
    - show_changes: False
    - context:
        service: salt-master
        address: {{ address }}
        port: 4506
        check: {tcp: '{{ address }}:4506', interval: 10s, timeout: 3s}
    - require:
      - pkg: consul-package
  cmd.run: # an agent that only starts does not hear it yet
    - name: curl -sf -m 3 --noproxy '*' -o /dev/null http://127.0.0.1:8500/v1/status/leader && systemctl reload consul
    - retry: {attempts: 15, interval: 1}
    - onchanges:
      - file: salt-master-in-consul
    - require:
      - service: consul
