#!json
{
    "butler": {
        "time": {
            "servers": ""
        }
    }
}
