# A workflow to begin with, and to see by that all parts work together: variants of a small genome region, kept in the records of runs.
include:
  - airflow

example-workflow:
  file.managed:
    - name: /srv/airflow/dags/butler_example.py
    - source: salt://airflow-example/butler_example.py
    - mode: '0644'
    - require:
      - file: airflow-workflows
