"""Hands one connection on: standard input to a port of the loopback here, and what comes back to standard output, until that side ends.
Runs by `python3 -c … PORT`, since standard input is the connection.
"""
import os
import socket
import sys
import threading

inside = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10)
inside.settimeout(None)


def hand_in():
    # By itself: that side may want its answer taken before it reads on.
    data = os.read(0, 65536)
    while data:
        inside.sendall(data)
        data = os.read(0, 65536)
    inside.shutdown(socket.SHUT_WR)


threading.Thread(target=hand_in, daemon=True).start()
data = inside.recv(65536)
while data:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    data = inside.recv(65536)
