# Puts a machine's further disks to use: POSIX sh, run as root by `ssh MACHINE sh -s`, after the assignment
#
#   BUTLER_DISKS='...'   a line a disk: the cloud's id of it, and where it belongs
#
# A disk that has nothing on it gets a file system; one that has something is never touched. Each is found by its id, as letters
# such as vdb go by chance, and stands in /etc/fstab by its file system's own id. Tells `disk-fault ID SENTENCE` where it could not.
# Changes nothing where that is so already.

butler_disk() { # ID MOUNT
id=$1 mount=$2 device= tries=0
# virtio shows 20 characters of the id, SCSI all of it.
while [ -z "$device" ]; do
    for link in "/dev/disk/by-id/virtio-$(printf %.20s "$id")" /dev/disk/by-id/scsi-*"$id" /dev/disk/by-id/*"$id"; do
        [ ! -b "$link" ] || device=$(readlink -f "$link")
    done
    [ -n "$device" ] && break
    tries=$((tries + 1))
    [ $tries -lt 20 ] || { butler_tell disk-fault "$mount" absent; return 0; }
    sleep 1
done
! mountpoint -q "$mount" || return 0
# blkid says 2 where it finds nothing, and also where it cannot read: so what it looks at, a disk's beginning and its end, is read first.
if ! dd if="$device" of=/dev/null bs=1M count=8 2> /dev/null || ! tail -c 1048576 "$device" > /dev/null 2>&1; then
    butler_tell disk-fault "$mount" unreadable
    return 0
fi
found=0
blkid -p "$device" > /dev/null 2>&1 || found=$?
if [ $found = 2 ]; then
    mkfs.ext4 -q -m 1 "$device" || { butler_tell disk-fault "$mount" format; return 0; }
elif [ $found != 0 ]; then
    butler_tell disk-fault "$mount" unreadable
    return 0
fi
uuid=$(blkid -p -s UUID -o value "$device")
[ -n "$uuid" ] || { butler_tell disk-fault "$mount" unreadable; return 0; }
# What lies there already would be hidden, and its program would begin anew on an empty disk.
if [ -n "$(ls -A "$mount" 2> /dev/null)" ]; then butler_tell disk-fault "$mount" occupied; return 0; fi
mkdir -p "$mount"
grep -q "^UUID=$uuid " /etc/fstab 2> /dev/null || printf 'UUID=%s %s auto defaults,nofail 0 2\n' "$uuid" "$mount" >> /etc/fstab
# By the device: with nofail, mount is silent of what it did not find.
mount "$device" "$mount" || :
mountpoint -q "$mount" || butler_tell disk-fault "$mount" mount
}

butler_disks() {
printf '%s\n' "$BUTLER_DISKS" | while read -r id mount; do
    [ -z "$id" ] || butler_disk "$id" "$mount" < /dev/null
done
}
butler_disks < /dev/null
