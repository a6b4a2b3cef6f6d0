#!yaml
{
    "butler": {
        "consul-names": {
            "kept": 2
        }
    }
}
