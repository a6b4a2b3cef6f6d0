# Tells Consul of the services of this machine for which a role says how they are checked. The program puts it behind all states of the
# machine's roles; services without a check are registered by the states of their roles. What is declared no more is taken out in consul.
{% from 'map.jinja' import butler, address with context %}
include:
  - consul

{% for name, service in butler.get('services', {}) | dictsort %}
role-service-{{ name }}:
  file.managed:
    - name: /etc/consul.d/zz-service-of-role-{{ name }}.json
    - source: salt://consul/service.json
    - template: jinja
    - group: consul
    - mode: '0640'
    - show_changes: False
    - context:
        service: {{ name }}
        address: {{ address }}
        port: {{ service['port'] }}
        check: {{ service['check'] | json }}
        whose: agent # which can still take it out when the machine may not register it any more
    - require:
      - pkg: consul-package
  cmd.run: # an agent that only starts does not hear it yet
    - name: curl -sf -m 3 --noproxy '*' -o /dev/null http://127.0.0.1:8500/v1/status/leader && systemctl reload consul
    - retry: {attempts: 15, interval: 1}
    - onchanges:
      - file: role-service-{{ name }}
    - require:
      - service: consul
{% endfor %}
