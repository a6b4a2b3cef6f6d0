# Lets the tunnel's key in, to one address and port: POSIX sh, run as root by `ssh MACHINE sh -s`, after the assignment
#
#   BUTLER_DOOR='...'   the line of authorized_keys, whose comment is butler-desktop-door; empty: the key opens nothing more
#
# Changes nothing where that is so already.

butler_door() {
set -eu
umask 077
home=$(getent passwd "${SUDO_USER:-root}" | cut -d : -f 6)
keys=$home/.ssh/authorized_keys
[ -f "$keys" ] || return 0
# Byte by byte: what is no text to the machine's language is somebody's key all the same. A file that cannot be read ends this.
kept=$(LC_ALL=C sed '/ butler-desktop-door$/d' "$keys")
# Whose file it is, and who reads it, stays; and one that could not be written whole never takes its place.
cp -p "$keys" "$keys.butler-new"
printf '%s\n' "$kept" ${BUTLER_DOOR:+"$BUTLER_DOOR"} > "$keys.butler-new"
if cmp -s "$keys" "$keys.butler-new"; then rm "$keys.butler-new"; else mv -f "$keys.butler-new" "$keys"; fi
}
butler_door < /dev/null
