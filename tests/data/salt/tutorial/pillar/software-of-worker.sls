#!yaml
{
    "butler": {
        "software-of-worker": {
            "channels": [
                "conda-forge",
                "bioconda"
            ],
            "conda": [
            ],
            "micromamba": "",
            "packages": [
            ]
        }
    }
}
