# Takes steps out of the queue and runs them, as many at once as the machine has cores. It has the keys of the queue, of the results and of the
# records, and none of Airflow's own database.
{% from 'map.jinja' import butler, address with context %}
{% set queue = butler['airflow-client']['queue']['host'] %}
include:
  - airflow
  - airflow-worker.user

worker-home:
  file.directory:
    - name: /var/lib/airflow-worker
    - user: airflow-worker
    - group: airflow-worker
    - mode: '0750'
    - require:
      - user: worker-user

worker-settings:
  file.managed:
    - name: /etc/airflow/worker.env
    - source: salt://airflow-worker/worker.env
    - template: jinja
    - mode: '0600'
    - show_changes: False
    - require:
      - file: airflow-settings-folder

# What a step enters the records by: `service=run_tracking` is all that it has to say.
worker-records:
  file.managed:
    - name: /etc/airflow/pg_service.conf
    - source: salt://airflow-worker/pg_service.conf
    - template: jinja
    - group: airflow-worker
    - mode: '0640'
    - show_changes: False
    - require:
      - file: airflow-settings-folder
      - user: worker-user

worker-look:
  file.managed:
    - name: /usr/local/lib/butler/worker-look
    - source: salt://airflow-worker/look
    - makedirs: True
    - mode: '0755'

worker-unit:
  file.managed:
    - name: /etc/systemd/system/airflow-worker.service
    - source: salt://airflow-worker/airflow-worker.service
    - template: jinja

worker-logs-unit:
  file.managed:
    - name: /etc/systemd/system/airflow-worker-logs.service
    - source: salt://airflow-worker/airflow-worker-logs.service
    - template: jinja
    - context:
        address: {{ address }}

worker:
  service.running:
    - name: airflow-worker
    - enable: True
    - require:
      - cmd: airflow-installed
      - file: worker-home
      - file: worker-records
      - file: airflow-workflows
    - watch:
      - cmd: airflow-installed
      - file: worker-settings
      - file: worker-unit

# A unit that was started is not yet one that works.
worker-answers:
  cmd.run:
    - name: /usr/local/lib/butler/worker-look {{ queue }} 120
    - unless: /usr/local/lib/butler/worker-look {{ queue }} 0
    - require:
      - service: worker
      - file: worker-look

# Behind the worker, which until an earlier version had the port itself.
worker-logs:
  service.running:
    - name: airflow-worker-logs
    - enable: True
    - require:
      - service: worker
    - watch:
      - cmd: airflow-installed
      - file: worker-settings
      - file: worker-logs-unit
