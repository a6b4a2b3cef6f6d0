#!json
{
    "butler": {
        "java-programs": {
            "ports": [
            ]
        }
    }
}
