# ./dev build: build/jingwei and, beside it, build/web.
# shellcheck shell=bash
source tools/dev/setup.sh

# compile PRESET [NINJA ARG…]: configures once and builds.
compile() {
    local preset=$1
    shift
    configure "$preset" && step "compile ($preset, $jobs cores)" "compile-$preset" \
        env NINJA_STATUS='[%f/%t] ' ninja -C "build/$preset" -j "$jobs" "$@"
}

# Afterwards the list of targets is true; Ninja runs CMake again only when a CMake file changed.
configure() { # PRESET [CMAKE ARG…]
    if [[ -f build/$1/build.ninja ]]; then
        ninja -C "build/$1" build.ninja >"$logs/configure-$1.log" 2>&1 || {
            cat "$logs/configure-$1.log" >&2
            return 1
        }
    else
        step "configure ($1)" "configure-$1" cmake --preset "$@"
    fi
}

has_main() { [[ -f server/main/CMakeLists.txt ]]; }

# The program of a preset, wherever its CMakeLists puts it.
program_of() { # PRESET
    find "build/$1" -type f -name jingwei -perm -u+x -not -path '*/CMakeFiles/*' | head -n 1
}

# Puts the program and the web app side by side. Renaming keeps a server that runs meanwhile whole.
assemble() { # PRESET FOLDER
    local program
    program=$(program_of "$1")
    [[ -n $program ]] || fail "the build left no program called jingwei in build/$1"
    mkdir -p "$2"
    if ! cmp -s "$program" "$2/jingwei"; then
        cp "$program" "$2/jingwei.new"
        mv "$2/jingwei.new" "$2/jingwei"
    fi
    if [[ -d web/dist && ! $2/web -nt web/dist/.built ]]; then
        rm -rf "$2/web.new" "$2/web.old"
        cp -R web/dist "$2/web.new"
        [[ ! -d $2/web ]] || mv "$2/web" "$2/web.old"
        mv "$2/web.new" "$2/web"
        touch "$2/web"
        rm -rf "$2/web.old"
    fi
}

# Builds web/dist when a source is newer than the last build.
build_web() {
    local stamp=web/dist/.built
    need_web || {
        echo "· web/ is not there yet: building the program alone" >&2
        return 0
    }
    [[ ! -f $stamp || -n $(find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -newer $stamp -print -quit) ]] ||
        return 0
    step "web app" web-build npm --prefix web run build || return 1
    touch "$stamp"
}

cmd_build() {
    need_packages build
    build_web || fail "the web app did not build"
    has_main || fail "server/main is not there yet: nothing to build but the tests (./dev test)"
    compile release jingwei || fail "the program did not build"
    assemble release build
    echo "build/jingwei  $(du -h build/jingwei | cut -f1), $(since "$started") s" >&2
}
