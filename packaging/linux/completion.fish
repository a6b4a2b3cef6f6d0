# Completion of butlerctl for fish. What can stand where is asked of the program itself (`butlerctl words`).
function __butlerctl_words
    set -l typed (commandline -opc)
    set -l lines ($typed[1] words 2>/dev/null)
    if test (count $typed) = 1
        string split -f 1 ' ' -- $lines | sort -u
        return
    end
    set -l wanted $typed[2]
    if test "$wanted" = cloud
        if test (count $typed) = 2
            string match -rg '^cloud ([a-z]\S*)' -- $lines
            return
        end
        set wanted "cloud $typed[3]"
    end
    string match -rg "^$wanted( --.*)" -- $lines | head -n 1 | string trim | string split ' '
end
complete -c butlerctl -a '(__butlerctl_words)'
