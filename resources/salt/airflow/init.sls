# Airflow in a Python environment of its own, out of a list that names each file by its SHA-256: the same on who plans and on who works.
# Who plans and who works are users of their own, also on one machine: a step never sees what Airflow itself may.
{% from 'map.jinja' import os with context %}

airflow-python:
  pkg.installed:
    - name: {{ os['python_package'] }}

airflow-list:
  file.managed:
    - name: /usr/local/share/butler/airflow/requirements.txt
    - source: salt://airflow/requirements.txt
    - makedirs: True
    - mode: '0644'
    - show_changes: False

airflow-installer:
  file.managed:
    - name: /usr/local/lib/butler/airflow-install
    - source: salt://airflow/install
    - makedirs: True
    - mode: '0755'

# The list beside what was installed by it is put there last: an installation that broke off is begun anew.
airflow-installed:
  cmd.run:
    - name: /usr/local/lib/butler/airflow-install {{ os['python'] }}
    - unless: cmp -s /opt/airflow/requirements.txt /usr/local/share/butler/airflow/requirements.txt
    - require:
      - pkg: airflow-python
      - file: airflow-list
      - file: airflow-installer

airflow-settings-folder:
  file.directory:
    - name: /etc/airflow
    - mode: '0755'

airflow-workflows:
  file.directory:
    - name: /srv/airflow/dags
    - makedirs: True
    - mode: '0755'
