#!/usr/bin/env bash
# A module of your own whose file was deleted is still loaded by Salt, out of the __pycache__ beside it.
#
# Version: Salt 3006.28 (pip).
# Guess, written down before the run: deleting the file of a state module from a folder of `states_dirs` takes the state away, for Python imports
#   nothing out of __pycache__ without its source.
# Seen: the state goes on working as if nothing had happened: Salt's loader lists __pycache__ itself and loads what Python translated there.
#   Only with __pycache__ gone, too, is the state unknown.
# Output seen:
#   import, source there     works
#   import, source deleted   ModuleNotFoundError
#   state, source there      works
#   state, source deleted    works
#   state, __pycache__ gone  not found
# Ends with 1 when it is no longer so. Needs Python 3.10 to 3.13 (3.11 was used); takes a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q salt==3006.28
cd "$work"
mkdir states own conf
cat > conf/minion <<END
file_client: local
file_roots: {base: [$work/states]}
states_dirs: [$work/own]
root_dir: $work
user: $(id -un)
END
printf 'here:\n  own_state.done: []\n' > states/here.sls
write() { printf 'def done(name):\n    return {"name": name, "result": True, "changes": {}, "comment": "of the file"}\n' > own/own_state.py; }

changed=0
told() { # EXPECTED TITLE SEEN
    printf '%-24s %s\n' "$2" "$3"
    [ "$1" = "$3" ] || changed=1
}
import() {
    if (cd own && ../venv/bin/python -c 'import own_state') 2> errors; then echo works; else grep -o '^[A-Za-z]*Error' errors; fi
}
state() {
    venv/bin/salt-call -c conf --local state.apply here > out 2>&1 || :
    if grep -q 'Comment: of the file' out; then echo works
    elif grep -q "State 'own_state.done' was not found" out; then echo 'not found'
    else cat out >&2; echo 'neither'; fi
}
write
told works 'import, source there' "$(import)"
rm own/own_state.py
told ModuleNotFoundError 'import, source deleted' "$(import)"
rm -rf own/__pycache__
write
told works 'state, source there' "$(state)"
rm own/own_state.py
told works 'state, source deleted' "$(state)"
rm -rf own/__pycache__
told 'not found' 'state, __pycache__ gone' "$(state)"
exit $changed
