#!json
{
    "butler": {
        "queue-airflow": {
            "password": "(not kept here)",
            "user": "airflow",
            "vhost": "airflow"
        }
    }
}
