# ./dev e2e: only the browser tests. Arguments go to Playwright.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/web.sh

cmd_e2e() {
    need_packages build test
    begin_results
    trap stop_demo_server EXIT
    trap 'exit 130' INT TERM
    test_e2e "$@"
    print_results
}
