def master_config(path):
    return {"conf_file": path, "publish_port": 4505}
