#!/usr/bin/env python3
"""An OpenStack that says what tests/data/openstack has recorded, at a port of this computer: cloud.py FILE writes its number into FILE."""
import http.server
import json
import pathlib
import sys

RECORDED = pathlib.Path(__file__).resolve().parents[1] / "data/openstack"
PLACES = {"5000": "", "8774": "/compute", "9292": "/image", "9696": "/network", "8776": "/volume"}


class Cloud(http.server.ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Question)
        project = json.loads(self.recorded("token"))["token"]["project"]["id"]
        volume = "/volume/v3/" + project
        files = {"/v3": "version", "/v3/auth/tokens": "token", "/v3/auth/projects": "projects", "/compute/v2.1/limits": "limits",
                 "/compute/v2.1/flavors/detail": "sizes", "/compute/v2.1/os-keypairs": "key-pairs",
                 "/compute/v2.1/os-availability-zone": "zones", "/image/v2/images": "images", "/network/v2.0/networks": "networks",
                 "/network/v2.0/subnets": "subnets", "/network/v2.0/routers": "routers", "/network/v2.0/ports": "router-ports",
                 "/network/v2.0/security-groups": "security-groups", volume + "/types": "volume-types",
                 "/network/v2.0/quotas/%s/details.json" % project: "network-quota", volume + "/os-quota-sets/" + project: "volume-quota"}
        empty = {"/compute/v2.1/servers": "servers", "/compute/v2.1/servers/detail": "servers",
                 "/compute/v2.1/os-server-groups": "server_groups", "/network/v2.0/floatingips": "floatingips",
                 volume + "/volumes": "volumes", volume + "/volumes/detail": "volumes"}
        self.answers = {path: self.recorded(name) for path, name in files.items()}
        self.answers.update({path: json.dumps({name: []}).encode() for path, name in empty.items()})

    def recorded(self, name):
        text = (RECORDED / (name + ".json")).read_text(encoding="utf-8")
        for port, place in PLACES.items():
            text = text.replace("http://127.0.0.1:" + port, "http://127.0.0.1:%d%s" % (self.server_port, place))
        return text.encode()


class Question(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = self.server.answers.get(self.path.split("?")[0].rstrip("/"))
        self.send_response(404 if body is None else 201 if self.command == "POST" else 200)
        body = body or b'{"error": {"code": 404, "message": "Not found here."}}'
        if self.command == "POST":
            self.send_header("X-Subject-Token", "a-token")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, words, *values):
        print(words % values, file=sys.stderr, flush=True)


cloud = Cloud()
pathlib.Path(sys.argv[1]).write_text("%d\n" % cloud.server_port, encoding="utf-8")
cloud.serve_forever()
