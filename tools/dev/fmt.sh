# ./dev fmt: clang-format 14 over the C++ sources, Biome over web/.
# shellcheck shell=bash
source tools/dev/setup.sh
source tools/lint/clang-format.sh

cmd_fmt() {
    local formatter
    formatter=$(clang_format)
    if [[ -z $formatter && $(debian_release) == 12 ]]; then
        [[ -n $(command -v clang-format-14) ]] || step "install clang-format-14" apt-install apt install -y \
            --no-install-recommends --no-remove clang-format-14 || fail "clang-format-14 could not be installed"
        formatter=clang-format-14
    fi
    [[ -n $formatter ]] || fail "clang-format 14 is needed: other versions format differently"
    cpp_files | xargs -r -P "$(nproc)" -n 20 "$formatter" -i
    [[ ! -x web/node_modules/.bin/biome ]] || (cd web && node_modules/.bin/biome check --write .)
}
