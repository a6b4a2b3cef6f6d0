#!/bin/sh
# Writes the certificates that this computer trusts beyond those of Debian into FOLDER, one a file (host-own-1.crt ...), as
# update-ca-certificates takes them. A network that puts its own certificate before all others is often known from the bundle alone.
#
#   own-certificates.sh FOLDER KNOWN BUNDLE...
#
#   FOLDER     what lies there already counts as known
#   KNOWN      the folder of Debian's own (ca-certificates); where it is missing nobody can tell which are own, and nothing is written
#   BUNDLE     files of many certificates, or folders of them with colons between; what is empty, missing or unreadable is passed over
set -eu
folder=$1
known=$2
shift 2
[ -d "$known" ] || exit 0
work=$(mktemp -d "${TMPDIR:-/tmp}/butler-trust.XXXXXX")
trap 'rm -rf "$work"' EXIT
cat "$known"/*.crt "$folder"/*.crt > "$work/known" 2>/dev/null || :
for bundle; do
    if [ -f "$bundle" ]; then
        [ ! -r "$bundle" ] || { cat "$bundle"; echo; }
        continue
    fi
    printf '%s\n' "$bundle" | tr ':' '\n' | while read -r part; do
        [ -d "$part" ] || continue
        for file in "$part"/*; do
            case $file in *.pem|*.crt|*.cer|*.[0-9]) [ ! -f "$file" ] || [ ! -r "$file" ] || { cat "$file"; echo; } ;; esac
        done
    done
done > "$work/trusted"
awk -v folder="$folder" '
    { sub(/\r$/, "") }
    /^-----BEGIN CERTIFICATE-----$/ { inside = 1; body = ""; next }
    /^-----END CERTIFICATE-----$/ {
        inside = 0
        key = body
        gsub(/\n/, "", key)
        if (!(key in seen)) {
            seen[key] = 1
            if (FILENAME == ARGV[2]) {
                file = folder "/host-own-" ++count ".crt"
                printf "-----BEGIN CERTIFICATE-----\n%s-----END CERTIFICATE-----\n", body > file
                close(file)
            }
        }
        next
    }
    inside { body = body $0 "\n" }' "$work/known" "$work/trusted"
