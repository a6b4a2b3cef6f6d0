"""Looks at a cluster as somebody who has no right to anything. Words: what to do, then addresses.

ports ADDRESS…   which TCP ports answer; {address: [ports]}
consul ADDRESS…  what Consul's servers there give by their RPC port to one without key, certificate and token; {address: {question: text}}
api              what the agent of this machine gives by HTTP to one without a token; {question: text}
Addresses are ever those of the test's own clusters and of loopback.
"""
import errno
import json
import selectors
import socket
import ssl
import sys
import urllib.error
import urllib.request


def open_ports(address):
    """Those that take a connection, all 65,535 looked at, some hundreds at a time. Silence counts as closed."""
    found, waiting, ports = [], {}, iter(range(1, 65536))
    selector = selectors.DefaultSelector()

    def begin():
        for port in ports:
            line = socket.socket()
            line.setblocking(False)
            code = line.connect_ex((address, port))
            if code == errno.EINPROGRESS:
                waiting[line] = port
                selector.register(line, selectors.EVENT_WRITE)
                return True
            if code == 0:
                found.append(port)
            line.close()
        return False

    more = True
    while more or waiting:
        while more and len(waiting) < 400:
            more = begin()
        ready = selector.select(3)
        for line in [key.fileobj for key, _ in ready] or list(waiting):
            # On its own address a connection may meet itself, where the port that it comes from is the one that it goes to.
            if ready and line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0 and line.getsockname() != line.getpeername():
                found.append(waiting[line])
            selector.unregister(line)
            del waiting[line]
            line.close()
    return sorted(found)


def pack(value):
    """msgpack, as much of it as the questions need."""
    if isinstance(value, dict):
        return bytes([0x80 | len(value)]) + b"".join(pack(key) + pack(item) for key, item in value.items())
    if isinstance(value, bool):
        return b"\xc3" if value else b"\xc2"
    if isinstance(value, int):
        return bytes([value])
    return (bytes([0xA0 | len(value)]) if len(value) < 32 else b"\xda\x00" + bytes([len(value)])) + value.encode()


QUESTIONS = {
    "kv": ("KVS.List", {"Datacenter": "butler", "Key": ""}),
    "write": ("KVS.Apply", {"Datacenter": "butler", "Op": "set", "DirEnt": {"Key": "by/nobody", "Value": "1"}}),
    "keyring": ("Internal.KeyringOperation", {"Datacenter": "butler", "Operation": "list"}),
    "nodes": ("Catalog.ListNodes", {"Datacenter": "butler"}),
    "register": ("Catalog.Register", {"Datacenter": "butler", "Node": "by-nobody", "Address": "127.0.0.1"}),
}


def asked(address, secured, method, body):
    line = socket.create_connection((address, 8300), timeout=4)
    try:
        if secured:
            line.sendall(b"\x03")  # TLS, as a stranger
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            line = context.wrap_socket(line)
        line.sendall(b"\x00" + pack({"ServiceMethod": method, "Seq": 1}) + pack(body))
        said = b""
        while len(said) < 65536:
            try:
                part = line.recv(65536)
            except socket.timeout:
                break
            if not part:
                break
            said += part
            line.settimeout(0.5)
        return said.decode("latin-1")
    except OSError as error:
        return "" if secured or isinstance(error, ConnectionError) else "error: %s" % error
    finally:
        line.close()


def consul(address):
    return {name + (" by TLS" if secured else ""): asked(address, secured, method, body)
            for name, (method, body) in QUESTIONS.items() for secured in (False, True)}


def api():
    answers = {}
    for name, method, path, body in (
            ("keys", "GET", "kv/?keys", None), ("read", "GET", "kv/?recurse", None), ("write", "PUT", "kv/by/nobody", b"1"),
            ("register", "PUT", "agent/service/register", b'{"Name": "by-nobody", "Port": 1}'),
            ("catalog", "PUT", "catalog/register", b'{"Node": "by-nobody", "Address": "127.0.0.1"}'),
            ("keyring", "GET", "operator/keyring", None), ("raft", "GET", "operator/raft/configuration", None),
            ("snapshot", "GET", "snapshot", None), ("self", "GET", "agent/self", None), ("leave", "PUT", "agent/force-leave/nobody", b""),
            ("tokens", "GET", "acl/tokens", None), ("services", "GET", "catalog/services", None)):
        try:
            request = urllib.request.Request("http://127.0.0.1:8500/v1/" + path, method=method, data=body)
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as reply:
                answers[name] = "%d %s" % (reply.status, reply.read(500).decode("latin-1"))
        except urllib.error.HTTPError as error:
            answers[name] = "%d" % error.code
    return answers


what, addresses = sys.argv[1], sys.argv[2:]
if what == "api":
    print(json.dumps(api()))
else:
    print(json.dumps({address: (open_ports if what == "ports" else consul)(address) for address in addresses}))
