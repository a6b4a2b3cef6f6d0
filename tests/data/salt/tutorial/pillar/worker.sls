#!json
{
    "butler": {
        "worker": {
            "slots": 0
        }
    }
}
