# Completion of butlerctl for bash. What can stand where is asked of the program itself (`butlerctl words`).
_butlerctl() {
    local cur=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} lines line wanted
    lines=$("$1" words 2>/dev/null) || return 0
    COMPREPLY=()
    if [ "$COMP_CWORD" = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(cut -d ' ' -f 1 <<<"$lines" | sort -u)" -- "$cur")
        return 0
    fi
    wanted=$verb
    if [ "$verb" = cloud ]; then
        if [ "$COMP_CWORD" = 2 ]; then
            mapfile -t COMPREPLY < <(compgen -W "$(sed -n 's/^cloud \([a-z][^ ]*\).*/\1/p' <<<"$lines")" -- "$cur")
            return 0
        fi
        wanted="cloud ${COMP_WORDS[2]}"
    fi
    if [[ "$cur" == -* ]]; then
        while read -r line; do
            if [[ "$line " == "$wanted "* && ( "$wanted" != cloud || "$line" != cloud\ [a-z]* ) ]]; then
                mapfile -t COMPREPLY < <(compgen -W "${line#"$wanted"}" -- "$cur")
                return 0
            fi
        done <<<"$lines"
        return 0
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}
complete -o filenames -F _butlerctl butlerctl
