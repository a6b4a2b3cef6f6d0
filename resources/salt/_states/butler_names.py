"""Puts what /usr/local/lib/butler/names keeps into its place: `hosts`, `upstreams`, `resolv`.

A state of its own and not cmd.run with `unless`: that looks for a function which no module has, and Salt then loads every
module there is, which takes two seconds of processor time on each machine at each run.
"""
import subprocess

PROGRAM = "/usr/local/lib/butler/names"


def _run(*words):
    return subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", check=False)


def placed(name, part):
    """`part` (hosts, upstreams or resolv) is as it should be."""
    ret = {"name": name, "result": True, "changes": {}, "comment": "As it should be."}
    test = __opts__["test"]  # noqa: F821 (given by Salt)
    try:
        if _run(part, "check").returncode == 0:
            return ret
        if test:
            return dict(ret, result=None, comment="Would be written.")
        done = _run(part)
    except OSError as error:
        return dict(ret, result=None if test else False, comment=str(error))
    if done.returncode != 0:
        return dict(ret, result=False, comment=done.stdout.strip() or "names %s failed" % part)
    return dict(ret, changes={part: "written"}, comment="Written.")
