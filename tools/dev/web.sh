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

demo_folder='' demo_pid=''

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            echo "$port"
            return
        }
    done
    return 1
}

# A server with a demo district of its own, gone after the tests. Sets JINGWEI_URL; what `jingwei demo` printed, the
# logins among it, is in the file JINGWEI_DEMO_LOGINS.
start_demo_server() {
    local port tries=0
    port=$(free_port) || return 1
    demo_folder=$(mktemp -d)
    export JINGWEI_URL=http://127.0.0.1:$port JINGWEI_DEMO_LOGINS=$demo_folder/logins
    build/test/jingwei demo --json --data "$demo_folder/data" >"$JINGWEI_DEMO_LOGINS" || return 1
    build/test/jingwei serve --data "$demo_folder/data" --port "$port" >"$logs/e2e-server.log" 2>&1 &
    demo_pid=$!
    until curl -fso /dev/null "$JINGWEI_URL/readyz"; do
        if ! kill -0 "$demo_pid" 2>/dev/null || ((++tries > 300)); then
            tail -n 20 "$logs/e2e-server.log"
            return 1
        fi
        sleep 0.1
    done
}

stop_demo_server() {
    if [[ -n $demo_pid ]]; then
        kill "$demo_pid" 2>/dev/null || true
        wait "$demo_pid" 2>/dev/null || true
        demo_pid=''
    fi
    [[ -z $demo_folder ]] || rm -rf "$demo_folder"
    demo_folder=''
}

test_e2e() {
    local status=0
    if ! need_web || ! web_script e2e || ! has_main; then
        record browser 0 0 1
        skipped_because browser "there is no e2e script in web/ or no server/main yet"
        return 0
    fi
    if ! build_web || ! compile dev jingwei || ! assemble dev build/test ||
        ! step "a server with a demo district for the browser" e2e-demo start_demo_server; then
        record browser 0 1 0
        stop_demo_server
        return 0
    fi
    rm -f build/playwright.json
    STEP_TAIL=80 step "browser tests" e2e env JINGWEI_BIN="$root/build/test/jingwei" \
        PLAYWRIGHT_JSON_OUTPUT_NAME="$root/build/playwright.json" CHROMIUM="$(chromium_program)" \
        npm --prefix web run e2e -- --reporter=list,json "$@" || status=1
    stop_demo_server
    count_web browser playwright build/playwright.json "$status"
}

chromium_program() { command -v chromium || command -v chromium-browser || command -v google-chrome || echo chromium; }
