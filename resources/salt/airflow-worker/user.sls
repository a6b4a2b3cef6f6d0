# Whose steps are carried out. By itself, since the images of its containers lie with it before the worker comes.
worker-user:
  user.present:
    - name: airflow-worker
    - system: True
    - usergroup: True
    - home: /var/lib/airflow-worker
    - shell: /usr/sbin/nologin
