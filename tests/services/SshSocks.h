#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// While it lives, the program called ssh is a SOCKS server on this computer that leads where a tunnel's user asks it to.
class SshSocks final
{
public:
    SshSocks()
    {
        QFile file(m_folder.filePath(QStringLiteral("ssh")));
        if (file.open(QIODevice::WriteOnly))
            file.write(program);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
    }
    ~SshSocks() { qputenv("PATH", m_path); }
    SshSocks(const SshSocks &) = delete;
    SshSocks &operator=(const SshSocks &) = delete;

private:
    static constexpr const char *program = R"(#!/usr/bin/env python3
"""Says the word of LocalCommand as ssh does, and is a SOCKS 5 server without names at the port of -D."""
import select, socket, struct, sys, threading
listener = socket.create_server(("127.0.0.1", int(sys.argv[sys.argv.index("-D") + 1].split(":")[1])))
print([one for one in sys.argv if one.startswith("LocalCommand=echo ")][0].split(" ", 1)[1], flush=True)
def exactly(side, size):
    data = b""
    while len(data) < size:
        more = side.recv(size - len(data))
        if not more: raise OSError
        data += more
    return data
def serve(side):
    try:
        exactly(side, exactly(side, 2)[1])
        side.sendall(b"\5\0")
        kind = exactly(side, 4)[3]
        host = socket.inet_ntoa(exactly(side, 4)) if kind == 1 else exactly(side, exactly(side, 1)[0]).decode()
        other = socket.create_connection((host, struct.unpack(">H", exactly(side, 2))[0]))
        side.sendall(b"\5\0\0\1\0\0\0\0\0\0")
        while True:
            for one in select.select([side, other], [], [])[0]:
                data = one.recv(65536)
                if not data:
                    side.close(), other.close()
                    return
                (other if one is side else side).sendall(data)
    except OSError:
        side.close()
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
)";
    QTemporaryDir m_folder{};
    QByteArray m_path = qgetenv("PATH");
};
