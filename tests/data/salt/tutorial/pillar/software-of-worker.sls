#!yaml
{
    "butler": {
        "software-of-worker": {
            "packages": ""
        }
    }
}
