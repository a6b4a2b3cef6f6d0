#!json
{
    "butler": {
        "postgres": {
            "connections": 1000,
            "memory": 256
        }
    }
}
