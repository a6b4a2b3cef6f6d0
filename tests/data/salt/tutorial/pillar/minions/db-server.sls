#!json
{
    "butler": {
        "consul": {
            "agent_token": "(not kept here)",
            "authority": "-----BEGIN CERTIFICATE-----\nMIIBUzCCAQWgAwIBAgIQTm6lYl8wYepmsSgN9Jn2rzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowJzElMCMGA1UEAwwcQ29uc3VsIG9mIG9uZSBCdXRs\nZXIgY2x1c3RlcjAqMAUGAytlcAMhAGL8bGh82YygDTyxIQEGtliN715ddUQS7Kx0\nIZG9E2uCo0UwQzASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjAd\nBgNVHQ4EFgQUHE9s10M7NVm3TIWXdzOp1cK970EwBQYDK2VwA0EAF1GhwfW49g3F\nsT2gRV4Uw1BJfzj8nEf17RtFfUtXSTbke9vHPqHkMTEiqsV1D/SW+TlaIsAI1cZl\nGzvNOQ+FCg==\n-----END CERTIFICATE-----\n",
            "bootstrap_expect": 3,
            "certificate": "-----BEGIN CERTIFICATE-----\nMIIBnTCCAU+gAwIBAgIQTM9oy9em4GKLc4XSy26+MDAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowFDESMBAGA1UEAwwJZGItc2VydmVyMCowBQYDK2Vw\nAyEA8lRqp5ZELYUzMR4ZxYSjXwcUN77QimNHgvYnbEMj9jqjgaEwgZ4wDAYDVR0T\nAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0lBBYwFAYIKwYBBQUHAwEGCCsG\nAQUFBwMCMB0GA1UdDgQWBBRUeCZCnbLCIHRa4Kpevt2LwdNG3DAfBgNVHSMEGDAW\ngBQcT2zXQzs1WbdMhZd3M6nVwr3vQTAfBgNVHREEGDAWghRzZXJ2ZXIuYnV0bGVy\nLmNvbnN1bDAFBgMrZXADQQAwMQQqY/XbGQCu+zWmXdi6kQb35L+OsSvg+Pymx9qS\nXQJyLGL15+iyKLeeq0sLvg1OUJoyl93MQt/JvKNrDRYJ\n-----END CERTIFICATE-----\n",
            "key": "(not kept here)",
            "master_token": "(not kept here)",
            "mode": "server",
            "recovery_token": "(not kept here)"
        },
        "present": [
            "consul-server",
            "monitoring-server",
            "db-server",
            "job-queue"
        ],
        "processes": [
        ],
        "removed": {
            "genotyper": {
                "data": [
                    "/srv/genome",
                    "/var/lib/butler-containers"
                ],
                "files": [
                    "/usr/local/bin/butler-podman",
                    "/etc/butler/containers.conf",
                    "/etc/butler/containers-storage.conf",
                    "/etc/tmpfiles.d/butler-containers.conf"
                ],
                "rereads": [
                ],
                "services": [
                ]
            },
            "grafana": {
                "data": [
                    "/var/lib/grafana"
                ],
                "files": [
                    "/etc/apt/sources.list.d/grafana.list",
                    "/etc/yum.repos.d/grafana.repo",
                    "/etc/grafana/grafana.ini",
                    "/etc/grafana/provisioning/datasources/butler.yaml",
                    "/etc/grafana/provisioning/dashboards/butler.yaml",
                    "/etc/systemd/system/grafana-server.service.d/butler.conf"
                ],
                "rereads": [
                ],
                "services": [
                    "grafana-server"
                ]
            },
            "monitoring-server": {
                "data": [
                    "/var/lib/influxdb"
                ],
                "files": [
                    "/etc/consul.d/zz-service-influxdb.json"
                ],
                "rereads": [
                    "consul"
                ],
                "services": [
                    "influxdb"
                ]
            },
            "salt-master": {
                "data": [
                ],
                "files": [
                    "/etc/consul.d/zz-service-salt-master.json"
                ],
                "rereads": [
                    "consul"
                ],
                "services": [
                    "salt-master"
                ]
            },
            "tracker": {
                "data": [
                    "/var/lib/airflow"
                ],
                "files": [
                    "/etc/systemd/system/airflow-api-server.service",
                    "/etc/systemd/system/airflow-scheduler.service",
                    "/etc/systemd/system/airflow-dag-processor.service",
                    "/etc/airflow/server.env",
                    "/var/lib/airflow/passwords.json",
                    "/usr/local/bin/butler-airflow"
                ],
                "rereads": [
                ],
                "services": [
                    "airflow-api-server",
                    "airflow-scheduler",
                    "airflow-dag-processor"
                ]
            },
            "worker": {
                "data": [
                    "/var/lib/airflow-worker",
                    "/var/lib/butler-containers"
                ],
                "files": [
                    "/etc/systemd/system/airflow-worker.service",
                    "/etc/systemd/system/airflow-worker-logs.service",
                    "/etc/collectd/butler.d/jmx.conf",
                    "/etc/airflow/worker.env",
                    "/etc/airflow/pg_service.conf",
                    "/usr/local/bin/butler-podman",
                    "/etc/butler/containers.conf",
                    "/etc/butler/containers-storage.conf",
                    "/etc/tmpfiles.d/butler-containers.conf"
                ],
                "rereads": [
                    "collectd"
                ],
                "services": [
                    "airflow-worker",
                    "airflow-worker-logs"
                ]
            }
        },
        "states": [
            "hostfile",
            "dnsmasq",
            "consul",
            "updates",
            "collectd",
            "removed",
            "postgres",
            "run-tracking-db",
            "rabbitmq",
            "services"
        ]
    },
    "include": [
        "cluster",
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
    ]
}
