"""Hands one connection on: standard input to a port of the loopback here, and what comes back to standard output, until that side ends.
Runs by `python3 -c TEXT PORT`, since standard input is the connection: so no single quote may stand in here.
"""
import os
import selectors
import socket
import sys

inside = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10)
inside.settimeout(None)
ends = selectors.DefaultSelector()
ends.register(0, selectors.EVENT_READ)
ends.register(inside, selectors.EVENT_READ)
while True:
    for key, _ in ends.select():
        if key.fd != 0:
            data = inside.recv(65536)
            if not data:
                sys.exit()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            continue
        data = os.read(0, 65536)
        if data:
            inside.sendall(data)
        else:
            ends.unregister(0)
            inside.shutdown(socket.SHUT_WR)
