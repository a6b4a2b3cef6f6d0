def master_config(path):
    return {"conf_file": path}
