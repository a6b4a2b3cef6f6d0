# Sourced by packaging/dependencies.sh: Terraform and its provider for OpenStack, built from their Go modules.
#
#   install_terraform              Terraform or OpenTofu 1.5 or newer for this login; built where there is none
#   make_inside FOLDER [OS ARCH]   fills FOLDER with what a package has inside, for this system or as Go names another:
#                                  terraform/ as services/terraform/InsideTools finds it, go/ for packaging/inventory.py, and in the file packed how
#                                  many bytes of a package the first is. Kept for the next time

# The last Terraform that is free software, and the provider that the programs are tried with. The sums are those of the modules, in which stand
# the sums of all that they are made of.
terraform_module=github.com/hashicorp/terraform terraform_version=1.5.7
terraform_sum=h1:HL+iEBdp6mC/tqQM1F5jA5y32CbxXPwyiNQyYSXVzw0=
provider_module=github.com/terraform-provider-openstack/terraform-provider-openstack/v3 provider_version=3.4.0
provider_sum=h1:Ap8gvameIY5ZM7CMh7fngP/VoIyeupzKX3izoyfp9yg=

# Where butlerctl looks for Terraform after the PATH.
butler_tools="${XDG_DATA_HOME:-$HOME/.local/share}/butler-desktop/bin"

terraform_is_enough() {
    local version
    version=$("$1" version 2>/dev/null) || return 1 # into a variable: a pipe that grep leaves early would count as failed
    grep -qE '^(Terraform|OpenTofu) v(1\.([5-9]|[1-9][0-9])|[2-9])' <<<"$version"
}

# Names a Go of 1.20 or newer. Where there is none, that of this machine's own package sources or of Debian is unpacked into the folder SCRATCH:
# nothing is installed and no package source is added, because Go serves for this one build only.
go_for() { # SCRATCH
    local go
    for go in go /usr/local/go/bin/go /usr/lib/go-1.*/bin/go; do
        if command -v "$go" >/dev/null && [[ "$("$go" version)" =~ go1\.[2-9][0-9] ]]; then
            command -v "$go"
            return 0
        fi
    done
    local version
    version=$(apt-cache search --names-only '^golang-1\.[2-9][0-9]-go$' | sed -nE 's/^golang-(1\.[0-9]+)-go .*/\1/p' | sort -V | tail -n 1)
    if [ -n "$version" ]; then
        unpack_go "$1" "$version" >&2 || return 1
    else
        # Enough for Terraform, on Debian 12.
        backports_go "$1" "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" 1.22 >/dev/null || debians_go "$1" >/dev/null || return 1
    fi
    ls "$1"/debian/usr/lib/go-1.*/bin/go
}

unpack_go() { # SCRATCH VERSION [APT-OPTION...]
    local scratch=$1 version=$2 package
    shift 2
    mkdir -p "$scratch/packages"
    (cd "$scratch/packages" && apt-get -qq -o APT::Sandbox::User= -o Acquire::Retries=3 "$@" download "golang-$version-go" "golang-$version-src") || return 1
    for package in "$scratch"/packages/golang-*.deb; do dpkg-deb -x "$package" "$scratch/debian" || return 1; done
}

# Unpacks the Go of this version out of the backports to a release of Debian, and names it.
backports_go() { # SCRATCH RELEASE VERSION
    local mirror codename source=$1/apt-$2
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    # The mirror that this machine already uses for Debian itself.
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' | sed -n "s/ $codename\$//p" | head -n 1)
    [ -n "$codename" ] && [ -n "$mirror" ] || return 1
    mkdir -p "$source/lists/partial" "$source/archives/partial" "$source/parts"
    printf 'deb %s %s-backports main\n' "$mirror" "$2" >"$source/sources.list"
    local options=(-o "Dir::Etc::SourceList=$source/sources.list" -o "Dir::Etc::SourceParts=$source/parts"
        -o "Dir::State::Lists=$source/lists" -o "Dir::Cache=$source" -o APT::Sandbox::User= -o Acquire::Languages=none)
    { apt-get -qq -o Acquire::Retries=3 "${options[@]}" update && unpack_go "$1" "$3" "${options[@]}"; } >&2 || return 1
    echo "$1/debian/usr/lib/go-$3/bin/go"
}

