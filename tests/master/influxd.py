"""Finds influxd (Debian's package influxdb, 1.6): where BUTLER_INFLUXD says, on the PATH, or where tests/run.sh put it, which installs no service."""
import os
import pathlib
import shutil


def find():
    cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    kept = pathlib.Path(cache) / "butler-desktop" / "influxd" / "influxd"
    return os.environ.get("BUTLER_INFLUXD") or shutil.which("influxd") or (str(kept) if os.access(kept, os.X_OK) else None)
