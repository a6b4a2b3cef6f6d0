#!yaml
{
    "base": {
        "db-server": [
            "cluster",
            "minions.db-server",
            "consul-source",
            "collectd"
        ],
        "salt-master": [
            "cluster",
            "minions.salt-master",
            "consul-source",
            "collectd",
            "influxdb"
        ],
        "tracker": [
            "cluster",
            "minions.tracker",
            "consul-source",
            "collectd"
        ],
        "worker-0": [
            "cluster",
            "minions.worker-0",
            "consul-source",
            "collectd"
        ],
        "worker-1": [
            "cluster",
            "minions.worker-1",
            "consul-source",
            "collectd"
        ]
    }
}
