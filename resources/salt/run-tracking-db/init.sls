# The records of analyses: which workflow ran on what, how far each run is, and what came out. Tables come by numbered SQL files, each once.
include:
  - postgres

run-tracking-files:
  file.recurse:
    - name: /usr/local/share/butler/run-tracking-db
    - source: salt://run-tracking-db/migrations
    - clean: True
    - dir_mode: '0755'
    - file_mode: '0644'

run-tracking-tables:
  butler_postgres.migrated:
    - name: /usr/local/share/butler/run-tracking-db
    - database: run_tracking
    - require:
      - file: run-tracking-files
      - butler_postgres: postgres-databases
