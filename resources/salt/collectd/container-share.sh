#!/bin/sh
# Tells collectd what this machine, a container, uses itself of the computer that it shares: its control group knows that, while /proc
# speaks of the whole computer. Run by collectd's plugin exec, which hears on standard output; both generations of control groups.
interval=${COLLECTD_INTERVAL:-10}
interval=${interval%.*}
host=${COLLECTD_HOSTNAME:-$(hostname)}
root=${BUTLER_CGROUP:-/sys/fs/cgroup} proc=${BUTLER_PROC:-/proc}

first() { read -r word < "$1" && printf '%s' "$word"; }

value() { # value FILE NAME: of a file of names and values
    while read -r name word; do
        if [ "$name" = "$2" ]; then printf '%s' "$word"; return; fi
    done < "$1"
}

processor() { # µs of processor time that it has used by now
    if [ -r "$root/cpu.stat" ]; then value "$root/cpu.stat" usage_usec
    else echo $(($(first "$root/cpuacct/cpuacct.usage") / 1000)); fi
}

memory() { # bytes that it uses; what only keeps files at hand is given up when anybody needs it
    if [ -r "$root/memory.current" ]; then echo $(($(first "$root/memory.current") - $(value "$root/memory.stat" inactive_file)))
    else echo $(($(first "$root/memory/memory.usage_in_bytes") - $(value "$root/memory/memory.stat" total_inactive_file))); fi
}

whole() { # bytes that it may use: all of the computer's, where nobody set a limit
    all=$(value "$proc/meminfo" MemTotal:)
    all=$((${all% kB} * 1024))
    for file in memory.max memory/memory.limit_in_bytes; do
        [ -r "$root/$file" ] && limit=$(first "$root/$file") || continue
        case $limit in max) ;; *) [ "${#limit}" -gt 18 ] || [ "$limit" -ge "$all" ] || all=$limit ;; esac
    done
    echo "$all"
}

uptime() { # hundredths of a second
    read -r up rest < "$proc/uptime"
    printf '%s' "${up%.*}${up#*.}"
}

tell() { # tell PLUGIN/TYPE VALUE HUNDREDTHS
    printf 'PUTVAL "%s/%s" interval=%s N:%s.%02d\n' "$host" "$1" "$interval" "$2" "$3"
}

percent() { # percent PLUGIN/TYPE HUNDREDTHS-OF-A-PERCENT
    part=$2
    [ "$part" -ge 0 ] || part=0
    [ "$part" -le 10000 ] || part=10000
    tell "$1" $((part / 100)) $((part % 100))
}

cores=$(grep -c '^processor' "$proc/cpuinfo")
used=$(processor) at=$(uptime)
while sleep "$interval"; do
    now=$(processor) time=$(uptime)
    if [ "$time" -gt "$at" ] && [ "$now" -ge "$used" ]; then
        busy=$(((now - used) / ((time - at) * cores)))
        percent cpu/percent-idle $((10000 - busy))
    fi
    used=$now at=$time
    mine=$(memory) all=$(whole)
    tell memory/memory-used "$mine" 0
    tell memory/memory-rest $((all - mine)) 0
    percent memory/percent-used $((mine / (all / 10000)))
done
