#!json
{
    "butler": {
        "consul": {
            "agent_token": "(not kept here)",
            "authority": "-----BEGIN CERTIFICATE-----\nMIIBUzCCAQWgAwIBAgIQTm6lYl8wYepmsSgN9Jn2rzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowJzElMCMGA1UEAwwcQ29uc3VsIG9mIG9uZSBCdXRs\nZXIgY2x1c3RlcjAqMAUGAytlcAMhAGL8bGh82YygDTyxIQEGtliN715ddUQS7Kx0\nIZG9E2uCo0UwQzASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjAd\nBgNVHQ4EFgQUHE9s10M7NVm3TIWXdzOp1cK970EwBQYDK2VwA0EAF1GhwfW49g3F\nsT2gRV4Uw1BJfzj8nEf17RtFfUtXSTbke9vHPqHkMTEiqsV1D/SW+TlaIsAI1cZl\nGzvNOQ+FCg==\n-----END CERTIFICATE-----\n",
            "bootstrap_expect": 3,
            "certificate": "-----BEGIN CERTIFICATE-----\nMIIBnzCCAVGgAwIBAgIQX9sNQfaxB6g5dpVHUAdSIjAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowFjEUMBIGA1UEAwwLc2FsdC1tYXN0ZXIwKjAFBgMr\nZXADIQAbvr83JUCKdUOnaEhcdOmu4rFZ9FnVbt/QoXv0Jh4tYqOBoTCBnjAMBgNV\nHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAdBgNVHSUEFjAUBggrBgEFBQcDAQYI\nKwYBBQUHAwIwHQYDVR0OBBYEFLVRWHmOVzPtPPYSQuCK7EF2JRbCMB8GA1UdIwQY\nMBaAFBxPbNdDOzVZt0yFl3czqdXCve9BMB8GA1UdEQQYMBaCFHNlcnZlci5idXRs\nZXIuY29uc3VsMAUGAytlcANBAEmj1rIHC2sPIQL7/8DGQvJTkzfh/BkOQR6jxg1M\niflzPOv802fxF/lxgb9rruCpfiP3TMUiqcIOMTnO5SMa0gE=\n-----END CERTIFICATE-----\n",
            "key": "(not kept here)",
            "master_token": "(not kept here)",
            "mode": "bootstrap",
            "recovery_token": "(not kept here)",
            "service_token": "(not kept here)"
        },
        "present": [
            "salt-master",
            "consul-bootstrap",
            "monitoring-server"
        ],
        "processes": [
            "salt-master",
            "influxd"
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
            "salt-master",
            "influxdb"
        ]
    },
    "include": [
        "cluster",
        "time",
        "consul-names",
        "consul-source",
        "collectd.salt-master",
        "influxdb"
    ]
}
