#!yaml
{
    "base": {
        "db-server": [
            "cluster",
            "minions.db-server",
            "consul-source",
            "collectd.db-server"
        ],
        "salt-master": [
            "cluster",
            "minions.salt-master",
            "consul-source",
            "collectd.salt-master",
            "influxdb"
        ],
        "tracker": [
            "cluster",
            "minions.tracker",
            "consul-source",
            "collectd.tracker"
        ],
        "worker-0": [
            "cluster",
            "minions.worker-0",
            "consul-source",
            "collectd.worker-0",
            "software-of-worker",
            "genotyper"
        ],
        "worker-1": [
            "cluster",
            "minions.worker-1",
            "consul-source",
            "collectd.worker-1",
            "software-of-worker",
            "genotyper"
        ]
    }
}
