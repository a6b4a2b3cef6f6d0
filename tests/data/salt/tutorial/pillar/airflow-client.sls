#!json
{
    "butler": {
        "airflow-client": {
            "api": "(not kept here)",
            "port": 8080,
            "queue": {
                "host": "10.0.0.12",
                "password": "(not kept here)"
            },
            "results": {
                "host": "10.0.0.12",
                "password": "(not kept here)"
            },
            "server": "10.0.0.11"
        }
    }
}