# The Go that packages are made with, whatever this machine has: out of the backports to Debian 13, whose mends still come, and which run on
# Debian 12. Debian 12's own are older than the provider asks for.
debians_go() { # SCRATCH
    backports_go "$1" trixie 1.26
}

# Builds the program of a module into FILE, and writes what it was made of into FILE.modules. That must be what its sum says, down to the last
# module. A login's own settings of Go change nothing, but for where modules come from.
build_go() { # GO SCRATCH MODULE VERSION SUM FLAGS FILE [OS ARCH]
    local go=$1 scratch=$2 module=$3 version=$4 sum=$5 file=$7 made sums=$2/go/pkg/mod/$3@v$4/go.sum
    rm -rf "$scratch/go/bin"
    GOOS=${8:-} GOARCH=${9:-} GOPROXY=$("$go" env GOPROXY) GOSUMDB=$("$go" env GOSUMDB) GOENV=off \
        GOBIN='' GOPATH=$scratch/go GOMODCACHE=$scratch/go/pkg/mod GOCACHE=$scratch/cache \
        GOTOOLCHAIN=local CGO_ENABLED=0 GOAMD64=v1 GOEXPERIMENT='' GOFLAGS='-modcacherw -trimpath -buildvcs=false' \
        "$go" install "-ldflags=-s -w $6" "$module@v$version" || return 1
    find "$scratch/go/bin" -type f -exec mv {} "$file" \;
    made=$("$go" version -m "$file") || return 1
    if ! grep -qFx "$(printf '\tmod\t%s\tv%s\t%s' "$module" "$version" "$sum")" <<<"$made"; then
        echo "$module $version has another sum than the one in packaging/terraform.sh." >&2
        return 1
    fi
    if awk -F '\t' '$5 != "" && ($2 == "dep" || $2 == "=>") { print $3, $4, $5 }' <<<"$made" | grep -vFx -f "$sums" >&2; then
        echo "$module $version is made of these, which its own list of sums does not have." >&2
        return 1
    fi
    sed "1s|^$file: ||" <<<"$made" >"$file.modules"
}

# The same for the provider, which says its version to the cloud.
build_provider() { # GO SCRATCH FILE [OS ARCH]
    build_go "$1" "$2" "$provider_module" "$provider_version" "$provider_sum" "-X $provider_module/openstack.version=$provider_version" "${@:3}"
}
build_terraform() { # GO SCRATCH FILE [OS ARCH]
    build_go "$1" "$2" "$terraform_module" "$terraform_version" "$terraform_sum" '' "${@:3}"
}

build_own_terraform() { # SCRATCH
    local go
    go=$(go_for "$1") || return 1
    build_terraform "$go" "$1" "$1/terraform" && mv "$1/terraform" "$butler_tools/terraform"
}

# Runs COMMAND SCRATCH in a scratch folder that is removed, a second and a third time where a download may have stumbled.
try_thrice() { # SENTENCE COMMAND [WORD...]
    local sentence=$1 command=$2 scratch log try
    log=$(mktemp)
    for try in 1 2 3; do
        scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/butler-go.XXXXXX")
        if "$command" "$scratch" "${@:3}" >"$log" 2>&1; then
            rm -rf "$scratch" "$log"
            return 0
        fi
        rm -rf "$scratch"
        sleep $((try * 3))
    done
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "$sentence" >&2
    return 1
}

install_terraform() {
    local tool
    for tool in terraform tofu "$butler_tools/terraform" "${BUTLER_TERRAFORM:-}"; do
        if command -v "$tool" >/dev/null && terraform_is_enough "$tool"; then return 0; fi
    done
    echo "Building Terraform $terraform_version, because there is none here (about three minutes, once) ..." >&2
    mkdir -p "$butler_tools"
    try_thrice "Terraform could not be built. Install Terraform or OpenTofu 1.5 or newer yourself, then run this again." build_own_terraform
}

