# Which clang-format, over which files. Sourced by lint.sh and ./dev fmt.
# shellcheck shell=bash

# Prints a clang-format of version 14, or nothing: other versions format differently.
clang_format() {
    local program
    for program in clang-format-14 clang-format; do
        if command -v "$program" >/dev/null && "$program" --version | grep -q 'version 14\.'; then
            echo "$program"
            return
        fi
    done
}

cpp_files() {
    find server tests bench -name '*.[hc]pp' -not -path '*/node_modules/*' 2>/dev/null | sort
}
