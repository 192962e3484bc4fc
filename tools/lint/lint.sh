#!/usr/bin/env bash
# Cheap rules, checked by bash, awk and grep; formatters and linters where they are installed. Each rule counts as one.
# A finding is one line: file:line: rule: what is wrong. Ends in "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
export LC_ALL=C.UTF-8
source tools/lint/clang-format.sh

passed=0 failed=0 skipped=0

# rule NAME FUNCTION: passes when the function prints nothing. A first line "skip REASON" skips it.
rule() {
    local out
    out=$("$2" 2>&1)
    if [[ -z $out ]]; then
        passed=$((passed + 1))
    elif [[ $out == skip\ * ]]; then
        skipped=$((skipped + 1))
        echo "skip $1: ${out#skip }"
    else
        failed=$((failed + 1))
        printf '%s\n' "$out" | head -n 60
        echo "✗ $1: $(grep -c . <<<"$out") findings"
    fi
}

# What is or could be committed; deleted files of a half-done change are left out.
files=$(git ls-files --cached --others --exclude-standard | while IFS= read -r file; do [[ ! -f $file ]] || echo "$file"; done)
sources=$(grep -E '^server/.*\.[hc]pp$' <<<"$files" || true)
cmake_files=$(grep -E '^server/.+/CMakeLists\.txt$' <<<"$files" || true)
of_kind() { grep -E "$1" <<<"$files" || true; }

lint_itself() { bash tools/lint/self_test.sh; }

layers() {
    # shellcheck disable=SC2086
    awk -f tools/lint/layers.awk server/layers.toml $cmake_files $sources
}

file_length() {
    of_kind '\.(hpp|cpp|ts|tsx|css|sh|awk|cjs|mjs|js|cmake)$|^dev$' | grep -vE '(schema\.d\.ts|\.gen\.)' | xargs -r wc -l |
        awk '$2 != "total" && $1 > 600 { print $2 ":1: file-length: " $1 " lines; 600 at most" }'
}

long_files() {
    of_kind '\.(hpp|cpp|ts|tsx)$' | grep -vE '(schema\.d\.ts|\.gen\.)' | xargs -r wc -l |
        awk '$2 != "total" && $1 > 350 && $1 <= 600 { print "note: " $2 ": " $1 " lines (usually at most 350)" }'
}

pragma_once() {
    grep -E '\.hpp$' <<<"$sources" | xargs -r grep -L '^#pragma once' | sed 's/$/:1: pragma-once: missing/'
}

