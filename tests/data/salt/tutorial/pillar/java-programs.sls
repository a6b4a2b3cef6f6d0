#!yaml
{
    "butler": {
        "java-programs": {
            "ports": [
            ]
        }
    }
}
