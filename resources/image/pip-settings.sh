#!/bin/sh
# Reads settings of pip on standard input and writes those that say where packages are, and how long to wait for them, as one [global] part.
# The last word wins, as it does for pip, which takes no key twice.
#
#   pip-settings.sh CERT < SETTINGS
#
#   CERT   gets the file of certificates that the settings name: the image is given what stands in it, and looks into its own
set -eu
awk -v cert="$1" '
    function end() {
        if (key == "" || value == "") return
        if (value ~ /:\/\/[^ \/]*@/) return # a password
        if (key == "find-links" && value !~ /^(https?:\/\/[^ ]+ *)+$/) return # a folder of this computer
        if (key == "cert") print value > cert
        if (!(key in kept)) order[++count] = key
        kept[key] = value
    }
    BEGIN {
        split("index-url extra-index-url find-links trusted-host cert timeout retries", names, " ")
        for (i in names) taken[names[i]] = 1
        printf "" > cert
    }
    { sub(/\r$/, "") }
    /^[ \t]*([#;].*)?$/ { next }
    /^\[/ { end(); key = ""; part = tolower($0); gsub(/[^a-z]/, "", part); next }
    /^[ \t]/ { sub(/^[ \t]+/, ""); value = value == "" ? $0 : value " " $0; next }
    {
        end()
        at = match($0, /[=:]/)
        key = tolower(substr($0, 1, at - 1))
        value = substr($0, at + 1)
        gsub(/[ \t]/, "", key)
        gsub(/_/, "-", key)
        gsub(/^[ \t]+|[ \t]+$/, "", value)
        if (at == 0 || !(key in taken) || (part != "global" && part != "install" && part != "download")) key = ""
    }
    END {
        end()
        if (count) print "[global]"
        for (i = 1; i <= count; ++i) print order[i] " = " (order[i] == "cert" ? "/etc/ssl/certs/ca-certificates.crt" : kept[order[i]])
    }'