# Things that gcc 12 or clang 14 cannot do, or that the house rules keep to one place.
cpp_words() {
    # shellcheck disable=SC2086
    [[ -z $sources ]] || awk '
        function say(text) { print FILENAME ":" FNR ": words: " text }
        FNR == 1 { test = (FILENAME ~ /\/test\//); header = (FILENAME ~ /\.hpp$/) }
        { code = $0; sub(/\/\/.*/, "", code) }
        code ~ /std::(views|ranges::views)::/ { say("no range views: clang 14 cannot compile them") }
        code ~ /std::source_location/ { say("no std::source_location: clang 14 has none") }
        code ~ /std::expected|std::format\(/ { say("gcc 12 has no std::expected and no std::format") }
        header && code ~ /^[ \t]*using namespace/ { say("no using namespace in a header") }
        code ~ /system_clock::now|gettimeofday|CLOCK_REALTIME/ && FILENAME != "server/base/clock.cpp" { say("the clock is read in base/clock.cpp alone; take a Clock") }
        test && code ~ /sleep_for|sleep_until|usleep\(/ { say("a test waits for an event, it does not sleep") }
        test && code ~ /GTEST_SKIP\(\)[ \t]*;/ { say("a skip says why") }
        code ~ /(^|[^A-Z])(TODO|FIXME|XXX)([^A-Z]|$)/ || $0 ~ /(^|[^A-Z])(TODO|FIXME|XXX)([^A-Z]|$)/ { say("unfinished work belongs in an issue") }
    ' $sources
}

module_shape() {
    local file folder
    while IFS= read -r file; do
        [[ -n $file ]] && grep -q 'jingwei_module' "$file" || continue
        folder=$(dirname "$file")
        if [[ ! -f $folder/README.md ]]; then
            echo "$folder:1: module-shape: no README.md"
        elif (($(wc -l <"$folder/README.md") > 40)); then
            echo "$folder/README.md:1: module-shape: more than 40 lines"
        fi
    done <<<"$cmake_files"
}

# The folder this checkout lies in and the home folder mean nothing to anybody else.
machine_paths() {
    local place
    for place in "$(dirname "$PWD")" "${HOME:-/}"; do
        case $place in / | /tmp | /var | /usr | /opt | /srv | /home | /root | /usr/src) continue ;; esac
        while IFS= read -r file; do grep -IHnF -- "$place/" "$file"; done < <(of_kind .) | cut -c1-160 |
            sed 's/$/  ← a path of this machine/'
    done
}

# Every `path/like/this` and every link in ARCHITECTURE.md exists, seen from the project, server/ or web/src/.
architecture_paths() {
    local path candidate found
    [[ -f ARCHITECTURE.md ]] || { echo "skip there is no ARCHITECTURE.md yet"; return; }
    { grep -oE '`[A-Za-z0-9_.{},*-]+(/[A-Za-z0-9_.{},*-]+)*/?`' ARCHITECTURE.md | tr -d '`' | grep /
        grep -oE '\]\([A-Za-z0-9_./-]+' ARCHITECTURE.md | cut -c3-; } | sort -u |
        grep -vE '^(application|image|text)/' |
        while IFS= read -r path; do
            # The pattern above let through nothing that the shell could mistake for a command.
            for candidate in $(eval "echo $path"); do
                found=''
                for prefix in '' server/ web/ web/src/; do
                    [[ -z $(compgen -G "$prefix$candidate") ]] || found=yes
                done
                [[ $found ]] || echo "ARCHITECTURE.md: paths: $candidate does not exist"
            done
        done
}

# Every relative link between documents leads somewhere.
document_links() {
    local file target
    of_kind '\.md$' | while IFS= read -r file; do
        grep -oE '\]\([^)#]+' "$file" | cut -c3- | grep -v : | sort -u | while IFS= read -r target; do
            [[ -e $(dirname "$file")/$target ]] || echo "$file: links: $target does not exist"
        done
    done
}

cpp_format() {
    local formatter
    formatter=$(clang_format)
    [[ -n $formatter ]] || { echo "skip clang-format 14 is not installed"; return; }
    # shellcheck disable=SC2016
    cpp_files | xargs -r -P "$(nproc)" -n 1 sh -c \
        '"$0" --dry-run -Werror "$1" 2>/dev/null || echo "$1:1: format: run ./dev fmt"' "$formatter" | sort
}

shell_check() {
    command -v shellcheck >/dev/null || { echo "skip shellcheck is not installed"; return; }
    # SC2154, SC2034: the parts of ./dev share the variables of tools/dev/common.sh.
    of_kind '\.sh$|^dev$|^\.ci/run$' | xargs -r shellcheck -f gcc -S warning -e SC2154,SC2034
}

web_lint() {
    [[ -f web/package.json ]] || { echo "skip there is no web/package.json yet"; return; }
    [[ -x web/node_modules/.bin/biome ]] || { echo "skip web/node_modules is not installed (./dev build)"; return; }
    local out
    out=$(npm --prefix web run --silent lint 2>&1) || printf '%s\n' "$out" | grep -v '^ *$' | tail -n 40
}

rule "lint itself" lint_itself
rule "layers" layers
rule "file length" file_length
rule "pragma once" pragma_once
rule "C++ words" cpp_words
rule "module shape" module_shape
rule "machine paths" machine_paths
rule "architecture paths" architecture_paths
rule "document links" document_links
rule "C++ format" cpp_format
rule "shell" shell_check
rule "web" web_lint
long_files

echo "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
