# The web's own checks and the browser tests, counted.
# shellcheck shell=bash

web_script() { # NAME: does package.json have this script?
    node -e 'process.exit(require(process.argv[1]).scripts?.[process.argv[2]] ? 0 : 1)' "$root/web/package.json" "$1"
}

test_web() {
    local status=0
    need_web || {
        record web 0 0 1
        skipped_because web "there is no web/package.json yet"
        return 0
    }
    if web_script typecheck; then # lint is one of ./dev lint's rules
        record_step "web typecheck" "web typecheck" web-typecheck npm --prefix web run typecheck
    fi
    if web_script test; then
        rm -f build/vitest.json
        step "web unit tests" web-test npm --prefix web run test -- --reporter=default --reporter=json \
            --outputFile.json="$root/build/vitest.json" || status=1
        count_web "web unit" vitest build/vitest.json "$status"
    fi
    build_web || record "web build" 0 1 0
    if web_script size && [[ -d web/dist ]]; then
        record_step "web size" "web size limits" web-size npm --prefix web run size
    fi
}

# Reads vitest's or Playwright's JSON report; a missing one is one failure, and so is a run that failed without one.
count_web() { # SUITE KIND FILE STATUS
    local line first=yes numbers
    while IFS= read -r line; do
        if [[ $first ]]; then
            read -ra numbers <<<"$line"
            (($4 == 0 || numbers[1] > 0)) || numbers[1]=1
            record "$1" "${numbers[@]}"
            first=''
        else
            skipped_because "$1" "$line"
        fi
    done < <(node tools/dev/count-web.cjs "$2" "$3" || echo "0 1 0")
}

test_e2e() {
    local status=0
    need_web && web_script e2e || {
        record browser 0 0 1
        skipped_because browser "web/ has no e2e script yet"
        return 0
    }
    has_main && build_web && compile dev jingwei && assemble dev build/test || {
        record browser 0 1 0
        return 0
    }
    rm -f build/playwright.json
    STEP_TAIL=80 step "browser tests" e2e env JINGWEI_BIN="$root/build/test/jingwei" \
        PLAYWRIGHT_JSON_OUTPUT_NAME="$root/build/playwright.json" CI="${CI:-}" \
        npm --prefix web run e2e -- --reporter=list,json "$@" || status=1
    count_web browser playwright build/playwright.json "$status"
}
