# press.py WORKFLOW: as the page's button does it, by its interface: prints how the workflow's run ended, and its seconds on standard error.
import json
import sys
import time
import urllib.error
import urllib.request

PAGE = "http://airflow.service.consul:8080"


def ask(path, body=None, token=None):
    asked = urllib.request.Request(PAGE + path, None if body is None else json.dumps(body).encode(), {"Content-Type": "application/json"})
    if token:
        asked.add_header("Authorization", "Bearer " + token)
    wait_until = time.monotonic() + 60
    while True:
        try:
            return json.load(urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked, timeout=30))
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:  # a page that is busy for a moment is no service for that moment, and has no name
            if time.monotonic() > wait_until:
                raise
            time.sleep(1)


login = json.load(open("/var/lib/airflow/passwords.json"))["researcher"]
token = ask("/auth/token", {"username": "researcher", "password": login})["access_token"]
begun = time.monotonic()
runs = "/api/v2/dags/%s/dagRuns" % sys.argv[1]
run = ask(runs, {"logical_date": None}, token)["dag_run_id"]
while (state := ask(runs + "/" + run, None, token)["state"]) in ("queued", "running") and time.monotonic() < begun + 300:
    time.sleep(0.5)
print(round(time.monotonic() - begun, 1), file=sys.stderr)
print(state)
