"""What the project of $OS_CLOUD has, by the cloud's own libraries and past the program: a line of KIND, NAME, ID and STATUS each (a server's
status), parted by tabs.

One process for all of it: the client of the command line would start nine, of a second of computing each.
"""
import openstack

cloud = openstack.connect()
for kind, things in {
    "server": cloud.compute.servers(),
    "port": cloud.network.ports(),
    "volume": cloud.block_storage.volumes(details=False),
    "security group": cloud.network.security_groups(),
    "keypair": cloud.compute.keypairs(),
    "floating ip": cloud.network.ips(),
    "network": cloud.network.networks(),
    "router": cloud.network.routers(),
    "server group": cloud.compute.server_groups(),
}.items():
    for thing in things:
        print(kind, thing.name or "", thing.id or "", thing.status if kind == "server" else "", sep="\t")
