#!json
{
    "butler": {
        "consul": {
            "agent_token": "(not kept here)",
            "authority": "-----BEGIN CERTIFICATE-----\nMIIBUzCCAQWgAwIBAgIQTm6lYl8wYepmsSgN9Jn2rzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowJzElMCMGA1UEAwwcQ29uc3VsIG9mIG9uZSBCdXRs\nZXIgY2x1c3RlcjAqMAUGAytlcAMhAGL8bGh82YygDTyxIQEGtliN715ddUQS7Kx0\nIZG9E2uCo0UwQzASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjAd\nBgNVHQ4EFgQUHE9s10M7NVm3TIWXdzOp1cK970EwBQYDK2VwA0EAF1GhwfW49g3F\nsT2gRV4Uw1BJfzj8nEf17RtFfUtXSTbke9vHPqHkMTEiqsV1D/SW+TlaIsAI1cZl\nGzvNOQ+FCg==\n-----END CERTIFICATE-----\n",
            "bootstrap_expect": 3,
            "certificate": "-----BEGIN CERTIFICATE-----\nMIIBmzCCAU2gAwIBAgIQQIgl2urHQjwpsUaGfod3ZzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowEjEQMA4GA1UEAwwHdHJhY2tlcjAqMAUGAytlcAMh\nAGfVxr9DNGingAmuUmd/UW9Fx6yDC8iygbhoBGLrDp5bo4GhMIGeMAwGA1UdEwEB\n/wQCMAAwDgYDVR0PAQH/BAQDAgeAMB0GA1UdJQQWMBQGCCsGAQUFBwMBBggrBgEF\nBQcDAjAdBgNVHQ4EFgQUX+w5U9P13iEX/1JLoyKitlpulSMwHwYDVR0jBBgwFoAU\nHE9s10M7NVm3TIWXdzOp1cK970EwHwYDVR0RBBgwFoIUc2VydmVyLmJ1dGxlci5j\nb25zdWwwBQYDK2VwA0EAARUhf3wFlcEqm1gTPAkRNe8ADOuQgB591QC1ZAz6nY8A\nUsS+obJ9zUsrwFdvYAlnJwzCSnNW3+JPdTH4OlRvBg==\n-----END CERTIFICATE-----\n",
            "key": "(not kept here)",
            "master_token": "(not kept here)",
            "mode": "server",
            "recovery_token": "(not kept here)"
        },
        "present": [
            "consul-server",
            "monitoring-server",
            "tracker"
        ],
        "processes": [
        ],
        "removed": {
            "db-server": {
                "data": [
                    "/var/lib/postgresql",
                    "/etc/postgresql"
                ],
                "files": [
                    "/etc/collectd/butler.d/postgresql.conf"
                ],
                "rereads": [
                    "collectd"
                ],
                "services": [
                    "postgresql@*",
                    "postgresql"
                ]
            },
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
            "job-queue": {
                "data": [
                    "/var/lib/rabbitmq"
                ],
                "files": [
                    "/etc/rabbitmq/butler.json"
                ],
                "rereads": [
                ],
                "services": [
                    "rabbitmq-server",
                    "epmd.socket",
                    "epmd"
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
            "airflow",
            "airflow-tracker",
            "airflow-example",
            "services"
        ]
    },
    "include": [
        "cluster",
        "services.tracker",
        "time",
        "consul-names",
        "consul-source",
        "collectd.tracker",
        "airflow-server"
    ]
}
