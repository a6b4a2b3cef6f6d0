#!/bin/sh
# butlerctl.1.sh BUTLERCTL   prints the manual page of butlerctl; its verbs and options are what the program itself says of them.
set -eu
help=$(LC_ALL=C.UTF-8 BUTLER_LANGUAGE=en "$1" --help)
version=$("$1" --version)
cat <<END
.TH BUTLERCTL 1 "" "$version" "User commands"
.SH NAME
butlerctl \\- draws, builds, watches and takes down research clusters, in the terminal
.SH SYNOPSIS
.B butlerctl
.I VERB FOLDER
.RI [ OPTIONS ]
.SH DESCRIPTION
A cluster is a folder:
.I cluster.yaml
is its design, to be read, edited and shared;
.I .butler
beside it is this one cluster's life.
.B butlerctl
does with it what the window
.BR butler-desktop (1)
does, and both show the same runs.
.SH VERBS
END
# Each line "  WORDS    what it does" and the lines below it that are indented; a second part of them is the options.
printf '%s\n' "$help" | sed 's/\\/\\e/g; s/-/\\-/g' | awk '
    /^  [^ ]/ {
        if (!begun) begun = 1
        else if (empty) print ".SH OPTIONS"
        empty = 0
        name = substr($0, 3); text = ""
        if (match(name, /   *[^ ]/)) { text = substr(name, RSTART + RLENGTH - 1); name = substr(name, 1, RSTART - 1) }
        print ".TP\n.B " name "\n" text
        next
    }
    /^   *[^ ]/ { sub(/^ */, ""); print; next }
    /^$/ { empty = 1; next }
    begun && /^[^ ]/ { if (!status) print ".SH EXIT STATUS"; status = 1; print }'
cat <<END
.SH FILES
.TP
.I ~/.local/share/butler\\-desktop
roles and templates of your own, and what this login keeps of its clusters
.TP
.I ~/.config/butler\\-desktop
settings of the window
.SH SEE ALSO
.BR butler-desktop (1),
.BR terraform (1),
.BR podman (1)
END
