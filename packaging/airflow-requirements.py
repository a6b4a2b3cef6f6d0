#!/usr/bin/env python3
"""Writes resources/salt/airflow/requirements.txt: Airflow in the version that is pinned, and all that it needs, for every Python that it serves.

    packaging/airflow-requirements.py [--python 3.10:3.13] [VERSION]      without it, that which is pinned now: its dependencies anew

Found and written as by salt-requirements.py beside it. A newer Airflow is tried on a cluster before it is taken: what pip finds well may not start.
"""
import argparse
import importlib.util
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
FILE = HERE.parent / "resources" / "salt" / "airflow" / "requirements.txt"
# With celery 5.7 Airflow's executor cannot be imported (provider 3.26.0); pip and `airflow version` say nothing of it.
BESIDE = ["celery<5.7"]
HEAD = """\
# Airflow and all that it needs, for Python {first} to {last} on Linux (x86_64, aarch64): wheels alone.
# Made by packaging/airflow-requirements.py from `apache-airflow[celery,postgres]=={version}` and `{beside}`; do not edit.
"""


def main():
    spec = importlib.util.spec_from_file_location("requirements", HERE / "salt-requirements.py")
    requirements = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(requirements)
    requirements.LEFT_OUT = set()
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default="3.10:3.13", help="FIRST:LAST")
    parser.add_argument("version", nargs="?", default=FILE.exists() and re.search(r"^apache-airflow==(\S+)", FILE.read_text(encoding="utf-8"), re.M).group(1))
    asked = parser.parse_args()
    first, last = asked.python.split(":")
    pythons = ["3.%d" % minor for minor in range(int(first[2:]), int(last[2:]) + 1)]
    texts, built = requirements.lines(["apache-airflow[celery,postgres]==%s" % asked.version] + BESIDE, pythons)
    if built:
        raise SystemExit("There is no wheel, so that a machine would have to build it: %s." % built)
    FILE.write_text(HEAD.format(first=first, last=last, version=asked.version, beside="`, `".join(BESIDE)) + "".join(texts.values()), encoding="utf-8")


if __name__ == "__main__":
    main()
