#!yaml
{
    "base": {
        "db-server": [
            "cluster",
            "minions.db-server",
            "collectd"
        ],
        "salt-master": [
            "cluster",
            "minions.salt-master",
            "collectd",
            "influxdb"
        ],
        "tracker": [
            "cluster",
            "minions.tracker",
            "collectd"
        ],
        "worker-0": [
            "cluster",
            "minions.worker-0",
            "collectd"
        ],
        "worker-1": [
            "cluster",
            "minions.worker-1",
            "collectd"
        ]
    }
}
