#!json
{
    "butler": {
        "consul-names": {
            "kept": 2
        }
    }
}
