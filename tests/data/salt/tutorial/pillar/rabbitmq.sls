#!json
{
    "butler": {
        "rabbitmq": {
            "longest": 10080
        }
    }
}
