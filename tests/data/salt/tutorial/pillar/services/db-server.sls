#!json
{
    "butler": {
        "services": {
            "postgresql": {
                "check": {
                    "interval": "10s",
                    "tcp": "10.0.0.12:5432",
                    "timeout": "3s"
                },
                "port": 5432
            },
            "rabbitmq": {
                "check": {
                    "interval": "10s",
                    "tcp": "10.0.0.12:5672",
                    "timeout": "3s"
                },
                "port": 5672
            }
        }
    }
}
