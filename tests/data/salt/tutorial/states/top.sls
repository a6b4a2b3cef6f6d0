#!yaml
{
    "base": {
        "db-server": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd"
        ],
        "salt-master": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd",
            "salt-master",
            "influxdb"
        ],
        "tracker": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd"
        ],
        "worker-0": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd"
        ],
        "worker-1": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd"
        ]
    }
}
