#!json
{
    "butler": {
        "consul-source": {
            "file": "",
            "key": "",
            "kind": "distribution",
            "repository": "",
            "sha256": "",
            "version": ""
        }
    }
}
