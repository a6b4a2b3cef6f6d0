#!json
{
    "butler": {
        "influxdb": {
            "address": "10.0.0.10",
            "admin": {
                "name": "butler",
                "password": "(not kept here)"
            },
            "database": "metrics",
            "host": "salt-master",
            "port": 8086,
            "reader": {
                "name": "reader",
                "password": "(not kept here)"
            },
            "senders": {
                "db-server": "(not kept here)",
                "salt-master": "(not kept here)",
                "tracker": "(not kept here)",
                "worker-0": "(not kept here)",
                "worker-1": "(not kept here)"
            }
        }
    }
}
