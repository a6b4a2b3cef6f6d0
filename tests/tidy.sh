#!/usr/bin/env bash
# Reads sources with clang-tidy (.clang-tidy says what for) and exits 1 when it finds anything.
#   tidy.sh BUILD-FOLDER          what has changed since the commit in tests/tidy-base
#   tidy.sh BUILD-FOLDER all      all sources, which takes a quarter of an hour; then write the commit into tests/tidy-base
#   tidy.sh BUILD-FOLDER FILE...  these
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
build=$1
shift
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "clang-tidy is not installed: apt-get install clang-tidy" >&2; exit 2; }
# Without the precompiled headers: each source includes what it uses, and one that does not is found here.
mkdir -p "$build/tidy"
sed -E 's/-Winvalid-pch//; s/-include [^ ]*cmake_pch\.hxx//' "$build/compile_commands.json" >"$build/tidy/compile_commands.json" ||
    { echo "$build was not configured" >&2; exit 2; }

all() { find model services gui -name '*.cpp' | sort; }
changed() { # What changed, and what includes a header that did.
    local base header files
    base=$(cat tests/tidy-base)
    git cat-file -e "$base^{commit}" 2>/dev/null || { all; return; }
    files=$({ git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | grep -E '^(model|services|gui)/')
    { grep '\.cpp$' <<<"$files"; } || :
    for header in $(grep '\.h$' <<<"$files"); do
        [ -e "${header%.h}.cpp" ] && echo "${header%.h}.cpp" || grep -rlF "#include \"$header\"" --include='*.cpp' model services gui | head -n 1
    done
    return 0 # head leaves before grep is done, which is no finding
}
case ${1:-} in
'') changed | sort -u ;;
all) all ;;
*) printf '%s\n' "$@" ;;
esac | xargs -r -P "$(nproc)" -n 1 sh -c '
    said=$("$0" -p "$1/tidy" --quiet "$2" 2>/dev/null) || { printf "%s\n" "${said:-$2: clang-tidy could not read it}"; exit 1; }' "$tidy" "$build" || exit 1
