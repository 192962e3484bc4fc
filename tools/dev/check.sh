# ./dev check: what clang 14 and its sanitizers say. The address build has the fuzzers in it, so all is compiled once.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/gtest.sh
source tools/dev/postgres.sh
source tools/dev/sanitizers.sh

fuzz_seconds=${FUZZ_SECONDS:-10}
tidy_seconds=180 # for one file
tidy_most=40
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

# Sources that differ from main; on main itself, those of the last commit. TIDY=all takes every one (about an hour).
tidy_files() {
    local base
    if [[ ${TIDY:-changed} == all ]]; then
        git ls-files 'server/*.cpp'
        return
    fi
    base=$(git merge-base HEAD main 2>/dev/null || true)
    [[ -n $base && $base != "$(git rev-parse HEAD)" ]] || base=$(git rev-parse -q --verify HEAD~1 || git rev-parse HEAD)
    git diff --name-only --diff-filter=d "$base" -- 'server/*.cpp'
}

# run_tidy PRESET FILE…: the profile in .clang-tidy, one file a processor.
run_tidy() {
    local preset=$1
    shift
    printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" timeout "$tidy_seconds" clang-tidy-14 --quiet -p "build/$preset"
}

check_tidy() {
    local preset files
    preset=$(address_preset)
    mapfile -t files < <(tidy_files)
    if [[ ${TIDY:-changed} != all ]] && ((${#files[@]} > tidy_most)); then
        record tidy 0 0 1
        skipped_because tidy "${#files[@]} files changed, more than $tidy_most: run TIDY=all ./dev check tidy"
    elif ((${#files[@]} == 0)); then
        record tidy 0 0 1
        skipped_because tidy "no source under server/ changed"
    elif configure_clang "$preset"; then
        record_step tidy "clang-tidy, ${#files[@]} files" tidy run_tidy "$preset" "${files[@]}"
    else
        record tidy 0 1 0
    fi
}

cmd_check() {
    local part
    (($#)) || set -- asan tsan fuzz tidy
    for part in "$@"; do
        [[ $part == @(asan|tsan|fuzz|tidy) ]] || fail "no such part: $part (asan tsan fuzz tidy)"
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
