# ./dev bench: runs bench/NAME/run.sh, which prints its table and writes bench/NAME/RESULTS.md.
# shellcheck shell=bash
source tools/dev/build.sh

cmd_bench() {
    local script
    if (($# == 0)); then
        for script in bench/*/run.sh; do
            [[ ! -e $script ]] || basename "$(dirname "$script")"
        done
        return
    fi
    script=bench/$1/run.sh
    [[ -f $script ]] || fail "no such bench: $1 (./dev bench lists them)"
    shift
    need_packages build
    ! need_web || true
    bash "$script" "$@"
}
