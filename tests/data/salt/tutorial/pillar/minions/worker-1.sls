#!json
{
    "butler": {
        "consul": {
            "agent_token": "(not kept here)",
            "authority": "-----BEGIN CERTIFICATE-----\nMIIBUzCCAQWgAwIBAgIQTm6lYl8wYepmsSgN9Jn2rzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowJzElMCMGA1UEAwwcQ29uc3VsIG9mIG9uZSBCdXRs\nZXIgY2x1c3RlcjAqMAUGAytlcAMhAGL8bGh82YygDTyxIQEGtliN715ddUQS7Kx0\nIZG9E2uCo0UwQzASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjAd\nBgNVHQ4EFgQUHE9s10M7NVm3TIWXdzOp1cK970EwBQYDK2VwA0EAF1GhwfW49g3F\nsT2gRV4Uw1BJfzj8nEf17RtFfUtXSTbke9vHPqHkMTEiqsV1D/SW+TlaIsAI1cZl\nGzvNOQ+FCg==\n-----END CERTIFICATE-----\n",
            "certificate": "-----BEGIN CERTIFICATE-----\nMIIBnDCCAU6gAwIBAgIQTf9PIHrSLLPDzWEPPfYckzAFBgMrZXAwJzElMCMGA1UE\nAwwcQ29uc3VsIG9mIG9uZSBCdXRsZXIgY2x1c3RlcjAgFw0yMDAxMDEwMDAwMDBa\nGA85OTk5MTIzMTIzNTk1OVowEzERMA8GA1UEAwwId29ya2VyLTEwKjAFBgMrZXAD\nIQDoZ1a/NVSJWFTOxak5qECqRtfQrTIihrQ5gEVnj/vwf6OBoTCBnjAMBgNVHRMB\nAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYB\nBQUHAwIwHQYDVR0OBBYEFGIGxSrYaSmzMQVQya5awfki+Y2EMB8GA1UdIwQYMBaA\nFBxPbNdDOzVZt0yFl3czqdXCve9BMB8GA1UdEQQYMBaCFGNsaWVudC5idXRsZXIu\nY29uc3VsMAUGAytlcANBAMRXSs9V0267TG2Fx9M6/d/mViHglU7eTl6+ZKIukhPq\nIugQZv844TGaCu7cjZ7nf8bMCodnx96zuaINnLhyWwM=\n-----END CERTIFICATE-----\n",
            "key": "(not kept here)",
            "mode": "client",
            "recovery_token": "(not kept here)"
        },
        "present": [
            "consul-client",
            "monitoring-server",
            "worker",
            "genotyper"
        ],
        "processes": [
            "freebayes",
            "samtools",
            "bcftools"
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
            "airflow-example",
            "example-sample",
            "software",
            "gluster.client",
            "collectd.jmx",
            "airflow-worker",
            "biotools.freebayes",
            "biotools.samtools",
            "biotools.htslib",
            "biotools.bcftools",
            "dnsmasq.gnos",
            "biotools.reference"
        ]
    },
    "include": [
        "cluster",
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
