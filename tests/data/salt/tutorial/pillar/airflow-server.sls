#!json
{
    "butler": {
        "airflow-server": {
            "address": "10.0.0.11",
            "api": "(not kept here)",
            "fernet": "(not kept here)",
            "jwt": "(not kept here)",
            "login": "(not kept here)",
            "metadata": {
                "host": "10.0.0.12",
                "password": "(not kept here)"
            },
            "port": 8080,
            "queue": {
                "host": "10.0.0.12",
                "password": "(not kept here)"
            },
            "results": {
                "host": "10.0.0.12",
                "password": "(not kept here)"
            }
        }
    }
}
