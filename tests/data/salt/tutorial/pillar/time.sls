#!yaml
{
    "butler": {
        "time": {
            "servers": ""
        }
    }
}
