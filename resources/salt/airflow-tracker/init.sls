# Airflow's own half: the page, what plans, and what reads workflows. What all parts share is there before the first of its commands: without it
# each would make up keys of its own.
{% from 'map.jinja' import butler, address with context %}
{% set server = butler['airflow-server'] %}
{% set units = {'api-server': 'the page and its interface', 'scheduler': 'what hands out steps', 'dag-processor': 'what reads workflows'} %}
include:
  - airflow

tracker-user:
  user.present:
    - name: airflow
    - system: True
    - usergroup: True
    - home: /var/lib/airflow
    - shell: /usr/sbin/nologin

tracker-home:
  file.directory:
    - name: /var/lib/airflow
    - user: airflow
    - group: airflow
    - mode: '0750'
    - require:
      - user: tracker-user

tracker-settings:
  file.managed:
    - name: /etc/airflow/server.env
    - source: salt://airflow-tracker/server.env
    - template: jinja
    - mode: '0600'
    - show_changes: False
    - require:
      - file: airflow-settings-folder

tracker-login:
  file.managed:
    - name: /var/lib/airflow/passwords.json
    - source: salt://airflow-tracker/passwords.json
    - template: jinja
    - user: airflow
    - group: airflow
    - mode: '0600'
    - show_changes: False
    - require:
      - file: tracker-home

# `butler-airflow WORDS` is `airflow WORDS` with these settings, also for people.
tracker-command:
  file.managed:
    - name: /usr/local/bin/butler-airflow
    - source: salt://airflow-tracker/butler-airflow
    - mode: '0755'

tracker-look:
  file.managed:
    - name: /usr/local/lib/butler/airflow-look
    - source: salt://airflow-tracker/look
    - makedirs: True
    - mode: '0755'

# The question costs seconds, so that a page that answers well stands for it: none would on a database of another version.
tracker-database:
  cmd.run:
    - name: butler-airflow db migrate
    - unless: /usr/local/lib/butler/airflow-look {{ address }} {{ server['port'] }} 0 || butler-airflow db check-migrations -t 1
    - require:
      - cmd: airflow-installed
      - file: tracker-settings
      - file: tracker-login
      - file: tracker-command
      - file: tracker-look
{% for unit, what in units.items() %}

tracker-{{ unit }}-unit:
  file.managed:
    - name: /etc/systemd/system/airflow-{{ unit }}.service
    - source: salt://airflow-tracker/airflow.service
    - template: jinja
    - context:
        unit: {{ unit }}
        what: {{ what }}

tracker-{{ unit }}:
  service.running:
    - name: airflow-{{ unit }}
    - enable: True
    - require:
      - cmd: tracker-database
      - file: airflow-workflows
    - watch:
      - cmd: airflow-installed
      - file: tracker-settings
      - file: tracker-{{ unit }}-unit
    - require_in:
      - cmd: tracker-answers
{% endfor %}

# A unit that was started is not yet one that works: all three say how they are, and where one does not, the last words of each are shown.
tracker-answers:
  cmd.run:
    - name: /usr/local/lib/butler/airflow-look {{ address }} {{ server['port'] }} 180
    - unless: /usr/local/lib/butler/airflow-look {{ address }} {{ server['port'] }} 0
