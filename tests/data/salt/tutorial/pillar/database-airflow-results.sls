#!json
{
    "butler": {
        "database-airflow-results": {
            "database": "airflow_results",
            "owner": "airflow_results",
            "users": {
                "airflow_results": "(not kept here)"
            }
        }
    }
}
