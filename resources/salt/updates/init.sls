# Security updates come by themselves, and never with a start of the machine: that it needs one is a finding of the program, which looks for
# /run/reboot-required. Debian's packages write it; elsewhere the state here sees to it.
{% set container = salt['cmd.retcode']('systemd-detect-virt --quiet --container', ignore_retcode=True) == 0 %}

{% if container %}
updates-of-the-image:
  test.succeed_without_changes:
    - comment: This machine is a container. What is newer comes with a newer image.
{% elif grains['os_family'] == 'Debian' %}
updates-package:
  pkg.installed:
    - name: unattended-upgrades
    - install_recommends: False

updates-config:
  file.managed:
    - name: /etc/apt/apt.conf.d/90butler-updates
    - source: salt://updates/apt.conf
    - template: jinja
    - require:
      - pkg: updates-package

apt-daily.timer:
  service.running:
    - enable: True
    - unmask: True # as images for containers have it
    - require:
      - file: updates-config

apt-daily-upgrade.timer:
  service.running:
    - enable: True
    - unmask: True # as images for containers have it
    - require:
      - file: updates-config
{% else %}
updates-package:
  pkg.installed:
    - pkgs: [dnf-automatic, yum-utils]

updates-config:
  file.managed:
    - name: /etc/dnf/automatic.conf
    - contents: |
        # Written by Butler Desktop.
        [commands]
        upgrade_type = security
        download_updates = yes
        apply_updates = yes
        reboot = never
        [emitters]
        emit_via = stdio
    - require:
      - pkg: updates-package

# As Debian's packages do it.
updates-say-so:
  file.managed:
    - name: /etc/systemd/system/dnf-automatic.service.d/butler.conf
    - makedirs: True
    - contents: |
        # Written by Butler Desktop.
        [Service]
        ExecStartPost=/bin/sh -c 'needs-restarting -r >/dev/null || touch /run/reboot-required'
    - require:
      - pkg: updates-package

dnf-automatic.timer:
  service.running:
    - enable: True
    - require:
      - file: updates-config
      - file: updates-say-so
{% endif %}
