# What clang's sanitizers need of the machine, and how a fuzzer is run.
# shellcheck shell=bash

# Debian 12 has clang 14, which the presets name; elsewhere the unversioned one serves.
configure_clang() { # PRESET
    if command -v clang++-14 >/dev/null; then
        configure "$1"
    else
        configure "$1" -D CMAKE_C_COMPILER=clang -D CMAKE_CXX_COMPILER=clang++
    fi
}

clang_program() { command -v clang++-14 || command -v clang++; }

# probe FLAGS: does a trivial program run under these sanitizers here?
probe() { # FLAGS COMMAND-PREFIX…
    local folder=$root/build/probe flags=$1
    shift
    mkdir -p "$folder"
    [[ -x $folder/$flags ]] || echo 'int main() { return 0; }' |
        "$(clang_program)" -x c++ "-fsanitize=$flags" -o "$folder/$flags" - || return 1
    "$@" "$folder/$flags" >/dev/null 2>&1
}

# Sets test_wrapper, ASAN_OPTIONS, UBSAN_OPTIONS, TSAN_OPTIONS. Kernels that randomise more address bits than clang 14
# expects need setarch -R; containers without ptrace cannot look for leaks.
sanitizer_environment() {
    local symbolizer
    test_wrapper=()
    if setarch -R true 2>/dev/null; then test_wrapper=(setarch -R); fi
    symbolizer=$(command -v llvm-symbolizer-14 || command -v llvm-symbolizer || true)
    export ASAN_OPTIONS="detect_stack_use_after_return=1:strict_string_checks=1"
    export UBSAN_OPTIONS="print_stacktrace=1"
    export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1"
    export LSAN_OPTIONS="print_suppressions=0:suppressions=$root/tools/dev/lsan.supp"
    [[ -z $symbolizer ]] || export ASAN_SYMBOLIZER_PATH=$symbolizer
    if ! probe address "${test_wrapper[@]}"; then
        ASAN_OPTIONS+=":detect_leaks=0"
        if probe address "${test_wrapper[@]}"; then
            echo "· leaks are not looked for: this machine does not let a process trace itself (ptrace)" >&2
        fi
    fi
}

fuzz_targets() {
    ninja -C build/fuzz -t targets all | sed -nE 's/^(fuzz_[a-z0-9_]+): phony$/\1/p' | sort -u
}

# Seeds first, then new inputs until the time is over.
run_fuzzer() { # PROGRAM SECONDS
    local name corpus seeds
    name=$(basename "$1")
    corpus=$root/build/corpus/$name
    seeds=$root/tests/fuzz/corpus/${name#fuzz_}
    mkdir -p "$corpus" "$root/build/crashes"
    [[ -d $seeds ]] || seeds=''
    "${test_wrapper[@]}" "$1" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 \
        -artifact_prefix="$root/build/crashes/$name-" "$corpus" ${seeds:+"$seeds"}
}
