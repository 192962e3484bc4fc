# ./dev lint: installs nothing; what is not here is skipped and said.
# shellcheck shell=bash
source tools/dev/setup.sh

cmd_lint() {
    use_fetched_node
    exec bash tools/lint/lint.sh "$@"
}
