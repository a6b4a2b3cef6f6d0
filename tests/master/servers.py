"""Small servers on the loopback that answer as the cluster's own do. What they say was asked of Consul 1.8.7 and InfluxDB 1.6.7."""
import base64
import http.server
import json
import re
import socket
import threading
import time
import urllib.parse


CLOSED = []


def closed_port():
    """A port where nobody listens; nor does anybody get it who begins to, as tests that run beside do."""
    CLOSED.append(socket.socket())
    CLOSED[-1].bind(("127.0.0.1", 0))
    return CLOSED[-1].getsockname()[1]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.server.asked.append("%s %s" % (self.command, self.path))
        trouble = self.server.trouble
        if trouble in ("silent", "dripping"):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" if trouble == "dripping" else b"")
            while not self.server.over.wait(0.05):
                if trouble == "dripping":
                    self.wfile.write(b"X-Wait: 1\r\n")
            return
        if trouble == "stranger":  # something else listens there
            self.wfile.write(b"220 mail ready\r\n")
            return
        code, kind, text = self.server.answer(self.command, self.path, body, self.headers)
        if trouble == "forbidden":
            code, kind, text = 403, "text/plain; charset=utf-8", "Permission denied"
        elif trouble == "garbage":
            text = "<html>\x00 not what you think"
        elif trouble == "list":
            text = "[1, 2]"
        elif trouble == "torn":
            text = text[: len(text) // 2]
        data = text.encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data) + (9 if trouble == "cut" else 0)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_PUT = do_DELETE = do_GET

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    """`trouble` is what ails it: silent, dripping, stranger, forbidden, garbage, list, torn or cut; none at first."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.port = self.server_address[1]
        self.trouble, self.asked, self.over = None, [], threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def end(self):
        self.over.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_):
        pass  # the other side may end when it likes


class Proxy(Server):
    """Knows nobody of the cluster, as a proxy of the house outside."""

    def answer(self, method, path, body, headers):
        return 503, "text/html", "the proxy does not know this host"


def service(name, node, port, checks=(), address=""):
    """An entry of /v1/health/service/NAME; checks: [(status, output, of the service or of its machine)]."""
    return {"Node": {"Node": node, "Address": "10.0.0.9"}, "Service": {"ID": name, "Service": name, "Address": address, "Port": port},
            "Checks": [{"Status": status, "Output": output, "ServiceID": name if own else ""} for status, output, own in checks]}


# What a question needs of its token, by the beginning of its place.
RIGHTS = (("agent/force-leave/", "operator write"), ("operator/raft/", "operator read"), ("agent/leave", "agent write"),
          ("kv/butler/check/", "key write"), ("acl/token/self", ""), ("acl/", "acl write"), ("operator/keyring", "acl write"), ("agent/self", "agent read"))
PLAIN = "text/plain; charset=utf-8"


class Consul(Server):
    """With ACLs: its policies and tokens are those of acl/, and `tokens` are those that questions may come with."""

    def __init__(self):
        super().__init__()
        self.leader, self.members, self.voters = "10.0.0.1:8300", {"salt-master": 1, "worker-0": 1}, {"salt-master": True}
        self.services, self.looks = {}, []  # looks: changes, one a look at the leader or at a machine
        self.tokens = {"master": ("acl write",), "reader": ("operator read",), "forget": ("operator write",), "check": ("key write",),
                       "agent": ("agent write",)}  # {token: its rights}; None: no ACLs
        self.acl = {"policies": {}, "tokens": {}}  # by their ids
        self.legacy = 0  # so many questions for ACLs are refused: its servers do not know each other's version yet
        self.ring, self.used, self.hears = {"old": 2}, "old", 2  # key of the gossip: how many of two agents have it; so many hear of a new one
        self.keys, self.registered, self.left = {}, {}, False  # registered: {machine: [names of services]}

    def answer(self, method, path, body, headers):
        place, _, query = path.partition("?")
        place = urllib.parse.unquote(place.removeprefix("/v1/"))
        if re.search(r"[\x00-\x1f\x7f]", place):
            return 400, PLAIN, ""
        if self.looks and (place == "status/leader" or place.startswith("catalog/node/")):
            self.looks.pop(0)(self)
        refused = self.refuse(place, headers.get("X-Consul-Token"))
        if refused:
            return 403, PLAIN, refused
        if place.startswith("acl/"):
            return self.answer_acl(method, place.removeprefix("acl/"), body)
        if place == "agent/leave" and method == "PUT":
            self.left = True
            return 200, "application/json", ""
        if place.startswith("agent/force-leave/") and method == "PUT":
            return self.force_leave(place.split("/")[2], query)
        if place == "agent/members":
            return self.say([{"Name": name, "Addr": "10.0.0.9", "Status": status} for name, status in self.members.items()])
        if place == "agent/self":
            return self.say({"Config": {"Server": True}, "Stats": {"raft": {"last_log_index": "42", "last_snapshot_index": "0"}}})
        if self.leader is None:
            return 500, PLAIN, "No cluster leader"
        if place == "status/leader":
            return self.say(self.leader)
        if place == "operator/raft/configuration":
            return self.say({"Servers": [{"Node": node, "Voter": voter} for node, voter in self.voters.items()], "Index": 0})
        if place == "operator/keyring":
            return self.answer_keyring(method, body)
        if place.startswith("kv/"):
            return self.answer_key(method, place, body)
        if place.startswith("catalog/node/"):
            machine = place.removeprefix("catalog/node/")
            return self.say({"Node": {"Node": machine}, "Services": {name: {"Service": name} for name in self.registered[machine]}}
                            if machine in self.registered else None)
        if place == "catalog/services":
            return self.say({name: [] for name in self.services})
        if place.startswith("health/service/"):
            return self.say(self.services.get(place.removeprefix("health/service/"), []))
        return 404, PLAIN, ""

    def refuse(self, place, token):
        """As ACLs that deny: the leader needs no right, members and catalog are anonymous, a token that is unknown may less than none."""
        if self.tokens is None or place == "status/leader":
            return None
        if token and token not in self.tokens:
            return "ACL not found"
        need = next((right for start, right in RIGHTS if place.startswith(start)), "")
        return "Permission denied" if need and need not in self.tokens.get(token, ()) else None

    def answer_acl(self, method, place, body):
        if self.tokens is None:
            return 401, PLAIN, "ACL support disabled"
        if self.leader is None:
            return 500, PLAIN, "No cluster leader"
        if self.legacy:
            self.legacy -= 1
            return 500, PLAIN, "The ACL system is currently in legacy mode."
        if place in self.acl:
            return self.say([{name: value for name, value in one.items() if name != "Rules"} for one in self.acl[place].values()])
        kind, _, name = place.partition("/")
        kept, key = (self.acl["policies"], "ID") if kind == "policy" else (self.acl["tokens"], "AccessorID")
        if method == "DELETE":
            del kept[name]
            return self.say(True)
        if method == "PUT":
            one = json.loads(body)
            one[key] = name or one.get(key) or "id-of-" + one["Name"]
            kept[one[key]] = one
            return self.say(one)
        return self.say({"AccessorID": "its own"})  # acl/token/self

    def answer_key(self, method, place, body):
        if method == "PUT":
            self.keys[place] = body
        if method == "DELETE":
            self.keys.pop(place, None)
        elif method == "GET":
            return (200, PLAIN, self.keys[place]) if place in self.keys else (404, PLAIN, "")
        return self.say(True)

    def answer_keyring(self, method, body):
        if method == "GET":
            return self.say([{"WAN": False, "Datacenter": "dc1", "Keys": dict(self.ring), "NumNodes": 2}])
        key = json.loads(body)["Key"]
        if method == "POST":
            self.ring.setdefault(key, self.hears)
        elif key not in self.ring:
            return 500, PLAIN, "2 errors occurred:\n\t* 2/2 nodes reported failure"
        if method == "PUT":
            self.used = key
        if method == "DELETE":
            del self.ring[key]
        return 200, PLAIN, ""

    def say(self, what):
        return 200, "application/json", json.dumps(what)

    def force_leave(self, name, query):
        if name not in self.members:
            return 500, PLAIN, "agent: No node found with name '%s'" % name
        if query == "prune":
            del self.members[name]
        else:
            self.members[name] = 3
        return 200, "application/json", ""


NAME = r'"((?:[^"\\]|\\.)*)"'
WORD = r"'((?:[^'\\]|\\.)*)'"


def plain(text):
    return re.sub(r"\\(.)", r"\1", text)


class Influx(Server):
    def __init__(self):
        super().__init__()
        self.users = {"butler": ["s3cret", True], "reader": ["look", False]}  # name: [password, administrator]
        self.databases, self.grants = {"metrics"}, {("metrics", "reader")}
        self.points = []  # (measurement, host, seconds from now, value), and of a file system (…, instance, type_instance)
        self.authentication, self.statements, self.asked_for = True, [], []
        self.variables = None  # what /debug/vars tells; None: it does not

    def answer(self, method, path, body, headers):
        place, _, query = path.partition("?")
        if place == "/ping":
            return 204, "application/json", ""
        if place == "/debug/vars":
            return (404, PLAIN, "404 page not found") if self.variables is None else (200, "application/json", json.dumps(self.variables))
        words = {name: values[0] for name, values in urllib.parse.parse_qs(query + "&" + body).items()}
        statements = [part.strip() for part in words["q"].split(";")]
        self.asked_for += statements
        user = self.login(headers)
        refused = self.authentication and self.refuse(statements, user)
        if refused:
            return refused[0], "application/json", json.dumps({"error": refused[1]})
        results = []
        for number, statement in enumerate(statements):
            result = self.carry_out(statement, words.get("db"))
            if result is None:
                return 400, "application/json", json.dumps({"error": "error parsing query: " + statement})
            results.append({"statement_id": number, **result})
            if "error" in result:
                break  # the rest is missing
        return 200, "application/json", json.dumps({"results": results})

    def login(self, headers):
        kind, _, text = headers.get("Authorization", "").partition(" ")
        name, _, password = base64.b64decode(text).decode().partition(":") if kind == "Basic" else ("", "", "")
        return (name, password) if name else None

    def refuse(self, statements, user):
        if not any(admin for _, admin in self.users.values()):
            first = re.fullmatch("CREATE USER %s WITH PASSWORD %s WITH ALL PRIVILEGES" % (NAME, WORD), statements[0])
            return None if first else (403, "error authorizing query: create admin user first or disable authentication")
        if user is None:
            return 401, "unable to parse authentication credentials"
        if self.users.get(user[0], [None])[0] != user[1]:
            return 401, "authorization failed"
        may = all(text.startswith(("SHOW DATABASES", "SELECT")) for text in statements)
        return None if may or self.users[user[0]][1] else (403, "error authorizing query: %s not authorized" % user[0])

    def carry_out(self, text, database):
        if text == "SHOW DATABASES":
            return self.rows(["name"], [[name] for name in sorted(self.databases)])
        if text == "SHOW USERS":
            return self.rows(["user", "admin"], [[name, admin] for name, (_, admin) in self.users.items()])
        for form, act in ((f"SHOW GRANTS FOR {NAME}", self.show_grants),
                          (f"CREATE USER {NAME} WITH PASSWORD {WORD}( WITH ALL PRIVILEGES)?", self.create_user),
                          (f"SET PASSWORD FOR {NAME} = {WORD}", self.set_password),
                          (f"GRANT ALL PRIVILEGES TO {NAME}", self.grant_all),
                          (f"CREATE DATABASE {NAME}", lambda name: self.databases.add(name)),
                          (f"GRANT READ ON {NAME} TO {NAME}", lambda base, name: self.grants.add((base, name))),
                          (f"DROP SERIES WHERE \"host\" = {WORD}", lambda host: self.drop(host, database))):
            found = re.fullmatch(form, text)
            if found:
                if not text.startswith("SHOW"):
                    self.statements.append(text)
                return act(*[plain(group) if group else group for group in found.groups()]) or {}
        return self.select(text, database)

    def rows(self, columns, values):
        return {"series": [{"columns": columns, **({"values": values} if values else {})}]}

    def show_grants(self, name):
        return self.rows(["database", "privilege"], [[base, "READ"] for base, user in self.grants if user == name])

    def create_user(self, name, password, admin):
        if name in self.users and self.users[name] != [password, bool(admin)]:
            return {"error": "user already exists"}
        self.users[name] = [password, bool(admin)]

    def set_password(self, name, password):
        if name not in self.users:
            return {"error": "user not found"}
        self.users[name][0] = password

    def grant_all(self, name):
        if name not in self.users:
            return {"error": "user not found"}
        self.users[name][1] = True

    def drop(self, host, database):
        if database not in self.databases:
            return {"error": "database not found: %s" % database}
        self.points = [point for point in self.points if point[1] != host]

    def select(self, text, database):
        """last() of one measurement's points, or of all, after, and where the question says so before, a moment; without the latter it sees the future."""
        found = re.match(r'SELECT (100 - )?last\("value"\) FROM (?:"(\w+)"|/\./) WHERE (.*) GROUP BY "host"(, "instance", "type_instance")?$', text)
        if not found:
            return None
        if database not in self.databases:
            return {"error": "database not found: %s" % database}
        minus, measurement, where, _ = found.groups()
        unit = {"s": 1, "m": 60, "h": 3600}
        after, before = -float("inf"), float("inf")
        for sign, shift in re.findall(r"time (<=?|>=?) now\(\)((?: [-+] \d+[smh])?)", where):
            seconds = (-1 if "-" in shift else 1) * int(re.search(r"\d+", shift)[0]) * unit[shift[-1]] if shift else 0
            after, before = (max(after, seconds), before) if ">" in sign else (after, min(before, seconds))
        series = []
        for host, *kind in sorted({(point[1], *point[4:]) for point in self.points}):
            times = [point[2:4] for point in self.points if point[1] == host and measurement in (None, point[0]) and [*point[4:]] == kind and after < point[2] <= before]
            if times:
                at, value = max(times)
                row = [int((time.time() + at) * 1000), 100 - value if minus else value]
                tags = {"host": host, **dict(zip(("instance", "type_instance"), kind))}
                series.append({"name": measurement, "tags": tags, "columns": ["time", "last"], "values": [row]})
        return {"series": series} if series else {}
