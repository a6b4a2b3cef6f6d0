#!yaml
{
    "butler": {
        "postgres": {
            "connections": 200,
            "memory": 256
        }
    }
}
