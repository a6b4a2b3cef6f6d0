import salt.client


def local_port_tcp(port):
    assert port == 4505
    return set(salt.client.MASTER.scene.get("near", []))
