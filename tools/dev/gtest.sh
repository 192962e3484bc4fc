# Runs CTest and counts GoogleTest's cases, not CTest's programs.
# shellcheck shell=bash

# run_ctest PRESET SUITE [CTEST ARG…]
run_ctest() {
    local preset=$1 suite=$2 folder=$root/build/$1/gtest log=$logs/ctest-$1.log
    shift 2
    rm -rf "$folder"
    mkdir -p "$folder"
    # The folder's trailing slash makes every program write a file named after itself.
    STEP_TAIL=120 step "run the $suite tests" "ctest-$preset" env GTEST_OUTPUT="xml:$folder/" \
        "${test_wrapper[@]}" ctest --test-dir "build/$preset" --output-on-failure -j "$jobs" --timeout 600 "$@" || true
    count_gtest "$suite" "$folder" "$log"
}

test_wrapper=()

# Adds up the files; a program that died before writing one counts as one failure, one that is not GoogleTest as one.
count_gtest() { # SUITE FOLDER CTEST-LOG
    local suite=$1 file name outcome reason programs=0
    for file in "$2"/*.xml; do
        [[ -e $file ]] || continue
        # shellcheck disable=SC2046
        set -- "$suite" "$2" "$3" $(awk '
            /<testcase / { tests++ }
            /<testcase [^>]*result="skipped"/ { skipped++ }
            /<testcase [^>]*(status="notrun"|result="suppressed")/ { hidden++ }
            /<failure / && !counted { failed++; counted = 1 }
            /<testcase / { counted = 0 }
            END { print tests - failed - skipped - hidden, failed + 0, skipped + hidden }' "$file")
        name=$(basename "$file" .xml)
        record "$suite ${name#test_}" "$4" "$5" "$6"
        awk -F'"' '/<testcase / { name = $2 } /<skipped message=/ { sub(/^[^&]*:[0-9]+&#x0A;/, "", $2); print (length($2) ? $2 : "no reason given (" name ")") }' "$file" |
            while IFS= read -r reason; do skipped_because "${name#test_}" "$reason"; done
    done
    # CTest's lines: " 3/9 Test #3: geo ......   Passed    0.02 sec" or "***Failed", "***Timeout", "***Exception".
    while read -r name outcome; do
        programs=$((programs + 1))
        file=$2/test_$name.xml
        if [[ $outcome == Passed ]]; then
            [[ -e $file ]] || record "$suite $name" 1 0 0
        elif [[ ! -e $file ]] || ! grep -q '<failure ' "$file"; then
            record "$suite $name" 0 1 0
        fi
    done < <(sed -nE 's/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: ([^ ]+) \.*[ *]*([A-Za-z]+).*/\1 \2/p' "$3")
    ((programs > 0)) || record "$suite tests found" 0 1 0
}
