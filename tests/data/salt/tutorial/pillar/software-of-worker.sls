#!json
{
    "butler": {
        "software-of-worker": {
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
            "unlisted": "kept"
        }
    }
}
