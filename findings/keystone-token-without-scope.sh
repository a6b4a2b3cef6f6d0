#!/usr/bin/env bash
# Keystone: a token that is exchanged for another, without naming a project, changes the project without a word.
#
# Version: Keystone 27.0.0 (pip, 2025.1) on SQLite; the same with Debian 12's 22.0.2.
# Guess, written down before the run: POST /v3/auth/tokens by a token (method "token") without a scope gives a token of the same project, for the old
#   one is of exactly that; and GET /v3/auth/projects by the token of an application credential names the one project that the credential is for.
# Seen: the new token is of the user's default project, whatever project the old one was of, and 201 says nothing of it: machines that are made with it
#   stand, and cost, somewhere else. Of a user without a default project it is of no project at all, and has no catalogue. And an application credential
#   lists all projects of its user, though it gets a token for none but its own. Look at `project` of the answer; to know what a token is of, ask GET
#   /v3/auth/tokens with it as X-Subject-Token.
# Output seen:
#   a token of project b, default project a, exchanged: a
#   a token of project b, no default project, exchanged: none
#   GET /v3/auth/tokens of the token of project b: b
#   an application credential of project b lists: a b
# Ends with 1 when it is no longer so. Needs Python 3.11; takes a minute.
set -euo pipefail
work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || :
    rm -rf "$work"
}
trap finish EXIT
cd "$work"
python3 -m venv venv
packages=(
    keystone==27.0.0
    alembic==1.20.1 amqp==5.4.2 aniso8601==10.0.1 attrs==26.1.0 bcrypt==5.0.0 blinker==1.9.0 cachetools==8.0.2 certifi==2026.10.19.post1 cffi==2.1.1
    charset-normalizer==3.5.3 click==8.5.1 cryptography==50.0.2 debtcollector==3.1.0 decorator==5.3.1 defusedxml==0.7.1 dnspython==2.9.2
    dogpile.cache==1.5.0 elementpath==4.8.0 eventlet==0.41.3 fasteners==0.20 Flask==3.1.3 Flask-RESTful==0.3.10 futurist==3.5.0 greenlet==3.5.6
    idna==3.20 iso8601==2.1.0 itsdangerous==2.2.0 Jinja2==3.1.6 jsonschema==4.26.0 jsonschema-specifications==2025.9.1 keystoneauth1==5.18.1
    keystonemiddleware==13.0.1 kombu==5.7.0 Mako==1.4.3 MarkupSafe==3.0.4 msgpack==1.2.4 netaddr==1.3.0 oauthlib==4.0.1 os-service-types==1.9.0
    oslo.cache==4.3.0 oslo.concurrency==7.6.1 oslo.config==10.7.0 oslo.context==6.5.0 oslo.db==18.1.1 oslo.i18n==6.9.0 oslo.log==8.3.2
    oslo.messaging==18.3.1 oslo.metrics==0.17.0 oslo.middleware==8.2.0 oslo.policy==6.0.1 oslo.serialization==5.11.0 oslo.service==4.8.0
    oslo.upgradecheck==2.8.0 oslo.utils==10.2.0 osprofiler==4.4.0 packaging==26.4 Paste==3.10.1 PasteDeploy==3.1.0 pbr==7.1.3 prettytable==3.18.0
    prometheus_client==0.26.0 psutil==7.2.2 pycadf==4.1.0 pycparser==3.12 PyJWT==2.15.1 pyOpenSSL==26.4.0 pyparsing==3.3.3 pysaml2==7.5.5
    python-dateutil==4.0.0 python-keystoneclient==6.0.0 pytz==2026.6 PyYAML==6.0.4 referencing==0.37.0 repoze-lru==0.8 requests==2.34.2 rfc3986==2.0.0
    Routes==2.5.1 rpds-py==2026.9.1 scrypt==0.9.4 six==1.17.0 SQLAlchemy==2.0.41 statsd==4.0.1 stevedore==5.10.0 testresources==2.1.2
    testscenarios==0.7.0 typing_extensions==4.16.0 tzdata==2026.6 urllib3==2.8.0 vine==5.1.0 wcwidth==0.9.4 WebOb==1.8.11 Werkzeug==3.1.9 wrapt==2.5.2
    xmlschema==2.5.1 yappi==1.7.6
)
venv/bin/pip install -q --no-deps "${packages[@]}"
for folder in tokens credentials; do mkdir -m 700 $folder; done
cat > keystone.conf << END
[database]
connection = sqlite:///$work/keystone.db
[fernet_tokens]
key_repository = $work/tokens
[credential]
key_repository = $work/credentials
END
export OS_KEYSTONE_CONFIG_FILES=$work/keystone.conf PYTHONWARNINGS=ignore
manage() { venv/bin/keystone-manage --config-file keystone.conf "$@" > "$1.log" 2>&1 || { cat "$1.log" >&2; exit 1; }; }
manage db_sync
venv/bin/python -c 'import sqlite3; sqlite3.connect("keystone.db").execute("PRAGMA journal_mode=WAL")' # else it locks itself out
manage fernet_setup --keystone-user "$(id -un)" --keystone-group "$(id -gn)"
manage credential_setup --keystone-user "$(id -un)" --keystone-group "$(id -gn)"
manage bootstrap --bootstrap-password admin --bootstrap-public-url http://127.0.0.1/v3 --bootstrap-region-id here
cat > serve.py << 'END'
import sys
from wsgiref.simple_server import make_server
sys.argv = ["keystone"]
from keystone.server import wsgi
server = make_server("127.0.0.1", 0, wsgi.initialize_public_application())
open("port.new", "w").write(str(server.server_port))
import os
os.rename("port.new", "port")
server.serve_forever()
END
venv/bin/python serve.py > serve.log 2>&1 &
server=$!
for tries in $(seq 120); do [ ! -f port ] || break; sleep 0.5; done
[ -f port ] || { cat serve.log >&2; exit 1; }

