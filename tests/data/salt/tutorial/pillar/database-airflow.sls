#!json
{
    "butler": {
        "database-airflow": {
            "database": "airflow",
            "owner": "airflow",
            "users": {
                "airflow": "(not kept here)"
            }
        }
    }
}
