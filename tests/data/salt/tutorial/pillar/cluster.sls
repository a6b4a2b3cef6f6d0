#!json
{
    "butler": {
        "cluster": {
            "domain": "consul",
            "id": "11111111-2222-3333-4444-555555555555",
            "name": "tutorial"
        },
        "consul": {
            "datacenter": "butler",
            "gossip_key": "(not kept here)",
            "servers": {
                "db-server": "10.0.0.12",
                "salt-master": "10.0.0.10",
                "tracker": "10.0.0.11"
            }
        },
        "dns": {
            "upstreams_file": "/etc/butler/upstreams"
        },
        "machines": {
            "db-server": {
                "address": "10.0.0.12",
                "roles": [
                    "db-server",
                    "job-queue",
                    "consul-server"
                ]
            },
            "salt-master": {
                "address": "10.0.0.10",
                "roles": [
                    "salt-master",
                    "consul-bootstrap",
                    "monitoring-server"
                ]
            },
            "tracker": {
                "address": "10.0.0.11",
                "roles": [
                    "tracker",
                    "consul-server"
                ]
            },
            "worker-0": {
                "address": "10.0.0.13",
                "roles": [
                    "worker",
                    "genotyper",
                    "consul-client"
                ]
            },
            "worker-1": {
                "address": "10.0.0.14",
                "roles": [
                    "worker",
                    "genotyper",
                    "consul-client"
                ]
            }
        }
    }
}
