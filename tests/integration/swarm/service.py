"""Stands in for Salt's own modules for services on a machine of the swarm, which has none: it notes what is to run, and says so when it is
asked. So all our states are applied there, and only what they would start is not."""
import os

NOTES = "/var/lib/swarm"


def _path(name, what):
    return os.path.join(NOTES, what, name)


def _note(name, what):
    os.makedirs(os.path.dirname(_path(name, what)), exist_ok=True)
    with open(_path(name, what), "w", encoding="utf-8"):
        return True


def _forget(name, what):
    if os.path.exists(_path(name, what)):
        os.remove(_path(name, what))
    return True


def available(name):
    return True


def missing(name):
    return False


def get_all():
    return []


def status(name, sig=None):
    return os.path.exists(_path(name, "runs"))


def start(name):
    return _note(name, "runs")


def restart(name):
    return _note(name, "runs")


def reload(name):
    return status(name)


def stop(name):
    return _forget(name, "runs")


def enable(name, **kwargs):
    return _note(name, "enabled")


def disable(name, **kwargs):
    return _forget(name, "enabled")


def enabled(name, **kwargs):
    return os.path.exists(_path(name, "enabled"))


def disabled(name, **kwargs):
    return not enabled(name)