# Copies what the modules of FILE.modules say of their licences into FOLDER/MODULE@VERSION.
copy_licences() { # MODULE-CACHE FILE.modules FOLDER
    local path version own found
    while IFS=' ' read -r path version; do
        mkdir -p "$3/$path@$version"
        own=$1/$(sed 's/[A-Z]/!\L&/g' <<<"$path@$version") # where capital letters have a mark
        found=$(find "$own" -maxdepth 1 -type f -iregex '.*/\(licen[cs]e\|copying\|notice\)[^/]*')
        [ -n "$found" ] || found=$(grep -liE '^#+ *licen[cs]e' "$own"/README* | head -n 1) # one says it there alone
        [ -n "$found" ] || { echo "$path $version does not say under which licence it may be given on." >&2; return 1; }
        xargs -d '\n' cp -t "$3/$path@$version" <<<"$found"
    done < <(awk -F '\t' '$2 == "mod" || $2 == "dep" && $5 != "" || $2 == "=>" { print $3, $4 }' "$2")
}

fill_inside() { # SCRATCH KEPT OS ARCH
    local scratch=$1 made=$1/made os=$3 arch=$4 go suffix='' provider tofu
    [ "$os" != windows ] || suffix=.exe
    provider=terraform/providers/registry.terraform.io/terraform-provider-openstack/openstack/$provider_version/${os}_$arch
    tofu=${provider/terraform.io/opentofu.org}
    mkdir -p "$made/terraform/$terraform_version" "$made/$provider" "$made/$(dirname "$tofu")" "$made/go/licences"
    go=$(debians_go "$scratch") || return 1
    build_provider "$go" "$scratch" "$scratch/provider" "$os" "$arch" || return 1
    build_terraform "$go" "$scratch" "$scratch/terraform" "$os" "$arch" || return 1
    mv "$scratch/terraform" "$made/terraform/$terraform_version/terraform$suffix"
    mv "$scratch/provider" "$made/$provider/terraform-provider-openstack_v$provider_version$suffix"
    mv "$scratch/terraform.modules" "$scratch/provider.modules" "$made/go/"
    # OpenTofu asks for the same by the name of its own registry.
    if [ "$os" = windows ]; then cp -a "$made/$provider" "$made/$tofu"; else ln -s "../../../../${provider#terraform/providers/}" "$made/$tofu"; fi
    copy_licences "$scratch/go/pkg/mod" "$made/go/terraform.modules" "$made/go/licences" || return 1
    copy_licences "$scratch/go/pkg/mod" "$made/go/provider.modules" "$made/go/licences" || return 1
    # Go's own library.
    mkdir "$made/go/licences/std"
    cp "$scratch"/debian/usr/share/doc/golang-*-go/copyright "$made/go/licences/std/"
    find "$made/terraform" -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | xz -9 | wc -c >"$made/packed"
    chmod -R u+rwX,go+rX,go-w "$made"
    mkdir -p "${2%/*}"
    rm -rf "${2%-*}"-*
    cp -a "$made" "$2.new" && mv "$2.new" "$2"
}

make_inside() { # FOLDER [OS ARCH]
    local os=${2:-linux} arch=${3:-$(dpkg --print-architecture)} kept # which Go names as Debian does: amd64, arm64
    kept=${XDG_CACHE_HOME:-$HOME/.cache}/butler-desktop/inside/$os-$arch-$({
        echo "$terraform_module $terraform_version $terraform_sum $provider_module $provider_version $provider_sum"
        declare -f unpack_go backports_go debians_go build_go build_provider build_terraform copy_licences fill_inside
    } | sha256sum | cut -c 1-16) # what it is made of, and all that makes it
    if [ ! -d "$kept" ]; then
        echo "Building Terraform $terraform_version and the provider for OpenStack $provider_version for $os (about eight minutes, once) ..." >&2
        try_thrice "Terraform and its provider could not be built for the packages." fill_inside "$kept" "$os" "$arch" || return 1
    fi
    mkdir -p "$1"
    cp -a "$kept/." "$1/"
}
