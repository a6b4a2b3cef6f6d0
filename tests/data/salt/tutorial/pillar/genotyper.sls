#!yaml
{
    "butler": {
        "genotyper": {
            "packages": "",
            "reference": {
                "checksum": "",
                "from": "",
                "kind": "none"
            },
            "storage": {
                "domain": "",
                "names": "network",
                "server": ""
            }
        }
    }
}
