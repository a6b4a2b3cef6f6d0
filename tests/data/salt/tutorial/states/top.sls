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
            "collectd",
            "software",
            "gluster.client",
            "biotools.freebayes",
            "biotools.samtools",
            "biotools.htslib",
            "biotools.bcftools",
            "biotools.reference",
            "dnsmasq.gnos"
        ],
        "worker-1": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd",
            "software",
            "gluster.client",
            "biotools.freebayes",
            "biotools.samtools",
            "biotools.htslib",
            "biotools.bcftools",
            "biotools.reference",
            "dnsmasq.gnos"
        ]
    }
}
