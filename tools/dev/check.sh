# ./dev check: what clang 14 and its sanitizers say. The address build has the fuzzers in it, so all is compiled once.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/gtest.sh
source tools/dev/postgres.sh
source tools/dev/sanitizers.sh

fuzz_seconds=${FUZZ_SECONDS:-10}
tsan_tests='net|storage|jobs'

# With fuzzers there is one build for both; without, the plain preset.
address_preset() { if [[ -f tests/fuzz/CMakeLists.txt ]]; then echo fuzz; else echo asan; fi; }

check_asan() {
    local preset
    preset=$(address_preset)
    { configure_clang "$preset" && compile "$preset" -k 0; } || record "clang build" 0 1 0
    [[ -f build/$preset/build.ninja ]] || return 0
    run_ctest "$preset" "ASan"
}

check_tsan() {
    local targets
    configure_clang tsan || {
        record "TSan build" 0 1 0
        return 0
    }
    targets=$(ninja -C build/tsan -t targets all | sed -nE "s/^(test_($tsan_tests)): phony\$/\1/p" | sort -u)
    if [[ -z $targets ]]; then
        record TSan 0 0 1
        skipped_because TSan "no test_net, test_storage or test_jobs yet"
    elif ! probe thread "${test_wrapper[@]}"; then
        record TSan 0 0 1
        skipped_because TSan "ThreadSanitizer does not start on this kernel (address space layout)"
    else
        # shellcheck disable=SC2086
        compile tsan -k 0 $targets || record "TSan build" 0 1 0
        run_ctest tsan TSan -R "^($tsan_tests)\$"
    fi
}

check_fuzz() {
    local target
    [[ $(address_preset) == fuzz ]] || {
        record fuzz 0 0 1
        skipped_because fuzz "there are no fuzzers yet (tests/fuzz)"
        return 0
    }
    configure_clang fuzz || {
        record "fuzz build" 0 1 0
        return 0
    }
    # shellcheck disable=SC2046
    compile fuzz -k 0 $(fuzz_targets) || record "fuzz build" 0 1 0
    for target in $(fuzz_targets); do
        record_step fuzz "$target, $fuzz_seconds s" "$target" \
            run_fuzzer "$(find build/fuzz -type f -name "$target" -perm -u+x | head -n 1)" "$fuzz_seconds"
    done
}

cmd_check() {
    local part
    (($#)) || set -- asan tsan fuzz
    for part in "$@"; do
        [[ $part == @(asan|tsan|fuzz) ]] || fail "no such part: $part (asan tsan fuzz)"
    done
    need_packages build test clang
    begin_results
    sanitizer_environment
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    if step "PostgreSQL for the tests" postgres start_postgres; then
        JINGWEI_TEST_POSTGRES=$(postgres_url)
        export JINGWEI_TEST_POSTGRES
    fi
    for part in "$@"; do "check_$part"; done
    stop_postgres
    print_results
}