cat > ask.py << 'END'
import json, sys, urllib.request
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
base = "http://127.0.0.1:%s/v3" % open("port").read()
default = {"id": "default"}


def ask(method, path, body=None, token=None, subject=None):
    headers = {"Content-Type": "application/json"}
    headers.update({"X-Auth-Token": token} if token else {})
    headers.update({"X-Subject-Token": subject} if subject else {})
    data = None if body is None else json.dumps(body).encode()
    with opener.open(urllib.request.Request(base + path, method=method, data=data, headers=headers)) as answer:
        return json.loads(answer.read() or b"{}"), answer.headers.get("X-Subject-Token")


def login(method, what, project=None):
    auth = {"identity": {"methods": [method], method: what}}
    if project:
        auth["scope"] = {"project": {"name": project, "domain": default}}
    body, token = ask("POST", "/auth/tokens", {"auth": auth})
    return body["token"], token


def of(token):
    return token.get("project", {}).get("name", "none")


def person(name, password):
    return {"user": {"name": name, "domain": default, "password": password}}


admin = login("password", person("admin", "admin"), "admin")[1]
projects = {name: ask("POST", "/projects", {"project": {"name": name, "domain_id": "default"}}, admin)[0]["project"]["id"] for name in "ab"}
roles = {role["name"]: role["id"] for role in ask("GET", "/roles", None, admin)[0]["roles"]}


def user(name, **more):
    made = ask("POST", "/users", {"user": dict(name=name, password="secret", domain_id="default", **more)}, admin)[0]["user"]["id"]
    for project in projects.values():
        ask("PUT", "/projects/%s/users/%s/roles/%s" % (project, made, roles["member"]), None, admin)
    return made


settled = user("settled", default_project_id=projects["a"])
user("free")
first = login("password", person("settled", "secret"), "b")[1]
print("a token of project b, default project a, exchanged: " + of(login("token", {"id": first})[0]))
print("a token of project b, no default project, exchanged: " +
      of(login("token", {"id": login("password", person("free", "secret"), "b")[1]})[0]))
print("GET /v3/auth/tokens of the token of project b: " + of(ask("GET", "/auth/tokens", None, first, first)[0]["token"]))
credential = ask("POST", "/users/%s/application_credentials" % settled, {"application_credential": {"name": "one"}}, first)[0]["application_credential"]
own = login("application_credential", {"id": credential["id"], "secret": credential["secret"]})[1]
names = sorted(project["name"] for project in ask("GET", "/auth/projects", None, own)[0]["projects"])
print("an application credential of project b lists: " + " ".join(names))
END
venv/bin/python ask.py | tee seen
diff - seen << 'END' > /dev/null || { echo "It is not so any more." >&2; exit 1; }
a token of project b, default project a, exchanged: a
a token of project b, no default project, exchanged: none
GET /v3/auth/tokens of the token of project b: b
an application credential of project b lists: a b
END
