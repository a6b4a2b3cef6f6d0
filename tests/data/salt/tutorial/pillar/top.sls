#!yaml
{
    "base": {
        "db-server": [
            "cluster",
            "minions.db-server",
            "services.db-server",
            "time",
            "consul-names",
            "consul-source",
            "collectd.db-server",
            "database-airflow",
            "database-airflow-results",
            "queue-airflow",
            "postgres",
            "database-run-tracking",
            "rabbitmq"
        ],
        "salt-master": [
            "cluster",
            "minions.salt-master",
            "time",
            "consul-names",
            "consul-source",
            "collectd.salt-master",
            "influxdb"
        ],
        "tracker": [
            "cluster",
            "minions.tracker",
            "services.tracker",
            "time",
            "consul-names",
            "consul-source",
            "collectd.tracker",
            "airflow-server"
        ],
        "worker-0": [
            "cluster",
            "minions.worker-0",
            "time",
            "consul-names",
            "consul-source",
            "collectd.worker-0",
            "airflow-client",
            "worker",
            "java-programs",
            "software-of-worker",
            "genotyper",
            "run-tracking"
        ],
        "worker-1": [
            "cluster",
            "minions.worker-1",
            "time",
            "consul-names",
            "consul-source",
            "collectd.worker-1",
            "airflow-client",
            "worker",
            "java-programs",
            "software-of-worker",
            "genotyper",
            "run-tracking"
        ]
    }
}
