"""Writes Consul's policies and tokens. Runs on one of its servers, program and QUESTION on standard input.

QUESTION: {"master": the token that may everything, "seconds": at most, "grants": [{"name", "machine", "rules": {}, "id": of the token,
"secret": the token; empty: it is there already}]}
What is there and as wanted stays; what is ours by its name and not among the grants goes.
Answer: {"changed": [names], "removed": [names], "error": text or ""}
"""
import hashlib
import json
import time
import urllib.error
import urllib.request

OURS = "butler-"
LINE = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # what is the cluster's own is asked without a proxy


def ask(method, path, body=None):
    request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, method=method, headers={"X-Consul-Token": QUESTION["master"]},  # noqa: F821 (set by the line that is put before this program)
                                     data=json.dumps(body).encode() if body is not None else None)
    try:
        with LINE.open(request, timeout=10) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:  # its text says more than its number
        raise RuntimeError("%d %s" % (error.code, error.read(300).decode(errors="replace").strip())) from None


def digest(rules):
    """Consul's list of policies shows no rules: what they are is noted beside them."""
    return "Butler " + hashlib.sha256(rules.encode()).hexdigest()[:16]


def put_policy(grant, policies):
    rules = json.dumps(grant["rules"], sort_keys=True)
    policy = {"Name": grant["name"], "Description": digest(rules), "Rules": rules}
    there = policies.get(grant["name"])
    if there and there["Description"] == policy["Description"]:
        return False
    ask("PUT", "acl/policy/" + there["ID"] if there else "acl/policy", policy)
    return True


def put_token(grant, tokens):
    there = tokens.get(grant["id"])
    if there and [policy["Name"] for policy in there.get("Policies") or []] == [grant["name"]]:
        return False
    token = {"AccessorID": grant["id"], "Description": "Butler: " + grant["name"], "Policies": [{"Name": grant["name"]}]}
    if grant["secret"]:
        token["SecretID"] = grant["secret"]
    ask("PUT", "acl/token/" + grant["id"] if there else "acl/token", token)
    return True


def remove_others(grants, policies, tokens):
    names, ids, removed = {grant["name"] for grant in grants}, {grant["id"] for grant in grants}, []
    for accessor, token in tokens.items():
        held = [policy["Name"] for policy in token.get("Policies") or []]
        if accessor not in ids and held and all(name.startswith(OURS) for name in held):
            ask("DELETE", "acl/token/" + accessor)
            removed += held
    for name, policy in policies.items():
        if name.startswith(OURS) and name not in names:
            ask("DELETE", "acl/policy/" + policy["ID"])
            removed.append(name)
    return sorted(set(removed))


def put_all(grants):
    policies = {policy["Name"]: policy for policy in ask("GET", "acl/policies")}
    tokens = {token["AccessorID"]: token for token in ask("GET", "acl/tokens")}
    for grant in grants:
        policy = put_policy(grant, policies)
        if put_token(grant, tokens) or policy:
            changed.add(grant["name"])
    return remove_others(grants, policies, tokens)


end = time.monotonic() + QUESTION["seconds"]  # noqa: F821
changed, removed, error = set(), [], ""
while True:
    try:
        removed, error = put_all(QUESTION["grants"]), ""  # noqa: F821
        break
    except Exception as reason:  # no leader yet, or still "in legacy mode": what was written stays, the rest comes at the next try
        error = "%s: %s" % (type(reason).__name__, reason)
    if time.monotonic() > end:
        break
    time.sleep(0.1 if error.startswith("RuntimeError") else 0.5)  # what answers is soon there
print(json.dumps({"changed": sorted(changed), "removed": removed, "error": error}))
