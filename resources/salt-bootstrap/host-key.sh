# Replaces the host key of the first contact by one that the machine makes itself: POSIX sh, run as root by
# `ssh MACHINE sh -s`, after the assignment BUTLER_STEP=prepare or BUTLER_STEP=commit on standard input.
#
#   prepare   makes the new key, not yet in use, and tells its public half (`host-key TYPE BASE64`); where the machine's key is
#             its own already, that. The program now writes the new key into known_hosts beside the old one.
#   commit    puts the new key into use and forgets the old one. The program then drops the old one from known_hosts.
#
# Each can be repeated, and known_hosts is right whenever the program is killed in between.

butler_main() {
set -eu
umask 077
cd /etc/ssh
live=ssh_host_ed25519_key
new=butler_next_key
case $BUTLER_STEP in
prepare)
    if [ -e butler_first_contact ] && ! [ -s $new.pub ]; then
        rm -f $new $new.pub
        ssh-keygen -q -t ed25519 -N '' -C '' -f $new
    fi
    if [ -s $new.pub ]; then key=$new; else key=$live; fi
    butler_tell host-key "$(cat $key.pub)"
    ;;
commit)
    if [ -s $new.pub ]; then
        chmod 644 $new.pub
        # The private key moves last but one: up to then a repeated commit starts over, after it the mark alone is left.
        cp -p $new.pub $live.pub
        cp -p $new $live.butler-new
        mv -f $live.butler-new $live
        systemctl reload ssh 2>/dev/null || systemctl reload sshd
        rm -f butler_first_contact
        rm -f $new $new.pub
    fi
    butler_tell host-key "$(cat $live.pub)"
    ;;
*) echo "BUTLER_STEP is prepare or commit." >&2; exit 2 ;;
esac
}
butler_main < /dev/null
