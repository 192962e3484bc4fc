# ./dev fuzz NAME [SECONDS]: one libFuzzer target; its corpus grows in build/corpus, seeds are in tests/fuzz/corpus.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/sanitizers.sh

cmd_fuzz() {
    need_packages build clang
    [[ -f tests/fuzz/CMakeLists.txt ]] || fail "there are no fuzzers yet (tests/fuzz)"
    configure_clang fuzz || fail "configure failed"
    if (($# == 0)); then
        fuzz_targets
        return
    fi
    compile fuzz "fuzz_${1#fuzz_}" || fail "the fuzzer did not build"
    sanitizer_environment
    run_fuzzer "$(find build/fuzz -type f -name "fuzz_${1#fuzz_}" -perm -u+x | head -n 1)" "${2:-60}"
}
