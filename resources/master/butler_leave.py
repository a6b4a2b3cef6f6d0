"""Lets the Consul agent of this machine leave. Runs there, program and QUESTION on standard input.

QUESTION: {"token": the agent's own}. Answer: {"left": true}; ends with 1 and says why where it cannot.
"""
import json
import sys
import urllib.error
import urllib.request

LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy
request = urllib.request.Request("http://127.0.0.1:8500/v1/agent/leave", method="PUT",
                                 headers={"X-Consul-Token": QUESTION["token"]})  # noqa: F821 (set by the line that is put before this program)
try:
    with LINE.open(request, timeout=35) as reply:
        reply.read()
except urllib.error.HTTPError as error:  # its text says more than its number
    sys.exit("Consul: %d %s" % (error.code, error.read(300).decode(errors="replace").strip()))
except Exception as error:
    sys.exit("Consul: %s: %s" % (type(error).__name__, error))
print(json.dumps({"left": True}))
