#!yaml
{
    "butler": {
        "worker": {
            "slots": 0
        }
    }
}
