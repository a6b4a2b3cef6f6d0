#!yaml
{
    "butler": {
        "genotyper": {
            "channels": [
                "conda-forge",
                "bioconda"
            ],
            "conda": [
            ],
            "micromamba": "",
            "packages": [
            ],
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
