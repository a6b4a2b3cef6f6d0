# A registry of one image: files that a small server, /srv/registry.py, gives. In it are samtools and what it needs, as they are on the machine.
set -e
mkdir -p /srv/registry && cd /srv/registry
python3 - <<'END'
import gzip, hashlib, io, json, os, re, subprocess, tarfile
programs = ["/usr/bin/samtools", "/bin/sh", "/usr/bin/id"]
files = set(programs)
for program in programs:
    files.update(re.findall(r"(/\S+) .0x", subprocess.run(["ldd", program], capture_output=True, text=True).stdout))
packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode="w") as layer:
    for path in sorted(files):
        layer.add(os.path.realpath(path), path.lstrip("/"))
    for folder in ("tmp", "etc"):
        info = tarfile.TarInfo(folder)
        info.type, info.mode = tarfile.DIRTYPE, 0o1777
        layer.addfile(info)
def blob(content):
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    open(digest, "wb").write(content)
    return {"digest": digest, "size": len(content)}
layer = gzip.compress(packed.getvalue(), 1, mtime=0)
config = json.dumps({"architecture": "amd64", "os": "linux", "config": {"Env": ["PATH=/usr/bin:/bin"]},
                     "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(packed.getvalue()).hexdigest()]}}).encode()
v2 = "application/vnd.docker.distribution.manifest.v2+json"
manifest = json.dumps({"schemaVersion": 2, "mediaType": v2,
                       "config": {"mediaType": "application/vnd.docker.container.image.v1+json", **blob(config)},
                       "layers": [{"mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip", **blob(layer)}]}).encode()
print(blob(manifest)["digest"])
open("tag", "wb").write(manifest)
END
cat >/srv/registry.py <<'END'
import http.server
class Registry(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        last = path.rsplit("/", 1)[1]
        return "/srv/registry/" + ("tag" if last == "1.16" else last)
    def guess_type(self, path):
        return "application/vnd.docker.distribution.manifest.v2+json" if "/manifests/" in self.path else "application/octet-stream"
    def do_GET(self):
        if self.path == "/v2/":
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")
        else:
            super().do_GET()
http.server.ThreadingHTTPServer(("", 5000), Registry).serve_forever()
END
