#!yaml
{
    "base": {
        "db-server": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd",
            "postgres",
            "run-tracking-db",
            "rabbitmq",
            "services"
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
            "collectd",
            "airflow",
            "airflow-tracker",
            "airflow-example",
            "services"
        ],
        "worker-0": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd",
            "airflow",
            "airflow-worker",
            "airflow-example",
            "example-sample"
        ],
        "worker-1": [
            "hostfile",
            "dnsmasq",
            "consul",
            "collectd",
            "airflow",
            "airflow-worker",
            "airflow-example",
            "example-sample"
        ]
    }
}
