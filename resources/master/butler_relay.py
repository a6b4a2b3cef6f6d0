"""Hands one connection on: standard input to a port of the loopback here, and what comes back to standard output, until that side ends.
Runs by `python3 -c … PORT [ADDRESS]`, since standard input is the connection. Where nobody listens on the loopback, the address is tried: a
service that other machines ask has only that one.
"""
import os
import socket
import sys
import threading


def reach(port, addresses):
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), timeout=10)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), timeout=10)


inside = reach(int(sys.argv[1]), ["127.0.0.1", *sys.argv[2:]])
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
