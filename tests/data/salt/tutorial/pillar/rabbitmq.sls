#!yaml
{
    "butler": {
        "rabbitmq": {
            "longest": 10080
        }
    }
}
