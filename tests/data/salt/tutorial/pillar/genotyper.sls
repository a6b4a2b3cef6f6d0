#!json
{
    "butler": {
        "genotyper": {
            "channels": [
                "conda-forge",
                "bioconda"
            ],
            "conda": [
            ],
            "containers": [
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
            },
            "unlisted": "kept"
        }
    }
}
