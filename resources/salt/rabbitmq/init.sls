# A RabbitMQ that answers at the machine's address on the cluster's network. Who may use it, roles say: each part of the pillar whose key begins
# with `queue-` is one, {vhost, user, password}, and that user may everything in that vhost and nothing elsewhere.
{% from 'map.jinja' import address with context %}

# Before the package, which starts it at once: with a node name that outlives the machine's, and without an account `guest`.
rabbitmq-config:
  file.managed:
    - name: /etc/rabbitmq/rabbitmq.conf
    - source: salt://rabbitmq/rabbitmq.conf
    - template: jinja
    - makedirs: True
    - mode: '0644'
    - context:
        address: {{ address }}

rabbitmq-environment:
  file.managed:
    - name: /etc/rabbitmq/rabbitmq-env.conf
    - source: salt://rabbitmq/rabbitmq-env.conf
    - makedirs: True
    - mode: '0644'

# What its own tools find it by. Nobody else shall: who gets through there with its cookie may everything.
rabbitmq-finder:
  file.managed:
    - name: /etc/systemd/system/epmd.socket.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Socket]
        ListenStream=
        ListenStream=127.0.0.1:4369

# It listens at an address that must be there first.
rabbitmq-waits:
  file.managed:
    - name: /etc/systemd/system/rabbitmq-server.service.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Unit]
        Wants=network-online.target
        After=network-online.target

# The package takes it as it finds it, and its user reads the file below by it.
rabbitmq-group:
  group.present:
    - name: rabbitmq
    - system: True

rabbitmq-accounts-file:
  butler_rabbitmq.written:
    - name: /etc/rabbitmq/butler.json
    - require:
      - file: rabbitmq-config
      - group: rabbitmq-group

rabbitmq-package:
  pkg.installed:
    - name: rabbitmq-server
    - require:
      - file: rabbitmq-environment
      - file: rabbitmq-finder
      - file: rabbitmq-waits
      - butler_rabbitmq: rabbitmq-accounts-file

# Its nodes and tools know each other by it. The package makes one where it is installed on the machine; what comes with an image has none, and what
# Erlang would then make up can be guessed.
rabbitmq-cookie:
  cmd.run:
    - name: >-
        umask 077 && openssl rand -base64 -out /var/lib/rabbitmq/.cookie.new 42 && chown rabbitmq:rabbitmq /var/lib/rabbitmq/.cookie.new &&
        chmod 400 /var/lib/rabbitmq/.cookie.new && mv /var/lib/rabbitmq/.cookie.new /var/lib/rabbitmq/.erlang.cookie
    - creates: /var/lib/rabbitmq/.erlang.cookie
    - require:
      - pkg: rabbitmq-package

# Where the package was there before, the finder still listens as it did.
rabbitmq-finder-runs:
  cmd.run:
    - name: systemctl daemon-reload && systemctl stop rabbitmq-server epmd.service epmd.socket && systemctl start epmd.socket
    - unless: test "$(systemctl show -P Listen epmd.socket)" = '127.0.0.1:4369 (Stream)'
    - require:
      - pkg: rabbitmq-package

rabbitmq:
  service.running:
    - name: rabbitmq-server
    - enable: True
    - require:
      - cmd: rabbitmq-cookie
      - cmd: rabbitmq-finder-runs
    - watch:
      - file: rabbitmq-config
      - file: rabbitmq-environment

# Each is tried as its user would: where one is not let in, RabbitMQ reads the file anew.
rabbitmq-accounts:
  butler_rabbitmq.let_in:
    - name: /etc/rabbitmq/butler.json
    - require:
      - service: rabbitmq
