# ./dev test: everything that g++, both databases and the browser can say, counted together.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/postgres.sh
source tools/dev/gtest.sh
source tools/dev/web.sh
source tools/dev/openapi.sh

test_cpp() {
    # One module that does not compile hides nothing of the others: all else is built and run.
    compile dev -k 0 || record "C++ build" 0 1 0
    [[ -f build/dev/build.ninja ]] || return 0
    need_s3_store
    if step "PostgreSQL for the tests" postgres start_postgres; then
        JINGWEI_TEST_POSTGRES=$(postgres_url)
        export JINGWEI_TEST_POSTGRES
    else
        record PostgreSQL 0 1 0
    fi
    run_ctest dev "C++"
    stop_postgres
}

test_lint() {
    local line log=$logs/lint.log
    ! need_web || true # Biome runs with what it installs
    step "lint" lint bash tools/lint/lint.sh || true
    { grep '^skip ' "$log" || true; } | while IFS= read -r line; do skipped_because lint "${line#skip }"; done
    line=$(grep -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$log" | tail -n 1) || line='0 passed, 1 failed, 0 skipped'
    # shellcheck disable=SC2086
    record lint ${line//[^0-9 ]/}
}

cmd_test() {
    local part
    (($#)) || set -- cpp web lint openapi e2e
    for part in "$@"; do
        [[ $part == @(cpp|web|lint|openapi|e2e) ]] || fail "no such part: $part (cpp web lint openapi e2e)"
    done
    need_packages build test
    begin_results
    trap 'stop_postgres; stop_demo_server' EXIT
    trap 'exit 130' INT TERM
    for part in "$@"; do "test_$part"; done
    print_results
}
