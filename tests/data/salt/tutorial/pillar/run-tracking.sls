#!json
{
    "butler": {
        "run-tracking": {
            "dbname": "run_tracking",
            "host": "10.0.0.12",
            "password": "(not kept here)",
            "port": 5432,
            "user": "run_tracking_writer"
        }
    }
}
