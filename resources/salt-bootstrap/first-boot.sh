# Says whether a machine is still at its first boot: POSIX sh, run as root by `ssh MACHINE sh -s`. Tells `first-boot done`, or what is waited for:
# `first-boot setup` (cloud-init), `first-boot packages` (something installs packages, and apt lets nobody else in meanwhile).

butler_first_boot() {
if command -v cloud-init > /dev/null; then
    case $(cloud-init status 2> /dev/null | sed -n 's/^status: *//p') in
    running | "not run" | "not started") butler_tell first-boot setup; return 0 ;;
    esac
fi
# Where our minion was started since this boot that is over: what installs packages may be our own job, which is followed, not waited for.
if [ -e /run/butler-salt-minion.current ]; then butler_tell first-boot done; return 0; fi
for lock in /var/lib/dpkg/lock-frontend /var/lib/apt/lists/lock; do
    [ -e "$lock" ] && command -v python3 > /dev/null || continue
    # apt's locks are fcntl's, which flock(1) does not see.
    if ! python3 -c 'import fcntl, sys; fcntl.lockf(open(sys.argv[1], "r+"), fcntl.LOCK_EX | fcntl.LOCK_NB)' "$lock" 2> /dev/null; then
        butler_tell first-boot packages
        return 0
    fi
done
butler_tell first-boot done
}
butler_first_boot < /dev/null
