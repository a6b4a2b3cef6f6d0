#!json
{
    "butler": {
        "services": {
            "airflow": {
                "check": {
                    "http": "http://10.0.0.11:8080/api/v2/version",
                    "interval": "10s",
                    "timeout": "3s"
                },
                "port": 8080
            }
        }
    }
}
