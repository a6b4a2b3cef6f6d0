"""Example: finds with freebayes where a sample differs from its reference, region by region on all workers, and keeps each run in the database.

The regions are written down here and never made by the number of machines: what freebayes calls at a place hangs on where its region begins.
"""
import json
import socket
import subprocess

from airflow.sdk import dag, get_current_context, task

SAMPLE = "/usr/local/share/butler/example"
REGIONS = ["example:0-5000", "example:5000-10000", "example:10000-15000", "example:15000-20000"]  # counted from 0, the end left out


def records():
    import psycopg2

    return psycopg2.connect("service=run_tracking")


@dag(dag_id="butler_example", schedule=None, catchup=False, is_paused_upon_creation=False, tags=["example"], doc_md=__doc__)
def butler_example():
    @task(retries=2, retry_delay=10)
    def plan():
        """One analysis for each run of the workflow, with one run of its own for each region; a second try finds them."""
        name = "butler_example " + get_current_context()["dag_run"].run_id
        with records() as database, database.cursor() as ask:
            ask.execute("INSERT INTO workflow (name, version) VALUES ('butler_example', '1') ON CONFLICT (name, version) DO UPDATE SET name = excluded.name RETURNING id")
            workflow = ask.fetchone()[0]
            ask.execute("INSERT INTO analysis (name) VALUES (%s) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id", [name])
            analysis = ask.fetchone()[0]
            for region in REGIONS:
                ask.execute("INSERT INTO analysis_run (analysis, workflow, name) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", [analysis, workflow, region])
            ask.execute("UPDATE analysis_run SET state = 'scheduled' WHERE analysis = %s AND state = 'ready'", [analysis])
            ask.execute("SELECT id, name FROM analysis_run WHERE analysis = %s ORDER BY id", [analysis])
            return [{"run": run, "region": region} for run, region in ask.fetchall()]

    @task(retries=2, retry_delay=10)
    def call(piece):
        begin(piece["run"])
        try:
            sites = variants(piece["region"])
        except Exception as why:
            change(piece["run"], "error", error=str(why)[:2000])
            raise
        change(piece["run"], "completed", result=json.dumps({"variants": len(sites), "sites": sites}))
        return len(sites)

    @task
    def sum_up(numbers):
        return sum(numbers)

    sum_up(call.expand(piece=plan()))


def begin(run):
    """From wherever a try before this one left it."""
    with records() as database, database.cursor() as ask:
        ask.execute("SELECT state FROM analysis_run WHERE id = %s FOR UPDATE", [run])
        state = ask.fetchone()[0]
        steps = {"ready": ["scheduled"], "scheduled": [], "in-progress": ["error", "ready", "scheduled"]}.get(state, ["ready", "scheduled"])
        for step in steps:
            ask.execute("UPDATE analysis_run SET state = %s WHERE id = %s", [step, run])
        ask.execute("UPDATE analysis_run SET state = 'in-progress', machine = %s WHERE id = %s", [socket.gethostname(), run])


def change(run, state, error=None, result=None):
    with records() as database, database.cursor() as ask:
        ask.execute("UPDATE analysis_run SET state = %s, error = %s, result = %s WHERE id = %s", [state, error, result, run])


def variants(region):
    """What freebayes finds in a region: CHROM:POS:REF:ALT of each."""
    done = subprocess.run(["freebayes", "-f", SAMPLE + "/reference.fa", "-r", region, SAMPLE + "/sample.bam"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError("freebayes ended with %d: %s" % (done.returncode, done.stderr[-500:]))
    rows = [line.split("\t") for line in done.stdout.splitlines() if not line.startswith("#")]
    return [":".join((row[0], row[1], row[3], row[4])) for row in rows]


butler_example()
