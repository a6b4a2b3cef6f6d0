"""Asks what a machine keeps for others, before it is removed or made anew. Runs there, program and QUESTION on standard input.

QUESTION: {"machine": its name, "going": [machines that go for good], "again": [machines that are made anew]}. Answer: {"why": [sentences]}, none where
nothing speaks against it. Who keeps something has a program of its own in /etc/butler/leave.d: it gets the question on standard input, and each line that
it prints is a sentence.
"""
import json
import os
import subprocess

FOLDER = "/etc/butler/leave.d"
PATIENCE = 100  # s for each

why = []
for name in sorted(os.listdir(FOLDER)) if os.path.isdir(FOLDER) else []:
    program = os.path.join(FOLDER, name)
    if not os.access(program, os.X_OK) or not os.path.isfile(program):
        continue
    try:
        done = subprocess.run([program], input=json.dumps(QUESTION), stdout=subprocess.PIPE, stderr=subprocess.PIPE,  # noqa: F821 (set by the line before)
                              encoding="utf-8", errors="replace", timeout=PATIENCE, check=False)
        said = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        if done.returncode != 0:
            said = said or [done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "it ended with %d" % done.returncode]
            said = ["What %s keeps for others (%s) is not known: %s" % (QUESTION["machine"], name, " ".join(said))]  # noqa: F821
        why += said
    except (OSError, subprocess.TimeoutExpired) as error:
        why.append("What %s keeps for others (%s) is not known: %s" % (QUESTION["machine"], name, error))  # noqa: F821
print(json.dumps({"why": why}))
