# ./dev e2e: only the browser tests. Arguments go to Playwright.
# shellcheck shell=bash
source tools/dev/build.sh
source tools/dev/web.sh

cmd_e2e() {
    need_packages build test
    begin_results
    test_e2e "$@"
    print_results
}
