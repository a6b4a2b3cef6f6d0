# What the service BUTLER_UNIT itself said when it was last started, a line each; where it said nothing, what systemd says of it.
invocation=$(systemctl show --property InvocationID --value "$BUTLER_UNIT" 2> /dev/null)
said=''
[ -z "$invocation" ] || said=$(journalctl --no-pager --output cat --lines 12 "_SYSTEMD_INVOCATION_ID=$invocation" 2> /dev/null)
[ -n "$said" ] || said=$(journalctl --no-pager --output cat --lines 4 --unit "$BUTLER_UNIT" 2> /dev/null)
# It may never have come so far as to speak: systemd knows how its last start ended.
[ -n "$said" ] || said=$(systemctl show --property LoadState --property Result --property ExecMainStatus --property StatusErrno "$BUTLER_UNIT" 2> /dev/null | tr '\n' ' ')
printf '%s\n' "$said" | tr -d '\000-\010\013-\037\177' | while IFS= read -r line; do
    [ -z "$line" ] || butler_tell "$line"
done
