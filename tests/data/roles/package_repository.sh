# A repository on the machine itself, without a signature, with a package `grafana` that stands in for the real one: it listens where its
# settings say and says that it is well. To be given by: python3 -m http.server 8099 --bind 127.0.0.1 --directory /srv/stand-in
set -e
mkdir -p /srv/stand-in/dists/stable/main/binary-$(dpkg --print-architecture) /srv/stand-in/pkg/DEBIAN /srv/stand-in/pkg/usr/share
mkdir -p /srv/stand-in/pkg/lib/systemd/system
cd /srv/stand-in
echo '-----BEGIN PGP PUBLIC KEY BLOCK-----' >gpg.key
cat >pkg/DEBIAN/control <<'END'
Package: grafana
Version: 0.1
Architecture: all
Maintainer: nobody <nobody@example.org>
Description: stands in for it
END
printf '#!/bin/sh\ngetent group grafana >/dev/null || groupadd -r grafana\n' >pkg/DEBIAN/postinst
chmod 755 pkg/DEBIAN/postinst
cat >pkg/lib/systemd/system/grafana-server.service <<'END'
[Service]
ExecStart=/usr/bin/python3 /usr/share/grafana-stand-in.py
[Install]
WantedBy=multi-user.target
END
cat >pkg/usr/share/grafana-stand-in.py <<'END'
import configparser, http.server
settings = configparser.ConfigParser(interpolation=None)
settings.read('/etc/grafana/grafana.ini')
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == '/api/health' else 404)
        self.end_headers()
http.server.ThreadingHTTPServer((settings['server']['http_addr'], int(settings['server']['http_port'])), Answer).serve_forever()
END
dpkg-deb -b pkg grafana.deb >/dev/null
{ cat pkg/DEBIAN/control; echo 'Filename: grafana.deb'; echo "Size: $(stat -c %s grafana.deb)"; echo "SHA256: $(sha256sum grafana.deb | cut -c1-64)"
} >dists/stable/main/binary-$(dpkg --print-architecture)/Packages
printf '%s "true";\n' Acquire::AllowInsecureRepositories APT::Get::AllowUnauthenticated >/etc/apt/apt.conf.d/99stand-in
echo 'Acquire::http::Proxy::127.0.0.1 "DIRECT";' >>/etc/apt/apt.conf.d/99stand-in
