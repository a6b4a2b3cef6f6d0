#!json
{
    "butler": {
        "collectd": {
            "interval": 10,
            "password": "(not kept here)",
            "port": 25826,
            "sensu": {
                "handlers": [
                    "default"
                ],
                "host": "",
                "port": 3030
            },
            "server": "10.0.0.10",
            "user": "worker-0"
        }
    }
}
