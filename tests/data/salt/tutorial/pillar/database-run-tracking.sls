#!json
{
    "butler": {
        "database-run-tracking": {
            "database": "run_tracking",
            "owner": "run_tracking",
            "users": {
                "run_tracking_reader": "(not kept here)",
                "run_tracking_writer": "(not kept here)"
            }
        }
    }
}
