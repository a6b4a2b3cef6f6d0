#compdef butlerctl
# Completion of butlerctl for zsh. What can stand where is asked of the program itself (`butlerctl words`).
local -a lines cloud options
local line wanted=${words[2]}
lines=("${(@f)$(${words[1]} words 2>/dev/null)}")
if ((CURRENT == 2)); then
    compadd -- "${(@u)lines%% *}"
    return
fi
if [[ $wanted == cloud ]]; then
    cloud=("${(@M)lines:#cloud [a-z]*}")
    if ((CURRENT == 3)); then
        compadd -- "${(@)${(@)cloud#cloud }%% *}"
        return
    fi
    wanted="cloud ${words[3]}"
fi
if [[ $PREFIX == -* ]]; then
    for line in "${(@)lines}"; do
        if [[ "$line " == "$wanted "* ]]; then
            options=(${=line#$wanted})
            compadd -- "${(@)options}"
            return
        fi
    done
fi
_files
